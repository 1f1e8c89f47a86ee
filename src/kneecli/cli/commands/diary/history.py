"""`kneecli history`: what was done."""

import datetime
from collections.abc import Sequence
from functools import cache
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import Fields, number
from kneecli.cli.shared.showing.charts import Plot, PlotFile, check_plot
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage
from kneecli.domain.progress.so_far.week import week
from kneecli.formats.output.diary.history import HISTORY, flat

EXAMPLES = """Examples:

  kneecli history --since monday

  kneecli history bridge --json

  kneecli history --fields date,exercise,pain

  kneecli history --week

  kneecli history --plot
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(history)


def history(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[EXERCISE]", help="Only this one.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day on: a weekday or 2026-11-22.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only this day: yesterday, a weekday or 2026-11-22.")
    ] = None,
    last: Annotated[int | None, number("Only so many sessions, the newest", 1)] = None,
    the_week: Annotated[bool, typer.Option("--week", help="The last seven days in figures.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    fields: Fields = None,
    plot: Plot = False,
    output: PlotFile = None,
) -> None:
    """Show what you did and how the knee was, newest last.

    With --plot as a picture: pain by day, and the days with a session by week.
    """
    ctx, talk = given(context)
    check_plot(output, {"--week": the_week, "--fields": fields}, plot=plot, as_json=as_json)
    if the_week:
        if name or since or date or last:
            raise WrongUsage(Problem("this is about all of the last seven days", "Give --week alone.", "--week"))
        _show_week(ctx, talk, fields, as_json=as_json)
        return
    began = a_past_date(since, ctx.today, "--since") if since else None
    only = a_past_date(date, ctx.today) if date else None
    first = began or datetime.date.min
    sessions, felt = _found(ctx, name, max(first, only or first), only or datetime.date.max, last)
    if plot:
        from kneecli.app.pages.charts import chart_of_history
        from kneecli.cli.shared.showing.charts import hand_over

        chart = chart_of_history(
            ctx, sessions, felt, began or only, only or ctx.today, name and _exercise_id(ctx, name)
        )
        hand_over(talk, chart, output, ctx.settings.units, as_json=as_json)
        return
    if fields is not None:
        print_rows("history-rows", flat(sessions), fields, as_json=as_json)
        return
    if as_json:
        print_json(HISTORY.data((sessions, felt)))
        return
    if not sessions and not felt:
        raise NothingToDo(Problem("nothing is logged for that.", "`kneecli log` takes down what you did."))
    from kneecli.app.diary.disputed import disputed_lines
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.domain.catalogue.titles import name_at_rung
    from kneecli.render.history_view import history_view

    ids = {*(id for session in sessions for id in session.entries), *(each.id for each in felt)}
    below = (*_gone(ctx, sessions), *disputed_lines(ctx, ids))
    names, known = ctx.journal.short_names(ids), {each.id: each for each in ctx.catalogue}
    called = cache(lambda exercise, rung, name: name_at_rung(known.get(exercise), rung, name))
    shown = history_view(
        sessions, felt, ctx.settings.units, below, names, lambda done: called(done.exercise, done.rung, done.name)
    )
    show_long(talk, shown)


def _gone(ctx: Context, sessions: Sequence[DaySession]) -> tuple[str, ...]:
    """What there is to say of those exercises shown that no pack has any more."""
    from kneecli.app.diary.gone_exercises import gone_lines

    return gone_lines(ctx, ctx.today, {done.exercise for session in sessions for done in session.items})


def _found(
    ctx: Context, name: str | None, first: datetime.date, end: datetime.date, last: int | None
) -> tuple[list[DaySession], list[PainFelt]]:
    """The sessions of these days, and what was said of the knee; of one exercise, only the sessions that have it."""
    exercise = _exercise_id(ctx, name) if name else None
    diary = _diary(ctx, exercise, first, last)
    sessions = [session for session in diary.sessions if first <= session.date <= end]
    if exercise:
        sessions = _only(sessions, exercise)
    done = [session for session in sessions if session.was_done]
    if last and len(done) > last:
        first = done[-last].date
        sessions = sessions[sessions.index(done[-last]) :]
    return sessions, [] if name else [pain for pain in diary.pains if first <= pain.date <= end]


def _diary(ctx: Context, exercise: str | None, first: datetime.date, last: int | None) -> Diary:
    """As much of the diary as the question needs: the last weeks, which are read in no time, or all of it."""
    recent, complete_from = ctx.journal.diary, ctx.journal.complete_from
    if first >= complete_from:
        return recent
    sessions = [session for session in recent.sessions if session.date >= max(first, complete_from)]
    found = [session for session in (_only(sessions, exercise) if exercise else sessions) if session.was_done]
    return recent if last and len(found) >= last else ctx.journal.whole()


def _show_week(ctx: Context, talk: Talk, fields: str | None, *, as_json: bool) -> None:
    """The seven days that end today, and what they come to."""
    counted = week(ctx.journal.diary, ctx.catalogue, ctx.today)
    if as_json or fields is not None:
        from kneecli.formats.output.plans.week import WEEK_DONE

        data = WEEK_DONE.data((ctx.today, counted))
        if fields is None:
            print_json(data)
        else:
            print_rows("history-week-days", data["days"], fields, as_json=as_json)
        return
    from kneecli.render.console import show
    from kneecli.render.week_view import week_view

    show(week_view(counted, ctx.settings.person.age), talk.color)


def _exercise_id(ctx: Context, name: str) -> str:
    """The id that is meant; one that no pack knows any more counts when the diary has it."""
    if name in ctx.journal.diary.logged:  # of each exercise the last times are always known
        return name
    from kneecli.cli.shared.options.arguments import an_exercise

    return an_exercise(name, ctx.catalogue, "EXERCISE", lambda: ctx.journal.whole().logged).id


def _only(sessions: list[DaySession], exercise: str) -> list[DaySession]:
    kept = []
    for session in sessions:
        pairs = [pair for pair in zip(session.items, session.entries, strict=True) if pair[0].exercise == exercise]
        items, entries = tuple(did for did, _ in pairs), tuple(id for _, id in pairs)
        kept.append(DaySession(session.id, session.date, session.minutes, items, entries))
    return [each for each in kept if each.items]
