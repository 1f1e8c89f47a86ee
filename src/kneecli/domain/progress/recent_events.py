"""The part of a long journal that still matters for today.

Ten years of sessions weigh on nothing that is decided today: what counts is the last weeks, the first words of the
knee, and for each exercise the last times, the highest rung, the heaviest load and the highest step. `digest` keeps
the events that carry this; the diary of the digest answers like the diary of everything, for the day on which it was
made and every day after it.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from kneecli.domain.diary.diary import corrects, fold
from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.record import (
    BlockBegun,
    Event,
    ExerciseDone,
    PainFelt,
    RungChanged,
    Screened,
    Swapped,
    TakenBack,
    Told,
)
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.usual_pain import first_words

WINDOW_DAYS = 35
"""Everything of so many latest days is kept, and of days to come. Only days with an entry count, so that a wrong clock
adds no years."""

LAST_TIMES = 4
"""So many of the latest days of each exercise are kept."""


def digest(events: Iterable[Event], today: datetime.date) -> list[Event]:
    """Of these events those that still matter, and all undos: what one takes back may come in later."""
    events = list(events)
    diary = fold(events)
    in_force, usual = diary.events, {felt.date for felt in first_words(diary.pains)}
    before_usual = {date.toordinal() - days for date in usual for days in range(AFTER_DAYS + 1)}
    since = _window_start(in_force, today)
    last, telling = _telling_days(in_force, since)
    felt = {date.toordinal() + days for date in last | {date for _, date in telling} for days in range(AFTER_DAYS + 1)}
    last_felt = max((event.date for event in in_force if isinstance(event, PainFelt)), default=None)
    before = {each.exercise: each for each in in_force if isinstance(each, RungChanged) and each.date < since}
    kept: dict[str, Event] = {event.id: event for event in events if isinstance(event, TakenBack)}
    kept |= {event.id: event for event in [e for e in in_force if isinstance(e, Screened)][-1:]}
    kept |= {event.id: event for event in {e.topic: e for e in in_force if isinstance(e, Told)}.values()}
    begun = [event for event in in_force if isinstance(event, BlockBegun)]
    kept |= {event.id: event for event in [e for e in begun if e.block.begun < since][-1:]}
    kept |= {event.id: event for event in begun if event.block.begun >= since}
    for event in in_force:
        date = _date(event)
        if date is None:
            continue
        matters = (
            date >= since
            or (isinstance(event, ExerciseDone) and (date in last or (event.done.exercise, date) in telling))
            or (isinstance(event, ExerciseDone) and date.toordinal() in before_usual)
            or (isinstance(event, PainFelt) and (date == last_felt or date in usual or date.toordinal() in felt))
            or (isinstance(event, RungChanged) and before[event.exercise] is event)
        )
        if matters:
            kept[event.id] = event
    return in_order(kept.values())


def fits(known: Sequence[Event], later: Iterable[Event], today: datetime.date) -> bool:
    """Whether later events can be put to a digest: they change nothing that the digest has left away.

    What is taken back or corrected may uncover something that was left away, so an undo never fits, nor does
    a correction of what is known, nor what may itself have been corrected before it came in.
    """
    since = _window_start(known, today)
    by_id = {event.id: event for event in known}
    corrected = {corrects(event) for event in known if isinstance(event, ExerciseDone)}
    newest = max((event.number for event in known), default=0)
    for event in later:
        if event.id in by_id:
            if by_id[event.id] != event:
                return False
            continue
        date = _date(event)
        if isinstance(event, TakenBack) or (date is not None and date < since):
            return False
        if isinstance(event, ExerciseDone) and (
            corrects(event) in corrected or (event.plan and event.number <= newest)
        ):
            return False
    return True


def _telling_days(
    in_force: Sequence[Event], since: datetime.date
) -> tuple[set[datetime.date], set[tuple[str, datetime.date]]]:
    """The days that still tell something: the last one of any exercise, and for an exercise alone its days."""
    by_exercise: dict[str, list[ExerciseDone]] = {}
    for event in in_force:
        if isinstance(event, ExerciseDone):
            by_exercise.setdefault(event.done.exercise, []).append(event)
    done_on = [[each.date for each in done if each.done.was_done] for done in by_exercise.values()]
    last = {max(dates) for dates in done_on if dates}
    return last, {(name, date) for name, done in by_exercise.items() for date in _days(done, since)}


def _days(done: Sequence[ExerciseDone], since: datetime.date) -> Iterator[datetime.date]:
    """The last days of an exercise, and until the window those of its extremes."""
    really = [event for event in done if event.done.was_done]
    counting = [event for event in really if not event.flare]
    for each in (done, really, counting):
        yield from sorted({event.date for event in each})[-LAST_TIMES:]
        yield from (event.date for event in each[-1:])  # what was written last, whatever its day
    if before := [event for event in really if event.date < since]:
        yield max(before, key=lambda event: event.done.rung).date
        yield max(before, key=lambda event: event.done.load_kg or 0).date
        yield max(before, key=lambda event: event.done.step_cm or 0).date


def _window_start(events: Iterable[Event], today: datetime.date) -> datetime.date:
    dates = sorted({date for event in events if (date := _date(event)) and date <= today})
    return dates[-WINDOW_DAYS] if len(dates) >= WINDOW_DAYS else datetime.date.min


def _date(event: Event) -> datetime.date | None:
    return event.date if isinstance(event, (ExerciseDone, PainFelt, RungChanged, Swapped)) else None
