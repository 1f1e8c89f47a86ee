"""Entries dated after today: by a device beyond the date line, or by a clock that was ahead."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from kneecli.domain.diary.edits import with_edits
from kneecli.domain.diary.record import Edited, Event, ExerciseDone, Measured, PainFelt, TakenBack
from kneecli.domain.value import replace

_A_DAY = datetime.timedelta(1)
_DATED = (ExerciseDone, PainFelt, Measured)


def seen_on(today: datetime.date, events: Iterable[Event]) -> Iterator[Event]:
    """The events as they count today: an exercise, a pain entry or a check-in that is dated tomorrow counts as today's.

    It comes from a place where tomorrow has begun; no place is more than a day ahead of another.
    """
    for event in events:
        if isinstance(event, _DATED) and event.date > today and event.date - today == _A_DAY:
            yield replace(event, date=today)
        elif isinstance(event, Edited):
            yield replace(event, now=next(seen_on(today, [event.now])))
        else:
            yield event


def says_of_later(today: datetime.date, event: Event) -> bool:
    """Whether `dated_later` may depend on an event for itself; with an edit on the entry that it is about, too."""
    if isinstance(event, (TakenBack, Edited)):
        return True
    return isinstance(event, _DATED) and _is_later(event.date, today)


def dated_later(today: datetime.date, events: Iterable[Event]) -> Counter[datetime.date]:
    """The days after tomorrow on which something was done or felt, with the number of their entries."""
    known = {event.id: event for event in events}
    ahead = [event for event in known.values() if isinstance(event, _DATED) and event.date > today]
    if not ahead and Edited not in map(type, known.values()):  # nearly always
        return Counter()
    gone = {id for event in known.values() if type(event) is TakenBack for id in event.undoes}
    counting = with_edits([event for id, event in known.items() if id not in gone])
    dates = [event.date for event in counting if isinstance(event, _DATED)]
    return Counter([date for date in dates if _is_later(date, today)])


def _is_later(date: datetime.date, today: datetime.date) -> bool:
    return date > today and date - today > _A_DAY


def later_words(dates: Counter[datetime.date]) -> str:
    """`2 entries are dated 2026-12-27, after today: they count from that day on.`; empty when there are none."""
    if not dates:
        return ""
    count, first = dates.total(), min(dates)
    entries = f"{count} {'entry is' if count == 1 else 'entries are'} dated"
    when = f"{first}" if len(dates) == 1 else f"{first} to {max(dates)}"
    return f"{entries} {when}, after today: {'it counts' if count == 1 else 'they count'} from then on."
