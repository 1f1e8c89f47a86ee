"""`kneecli packs new`: a pack to start from."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

import kneecli
from kneecli.app.context import Context
from kneecli.authoring.licences import LICENCES
from kneecli.authoring.pack_files import refuse_what_is_there, write_new, write_new_file
from kneecli.authoring.scaffold import AUTHOR, NewPack, pack_file, project
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.talk import given
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.store.files import expanded

EXAMPLES = """Examples:

  kneecli packs new calm-hips             a project to test and publish

  kneecli packs new calm-hips --file      one file, to drop in
"""

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MOST_NAME = 40


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
    started = NewPack(
        name=_name(ctx, name),
        title=_text(title, "--title") or f"Exercises of {name}",
        author=_text(author, "--author") or AUTHOR,
        licence=_licence(licence),
        year=ctx.today.year,
        kneecli=".".join(kneecli.__version__.split(".")[:2]),
    )
    if file:
        made = expanded(into) / f"{name}.toml"
        texts: Mapping[str, str] = {made.name: pack_file(started)}
        next_step = f"When it is in order, `kneecli packs add {made}` has it count."
    else:
        made, texts = expanded(into) / started.distribution, project(started)
        next_step = f"Its exercises are in src/{started.module}/{name}.toml; README.md says how to test and build it."
    if dry_run:
        refuse_what_is_there(made)
    elif file:
        write_new_file(made, texts[made.name])
    else:
        write_new(made, texts)
    messages = f"Made {made}.", f"`kneecli packs check {made}` says what is still to do.", next_step
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.packs.packs import NEW

        print_json(NEW.data((name, str(made), sorted(texts), dry_run)))
    talk.confirm(*messages)


def _name(ctx: Context, name: str) -> str:
    """The name, if a pack can have it. Raises WrongUsage."""
    if not _NAME.fullmatch(name) or len(name) > _MOST_NAME or name.startswith("kneecli"):
        cure = "Write lower-case letters, digits and hyphens, such as calm-hips, without kneecli in front."
        raise WrongUsage(Problem(f"{name!r} can't be the name of a pack", cure, "pack"))
    if name in {pack.name for pack in ctx.packs.loaded.catalogue.packs}:
        raise WrongUsage(Problem(f"there is a pack {name!r} already", "Choose another name.", "pack"))
    return name


def _licence(text: str) -> str:
    """The licence as it is written. Raises WrongUsage for one that is not known."""
    known = {each.casefold(): each for each in LICENCES}
    if text.casefold() not in known:
        raise WrongUsage(Problem(f"{text!r} is not known", f"Known are: {', '.join(LICENCES)}.", "--licence"))
    return known[text.casefold()]


def _text(text: str, option: str) -> str:
    """The text on one line. Raises WrongUsage when it is too long or has escapes in it."""
    line = " ".join(text.split())
    if printable(line) != line or len(line) > 200:
        raise WrongUsage(Problem("this is no plain line of text", "Write at most 200 characters.", option))
    return line
