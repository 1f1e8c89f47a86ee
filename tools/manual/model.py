"""The content of the manual, as values."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from kneecli.domain.value import dataclass
from kneecli.formats.settings.keys import KEYS

Row = tuple[str, str]
"""A name, and what it means."""


@dataclass(frozen=True, slots=True)
class Page:
    """A command: what it is for in paragraphs, its usage, its arguments and options, and examples with their notes."""

    path: str
    usage: str
    about: tuple[str, ...]
    arguments: tuple[Row, ...]
    options: tuple[Row, ...]
    examples: tuple[Row, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Manual:
    """The whole manual; the first page is that of `kneecli` itself."""

    version: str
    pages: tuple[Page, ...]
    variables: tuple[Row, ...]
    files: tuple[Row, ...]
    codes: tuple[Row, ...]


VARIABLES: tuple[Row, ...] = (
    ("KNEECLI_HOME", "One folder for everything that kneecli keeps."),
    ("KNEECLI_DEVICE", "The name of this device in the journal."),
    *((key.variable, f"The setting {key.name}. {key.about}") for key in KEYS if not key.is_older),
    ("VISUAL, EDITOR", "The editor of `kneecli config edit`."),
    ("PAGER", "What shows an answer that is longer than the screen; `less -FRX` when not set, nothing when empty."),
    ("NO_COLOR, FORCE_COLOR, TERM", "Whether there is colour, where --color does not say."),
    ("COLUMNS", "How wide the screen is."),
)

FILES: tuple[Row, ...] = (
    ("~/.config/kneecli/config.toml", "The settings."),
    ("~/.local/share/kneecli/plans/", "The plans, one file a day."),
    ("~/.local/share/kneecli/journal/", "What was done, one file a device."),
    ("~/.local/share/kneecli/put-aside.txt", "Where ticked plans were put aside."),
    ("~/.local/share/kneecli/packs/", "Packs of your own."),
    ("~/.cache/kneecli/", "What may be deleted at any time."),
)


def manual(app: Any, version: str, exit_codes: Path) -> Manual:
    """The manual of this app. The words for the exit codes are those of their own page."""
    rows = re.findall(r"^\| (\d+) \| (.*?) \| .* \|$", exit_codes.read_text(encoding="utf-8"), re.MULTILINE)
    return Manual(
        version, tuple(_pages(app, None, "kneecli")), VARIABLES, FILES, tuple((row[0], row[1]) for row in rows)
    )


def _pages(command: Any, parent: typer.Context | None, path: str) -> Iterator[Page]:
    """The page of a command, and those under it."""
    context = typer.Context(command, parent=parent, info_name=path.rpartition(" ")[2], **command.context_settings)
    under = {name: each for name, each in getattr(command, "commands", {}).items() if not each.hidden}
    params = [get_param for get_param in command.get_params(context) if not getattr(get_param, "hidden", False)]
    records = {kind: tuple(_row(param, context) for param in params if param.param_type_name == kind) for kind in KINDS}
    epilog = inspect.cleandoc(command.epilog or "")
    examples = tuple((match[1], match[2]) for match in EXAMPLE.finditer(epilog))
    rest = EXAMPLE.sub("", epilog).replace("Examples:", "").replace("Example:", "")
    yield Page(
        path=path,
        usage=" ".join((path, *command.collect_usage_pieces(context))),
        about=tuple(" ".join(part.split()) for part in inspect.cleandoc(command.help or "").split("\n\n")),
        arguments=records["argument"],
        options=records["option"],
        examples=examples,
        note=" ".join(rest.split()),
    )
    for name, each in under.items():
        yield from _pages(each, context, f"{path} {name}")


KINDS = ("argument", "option")
EXAMPLE = re.compile(r"^ *(kneecli\S*(?: (?! )\S+)*|[A-Z]+=\S+ kneecli(?: (?! )\S+)*)(?: {2,}(\S.*))?$", re.MULTILINE)


def _row(param: Any, context: typer.Context) -> Row:
    left, right = param.get_help_record(context) or (param.name, "")
    about = " ".join(right.split()).removesuffix("[required]").rstrip()
    return left, re.sub(r"\[(default: .*?)\]", r"(\1)", about)
