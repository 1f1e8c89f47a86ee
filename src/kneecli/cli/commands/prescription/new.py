"""`kneecli prescription new`: a prescription file from answers, from options, or as an example to be changed."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.prescription_file import checked_text
from kneecli.authoring.pack_files import refuse_what_is_there, write_new_file
from kneecli.cli.shared.options.arguments import a_date
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.talk import given
from kneecli.domain.prescription.sheet import Sheet
from kneecli.domain.problem import FileFault, on_one_line
from kneecli.domain.vocabulary import Units
from kneecli.formats.prescription.said import EXERCISE_HELP, LIMIT_HELP, said_exercise, said_limit
from kneecli.formats.prescription.written import EXAMPLE, written
from kneecli.store.files import PRIVATE_FILE, expanded

EXAMPLES = """Examples:

  kneecli prescription new first.toml      asks; else an example

  kneecli prescription new weeks.toml --exercise "bridge, 2x10, 3 a week"

  kneecli prescription new limits.toml --limit "bend 60" --limit kneeling
"""


def new(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="What it is for.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who prescribes it.")] = "",
    since: Annotated[str, typer.Option("--from", metavar="DATE", help="The first day.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="The last day.")] = "",
    exercise: Annotated[
        list[str] | None, typer.Option(metavar="LINE", help=f"{EXERCISE_HELP}. May be repeated.")
    ] = None,
    limit: Annotated[list[str] | None, typer.Option(metavar="LINE", help=f"{LIMIT_HELP}. May be repeated.")] = None,
    leave_out: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="This exercise is not to come; may be repeated.")
    ] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Write a prescription file. Nothing is ever overwritten, and nothing is added yet."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    refuse_what_is_there(expanded(file))
    sheet = _said(title, by, since, until, exercise, limit, leave_out, ctx.settings.units, ctx.today)
    text = written(sheet) if sheet else _asked(ctx) if talk.may_ask else EXAMPLE
    if text is None:
        print("\nStopped here; nothing was written.")
        return
    faults = () if text == EXAMPLE else checked_text(ctx, text, "the options" if sheet else str(file)).faults
    if faults and sheet:
        raise FileFault(faults)
    if not dry_run:
        write_new_file(expanded(file), text, PRIVATE_FILE)
    if faults:  # of answers, which are not to be lost: they are corrected in the file
        talk.note(
            f"kneecli: the answers are kept in {file}: correct it there, then `kneecli prescription check {file}`."
        )
        raise FileFault(faults)
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.person.prescription import NEW

        print_json(NEW.data((str(file), text, dry_run)))
    talk.confirm(f"Written: {file}.", f"`kneecli prescription add {file}` makes it count.")


def _said(
    title: str,
    by: str,
    since: str,
    until: str,
    exercise: list[str] | None,
    limit: list[str] | None,
    leave_out: list[str] | None,
    units: Units,
    today: datetime.date,
) -> Sheet | None:
    """The prescription that the options say; None where they say nothing. Raises WrongUsage."""
    if not any((title, by, since, until, exercise, limit, leave_out)):
        return None
    return Sheet(
        title=on_one_line(title) or "Prescription",
        by=on_one_line(by),
        since=a_date(since, today, "--from", ahead=True) if since else None,
        until=a_date(until, today, "--until", ahead=True) if until else None,
        exercises=tuple(said_exercise(line, units=units) for line in exercise or ()),
        limits=tuple(said_limit(line, units=units) for line in limit or ()),
        leave_out=tuple(leave_out or ()),
    )


def _asked(ctx: Context) -> str | None:
    """The text of the prescription that was answered; None when the person stops."""
    from kneecli.cli.shared.asking.prescription import asked_sheet

    try:
        return written(asked_sheet(ctx))
    except EOFError:
        return None
