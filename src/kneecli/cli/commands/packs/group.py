"""`kneecli packs`: what is installed, and what is wrong with what is broken."""

from typing import Annotated

import typer

from kneecli.app.packs.switching import unknown_pack
from kneecli.cli.commands.packs import add, check, new, preview, switch
from kneecli.cli.shared.group import Group
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import given
from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Plugin
from kneecli.domain.problem import FileFault, Problem
from kneecli.plugins.installer import installer


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    packs = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None)
    packs.command("list", epilog="Example:\n\n  kneecli packs list\n")(list_packs)
    packs.command("show", epilog="Example:\n\n  kneecli packs show yoga\n")(show_pack)
    add.add_to(packs)
    switch.add_to(packs)
    check.add_to(packs)
    new.add_to(packs)
    packs.command("preview", epilog=preview.EXAMPLES)(preview.preview)
    app.add_typer(packs, name="packs", help="Show, add, switch, check and start exercise packs.")


def list_packs(
    context: typer.Context,
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Show which packs there are, and the cure of broken ones.

    With name, version, how many exercises, whether it is enabled, and where it comes from.
    """
    ctx, talk = given(context)
    loaded = ctx.packs.loaded
    if as_json or fields is not None:
        from kneecli.formats.output.packs.packs import to_rows

        print_rows("packs", to_rows(loaded), fields, as_json=as_json)
    else:
        from kneecli.render.console import show
        from kneecli.render.packs_view import packs_view

        show(packs_view(loaded), talk.color)
        talk.confirm("")
        talk.confirm(f"A file, folder or zip is added with `kneecli packs add PATH`; it goes into {ctx.places.packs}.")
        talk.confirm(installer().how_to_add())
    if ctx.strict and loaded.broken:
        raise FileFault(Problem(f"the pack {each.name} is broken") for each in loaded.broken)


def show_pack(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Of the pack, or of its package.")],
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Show who made a pack, what is in it, and its sources."""
    ctx, talk = given(context)
    found = _named(ctx.packs.loaded, name)
    if as_json or fields is not None:
        from kneecli.formats.output.packs.packs import to_data

        rows = [to_data(each, ctx.packs.loaded.hooks(each.origin)) for each in found]
        print_rows("packs-show", rows, fields, as_json=as_json)
        return
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.packs_view import pack_view

    for each in found:
        show_long(talk, pack_view(each, ctx.packs.loaded.hooks(each.origin)))


def _named(loaded: Loaded, name: str) -> list[LoadedPack | Plugin | DisabledPack | BrokenPack]:
    """What goes by this name: as a rule one pack. Raises WrongUsage when nothing does."""
    names: list[tuple[str, LoadedPack | Plugin | DisabledPack | BrokenPack]] = [
        *((pack.pack.name, pack) for pack in loaded.packs),
        *((without_pack.name, without_pack) for without_pack in loaded.without_packs),
        *((each.name, each) for each in loaded.disabled),
        *((each.name, each) for each in loaded.broken),
    ]
    found = [each for own, each in names if own == name]
    found = found or [each for _, each in names if name in (each.origin.distribution, each.origin.entry_point)]
    if not found:
        raise unknown_pack(name, [own for own, _ in names])
    return found
