"""The content of a completion script: commands, options, and the lists that their values come from."""

import textwrap
from collections.abc import Iterator, Mapping

from kneecli.domain.value import dataclass

FLAG = ""
"""The value of an option that is a flag."""
FILES = "files"
ANYTHING = "anything"
"""A value that no list is known for."""

KEPT = ("exercise", "pack", "measure", "programme", "goal")
"""The lists that kneecli keeps up to date in its cache, in words.tsv. Without a cache the script's own list is used."""

NOTE = "Written by tools/generate.py: change that, not this file. Nothing here starts kneecli."


@dataclass(frozen=True, slots=True)
class Word:
    """A word that can be completed, and what it stands for."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """An option; `value` is the name of a list, FILES, ANYTHING or FLAG."""

    names: tuple[str, ...]
    about: str
    value: str
    label: str
    repeats: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument; `value` as for an option, and whether a file will do as well."""

    label: str
    value: str
    repeats: bool
    or_files: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its path, `kneecli packs list`, with the commands under it."""

    path: str
    about: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]
    commands: tuple["Command", ...]

    @property
    def name(self) -> str:
        """The last word of its path."""
        return self.path.rpartition(" ")[2]

    def all(self) -> Iterator["Command"]:
        """This one and all under it."""
        yield self
        for command in self.commands:
            yield from command.all()


@dataclass(frozen=True, slots=True)
class Program:
    """All that a script needs: the command at the root, and the lists of words by name."""

    root: Command
    lists: Mapping[str, tuple[Word, ...]]


def filled(template: str, **blocks: str) -> str:
    """The template, with each line that is `@NAME@` replaced by its block at the same depth."""
    lines = []
    for line in template.splitlines():
        mark = line.strip()
        if mark.startswith("@") and mark.endswith("@"):
            lines.append(textwrap.indent(blocks[mark.strip("@").lower()], line[: line.index("@")]))
        else:
            lines.append(line.replace("@NOTE@", NOTE))
    return "\n".join(lines) + "\n"
