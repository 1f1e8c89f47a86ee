"""Sessions as appointments for a calendar: those of the coming days, and those that were done."""

import datetime
import uuid
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, get_args

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.how_often import days_with_session
from kneecli.domain.progress.coming.when_done import begun_at
from kneecli.domain.session.days_ahead import AS_THINGS_STAND, DayAhead
from kneecli.domain.value import dataclass
from kneecli.domain.words.advice import DISCLAIMER
from kneecli.domain.words.wording import counted

State = Literal["planned", "done", "cancelled"]
STATES: tuple[State, ...] = get_args(State)

DONE_DAYS = 14
"""So many days back, sessions that were done stand in the calendar."""

USUAL_MINUTES = 20
"""How long an appointment is where that is not known."""

_NAMES = uuid.UUID("8d9f1c1e-6f0b-4a56-9c55-4f6a1d1f6c0e")
"""The namespace of our ids, made once by chance."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """The session of one day, at most one a day. `minutes` is how long it takes; None when that is not known.

    `at` is when it began; None where that is not known, or still to come. A `cancelled` one stood in an earlier
    calendar and is not planned any more.
    """

    date: datetime.date
    state: State
    title: str
    minutes: int | None = None
    text: str = ""
    at: datetime.time | None = None


def uid(date: datetime.date, owner: str) -> str:
    """The same id for the same day and the same person in every export, so that a calendar knows what it has."""
    return str(uuid.uuid5(_NAMES, f"{owner}\n{date.isoformat()}"))


def is_ours(id: str) -> bool:
    """Whether an id may be one of `uid`, of whatever day and person: other programs make theirs in other ways."""
    try:
        return uuid.UUID(id).version == 5 and id == id.lower()
    except ValueError:
        return False


def planned(days: Sequence[DayAhead]) -> Iterator[Appointment]:
    """An appointment for each day with a session."""
    for day in days:
        if day.session:
            minutes = -(-day.session.seconds // 60)
            yield Appointment(day.date, "planned", f"Knee session, {minutes} min", minutes, _text(day))


def done(diary: Diary, first: datetime.date, last: datetime.date) -> Iterator[Appointment]:
    """An appointment for each day of these with a session; a walk alone is none."""
    for date in takewhile(lambda day: day >= first, days_with_session(diary, last)):
        sessions = [session for session in diary.done_sessions if session.date == date]
        count = len({did.exercise for session in sessions for did in session.items if did.was_done})
        known = [session.minutes for session in sessions if session.minutes]
        text = f"{counted(count, 'exercise')} logged. `kneecli history` shows them."
        minutes = sum(known) or None
        at = begun_at(diary, date, minutes or USUAL_MINUTES)
        yield Appointment(date, "done", "Knee session: done", minutes, text, at)


def cancelled(dates: Sequence[datetime.date]) -> Iterator[Appointment]:
    """An appointment for each of these days, which says that there is none any more."""
    for date in dates:
        yield Appointment(date, "cancelled", "Knee session: not planned any more")


def _text(day: DayAhead) -> str:
    names = [f"- {name}" for name in day.names]
    open_it = "To open it on the day: kneecli plan, or kneecli start to be led through it. Afterwards: kneecli log."
    return "\n".join(filter(None, [day.why, *names, open_it, AS_THINGS_STAND.replace("`", ""), DISCLAIMER]))
