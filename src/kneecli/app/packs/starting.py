"""Starting a pack: a project, or one file."""

import re
from collections.abc import Mapping
from pathlib import Path

import kneecli
from kneecli.app.context import Context
from kneecli.authoring.licences import LICENCES
from kneecli.authoring.pack_files import refuse_what_is_there, write_new, write_new_file
from kneecli.authoring.scaffold import AUTHOR, NewPack, pack_file, project
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.domain.value import dataclass

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MOST_NAME = 40


@dataclass(frozen=True, slots=True)
class Started:
    """What was made, or in a dry run would be: the file or folder, the files in it, and what there is to say."""

    made: Path
    files: tuple[str, ...]
    messages: tuple[str, ...]


def new_pack(ctx: Context, name: str, title: str, author: str, licence: str) -> NewPack:
    """The pack to be started. Raises WrongUsage for what it can't have."""
    return NewPack(
        name=_name(ctx, name),
        title=_text(title, "--title") or f"Exercises of {name}",
        author=_text(author, "--author") or AUTHOR,
        licence=_licence(licence),
        year=ctx.today.year,
        kneecli=".".join(kneecli.__version__.split(".")[:2]),
    )


def started(ctx: Context, pack: NewPack, folder: Path, *, as_file: bool) -> Started:
    """Makes the pack in the folder, as one file or as a project. Raises CouldNot where something is there already."""
    if as_file:
        made = folder / f"{pack.name}.toml"
        texts: Mapping[str, str] = {made.name: pack_file(pack)}
        next_step = f"When it is in order, `kneecli packs add {made}` has it count."
    else:
        made, texts = folder / pack.distribution, project(pack)
        next_step = f"Its exercises are in src/{pack.module}/{pack.name}.toml; README.md says how to test and build it."
    if ctx.dry_run:
        refuse_what_is_there(made)
    elif as_file:
        write_new_file(made, texts[made.name])
    else:
        write_new(made, texts)
    check = f"`kneecli packs check {made}` says what is still to do."
    return Started(made, tuple(sorted(texts)), (f"Made {made}.", check, next_step))


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
