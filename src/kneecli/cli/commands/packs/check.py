"""`kneecli packs check`: everything that is wrong with a pack, and what a careful clinician would ask for."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.cli.shared.exits import code_of
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import given
from kneecli.domain.problem import FileFault
from kneecli.store.files import expanded

EXAMPLES = """Examples:

  kneecli packs check my-pack.toml

  kneecli packs check .              the project in this folder

  kneecli packs check calm-hips.zip

  kneecli --strict packs check .     advice counts, too
"""


def add_to(packs: typer.Typer) -> None:
    """Adds the command."""
    packs.command("check", epilog=EXAMPLES)(check)


def check(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A pack file, a zip, or a folder.")],
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Say all that is wrong with a pack, and what could be better.

    Faults keep a pack from being loaded; each is named with its line. Advice is what a careful clinician would ask.
    Ends with code 3 when there is a fault; with --strict also for advice.
    """
    ctx, talk = given(context)
    from kneecli.app.packs.checking import check_path  # `packs list` imports this module, and checks nothing

    found = check_path(ctx, expanded(path))
    if as_json or fields is not None:
        from kneecli.formats.output.packs.packs import FINDING

        print_rows("packs-check", list(map(FINDING.data, found)), fields, as_json=as_json)
    else:
        from kneecli.render.check_view import check_view
        from kneecli.render.console import show

        show(check_view(found), talk.color)
    if any(each.is_fault or ctx.strict for each in found):
        raise typer.Exit(code_of(FileFault(())))
