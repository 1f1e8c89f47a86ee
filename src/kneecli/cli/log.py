"""`kneecli log`: what was done, from a plan, from a file, or one exercise at a time."""

import datetime
import os
from typing import Annotated

import typer

from kneecli.cli.context import Context
from kneecli.cli.options import PAST_DATE, number, scale
from kneecli.cli.recording import Recorder
from kneecli.cli.words import a_height, a_past_date, a_weight, an_exercise, one_of
from kneecli.domain.doing import Said, done, item_at_rung
from kneecli.domain.exercise import Exercise
from kneecli.domain.fit import fitting_rung, rested, standing_rung, view
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.domain.record import SIDES
from kneecli.domain.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS
from kneecli.domain.wording import listed
from kneecli.planner.candidates import doses

EXAMPLES = """Examples:

  kneecli log                        the newest plan: asks, or takes its ticks

  kneecli log --all                  the newest plan, done as planned

  kneecli log today.md               a plan that you have ticked

  kneecli log step-up --reps 10 --sets 3 --step 15 --pain 2
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(log)


def log(
    context: typer.Context,
    what: Annotated[str | None, typer.Argument(metavar="[FILE|EXERCISE]", help="A plan, `-`, or an exercise.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The newest plan, done as planned.")] = False,
    sets: Annotated[int | None, number("Sets, for each side", 1, 20)] = None,
    reps: Annotated[int | None, number("Repetitions in each set", 0, 1000)] = None,
    hold: Annotated[int | None, number("Seconds held", 0, 3600)] = None,
    minutes: Annotated[int | None, number("Minutes, for walking and the like", 1, 600)] = None,
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
    from kneecli.cli.log_plan import log_plan  # one exercise needs no reader of plans

    log_plan(ctx, what, said, day, everything=everything)


def _log_exercise(
    ctx: Context, exercise: Exercise, said: Said, counted: tuple[int | None, int | None], day: datetime.date
) -> None:
    """Records one exercise, at the rung that the person stands on. `counted` are sets and reps, when said."""
    _check_fits(exercise, said, *counted)
    person = replace(rested(ctx.person), pain=ctx.book.diary.felt_on(ctx.today))
    fitted = fitting_rung(exercise, person)
    rung = view(exercise, standing_rung(exercise, person)) if isinstance(fitted, str) else fitted
    dose = list(doses(exercise, rung, exercise.phases[-1], person))[-1]
    item = item_at_rung(exercise, dose, rung.number, ctx.catalogue.version(exercise.pack))
    Recorder(ctx, day).record([done(item, replace(said, counts=_counts(dose, said, *counted)))])


def _check_fits(exercise: Exercise, said: Said, sets: int | None, reps: int | None) -> None:
    """Raises WrongUsage for figures that the exercise does not have, rather than dropping them."""
    mode = exercise.dose.mode
    wrong = {
        "--reps": reps is not None and mode != "reps",
        "--sets": sets is not None and mode == "duration",
        "--hold": said.hold_s is not None and mode == "duration",
        "--minutes": said.minutes is not None and mode != "duration",
    }
    counted_in = {"reps": "--sets and --reps", "hold": "--sets and --hold", "duration": "--minutes"}[mode]
    problems = [
        Problem(f"{exercise.name} is not counted that way", f"It has {counted_in}.", option)
        for option, is_wrong in wrong.items()
        if is_wrong
    ]
    if problems:
        raise WrongUsage(problems)


def _counts(dose: Prescription, said: Said, sets: int | None, reps: int | None) -> tuple[int, ...] | None:
    """A number for each set, when sets, reps or a hold were said: what was not said is as prescribed."""
    held = dose.reps is None
    each = said.hold_s if held else reps
    if dose.minutes is not None or (sets is None and each is None):
        return None
    usual = dose.hold_s if held else dose.reps
    return (usual or 0 if each is None else each,) * (sets or dose.sets or 1)


def _is_plan(what: str) -> bool:
    """Whether this names a plan, on stdin or in a file, rather than an exercise."""
    if what == "-" or what.lower().endswith((".md", ".markdown", ".toml", ".json", ".html", ".htm")):
        return True
    return os.path.isfile(what)  # noqa: PTH113 - it never raises, whatever the name
