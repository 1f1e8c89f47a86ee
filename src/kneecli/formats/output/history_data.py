"""What was done, as plain data, for JSON (docs/users/json.md)."""

from collections.abc import Iterable
from typing import Any

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Done, PainFelt

SCHEMA = "kneecli.history/1"


def to_data(sessions: Iterable[DaySession], felt: Iterable[PainFelt]) -> dict[str, Any]:
    """The sessions and what was said of the knee, oldest first; None where something does not apply or was not said."""
    return {
        "schema": SCHEMA,
        "sessions": [
            {
                "id": session.id,
                "date": session.date.isoformat(),
                "minutes": session.minutes,
                "pain": session.pain,
                "items": [_item(done) for done in session.items],
            }
            for session in sessions
        ],
        "knee": [
            {"date": each.date.isoformat(), "morning": each.morning, "pain": each.pain, "swelling": each.swelling}
            for each in felt
        ],
    }


def flat(sessions: Iterable[DaySession]) -> list[dict[str, Any]]:
    """A row for each exercise that was done, with the id and the day of its session in front."""
    return [
        {"session": session.id, "date": session.date.isoformat(), **_item(done)}
        for session in sessions
        for done in session.items
    ]


def _item(done: Done) -> dict[str, Any]:
    return {
        "exercise": done.exercise,
        "name": done.name,
        "pack": done.pack,
        "rung": done.rung,
        "side": done.side,
        "sets": [{"reps": did.reps, "hold_s": did.hold_s, "seconds": did.seconds} for did in done.sets],
        "load_kg": done.load_kg,
        "step_cm": done.step_cm,
        "band": done.band,
        "pain": done.pain,
        "effort": done.effort,
        "skipped": done.skipped,
        "note": done.note,
    }
