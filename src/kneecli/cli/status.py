"""`kneecli status`: what is due today."""

from typing import Annotated

import typer

from kneecli.cli.context import Context
from kneecli.cli.output import print_json
from kneecli.domain.due import due


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example:\n\n  kneecli status\n")(status)


def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show what is due today, and the last session."""
    ctx: Context = context.obj
    found = due(ctx.book.diary, ctx.today)
    if as_json:
        data = {
            "schema": "kneecli.status/1",
            "date": ctx.today.isoformat(),
            "last_session": found.last.date.isoformat() if found.last else None,
            "days_since": found.days_since,
            "sessions_last_7_days": found.week,
            "due": list(found.due),
        }
        print_json(data)
        return
    for line in found.lines:
        print(line)
