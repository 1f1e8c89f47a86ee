"""Reading a table of unknown content: every fault is noted with its line and cure, and reading goes on.

A `Table` hands out one key after the other, each checked. What is wrong is noted and replaced by a value of
the right type, so that the caller can go on and find the next fault; the result is used only when there
was none. Keys that nobody asked for are faults, too.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from kneecli.domain.nearest import nearest
from kneecli.domain.problem import Problem
from kneecli.formats.toml_lines import Path

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""A name for machines, as a regular expression."""

_NAME = re.compile(NAME)

MOST_TEXT = 400

_MOST_ENTRIES = 10
"""So many faults of one list are told; then its author looks at the rest, too."""

Fault = Callable[[Any], str]
"""What is wrong with a value, in words that go on after its key; empty when nothing is."""


class Lines(Protocol):
    """Something that knows on which line a key stands."""

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        ...


class Faults:
    """The faults found in one file so far, in the order of their lines."""

    def __init__(self, file: str, lines: Lines) -> None:
        self._file = file
        self._lines = lines
        self._found: list[tuple[int, Problem]] = []
        self._paths: list[Path] = []

    def line(self, path: Path) -> int:
        """The line of this path."""
        return self._lines.line(path)

    def where(self, path: Path) -> str:
        """File and line of this path."""
        return f"{self._file}:{self.line(path)}"

    def below(self, path: Path) -> bool:
        """Whether a fault was noted at this path, or at anything in it."""
        return any(each[: len(path)] == path for each in self._paths)

    def note(self, path: Path, what: str, cure: str) -> None:
        """Adds a fault at this path."""
        line = self.line(path)
        self._paths.append(path)
        self._found.append((line, Problem(what, cure, f"{self._file}:{line}")))

    def problems(self) -> tuple[Problem, ...]:
        """All faults, by line."""
        return tuple(problem for _, problem in sorted(self._found, key=lambda found: found[0]))


class NamedFaults(Faults):
    """Faults in values that stand in no file, such as those of variables; each is named by where its key came from."""

    def __init__(self, named: Callable[[str], str]) -> None:
        self._named = named
        self._found = []

    def where(self, path: Path) -> str:
        """What the key's value came from."""
        return self._named(str(path[0]))

    def note(self, path: Path, what: str, cure: str) -> None:
        """Adds a fault of this key's value."""
        self._found.append((0, Problem(what, cure, self.where(path))))


