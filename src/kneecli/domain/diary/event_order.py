"""The order of events, which is that of cause and effect as far as anyone knows it."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.record import Event


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events by number; those of one number by the time at which they were written, and then by id.

    Equal numbers have events of devices that did not know of each other, and all that come after the largest number
    that there is. A time that can't be read comes first; one without an offset is taken for UTC.
    """
    by_number: dict[int, list[Event]] = {}
    for event in events:
        by_number.setdefault(event.number, []).append(event)
    ordered: list[Event] = []
    for number in sorted(by_number):
        together = by_number[number]
        ordered += sorted(together, key=_time_and_id) if len(together) > 1 else together
    return ordered


_UTC = datetime.UTC
_NO_TIME = datetime.datetime.min.replace(tzinfo=_UTC)


def _time_and_id(event: Event) -> tuple[datetime.datetime, str]:
    try:
        time = datetime.datetime.fromisoformat(event.at)
    except ValueError:
        time = _NO_TIME
    return time if time.tzinfo else time.replace(tzinfo=_UTC), event.id
