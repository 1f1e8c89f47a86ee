"""`kneecli log`: what was done, from a plan, from a file, or one exercise at a time."""

import datetime
import os
from pathlib import PurePath
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.exercise_today import item_today
from kneecli.app.recorded import Recorded
from kneecli.app.recording import record
from kneecli.cli.shared.arguments import a_height, a_past_date, a_weight, an_exercise
from kneecli.cli.shared.options import PAST_DATE, AsJson, DryRun, number, scale, time
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.misfit import MOST_REPS, MOST_SETS, misfits
from kneecli.domain.diary.performance import REPS, Said, all_done
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage, on_one_line
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES
from kneecli.domain.words.wording import listed
from kneecli.formats.plan.plan_formats import format_of
from kneecli.store.files import is_stream

EXAMPLES = """Examples:

  kneecli log                        the newest plan: its ticks; asks the rest

  kneecli log --all                  the newest plan, done as planned

  kneecli log today.md               a plan that you have ticked

  kneecli log step-up --reps 10 --sets 3 --step 15 --pain 2
"""


_OPTIONS = {
    "sets": "--sets",
    "each": "--reps",
    "hold_s": "--hold",
    "time_s": "--minutes",
    "load_kg": "--load",
    "step_cm": "--step",
}


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(log)


def log(
    context: typer.Context,
    what: Annotated[str | None, typer.Argument(metavar="[FILE|EXERCISE]", help="A plan, `-`, or an exercise.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The newest plan, done as planned.")] = False,
    sets: Annotated[int | None, number("Sets, for each side", 1, MOST_SETS)] = None,
    reps: Annotated[int | None, number("Repetitions in each set", 0, MOST_REPS)] = None,
    hold: Annotated[int | None, time("Seconds held, or a time such as 1:30.", "s")] = None,
    minutes: Annotated[int | None, time("Minutes, for walking and the like, or a time such as 2:30.", "min")] = None,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="Such as 1kg or 2lb.")] = None,
    step: Annotated[str | None, typer.Option(metavar="HEIGHT", help="Of the step, such as 15cm or 6in.")] = None,
    band: Annotated[str | None, typer.Option(metavar="COLOUR", help=f"{listed(BANDS, 'or')}.")] = None,
    side: Annotated[str | None, typer.Option(metavar="SIDE", help="both, left or right.")] = None,
    pain: Annotated[int | None, scale("Knee pain during it.")] = None,
    effort: Annotated[int | None, scale("How hard it was.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Anything else.")] = "",
    date: Annotated[str | None, PAST_DATE] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take down what you did, and how the knee answered.

    With a plan, --pain and --effort hold for every exercise that says nothing else, and --date for the day.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    day = a_past_date(date, ctx.today) if date is not None else None
    said = Said(
        sets=sets,
        each=reps,
        counted_in=None if reps is None else REPS,
        hold_s=hold,
        time_s=minutes,
        load_kg=None if load is None else a_weight(load, ctx.settings.units, "--load"),
        step_cm=None if step is None else a_height(step, ctx.settings.units, "--step"),
        band=one_of(band, BANDS, "--band") if band else None,
        side=one_of(side, SIDES, "--side") if side else None,
        pain=pain,
        effort=effort,
        note=on_one_line(note),
    )
    if what is not None and not everything and not _is_plan(what):
        exercise = an_exercise(what, ctx.catalogue, "EXERCISE")
        on = day or ctx.today
        _answer(talk, _log_exercise(ctx, exercise, said, on), on)
        return
    if said != Said(pain=pain, effort=effort):
        raise WrongUsage(Problem("this goes with one exercise", "With a plan, write it behind the item.", "log"))
    from kneecli.app.plan_to_log import plan_to_log, record_plan  # one exercise needs no reader of plans

    to_walk = what is None and not everything and talk.may_ask
    plan = plan_to_log(ctx, what, said, day, everything=everything, to_walk=to_walk)
    if to_walk:
        from kneecli.cli.shared.walk import walk_through

        walk_through(ctx, talk, plan, said)
    else:
        _answer(talk, record_plan(ctx, plan), plan.day, plan.session.id)
        if plan.put_aside:
            talk.confirm(f"These marks are in {plan.put_aside.name}, which was put aside for a newer plan.")


def _answer(talk: Talk, recorded: Recorded, day: datetime.date, plan: str | None = None) -> None:
    """Says what was recorded, in words or as JSON."""
    if talk.as_json:
        from kneecli.cli.shared.output import print_json
        from kneecli.formats.output.recorded import LOG, Logged, Written

        print_json(LOG.data(Logged(day, plan, Written(recorded.events, recorded.messages, talk.dry_run))))
    talk.confirm(*recorded.messages)


def _log_exercise(ctx: Context, exercise: Exercise, said: Said, day: datetime.date) -> Recorded:
    """Records one exercise that was in no plan. Raises WrongUsage for what the exercise can't have."""
    item = item_today(ctx, exercise)
    if found := misfits(exercise.name, item.prescription, said):
        raise WrongUsage(replace(problem, where=_OPTIONS[field]) for field, problem in found.items())
    return record(ctx, all_done(item, said), day)


def _is_plan(what: str) -> bool:
    """Whether this names a plan, on stdin or in a file, rather than an exercise."""
    if is_stream(what) or format_of(PurePath(what)):
        return True
    return os.path.isfile(what)  # noqa: PTH113 - it never raises, whatever the name
