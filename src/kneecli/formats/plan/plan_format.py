"""A further plan format, as a pack brings it: how a plan is written, and maybe read back."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, field
from kneecli.formats.plan.data import FilledPlan, read_data, to_data, without_nulls
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults

PlanData = dict[str, Any]
"""A plan as docs/users/plan-format.md has it in JSON: dicts, lists, texts and numbers."""

TAKEN = frozenset({"markdown", "toml", "json", "html"})
TAKEN_ENDINGS = frozenset({".md", ".markdown", ".toml", ".json", ".txt", ".html", ".htm"})

_NAME = re.compile(r"[a-z][a-z0-9-]{0,19}")
_ENDING = re.compile(r"\.[a-z0-9]{1,10}")


@dataclass(frozen=True)  # no slots, so no tuple: packs may make it, and what they like of it
class PlanFormat:
    """One format: its name for `--format`, what its files end in, and the functions that write and read it.

    `write` makes a text of a plan's data. `read` gives the data back; a row of its `items` may then have `done`
    and `remark`. A `ValueError` says, in its words, what is wrong with the text. Without `read` the format can be
    written only. `pack` is who brings it; kneecli fills it in.
    """

    name: str
    ending: str
    write: Callable[[Mapping[str, Any]], str]
    read: Callable[[str], Mapping[str, Any]] | None = None
    pack: str = field(default="", compare=False)


def format_fault(format: PlanFormat) -> str:
    """What is wrong with a format that a pack brings, or an empty text."""
    name: object = format.name
    ending: object = format.ending
    functions: tuple[object, ...] = (format.write, *(() if format.read is None else (format.read,)))
    if type(name) is not str or not _NAME.fullmatch(name):
        return f"its format has the name {name!r}; write lower-case letters, digits and hyphens"
    if type(ending) is not str or not _ENDING.fullmatch(ending):
        return f"the format {name} has the ending {ending!r}; write a point and lower-case letters"
    if name in TAKEN or ending in TAKEN_ENDINGS:
        return f"the format {name} ({ending}) is one of kneecli's own"
    if not all(map(callable, functions)):
        return f"the format {name} has something in place of a function"
    return ""


def writer(format: PlanFormat) -> Callable[[Session], str]:
    """What writes a session in this format."""
    return lambda session: format.write(to_data(session))


def reader(format: PlanFormat) -> Callable[[str, str], FilledPlan]:
    """What reads a plan in this format; it raises FileFault for a text that is none."""
    return lambda text, file: _read(format, text, file)


def _read(format: PlanFormat, text: str, file: str) -> FilledPlan:
    cure = "Make the plan again, or write it in another format."
    if format.read is None:
        raise FileFault(Problem(f"{format.name} can be written, but not read", cure, file))
    try:
        data = without_nulls(dict(format.read(text)))
    except ValueError as error:
        raise FileFault(Problem(str(error), cure, file)) from None
    faults = Faults(file, lambda _: 1)  # further formats give no lines
    filled = read_data(Table(data, (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return filled
