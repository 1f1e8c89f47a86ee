"""How the knee was, day by day: what was said at the exercises, of the day, and on waking."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import SWELLINGS, Swelling


@dataclass(frozen=True, slots=True)
class PainDay:
    """One day of which something was said, 0 to 10 or None: the worst at its exercises, that of the day, on waking.

    `swelling` is the worst that was entered.
    """

    date: datetime.date
    during: int | None
    day: int | None
    morning: int | None
    swelling: Swelling | None

    @property
    def entered(self) -> int | None:
        """The worst of the entries, exercises aside."""
        return max((pain for pain in (self.day, self.morning) if pain is not None), default=None)

    @property
    def worst(self) -> int | None:
        """The worst of the day, exercises included."""
        return max((pain for pain in (self.during, self.entered) if pain is not None), default=None)


def pain_days(sessions: Iterable[DaySession], pains: Iterable[PainFelt]) -> tuple[PainDay, ...]:
    """The days, oldest first. Of the entries each day has one of the morning and one of the day at most."""
    during: dict[datetime.date, int] = {}
    for session in sessions:
        if session.pain is not None:
            during[session.date] = max(session.pain, during.get(session.date, 0))
    of_day, morning = dict[datetime.date, int](), dict[datetime.date, int]()
    by_day: dict[datetime.date, list[PainFelt]] = {}
    for felt in pains:
        (morning if felt.morning else of_day)[felt.date] = felt.pain
        by_day.setdefault(felt.date, []).append(felt)
    return tuple(
        PainDay(date, during.get(date), of_day.get(date), morning.get(date), worst_swelling(by_day.get(date, ())))
        for date in sorted({*during, *by_day})
    )


def worst_swelling(entries: Iterable[PainFelt]) -> Swelling | None:
    """The worst swelling of these entries; None where none says of it."""
    return max((felt.swelling for felt in entries if felt.swelling), key=SWELLINGS.index, default=None)
