"""The part of a long journal that still matters for today.

Ten years of sessions weigh on nothing that is decided today: what counts is the last weeks, and for each
exercise the last times, the highest rung, the heaviest load and the highest step. `digest` keeps the events
that carry this; the diary of the digest answers like the diary of everything.
"""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary import corrects
from kneecli.domain.record import Event, ExerciseDone, PainFelt, RungChanged, TakenBack

WINDOW_DAYS = 35
"""Everything of so many days before the latest event is kept."""

LAST_TIMES = 4
"""So many of the latest days of each exercise are kept."""


def digest(events: Iterable[Event]) -> list[Event]:
    """Of these standing events, given in order, those that still matter."""
    standing = list(events)
    since = _window_start(standing)
    kept: dict[str, Event] = {}
    latest: dict[tuple[str, ...], ExerciseDone] = {}
    for event in standing:
        if isinstance(event, ExerciseDone):
            latest[corrects(event)] = event
        elif isinstance(event, RungChanged):
            kept[f"rung of {event.exercise}"] = event
        date = _date(event)
        if date is not None and date >= since:
            kept[event.id] = event
    by_exercise: dict[str, list[ExerciseDone]] = {}
    for event in latest.values():
        by_exercise.setdefault(event.done.exercise, []).append(event)
    for done in by_exercise.values():
        kept.update((event.id, event) for event in _telling(done))
    return sorted({event.id: event for event in kept.values()}.values(), key=lambda event: (event.number, event.id))


def fits(known: Sequence[Event], later: Iterable[Event]) -> bool:
    """Whether later events can be put to a digest: they change nothing that the digest has left away.

    What is taken back may uncover something that was left away, so an undo never fits.
    """
    since = _window_start(known)
    for event in later:
        date = _date(event)
        if isinstance(event, TakenBack) or (date is not None and date < since):
            return False
    return True


def _telling(done: Sequence[ExerciseDone]) -> Iterable[ExerciseDone]:
    """The last times of one exercise, and its extremes."""
    by_date = sorted(done, key=lambda event: (event.date, event.number))
    really = [event for event in by_date if event.done.skipped is None]
    yield from by_date[-LAST_TIMES:]
    yield from really[-LAST_TIMES:]
    if really:
        yield max(really, key=lambda event: event.done.rung)
        yield max(really, key=lambda event: event.done.load_kg or 0)
        yield max(really, key=lambda event: event.done.step_cm or 0)


def _window_start(events: Iterable[Event]) -> datetime.date:
    latest = max((date for event in events if (date := _date(event))), default=datetime.date.min)
    return max(datetime.date.min + datetime.timedelta(WINDOW_DAYS), latest) - datetime.timedelta(WINDOW_DAYS)


def _date(event: Event) -> datetime.date | None:
    return event.date if isinstance(event, (ExerciseDone, PainFelt, RungChanged)) else None
