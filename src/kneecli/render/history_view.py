"""What was done, on a terminal."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Protocol

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Done, PainFelt
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import date_words, done_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Fitted, Room, View
from kneecli.render.layout.text import Text

_COLUMNS = (Column("quiet", keeps=True), Column("name"), Column(), Column("quiet"))
"""The short name of an entry, what was done, how much of it, and how it felt."""

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Names(Protocol):
    """The short names of entries, by their ids."""

    def get(self, id: str, default: str, /) -> str:
        """The name of this one."""


def history_view(
    sessions: Callable[[], Iterable[DaySession]],
    felt: Sequence[PainFelt] = (),
    units: Units = "metric",
    below: Sequence[str] = (),
    names: Names = _NO_NAMES,
    name_of: Callable[[Done], str] = attrgetter("name"),
) -> View:
    """A heading for each session, with a line for each of its exercises, and the day's entries about the knee.

    `sessions` gives them by date, and `felt` are by date, too. Each begins with the short name of its entry, by its id
    in `names`. `name_of` says what an exercise is called as it was done. At the end stands what is `below`.
    """
    by_date = attrgetter("date")

    def parts(_: Room) -> Iterator[View]:
        for day, some in groupby(merge(sessions(), felt, key=by_date), by_date):
            entries = list(some)
            done = [each for each in entries if isinstance(each, DaySession)]
            knee = [each for each in entries if isinstance(each, PainFelt)]
            yield from _day(day, done, knee, units, names, name_of)
        yield from map(Text, below)

    return Fitted(parts)


def _day(
    day: datetime.date,
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt],
    units: Units,
    names: Names,
    name_of: Callable[[Done], str],
) -> Iterator[View]:
    rows = [
        (
            f", {session.minutes} minutes planned" if session.minutes else "",
            [
                (names.get(id, ""), name_of(done), done_words(done, units), _felt(done))
                for id, done in zip(session.entries, session.items, strict=True)
            ],
        )
        for session in sessions
    ] or [("", [])]
    rows[-1][1].extend((names.get(entry.id, ""), "The knee", _knee_words(entry), "") for entry in felt)
    for planned, lines in rows:
        yield Text.of((date_words(day), "phase"), (planned, "quiet"))
        yield Grid(_COLUMNS, lines)
        yield Text()


def _knee_words(felt: PainFelt) -> str:
    when = " on waking" if felt.morning else ""
    swelling = {None: "", "none": ", no swelling"}.get(felt.swelling, f", {felt.swelling} swelling")
    return f"pain {felt.pain}{when}{swelling}"


def _felt(done: Done) -> str:
    parts = [
        f"pain {done.pain}" if done.pain is not None else "",
        f"effort {done.effort}" if done.effort is not None else "",
    ]
    return ", ".join(part for part in (*parts, done.note) if part)
