"""`kneecli progress`: where each exercise stands on its ladder, what is next, and why."""

import datetime
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.gone_exercises import gone_lines
from kneecli.app.person.block_today import block_today
from kneecli.app.person.person_on_day import diary_on, today_for
from kneecli.app.plans.ladder_steps import record_choice
from kneecli.app.recorded import Recorded
from kneecli.cli.shared.options.arguments import a_height, a_past_date, a_weight, an_exercise
from kneecli.cli.shared.options.common import PAST_DATE, AsJson, DryRun, Fields, a_name, in_one, number
from kneecli.cli.shared.showing.charts import Plot, PlotFile, check_plot
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import Talk, given, wrapped
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage
from kneecli.domain.progress.ladder.jump import jump_words
from kneecli.domain.progress.ladder.load_rung import rung_for
from kneecli.domain.progress.ladder.proposal import next_rung, propose
from kneecli.domain.units import in_units

EXAMPLES = """Examples:

  kneecli progress

  kneecli progress step-up --up

  kneecli progress seated-straight-leg-raise --load 1

  kneecli progress --plot
"""


NOTHING = Problem("nothing is logged yet.", "`kneecli log` takes down what you did.")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(progress)


def progress(
    context: typer.Context,
    words: Annotated[list[str] | None, a_name("[EXERCISE...]", "Only this one.")] = None,
    up: Annotated[bool, typer.Option("--up", help="Go up to the next rung that your equipment allows.")] = False,
    down: Annotated[bool, typer.Option("--down", help="Go down a rung.")] = False,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="To this weight, such as 1kg or 2lb.")] = None,
    step: Annotated[str | None, typer.Option(metavar="HEIGHT", help="To this step, such as 15cm or 6in.")] = None,
    rung: Annotated[int | None, number("Go to this rung", 1)] = None,
    date: Annotated[str, PAST_DATE] = "today",
    as_json: AsJson = False,
    fields: Fields = None,
    dry_run: DryRun = False,
    plot: Plot = False,
    output: PlotFile = None,
) -> None:
    """Show where each exercise stands and what is next.

    With --up, --down, --load, --step or --rung it records a step. With --plot it shows how the rungs went over time.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    steps = {"--up": up, "--down": down, "--load": load, "--step": step, "--rung": rung, "--fields": fields}
    check_plot(output, steps, plot=plot, as_json=as_json)
    name, day = in_one(words), a_past_date(date, ctx.today)
    kg = None if load is None else a_weight(load, ctx.settings.units, "--load", least=0.1)
    cm = None if step is None else a_height(step, ctx.settings.units, "--step")
    if up or down or kg or cm or rung:
        exercise = _named(ctx, name)
        chosen = _wanted(ctx, exercise, up=up, down=down, load=kg, step=cm, rung=rung)
        if _is_meant(ctx, talk, exercise, chosen):
            _answer(talk, exercise, record_choice(ctx, exercise, chosen, day))
        else:
            print("Nothing was changed.")
        return
    if name in ctx.journal.diary.logged and (gone := gone_lines(ctx, day, lambda: (str(name),))):
        raise NothingToDo(Problem("\n".join(gone)))
    only = _named(ctx, name) if name else None
    if plot:
        from kneecli.app.pages.charts import chart_of_progress
        from kneecli.cli.shared.showing.charts import hand_over

        hand_over(talk, chart_of_progress(ctx, only, day), output, ctx.settings.units, as_json=as_json)
        return
    _show(ctx, talk, only, day, fields, as_json=as_json)


def _named(ctx: Context, name: str | None) -> Exercise:
    """The exercise of this name. Raises WrongUsage."""
    if name is None:
        raise WrongUsage(Problem("which exercise?", "For example `kneecli progress step-up --up`."))
    return an_exercise(name, ctx.catalogue, lambda: ctx.journal.whole().logged)


def _answer(talk: Talk, exercise: Exercise, recorded: Recorded) -> None:
    """Says which rung it is now, in words or as JSON."""
    change = recorded.events[0]
    if talk.as_json and isinstance(change, RungChanged):
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.recorded import RUNG

        print_json(RUNG.data((change, exercise, recorded.messages, talk.dry_run)))
    talk.say(*recorded.messages)


def _show(
    ctx: Context, talk: Talk, only: Exercise | None, day: datetime.date, fields: str | None, *, as_json: bool
) -> None:
    """Shows the rung of one exercise, or of all that were done, with what is next. Raises NothingToDo."""
    diary, today = diary_on(ctx, day), today_for(ctx, day)
    shown = [only] if only else [exercise for exercise in ctx.catalogue if diary.was_tried(exercise.id, day)]
    proposals = [propose(exercise, diary, today) for exercise in shown]
    if today.block:
        from kneecli.planner.block.waiting import or_waiting

        proposals = or_waiting(proposals, {each.id: each for each in ctx.catalogue}, today, diary)
    rows = list(zip(shown, proposals, strict=True))
    if as_json or fields is not None:
        from kneecli.formats.output.person.progress import to_data

        print_rows("progress", [to_data(*row, today) for row in rows], fields, as_json=as_json)
        return
    gone = () if only else gone_lines(ctx, day)
    if not rows:
        raise NothingToDo(Problem("\n".join(gone)) if gone else NOTHING)
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.progress_view import ladder_view, progress_view

    known = today, ctx.settings.units
    around = block_today(ctx, today), gone
    show_long(talk, ladder_view(*rows[0], *known) if only else progress_view(rows, *known, *around))


def _is_meant(ctx: Context, talk: Talk, exercise: Exercise, rung: int) -> bool:
    """Whether a jump is really wanted. On a terminal it is asked, and Enter is no; elsewhere it is only named."""
    today = today_for(ctx, ctx.today)
    words = jump_words(exercise, earned_rung(exercise, today), rung, ctx.journal.diary, today)
    if not words:
        return True
    words = in_units(words, ctx.settings.units)
    if not talk.may_ask:
        talk.note(words)
        return True
    print(wrapped(words))
    from kneecli.cli.shared.asking.yes_or_no import says_yes

    return says_yes(f"  To rung {rung} all the same?", usually=False)


def _wanted(
    ctx: Context, exercise: Exercise, *, up: bool, down: bool, load: float | None, step: int | None, rung: int | None
) -> int:
    """The rung that was asked for. Raises WrongUsage or NothingToDo."""
    if sum((up, down, load is not None, step is not None, rung is not None)) > 1:
        raise WrongUsage(Problem("one step at a time", "Give one of --up, --down, --load, --step, --rung."))
    today = today_for(ctx, ctx.today)
    now = earned_rung(exercise, today)
    if up:
        higher = next_rung(exercise, now, today)
        if higher is None:
            raise NothingToDo(Problem(f"{exercise.name} has no further rung for what you own.", "", exercise.id))
        return higher
    if down:
        if now == 1:
            raise NothingToDo(Problem(f"{exercise.name} is at its first rung.", exercise.if_too_hard, exercise.id))
        return now - 1
    if rung is not None:
        if rung > len(exercise.rungs):
            raise WrongUsage(Problem(f"{exercise.name} has {len(exercise.rungs)} rungs", "", "--rung"))
        return rung
    found = rung_for(exercise, load_kg=load, step_cm=step)
    if found is None:
        cure = f"`kneecli exercises {exercise.id}` shows its ladder."
        raise WrongUsage(Problem(f"{exercise.name} has no such rung", cure, "--load" if load else "--step"))
    return found
