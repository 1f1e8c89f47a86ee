"""`kneecli history`: what was done."""

from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.looking_up import Found, Question, looked_up
from kneecli.cli.shared.options.arguments import a_past_date, said_once
from kneecli.cli.shared.options.common import AsJson, Fields, a_name, in_one, number
from kneecli.cli.shared.showing.charts import Plot, PlotFile, check_plot
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import Talk, given
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
    words: Annotated[list[str] | None, a_name("[EXERCISE...]", "Only this one; and a day may be said.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day on: a weekday or 2026-11-22.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only this day: yesterday, a weekday or 2026-11-22.")
    ] = None,
    last: Annotated[int | None, number("Only so many sessions, the newest", 1)] = None,
    the_week: Annotated[bool, typer.Option("--week", help="The last seven days in figures.")] = False,
    as_json: AsJson = False,
    fields: Fields = None,
    plot: Plot = False,
    output: PlotFile = None,
) -> None:
    """Show what you did and how the knee was, newest last.

    With --plot as a picture: pain by day, and the days with a session by week.
    """
    ctx, talk = given(context)
    if words:
        from kneecli.cli.shared.spoken_day import day_in

        words, spoken = day_in(words)
        if words and words[-1].lower() == "since" and spoken:
            words, since = words[:-1], said_once(since, spoken, "--since")
        else:
            date = said_once(date, spoken, "--date")
    name = in_one(words)
    check_plot(output, {"--week": the_week, "--fields": fields}, plot=plot, as_json=as_json)
    if the_week:
        if name or since or date or last:
            raise WrongUsage(Problem("this is about all of the last seven days", "Give --week alone.", "--week"))
        _show_week(ctx, talk, fields, as_json=as_json)
        return
    began = a_past_date(since, ctx.today, "--since") if since else None
    day = a_past_date(date, ctx.today) if date else None
    question = Question(_exercise_id(ctx, name) if name else None, began, day, last)
    with looked_up(ctx, question) as found:
        if plot:
            _plot(ctx, talk, question, found, output, as_json=as_json)
        elif fields is not None:
            print_rows("history-rows", flat(found.sessions), fields, as_json=as_json)
        elif as_json:
            print_json(HISTORY.data((found.sessions, found.felt)))
        else:
            _show(ctx, talk, found)


def _plot(ctx: Context, talk: Talk, question: Question, found: Found, output: Path | None, *, as_json: bool) -> None:
    from kneecli.app.pages.charts import chart_of_history
    from kneecli.cli.shared.showing.charts import hand_over

    since, until = question.since or question.day, question.day or ctx.today
    chart = chart_of_history(ctx, found, since, until, question.exercise)
    hand_over(talk, chart, output, ctx.settings.units, as_json=as_json)


def _show(ctx: Context, talk: Talk, found: Found) -> None:
    """Shows what was found. Raises NothingToDo."""
    if found.is_empty:
        raise NothingToDo(Problem("nothing is logged for that.", "`kneecli log` takes down what you did."))
    from kneecli.app.diary.disputed import disputed_lines
    from kneecli.app.diary.gone_exercises import gone_lines
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.domain.catalogue.titles import name_at_rung
    from kneecli.render.history_view import history_view

    below = (*gone_lines(ctx, ctx.today, lambda: found.exercises), *disputed_lines(ctx, lambda: found.ids))
    names = ctx.journal.all_short_names() if found.is_long else ctx.journal.short_names(found.ids)
    known = {each.id: each for each in ctx.catalogue}
    called = cache(lambda exercise, rung, name: name_at_rung(known.get(exercise), rung, name))
    shown = history_view(
        lambda: found.sessions,
        found.felt,
        ctx.settings.units,
        below,
        names,
        lambda done: called(done.exercise, done.rung, done.name),
    )
    show_long(talk, shown)


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

    return an_exercise(name, ctx.catalogue, lambda: ctx.journal.whole().logged).id
