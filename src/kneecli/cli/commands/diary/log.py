"""`kneecli log`: what was done, from a plan, from a file, or one exercise at a time."""

import contextlib
import datetime
import os
from pathlib import PurePath
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.recording import record
from kneecli.app.person.prescribed_on_day import on_prescribed_side
from kneecli.app.plans.exercise_today import item_today, with_minutes_of_programme
from kneecli.app.recorded import Recorded
from kneecli.cli.shared.options.arguments import a_past_date, an_exercise, said_once
from kneecli.cli.shared.options.common import PAST_DATE, AsJson, DryRun, scale
from kneecli.cli.shared.options.figure_options import (
    Band,
    Effort,
    Figures,
    Hold,
    Minutes,
    Reps,
    Sets,
    Side,
    Step,
    check_fits,
    said_by_options,
)
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.dates import read_date
from kneecli.domain.diary.performance import Said, all_done
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.store.files import is_stream

EXAMPLES = """Examples:

  kneecli log                        the newest plan: its ticks; asks the rest

  kneecli log --all                  the newest plan, done as planned

  kneecli log today.md               a plan that you have ticked

  kneecli log step-up --reps 10 --sets 3 --step 15 --pain 2

  kneecli log walk 20 min pain 1
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(log)


def log(
    context: typer.Context,
    what: Annotated[str | None, typer.Argument(metavar="[FILE|EXERCISE]", help="A plan, `-`, or an exercise.")] = None,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[REMARK...]", help="As behind an item of a plan.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="The newest plan, done as planned.")] = False,
    sets: Sets = None,
    reps: Reps = None,
    hold: Hold = None,
    minutes: Minutes = None,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="Such as 1kg or 2lb.")] = None,
    step: Step = None,
    band: Band = None,
    side: Side = None,
    pain: Annotated[int | None, scale("Knee pain during it.")] = None,
    effort: Effort = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Anything else.")] = "",
    date: Annotated[str | None, PAST_DATE] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take down what you did, and how the knee answered.

    With a plan, --pain and --effort hold for every exercise that says nothing else, and --date for the day.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    figures = Figures(sets=sets, reps=reps, hold=hold, minutes=minutes, load=load, step=step, band=band, side=side)
    said = said_by_options(ctx.settings.units, figures, pain=pain, effort=effort, note=note)
    if what is not None and (words or (" " in what and not _is_plan(what))):
        from kneecli.cli.shared.remark_words import name_and_said  # few write it so
        from kneecli.cli.shared.spoken_day import day_for_reason, without_day

        (what, *words), spoken = without_day([what, *(words or ())])
        date = said_once(date, spoken, "--date")
        if words and _is_plan(what):
            cure = "Write it behind the item in the plan, or log it with the name of its exercise."
            raise WrongUsage(Problem(f"{' '.join(words)!r} goes with one exercise", cure))
        if not _is_plan(what):
            what, said = name_and_said(ctx, what, words, said)
        if spoken := day_for_reason(said.skipped):
            date, said = said_once(date, spoken, "--date"), replace(said, skipped="")
    day = a_past_date(date, ctx.today) if date is not None else None
    if what is not None and not everything and not _is_plan(what):
        _log_exercise(ctx, talk, what, said, day or ctx.today)
    elif said != Said(pain=pain, effort=effort):
        raise WrongUsage(Problem("this goes with one exercise", "With a plan, write it behind the item.", "log"))
    else:
        _log_plan(ctx, talk, what, said, day, everything=everything)


def _log_plan(
    ctx: Context, talk: Talk, what: str | None, said: Said, day: datetime.date | None, *, everything: bool
) -> None:
    """Records a plan by its marks; the newest one, on a terminal, by what is answered."""
    from kneecli.app.plans.plan_to_log import plan_to_log, record_plan  # one exercise needs no reader of plans

    if what is None and not everything and talk.may_ask:
        from kneecli.cli.shared.walk import walk_through

        walk_through(ctx, talk, plan_to_log(ctx, what, said, day, everything=False, to_walk=True), said)
        return
    if everything and talk.may_ask and plan_to_log(ctx, what, said, day, everything=True).waiting:
        from kneecli.cli.shared.walk import of_the_session

        said = of_the_session(said)
    # Of several at once, one records it. What comes from stdin may take its time.
    with contextlib.nullcontext() if what is not None and is_stream(what) else ctx.journal.alone():
        plan = plan_to_log(ctx, what, said, day, everything=everything)
        recorded = record_plan(ctx, plan)
    _answer(talk, recorded, plan.day, plan.session.id)
    if plan.put_aside:
        talk.confirm(f"These marks are in {plan.put_aside.name}, which was put aside for a newer plan.")


def _answer(talk: Talk, recorded: Recorded, day: datetime.date, plan: str | None = None) -> None:
    """Says what was recorded, in words or as JSON."""
    if talk.as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.recorded import LOG, Logged, Written

        print_json(LOG.data(Logged(day, plan, Written(recorded.events, recorded.messages, talk.dry_run))))
    talk.confirm(*recorded.messages)


def _log_exercise(ctx: Context, talk: Talk, name: str, said: Said, day: datetime.date) -> None:
    """Records one exercise that was in no plan. Raises WrongUsage for what the exercise can't have."""
    try:
        exercise = an_exercise(name, ctx.catalogue, lambda: ctx.journal.whole().logged)
    except WrongUsage:
        if name.lower() in ("all", "done", "everything"):
            cure = "`kneecli log --all` takes down the newest plan, done as planned."
            raise WrongUsage(Problem(f"there is no exercise {name!r}", cure)) from None
        if read_date(name, ctx.today, ahead=False) is None:
            raise
        cure = f"`kneecli log --date {name}` takes the newest plan, `kneecli log EXERCISE {name}` one exercise."
        raise WrongUsage(Problem(f"{name!r} is a day; what was done on it?", cure)) from None
    item = item_today(ctx, exercise)
    said = with_minutes_of_programme(ctx, exercise, said)
    check_fits(exercise.name, item.prescription, said, item.label)
    _answer(talk, record(ctx, all_done(item, on_prescribed_side(ctx, day, exercise.id, said)), day), day)


def _is_plan(what: str) -> bool:
    """Whether this names a plan, on stdin or in a file, rather than an exercise."""
    if is_stream(what) or os.path.isfile(what):  # noqa: PTH113 - it never raises, whatever the name
        return True
    if not (file := PurePath(what)).suffix:
        return False
    from kneecli.formats.plan.plan_formats import format_of  # an exercise has no ending

    return format_of(file) is not None
