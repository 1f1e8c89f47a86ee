"""A plan format of a pack: how a plan is written, and maybe read back."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass, field
from kneecli.formats.plan.data import plan_in, without_nulls
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_formats import BUILT_IN, Format

PlanData = dict[str, Any]
"""A plan as docs/users/plan-format.md has it in JSON: dicts, lists, texts and numbers."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,19}")
_ENDING = re.compile(r"\.[a-z0-9]{1,10}")


@dataclass(frozen=True)  # no slots, so no tuple: packs may make subclasses of it
class PlanFormat:
    """One format: its name for `--format`, what its files end in, and the functions that write and read it.

    `write` makes a text of a plan's data. `read` gives the data back; a row of its `items` may then have `done`
    and `remark`. It raises ValueError, whose message says what is wrong with the text. Without `read` the format can be
    written only. `pack` is the name of the pack; kneecli fills it in.
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
    if ending == ".txt" or any(name == known.name or ending in known.endings for known in BUILT_IN):
        return f"the format {name} ({ending}) is one of kneecli's own"
    if not all(map(callable, functions)):
        return f"the format {name} has something in place of a function"
    return ""


def as_format(of_pack: PlanFormat) -> Format:
    """The format of a pack as a `Format`, as the built-in ones are."""
    read = of_pack.read
    return Format(
        of_pack.name,
        (of_pack.ending,),
        lambda session: of_pack.write(to_data(session)),
        None if read is None else lambda text, file: read_plain(read, text, file),
    )


def read_plain(read: Callable[[str], Mapping[str, Any]], text: str, file: str) -> FilledPlan:
    """The plan in the data that `read` makes of this text. Raises FileFault, also for a ValueError of `read`."""
    try:
        data = without_nulls(dict(read(text)))
    except ValueError as error:
        cure = "Make the plan again, or write it in another format."
        raise FileFault(Problem(str(error), cure, file)) from None
    return plan_in(data, file, lambda _: 1)  # such a reader gives no lines
