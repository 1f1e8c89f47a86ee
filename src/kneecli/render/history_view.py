"""What was done, on a terminal."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

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


def history_view(
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt] = (),
    units: Units = "metric",
    below: Sequence[str] = (),
    names: Mapping[str, str] = _NO_NAMES,
    name_of: Callable[[Done], str] = attrgetter("name"),
) -> View:
    """A heading for each session, with a line for each of its exercises, and the day's entries about the knee.

    Each begins with the short name of its entry, by its id in `names`. `name_of` says what an exercise is called as it
    was done. At the end stands what is `below`.
    """
    days: dict[datetime.date, tuple[list[DaySession], list[PainFelt]]] = {}
    for session in sessions:
        days.setdefault(session.date, ([], []))[0].append(session)
    for entry in felt:
        days.setdefault(entry.date, ([], []))[1].append(entry)

    def parts(_: Room) -> Iterator[View]:
        for day in sorted(days):
            yield from _day(day, *days[day], units, names, name_of)
        yield from map(Text, below)

    return Fitted(parts)


def _day(
    day: datetime.date,
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt],
    units: Units,
    names: Mapping[str, str],
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
