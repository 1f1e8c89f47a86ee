"""What was done, as JSON (docs/users/json.md)."""

from collections.abc import Iterable, Iterator
from typing import Any

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Done, PainFelt, SetDone
from kneecli.domain.vocabulary import SIDES, SWELLINGS
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, SCALE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

_SET = Keys[SetDone](
    ("reps", or_null(WHOLE), lambda one: one.reps),
    ("hold_s", or_null(WHOLE), lambda one: one.hold_s),
    ("seconds", or_null(WHOLE), lambda one: one.seconds),
)

DONE = Keys[Done](
    ("exercise", TEXT, lambda done: done.exercise),
    ("name", TEXT, lambda done: done.name),
    ("pack", TEXT, lambda done: done.pack),
    ("rung", WHOLE, lambda done: done.rung),
    ("side", one_of(SIDES), lambda done: done.side),
    ("sets", rows(_SET.schema), lambda done: list(map(_SET.data, done.sets))),
    ("load_kg", or_null(NUMBER), lambda done: done.load_kg),
    ("step_cm", or_null(WHOLE), lambda done: done.step_cm),
    ("band", or_null(TEXT), lambda done: done.band),
    ("pain", or_null(SCALE), lambda done: done.pain),
    ("effort", or_null(SCALE), lambda done: done.effort),
    ("skipped", or_null(TEXT), lambda done: done.skipped),
    ("note", TEXT, lambda done: done.note),
)


def _done(pair: tuple[str, Done]) -> Done:
    return pair[1]


def _pair(row: tuple[DaySession, tuple[str, Done]]) -> tuple[str, Done]:
    return row[1]


ITEM = Keys[tuple[str, Done]](
    *DONE.of(_done),
    ("entry", TEXT, lambda pair: pair[0]),
)
"""An exercise that was done, with the id of its entry."""

_SESSION = Keys[DaySession](
    ("id", TEXT, lambda session: session.id),
    ("date", DATE, lambda session: session.date.isoformat()),
    ("minutes", or_null(WHOLE), lambda session: session.minutes),
    ("pain", or_null(SCALE), lambda session: session.pain),
    ("items", rows(ITEM.schema), lambda session: list(map(ITEM.data, _pairs(session)))),
)

KNEE = Keys[PainFelt](
    ("date", DATE, lambda felt: felt.date.isoformat()),
    ("morning", FLAG, lambda felt: felt.morning),
    ("pain", SCALE, lambda felt: felt.pain),
    ("swelling", or_null(one_of(SWELLINGS)), lambda felt: felt.swelling),
    ("entry", TEXT, lambda felt: felt.id),
)

HISTORY = Keys[tuple[Iterable[DaySession], Iterable[PainFelt]]](
    tag("kneecli.history/1"),
    ("sessions", rows(_SESSION.schema), lambda both: map(_SESSION.data, both[0])),
    ("knee", rows(KNEE.schema), lambda both: [KNEE.data(felt) for felt in both[1]]),
)
"""The sessions, one by one, and the pain entries, oldest first; None where something does not apply or was not said."""


Row = tuple[DaySession, tuple[str, Done]]

ROW = Keys[Row](
    ("session", TEXT, lambda row: row[0].id),
    ("date", DATE, lambda row: row[0].date.isoformat()),
    *ITEM.of(_pair),
)
"""An exercise that was done, with the id and the day of its session in front."""


def flat(sessions: Iterable[DaySession]) -> Iterator[dict[str, Any]]:
    """A row for each exercise that was done."""
    return (ROW.data((session, pair)) for session in sessions for pair in _pairs(session))


def _pairs(session: DaySession) -> list[tuple[str, Done]]:
    return list(zip(session.entries, session.items, strict=True))
