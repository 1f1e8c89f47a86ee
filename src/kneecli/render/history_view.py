"""What was done, on a terminal."""

import datetime
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Done, PainFelt
from kneecli.domain.problem import printable
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import date_words, done_words


def history_view(
    sessions: Sequence[DaySession], felt: Sequence[PainFelt] = (), units: Units = "metric"
) -> RenderableType:
    """A heading for each session, with a line for each of its exercises, and the day's entries about the knee."""
    days = sorted({session.date for session in sessions} | {each.date for each in felt})
    return Group(*(part for day in days for part in _day(day, sessions, felt, units)))


def _day(
    day: datetime.date, sessions: Sequence[DaySession], felt: Sequence[PainFelt], units: Units
) -> Iterator[RenderableType]:
    rows = [
        (
            f", {session.minutes} minutes planned" if session.minutes else "",
            [_row(done, units) for done in session.items],
        )
        for session in sessions
        if session.date == day
    ] or [("", [])]
    rows[-1][1].extend(("The knee", _knee_words(each), "") for each in felt if each.date == day)
    for planned, lines in rows:
        yield Text.assemble((date_words(day), "phase"), (planned, "quiet"))
        table = Table.grid(padding=(0, 2, 0, 1))
        table.add_column(style="name")
        table.add_column()
        table.add_column(style="quiet")
        for line in lines:
            table.add_row(*(Text(printable(text)) for text in line))
        yield table
        yield Text()


def _row(done: Done, units: Units) -> tuple[str, str, str]:
    return done.name, done_words(done, units), _felt(done)


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
