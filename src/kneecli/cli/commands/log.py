"""`kneecli log`: what was done, from a plan, from a file, or one exercise at a time."""

import datetime
import os
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.recording import Recorder
from kneecli.cli.shared.arguments import a_height, a_past_date, a_weight, an_exercise
from kneecli.cli.shared.options import PAST_DATE, number, scale
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.misfit import MOST_HOLD_S, MOST_MINUTES, MOST_REPS, MOST_SETS, misfits
from kneecli.domain.diary.performance import REPS, Said, done, done_sets, item_at_rung
from kneecli.domain.nearest import one_of
from kneecli.domain.person.fit import complete_rung, fitting_rung, rung_today
from kneecli.domain.person.today import as_logged
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES
from kneecli.domain.words.wording import listed
from kneecli.planner.candidates import doses

EXAMPLES = """Examples:

  kneecli log                        the newest plan: its ticks; asks the rest

  kneecli log --all                  the newest plan, done as planned

  kneecli log today.md               a plan that you have ticked

  kneecli log step-up --reps 10 --sets 3 --step 15 --pain 2
"""


_OPTIONS = {"hold_s": "--hold", "minutes": "--minutes", "load_kg": "--load", "step_cm": "--step"}


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(log)


def log(
    context: typer.Context,
    what: Annotated[str | None, typer.Argument(metavar="[FILE|EXERCISE]", help="A plan, `-`, or an exercise.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The newest plan, done as planned.")] = False,
    sets: Annotated[int | None, number("Sets, for each side", 1, MOST_SETS)] = None,
    reps: Annotated[int | None, number("Repetitions in each set", 0, MOST_REPS)] = None,
    hold: Annotated[int | None, number("Seconds held", 0, MOST_HOLD_S)] = None,
    minutes: Annotated[int | None, number("Minutes, for walking and the like", 1, MOST_MINUTES)] = None,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="Such as 1kg or 2lb.")] = None,
    step: Annotated[str | None, typer.Option(metavar="HEIGHT", help="Of the step, such as 15cm or 6in.")] = None,
    band: Annotated[str | None, typer.Option(metavar="COLOUR", help=f"{listed(BANDS, 'or')}.")] = None,
    side: Annotated[str | None, typer.Option(metavar="SIDE", help="both, left or right.")] = None,
    pain: Annotated[int | None, scale("Knee pain during it.")] = None,
    effort: Annotated[int | None, scale("How hard it was.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Anything else.")] = "",
    date: Annotated[str | None, PAST_DATE] = None,
) -> None:
    """Take down what you did, and how the knee answered.

    With a plan, --pain and --effort hold for every exercise that says nothing else, and --date for the day.
    """
    ctx: Context = context.obj
    day = a_past_date(date, ctx.today) if date is not None else None
    said = Said(
        hold_s=hold,
        minutes=minutes,
        load_kg=None if load is None else a_weight(load, ctx.settings.units, "--load"),
        step_cm=None if step is None else a_height(step, ctx.settings.units, "--step"),
        band=one_of(band, BANDS, "--band") if band else None,
        side=one_of(side, SIDES, "--side") if side else None,
        pain=pain,
        effort=effort,
        note=printable(" ".join(note.split())),
    )
    if what is not None and not everything and not _is_plan(what):
        exercise = an_exercise(what, ctx.catalogue, "EXERCISE")
        _log_exercise(ctx, exercise, said, (sets, reps), day or ctx.today)
        return
    if sets is not None or reps is not None or said != Said(pain=pain, effort=effort):
        raise WrongUsage(Problem("this goes with one exercise", "With a plan, write it behind the item.", "log"))
    from kneecli.cli.shared.log_plan import log_plan  # one exercise needs no reader of plans

    log_plan(ctx, what, said, day, everything=everything)


def _log_exercise(
    ctx: Context, exercise: Exercise, said: Said, counted: tuple[int | None, int | None], day: datetime.date
) -> None:
    """Records one exercise, at the rung that the person stands on. `counted` are sets and reps, when said.

    Raises WrongUsage for what the exercise can't have.
    """
    today = as_logged(ctx.settings.person, ctx.journal.diary, ctx.today)
    fitted = fitting_rung(exercise, today)
    rung = complete_rung(exercise, rung_today(exercise, today)) if isinstance(fitted, str) else fitted
    dose = list(doses(exercise, rung, exercise.phases[-1], today))[-1]
    item = item_at_rung(exercise, dose, rung.number, ctx.catalogue.version(exercise.pack))
    said = _with_counts(said, dose, *counted)
    if found := misfits(exercise.name, dose, said):
        options = _OPTIONS | {"counts": "--sets" if counted[1] is None else "--reps"}
        raise WrongUsage(replace(problem, where=options[field]) for field, problem in found.items())
    Recorder(ctx, day).record([done(item, said)])


def _with_counts(said: Said, dose: Prescription, sets: int | None, reps: int | None) -> Said:
    """The same with a number for each set, when sets or reps were said: what was not said is as prescribed."""
    if sets is None and reps is None:
        return said
    usual = done_sets(dose, said)[0]
    each = usual.reps if dose.reps is not None else usual.hold_s
    counts = (each or 0 if reps is None else reps,) * (sets or dose.sets or 1)
    return replace(said, counts=counts, counted_in=None if reps is None else REPS)


def _is_plan(what: str) -> bool:
    """Whether this names a plan, on stdin or in a file, rather than an exercise."""
    if what == "-" or what.lower().endswith((".md", ".markdown", ".toml", ".json", ".html", ".htm")):
        return True
    return os.path.isfile(what)  # noqa: PTH113 - it never raises, whatever the name
