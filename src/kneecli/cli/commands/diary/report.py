"""`kneecli report`: one page on what was recorded, for whoever looks after the knee."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import AsJson
from kneecli.cli.shared.showing.output import json_text
from kneecli.cli.shared.showing.target import Target, a_target
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage, on_one_line
from kneecli.domain.report.report import SECTIONS, Report, Shown
from kneecli.formats.report.report_formats import ENDINGS, FORMATS, is_report, written

EXAMPLES = """Examples:

  kneecli report                                the last eight weeks

  kneecli report -o report.html                 a page to print

  kneecli report --since 2026-09-01 --name "A. Person" -o report.md

  kneecli report --fields adherence,pain
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(report)


def report(
    context: typer.Context,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day on; else the last eight weeks.")
    ] = None,
    until: Annotated[str, typer.Option(metavar="DATE", help="Up to this day: a weekday or 2026-11-22.")] = "today",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Save it here.")] = None,
    format: Annotated[
        str | None, typer.Option(metavar="WORD", help="markdown, html or json; else by FILE's ending.")
    ] = None,
    fields: Annotated[
        str | None, typer.Option("--fields", metavar="A,B", help=f"Only these sections: {', '.join(SECTIONS)}.")
    ] = None,
    name: Annotated[str, typer.Option(metavar="TEXT", help="Your name, as it is to stand on it; else none.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write one page on what you did and how the knee was.

    It is for whoever looks after it.
    Figures and your own words only. The file is private; it tells of your health.
    """
    ctx, talk = given(context, as_json=as_json)
    last = a_past_date(until, ctx.today, "--until")
    first = a_past_date(since, ctx.today, "--since") if since else None
    if first and first > last:
        raise WrongUsage(Problem(f"{first} is after {last}", "Give an earlier day.", "--since"))
    target = a_target(Path(output) if output else None, as_data=format is not None)
    chosen = _format(target, format, as_json=as_json)
    sections = _sections(fields)

    from kneecli.app.pages.report import report_of

    found = _with_something(report_of(ctx, first, last), is_new=not ctx.journal.diary.events)
    shown = Shown(found, sections, on_one_line(name))
    if target.file is not None:
        from kneecli.store.files import replace_own

        replace_own(target.file, _text(ctx, shown, chosen), is_report, "a report of kneecli")
        talk.confirm(f"Saved in {target.name}. It tells of your health.")
    elif chosen or target.is_stdout:
        sys.stdout.write(_text(ctx, shown, chosen))
    else:
        _show(ctx, talk, shown)


def _text(ctx: Context, shown: Shown, format: str | None) -> str:
    """The document, with a line break at its end."""
    if format == "json":
        from kneecli.formats.output.diary.report import REPORT

        return json_text(REPORT.data(shown)) + "\n"
    return written(shown, format or "markdown", ctx.settings.units, ctx.settings.paper)


def _show(ctx: Context, talk: Talk, shown: Shown) -> None:
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.formats.report.parts import page
    from kneecli.formats.report.picture import pain_picture
    from kneecli.render.report_view import report_view

    show_long(talk, report_view(page(shown, ctx.settings.units), pain_picture(shown.report)))


def _format(target: Target, format: str | None, *, as_json: bool) -> str | None:
    """The format that was asked for; None for the view of a terminal. Raises WrongUsage."""
    named = one_of(format, FORMATS, "--format") if format else None
    if as_json:
        if named not in (None, "json"):
            raise WrongUsage(Problem(f"both json and {named} are said", "Say it once.", "--format"))
        return "json"
    if named or target.file is None:
        return named
    ending = target.file.suffix.lower()
    if ending not in ENDINGS and ending not in ("", ".txt"):
        cure = "End it in .md, .html or .json, or say which with --format."
        raise WrongUsage(Problem(f"there is no report as {ending}", cure, "--output"))
    return ENDINGS.get(ending, "markdown")


def _sections(fields: str | None) -> tuple[str, ...]:
    """The sections that are wanted, in their usual order. Raises WrongUsage."""
    if fields is None:
        return SECTIONS
    wanted = {one_of(name.strip(), SECTIONS, "--fields") for name in fields.split(",")}
    return tuple(section for section in SECTIONS if section in wanted)


def _with_something(found: Report, *, is_new: bool) -> Report:
    """The report. Raises NothingToDo where nothing was recorded in its days."""
    if found.is_empty:
        days = f"from {found.since} to {found.until}" if found.since < found.until else f"on {found.since}"
        words = "yet" if is_new else days
        cure = "A report tells of what was. `kneecli log` takes down what you did, `kneecli pain` how the knee is."
        raise NothingToDo(Problem(f"nothing is recorded {words}.", cure))
    return found
