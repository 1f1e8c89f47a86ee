"""`kneecli packs new`: a pack to start from."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.packs.starting import new_pack, started
from kneecli.authoring.licences import LICENCES
from kneecli.authoring.scaffold import AUTHOR
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.talk import given
from kneecli.store.files import expanded

EXAMPLES = """Examples:

  kneecli packs new calm-hips             a project to test and publish

  kneecli packs new calm-hips --file      one file, to drop in
"""


def add_to(packs: typer.Typer) -> None:
    """Adds the command."""
    packs.command("new", epilog=EXAMPLES)(new)


def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Of the pack, such as calm-hips.")],
    file: Annotated[bool, typer.Option("--file", help="One TOML file instead of a project.")] = False,
    into: Annotated[Path, typer.Option(help="The folder to make it in.", metavar="FOLDER")] = Path(),
    title: Annotated[str, typer.Option(metavar="TEXT", help="One line that says what is in it.")] = "",
    author: Annotated[str, typer.Option(metavar="NAME", help="Your name.")] = AUTHOR,
    licence: Annotated[str, typer.Option(metavar="NAME", help=f"{', '.join(LICENCES)}.")] = "MIT",
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Start a pack: a complete project with tests, or one file. Nothing is ever overwritten."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    done = started(ctx, new_pack(ctx, name, title, author, licence), expanded(into), as_file=file)
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.packs.packs import NEW

        print_json(NEW.data((name, str(done.made), list(done.files), dry_run)))
    talk.confirm(*done.messages)