class Table:
    """One table of a document and the faults of its file."""

    def __init__(self, values: dict[str, Any], path: Path, faults: Faults) -> None:
        self.path = path
        self._values = values
        self._asked: set[str] = set()
        self.faults = faults

    def note(self, key: str, what: str, cure: str) -> None:
        """Adds a fault at one of this table's keys."""
        self.faults.note((*self.path, key), what, cure)

    def where(self, key: str) -> str:
        """File and line of this key."""
        return self.faults.where((*self.path, key))

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._values

    def raw(self, key: str, default: Any = None) -> Any:
        """The value as it stands, whatever it is; the caller checks it."""
        self._asked.add(key)
        return self._values.get(key, default)

    def text(self, key: str, default: str | None = None, *, most: int = MOST_TEXT) -> str:
        """One line of plain text. Without a default the key must be there."""
        cure = "Write one line of plain text."
        return self._text(key, default, "", lambda value: _text_fault(value, most), cure)

    def name(self, key: str, default: str | None = None) -> str:
        """A name for machines: lower-case letters, digits, hyphens."""
        cure = "Write lower-case letters, digits and hyphens, such as `calf-raise`."
        return self._text(key, default, "", _name_fault, cure)

    def choice(self, key: str, words: Sequence[str], default: str | None = None) -> str:
        """One of the words."""
        cure = f"Write one of {', '.join(words)}."
        return self._text(key, default, words[0], lambda value: _choice_fault(value, words), cure)

    def choices(self, key: str, words: Sequence[str], *, needed: bool = False) -> tuple[str, ...]:
        """A list of some of the words, none twice. Empty when it is missing and not needed."""
        default: Any = None if needed else []

        def fault(value: Any) -> str:
            return _list_fault(value, lambda one: _choice_fault(one, words), least=int(needed))

        return tuple(self._get(key, default, [], fault, "Write a list of words that the format knows."))

    def texts(self, key: str, *, least: int = 0, most: int = 60) -> tuple[str, ...]:
        """A list of lines of plain text."""

        def fault(value: Any) -> str:
            return _list_fault(value, lambda one: _text_fault(one, MOST_TEXT), least=least, most=most)

        cure = f"Write a list of {least} to {most} texts." if least else "Write a list of texts."
        return tuple(self._get(key, None if least else [], [], fault, cure))

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number from least to most."""
        cure = f"Write a whole number from {least} to {most}."
        return int(self._get(key, default, least, lambda value: _number_fault(value, least, most), cure))

    def optional_number(self, key: str, least: int, most: int) -> int | None:
        """A whole number from least to most, or None when the key is missing."""
        return self.number(key, least, most) if self.has(key) else None

    def decimal(self, key: str, least: float, most: float) -> float | None:
        """A number from least to most, or None when the key is missing."""
        if not self.has(key):
            return None
        cure = f"Write a number from {least:g} to {most:g}."
        return float(self._get(key, None, least, lambda value: _decimal_fault(value, least, most), cure))

    def decimals(self, key: str, least: float, most: float) -> tuple[float, ...]:
        """A list of numbers from least to most, smallest first, none twice."""

        def fault(value: Any) -> str:
            return _list_fault(value, lambda one: _decimal_fault(one, least, most))

        found = self._get(key, [], [], fault, f"Write a list of numbers from {least:g} to {most:g}.")
        return tuple(sorted({float(value) for value in found}))

    def span(self, key: str, least: int, most: int, default: tuple[int, int] | None = None) -> tuple[int, int]:
        """A range `[least, most]` of whole numbers."""
        fallback = (least, least)
        low, high = self._get(
            key,
            default,
            fallback,
            lambda value: _span_fault(value, least, most),
            f"Write two whole numbers from {least} to {most}, the smaller first, such as [{least}, {most}].",
        )
        return low, high

    def optional_span(self, key: str, least: int, most: int) -> tuple[int, int] | None:
        """A range, or None when the key is missing."""
        return self.span(key, least, most) if self.has(key) else None

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""

        def fault(value: Any) -> str:
            return "" if isinstance(value, bool) else "is not true or false"

        return bool(self._get(key, default, default, fault, "Write true or false."))

    def needs(self, key: str, words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """A list of lists of words."""

        def inner(one: Any) -> str:
            return _list_fault(one, lambda word: _choice_fault(word, words), least=1)

        def fault(value: Any) -> str:
            return _list_fault(value, inner)

        cure = 'Write a list of lists, such as [["strap", "towel"], ["mat"]].'
        return tuple(tuple(each) for each in self._get(key, [], [], fault, cure))

    def table(self, key: str, *, needed: bool = True) -> "Table":
        """The table under this key; an empty one when it is missing."""
        found = self._get(key, None if needed else {}, {}, _table_fault, f"Write a table `{key}`.")
        return Table(found, (*self.path, key), self.faults)

    def tables(self, key: str, *, least: int = 0) -> list["Table"]:
        """The array of tables under this key."""
        default: Any = None if least else []

        def fault(value: Any) -> str:
            return _list_fault(value, _table_fault, least=least)

        found = self._get(key, default, [], fault, f"Write it as [[{key}]] tables.")
        return [Table(each, (*self.path, key, index), self.faults) for index, each in enumerate(found)]

    def finish(self) -> None:
        """Notes every key that nobody asked for, with the nearest one that exists."""
        for key in self._values:
            if key not in self._asked:
                cure = nearest(key, self._asked) or "Take it out: this format has no such key."
                self.note(key, f"unknown key {key!r}", cure)

    def _text(self, key: str, default: str | None, fallback: str, fault: Fault, cure: str) -> str:
        return str(self._get(key, default, fallback, fault, cure))

    def _get(self, key: str, default: Any, fallback: Any, fault: Fault, cure: str) -> Any:
        """The value when it has no fault; the default when it is missing; else the fallback, and a note."""
        self._asked.add(key)
        if key not in self._values:
            if default is None:
                self.faults.note(self.path, f"`{key}` is missing", cure)
                return fallback
            return default
        value = self._values[key]
        what = fault(value)
        if what:
            self.note(key, f"`{key}` {what}", cure)
            return fallback
        return value


def _text_fault(value: Any, most: int) -> str:
    if not isinstance(value, str):
        return "is not a text"
    if not value.strip():
        return "is empty"
    if value != value.strip():
        return "begins or ends with a space"
    if _CONTROL.search(value):
        return "has a line break or another control character in it"
    return f"has {len(value)} characters, and {most} is the most" if len(value) > most else ""


def _name_fault(value: Any) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value) or len(value) > 60:
        return f"is {value!r}, which is not a name" if isinstance(value, str) else "is not a text"
    return ""


def _choice_fault(value: Any, words: Sequence[str]) -> str:
    if isinstance(value, str) and value in words:
        return ""
    if not isinstance(value, str):
        return "is not a text"
    return f"has an unknown word, {value!r}. {nearest(value, words)}".rstrip()


def _list_fault(value: Any, one: Fault, *, least: int = 0, most: int = 10_000) -> str:
    if not isinstance(value, list):
        return "is not a list"
    if not least <= len(value) <= most:
        return f"has {len(value)} entries"
    found = []
    for index, each in enumerate(value):
        if fault := one(each):
            found.append(f"entry {index + 1} {fault}")
        elif not isinstance(each, dict) and each in value[:index]:
            found.append(f"has {each!r} twice")
        if len(found) == _MOST_ENTRIES:
            return f"{'; '.join(found)}; and maybe more"
    return "; ".join(found)


def _number_fault(value: Any, least: int, most: int) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        return "is not a whole number"
    return "" if least <= value <= most else f"is {value}"


def _decimal_fault(value: Any, least: float, most: float) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "is not a number"
    return "" if least <= value <= most else f"is {value}"


def _span_fault(value: Any, least: int, most: int) -> str:
    if not isinstance(value, list) or len(value) != 2 or any(_number_fault(one, least, most) for one in value):
        return "is not a range"
    return "is the wrong way round" if value[0] > value[1] else ""


def _table_fault(value: Any) -> str:
    return "" if isinstance(value, dict) else "is not a table"
