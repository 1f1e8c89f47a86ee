"""Reading a table that may hold anything: every fault is noted with its line and cure, and reading goes on.

A `Table` hands out one key after the other, each checked. What is wrong is noted and replaced by a value of
the right type, so that the caller can go on and find the next fault; the result is used only when there
was none. Keys that nobody asked for are faults, too.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from kneecli.domain.nearest import nearest
from kneecli.domain.vocabulary import Word, narrowed
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.lines import Path
from kneecli.formats.reading.measures import Measure
from kneecli.formats.reading.quantities import read_time_of_day
from kneecli.formats.reading.value_faults import (
    Fault,
    choice_fault,
    decimal_fault,
    list_fault,
    name_fault,
    number_fault,
    span_fault,
    table_fault,
    text_fault,
)

MOST_TEXT = 400

Cure = str | Callable[[], str]
"""How to mend a value. One that lists words is made when it is needed: nearly every value is right."""

EARLIEST, LATEST = datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)
"""No day that anybody means lies outside of these."""


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
        """The value, unchecked; the caller checks it."""
        self._asked.add(key)
        return self._values.get(key, default)

    def text(self, key: str, default: str | None = None, *, most: int = MOST_TEXT) -> str:
        """One line of plain text. Without a default the key must be there."""
        cure = "Write one line of plain text."
        return self._text(key, default, "", lambda value: text_fault(value, most), cure)

    def name(self, key: str, default: str | None = None) -> str:
        """A name for machines: lower-case letters, digits, hyphens."""
        cure = "Write lower-case letters, digits and hyphens, such as `calf-raise`."
        return self._text(key, default, "", name_fault, cure)

    def choice(self, key: str, words: Sequence[Word], default: Word | None = None) -> Word:
        """One of the words."""

        def cure() -> str:
            return f"Write one of {', '.join(words)}."

        return narrowed(self._text(key, default, words[0], lambda value: choice_fault(value, words), cure), words)

    def choices(self, key: str, words: Sequence[Word], *, needed: bool = False) -> tuple[Word, ...]:
        """A list of some of the words, none twice. Empty when it is missing and not needed."""
        default: Any = None if needed else []

        def fault(value: Any) -> str:
            return list_fault(value, lambda one: choice_fault(one, words), least=int(needed))

        return tuple(self._get(key, default, [], fault, lambda: _list_cure(self._values.get(key), words)))

    def entries(self, key: str, one: Fault, words: Sequence[str], word_of: Callable[[str], str]) -> tuple[str, ...]:
        """A list of texts, empty when it is missing; `one` says what is wrong with an entry.

        The cure names the words when one is wrong, which is the `word_of` an entry.
        """

        def cure() -> str:
            value = self._values.get(key)
            return _list_cure([word_of(str(each)) for each in value] if isinstance(value, list) else value, words)

        return tuple(self._get(key, [], [], lambda each: list_fault(each, one), cure))

    def texts(self, key: str, *, least: int = 0, most: int = 60) -> tuple[str, ...]:
        """A list of lines of plain text."""

        def fault(value: Any) -> str:
            return list_fault(value, lambda one: text_fault(one, MOST_TEXT), least=least, most=most)

        cure = f"Write a list of {least} to {most} texts." if least else "Write a list of texts."
        return tuple(self._get(key, None if least else [], [], fault, cure))

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number from least to most."""
        cure = f"Write a whole number from {least} to {most}."
        return int(self._get(key, default, least, lambda value: number_fault(value, least, most), cure))

    def optional_number(self, key: str, least: int, most: int) -> int | None:
        """A whole number from least to most, or None when the key is missing."""
        return self.number(key, least, most) if self.has(key) else None

    def decimal(self, key: str, least: float, most: float) -> float | None:
        """A number from least to most, or None when the key is missing."""
        if not self.has(key):
            return None
        cure = f"Write a number from {least:g} to {most:g}."
        return float(self._get(key, None, least, lambda value: decimal_fault(value, least, most), cure))

    def numbers(self, key: str, least: int, most: int, default: tuple[int, ...]) -> tuple[int, ...]:
        """A list of whole numbers from least to most, smallest first, none twice."""

        def fault(value: Any) -> str:
            return list_fault(value, lambda one: number_fault(one, least, most))

        cure = f"Write a list of whole numbers from {least} to {most}, such as [0, 6, 12]."
        return tuple(sorted(self._get(key, list(default), [], fault, cure)))

    def series(self, key: str, least: int, most: int, *, length: int) -> tuple[int, ...]:
        """So many whole numbers from least to most, in their order."""

        def fault(value: Any) -> str:
            return list_fault(
                value, lambda one: number_fault(one, least, most), least=length, most=length, repeats=True
            )

        cure = f"Write a list of {length} whole numbers from {least} to {most}, one for each week."
        return tuple(self._get(key, None, [], fault, cure))

    def measures(self, key: str, least: float, most: float, measure: Measure) -> tuple[float, ...]:
        """A list of weights or heights from least to most, smallest first, none twice."""

        def fault(value: Any) -> str:
            return list_fault(value, lambda one: measure.fault(one, least, most))

        cure = f"Write a list of {measure.name}s from {least:g} to {most:g} {measure.unit}, such as {measure.example}."
        found = self._get(key, [], [], fault, cure)
        return tuple(sorted({measure.amount(value) for value in found}))

    def clock(self, key: str, default: str, latest: str) -> str:
        """A time of the day as `HH:MM`, from midnight to the latest."""

        def fault(value: Any) -> str:
            if not isinstance(value, str):
                return "is not a text"
            time = read_time_of_day(value)
            return "" if time is not None and time <= latest else f"is {value!r}"

        return read_time_of_day(self._text(key, default, default, fault, f'Write "00:00" to "{latest}".')) or default

    def day(self, key: str) -> datetime.date | None:
        """A day, or None when the key is missing. Written as TOML has it, or in quotes."""
        if not self.has(key):
            return None
        value = self.raw(key)
        try:
            day = datetime.date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            day = None
        if type(day) is datetime.date and EARLIEST <= day <= LATEST:
            return day
        self.note(key, f"`{key}` is no day", "Write year, month and day, such as 2027-01-12.")
        return None

    def span(self, key: str, least: int, most: int, default: tuple[int, int] | None = None) -> tuple[int, int]:
        """A range `[least, most]` of whole numbers."""
        fallback = (least, least)
        low, high = self._get(
            key,
            default,
            fallback,
            lambda value: span_fault(value, least, most),
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
            return list_fault(one, lambda word: choice_fault(word, words), least=1)

        def fault(value: Any) -> str:
            return list_fault(value, inner)

        cure = 'Write a list of lists, such as [["strap", "towel"], ["mat"]].'
        return tuple(tuple(each) for each in self._get(key, [], [], fault, cure))

    def table(self, key: str, *, needed: bool = True) -> "Table":
        """The table under this key; an empty one when it is missing."""
        found = self._get(key, None if needed else {}, {}, table_fault, f"Write a table `{key}`.")
        return Table(found, (*self.path, key), self.faults)

    def tables(self, key: str, *, least: int = 0) -> list["Table"]:
        """The array of tables under this key."""
        default: Any = None if least else []

        def fault(value: Any) -> str:
            return list_fault(value, table_fault, least=least)

        found = self._get(key, default, [], fault, f"Write it as [[{key}]] tables.")
        return [Table(each, (*self.path, key, index), self.faults) for index, each in enumerate(found)]

    def finish(self) -> None:
        """Notes every key that the reader does not know, with the nearest one that it does."""
        for key in self._values:
            if key not in self._asked:
                cure = nearest(key, self._asked) or "Take it out: this format has no such key."
                self.note(key, f"unknown key {key!r}", cure)

    def _text(self, key: str, default: str | None, fallback: str, fault: Fault, cure: Cure) -> str:
        return str(self._get(key, default, fallback, fault, cure))

    def _get(self, key: str, default: Any, fallback: Any, fault: Fault, cure: Cure) -> Any:
        """The value when it has no fault; the default when it is missing; else the fallback, and a note."""
        self._asked.add(key)
        if key not in self._values:
            if default is not None:
                return default
            path, what = self.path, "is missing"
        else:
            value = self._values[key]
            if not (what := fault(value)):
                return value
            path = (*self.path, key)
        self.faults.note(path, f"`{key}` {what}", cure if isinstance(cure, str) else cure())
        return fallback


def _list_cure(value: Any, words: Sequence[str]) -> str:
    """How to write a list of these words. It names them, unless the fault suggests a near one for each mistake."""
    if isinstance(value, list) and value and all(one in words or nearest(str(one), words) for one in value):
        return "Write a list of words that kneecli knows, each once."
    return f"Write a list of these words, each once: {', '.join(words)}."
