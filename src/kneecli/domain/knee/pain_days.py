"""How the knee was, day by day: what was said at the exercises, of the day, and on waking."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class PainDay:
    """One day of which something was said, 0 to 10 or None: the worst at its exercises, that of the day, on waking."""

    date: datetime.date
    during: int | None
    day: int | None
    morning: int | None


def pain_days(sessions: Iterable[DaySession], pains: Iterable[PainFelt]) -> tuple[PainDay, ...]:
    """The days, oldest first. Of the entries each day has one of the morning and one of the day at most."""
    during: dict[datetime.date, int] = {}
    for session in sessions:
        if session.pain is not None:
            during[session.date] = max(session.pain, during.get(session.date, 0))
    of_day, morning = dict[datetime.date, int](), dict[datetime.date, int]()
    for felt in pains:
        (morning if felt.morning else of_day)[felt.date] = felt.pain
    dates = sorted({*during, *of_day, *morning})
    return tuple(PainDay(date, during.get(date), of_day.get(date), morning.get(date)) for date in dates)
