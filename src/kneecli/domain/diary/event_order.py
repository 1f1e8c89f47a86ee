"""The order of events: causes before effects, as far as the journals of several devices can tell."""

import datetime
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from kneecli.domain.diary.record import Event


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events by number; those with the same number by the time of writing, and then by id.

    Numbers are equal where two devices had not seen each other's events, or once the largest number was reached. A
    time that can't be read comes first; one without an offset is taken for UTC.
    """
    ordered = sorted(events, key=_number)
    if len({event.number for event in ordered}) == len(ordered):
        return ordered
    return [event for _, together in groupby(ordered, _number) for event in sorted(together, key=_time_and_id)]


_number = attrgetter("number")
_UTC = datetime.UTC
_NO_TIME = datetime.datetime.min.replace(tzinfo=_UTC)


def _time_and_id(event: Event) -> tuple[datetime.datetime, str]:
    try:
        time = datetime.datetime.fromisoformat(event.at)
    except ValueError:
        time = _NO_TIME
    return time if time.tzinfo else time.replace(tzinfo=_UTC), event.id
