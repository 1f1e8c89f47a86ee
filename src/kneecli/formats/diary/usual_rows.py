"""The exercises in a long journal's usual lines, as rows of a few figures each, read by msgspec.

A line is a row only when `usual_lines.py` could read it: what was done is read once for all lines in which it stands
with the same bytes, and is skipped in the others, which is why this takes a fifth of the time.
"""

import datetime
from collections.abc import Sequence
from itertools import repeat
from operator import and_, attrgetter
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kneecli.domain.dates import FIRST_YEAR, LAST_YEAR
from kneecli.domain.progress.long_journal import BITS, Figures, Rows
from kneecli.formats.diary.usual_lines import Line, WhatWasDone

_MOST_KEPT = 4000
"""So many different things done are kept; then they are read anew. They take about 2 MB."""


class _DoneLine(Line, tag=False):
    """`usual_lines.py` has the same, with all of what was done. Of one class alone msgspec would not ask for a tag."""

    type: Literal["done"]
    date: datetime.date
    done: msgspec.Raw
    plan: str | None = None
    minutes: Annotated[int, Meta(ge=1, le=1440)] | None = None
    batch: str = ""
    flare: bool = False
    exercises: Annotated[int, Meta(ge=1, le=1000)] | None = None


class RowReader:
    """Puts one line after the other into `rows`."""

    def __init__(self) -> None:
        self.rows = Rows()
        self._decode = msgspec.json.Decoder(_DoneLine).decode
        self._what_was_done = msgspec.json.Decoder(WhatWasDone).decode
        self._kinds: dict[Figures, int] = {}
        self._known: dict[bytes, int] = {}
        self._names: list[int] = []
        self.packs: dict[str, set[str]] = {}
        """Of each exercise the packs that it was from."""

    def read(self, lines: Sequence[bytes], places: Sequence[int]) -> list[int]:
        """Reads lines, which stand at these places; gives the indices of those that are no rows."""
        decode, known = self._decode, self._known.get
        left, found, kinds = list[int](), list[_DoneLine](), list[int]()
        for index, line in enumerate(lines):
            try:
                row = decode(line)
                if not FIRST_YEAR <= row.date.year <= LAST_YEAR:
                    raise ValueError(row.date)
                kind = None if row.flare else known(bytes(row.done))
                kinds.append(self._kind(bytes(row.done), row.flare) if kind is None else kind)
            except (msgspec.MsgspecError, ValueError, RecursionError):
                left.append(index)
            else:
                found.append(row)
        others = frozenset(left)
        self.rows.places.extend(place for index, place in enumerate(places) if index not in others)
        self._put(found, kinds)
        return left

    def _put(self, found: Sequence[_DoneLine], kinds: Sequence[int]) -> None:
        """Column by column, which takes less time than row by row."""
        rows, names = self.rows, self._names
        rows.days.extend(map(datetime.date.toordinal, map(attrgetter("date"), found)))
        rows.numbers.extend(map(attrgetter("n"), found))
        rows.ids.extend(map(and_, map(hash, map(attrgetter("id"), found)), repeat(BITS)))
        rows.keys.extend(
            (hash(plan) ^ names[kind]) & BITS if plan else 0
            for plan, kind in zip(map(attrgetter("plan"), found), kinds, strict=True)
        )
        rows.kinds.extend(kinds)

    def _kind(self, what: bytes, flare: bool) -> int:
        """The index of the figures of what was done. Raises MsgspecError or ValueError when it is unusual."""
        done = self._what_was_done(what)
        self.packs.setdefault(done.exercise, set()).add(done.pack)
        load, step, was_done = done.load_kg or 0, done.step_cm or 0, done.skipped is None
        was_tried = was_done or done.pain is not None
        left_for = 0 if was_done else done.pain or 0
        figures = Figures(done.exercise, done.side, done.rung, load, step, was_done, was_tried, left_for, flare)
        kind = self._kinds.setdefault(figures, len(self._kinds))
        if kind == len(self.rows.figures):
            self.rows.figures.append(figures)
            self._names.append(hash(done.exercise))
        if not flare:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[what] = kind
        return kind
