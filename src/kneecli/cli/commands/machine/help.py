"""`kneecli help`: the same as `--help`, where people look for it first."""

from typing import Annotated, NoReturn

import typer


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("help", epilog="Examples:\n\n  kneecli help\n\n  kneecli help log\n\n  kneecli help packs check\n")(
        help_
    )


def help_(
    context: typer.Context,
    command: Annotated[list[str] | None, typer.Argument(metavar="[COMMAND...]", help="Of this command.")] = None,
) -> NoReturn:
    """Show the commands, or how one of them is used."""
    root = context.find_root()
    root.command.main([*(command or ()), "--help"], prog_name=root.info_name, obj=context.obj)
    raise SystemExit(0)
