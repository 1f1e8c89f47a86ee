"""`kneecli packs`: what is installed, and what is wrong with what is broken."""

from typing import Annotated, Any

import typer

from kneecli.cli import preview
from kneecli.cli.context import Context
from kneecli.cli.output import Fields, print_rows
from kneecli.domain.installed import BrokenPack, LoadedPack


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    packs = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    packs.command("list", epilog="Example:\n\n  kneecli packs list\n")(list_packs)
    packs.command("preview", epilog=preview.EXAMPLES)(preview.preview)
    app.add_typer(packs, name="packs", help="Show the exercise packs that are installed.")


def list_packs(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    fields: Fields = None,
) -> None:
    """Show the packs: name, version, where they come from, how many exercises; broken ones with their cure."""
    ctx: Context = context.obj
    loaded = ctx.loaded
    if as_json or fields is not None:
        rows = [_row(each) for each in loaded.packs] + [_broken_row(each) for each in loaded.broken]
        print_rows("packs", rows, fields, as_json=as_json)
        return
    from kneecli.render.console import show
    from kneecli.render.packs_view import packs_view

    show(packs_view(loaded.packs, loaded.broken), ctx.color)


def _row(loaded: LoadedPack) -> dict[str, Any]:
    pack = loaded.pack
    return {
        "name": pack.name,
        "title": pack.title,
        "version": pack.version,
        "origin": str(loaded.origin),
        "exercises": len(pack.exercises),
        "problems": [],
    }


def _broken_row(broken: BrokenPack) -> dict[str, Any]:
    return {
        "name": broken.name,
        "title": None,
        "version": None,
        "origin": str(broken.origin),
        "exercises": 0,
        "problems": [{"what": each.what, "cure": each.cure, "where": each.where} for each in broken.problems],
    }
