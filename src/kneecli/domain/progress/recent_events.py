"""The part of a long journal that still matters for today.

Most of ten years of sessions decides nothing today. What does: the last weeks, the first pain entries, and for each
exercise the first time and the last times it was done, its highest rung, heaviest load and highest step; the first
session; the first and the last of each check-in; and what each day of a programme came to. `digest` keeps the events
that carry this; the diary of the digest answers like the diary of all events, for the day on which it was made and
every day after it.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from kneecli.domain.diary.diary import correction_key, counting, fold, measured_of, pains_of
from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.record import (
    BlockBegun,
    Edited,
    Event,
    ExerciseDone,
    Measured,
    NoticeShown,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    SummedUp,
    Swapped,
    TakenBack,
)
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.usual_pain import first_entries
from kneecli.domain.value import dataclass

WINDOW_DAYS = 35
"""Everything of so many latest days is kept, and of days to come. Only days with an entry count, so that a wrong clock
adds no years."""

LAST_TIMES = 4
"""So many of the latest days of each exercise are kept."""


_DATED = (ExerciseDone, PainFelt, Measured, RungChanged, Swapped, ProgrammeChanged)


@dataclass(frozen=True, slots=True)
class _DaysKept:
    """The days before the window of which some events are kept.

    `sessions` are days of which every exercise is kept, `exercises` days of one exercise. `pains` are days of which
    the pain is kept, and `before_usual` those before the first pain entries: a session there tells whether it may have
    caused that pain. These two are ordinals, which are cheaper to count with than dates.
    """

    sessions: set[datetime.date]
    exercises: set[tuple[str, datetime.date]]
    pains: set[int]
    before_usual: set[int]

    def keeps(self, event: Event) -> bool:
        """Whether an exercise or a pain entry is kept."""
        if isinstance(event, ExerciseDone):
            date = event.date
            one_exercise = (event.done.exercise, date) in self.exercises
            return date in self.sessions or one_exercise or date.toordinal() in self.before_usual
        return isinstance(event, PainFelt) and event.date.toordinal() in self.pains


def digest(events: Iterable[Event], today: datetime.date) -> list[Event]:
    """Of these events those that still matter, and all undos and edits: what one is about may come in later."""
    events = list(events)
    counted = counting(events)
    since = window_start(counted, today)
    days = _days_kept(counted, since)
    kept: list[Event] = [event for event in events if isinstance(event, TakenBack)]
    kept += (event for event in counted if isinstance(event, Edited))
    kept += _latest_of_each(counted, since)
    kept += _first_and_last(measured_of(counted))
    kept += _days_of_programme(counted, since)
    for event in counted:
        if isinstance(event, _DATED) and (event.date >= since or days.keeps(event)):
            kept.append(event)
    return in_order({event.id: event for event in kept}.values())


def fits(known: Sequence[Event], later: Iterable[Event], today: datetime.date) -> bool:
    """Whether later events can be added to a digest, `known`: they change nothing that the digest has left out.

    An undo or an edit, or a correction of something known, may bring back an event that was left out; so none of them
    ever fits, nor does an event that may have been corrected before it came in.
    """
    since = window_start(known, today)
    by_id = {event.id: event for event in known}
    corrected = {correction_key(event) for event in known if isinstance(event, ExerciseDone)}
    newest = max((event.number for event in known), default=0)
    for event in later:
        if event.id in by_id:
            if by_id[event.id] != event:
                return False
            continue
        date = _date(event)
        if isinstance(event, (TakenBack, Edited)) or (date is not None and date < since):
            return False
        if isinstance(event, ExerciseDone) and (
            correction_key(event) in corrected or (event.plan and event.number <= newest)
        ):
            return False
    return True


def _latest_of_each(events: Sequence[Event], since: datetime.date) -> Iterator[Event]:
    """What only the latest event says: the screen, the notices shown, the rungs and the block before the window.

    With it every block that began in the window, all prescriptions, and what became of programmes: they are few.
    """
    yield from (event for event in events if isinstance(event, (Prescribed, ProgrammeChanged)))
    screens, notices, rungs, blocks = [], dict[str, Event](), dict[str, Event](), []
    for event in events:
        match event:
            case Screened():
                screens.append(event)
            case NoticeShown():
                notices[event.topic] = event
            case RungChanged() if event.date < since:
                rungs[event.exercise] = event
            case BlockBegun():
                blocks.append(event)
    yield from (*screens[-1:], *notices.values(), *rungs.values())
    yield from [block for block in blocks if block.block.begun < since][-1:]
    yield from (block for block in blocks if block.block.begun >= since)


def _days_of_programme(events: Sequence[Event], since: datetime.date) -> Iterator[Event]:
    """What each day of the programme that runs came to, up to the window: its weeks are counted from its start."""
    if any(isinstance(event, ProgrammeChanged) for event in events):
        from kneecli.domain.diary.day_sums import begun, day_sums  # few people follow one

        diary = fold(events)
        if (start := begun(diary.programmes)) is not None and start < since:
            yield SummedUp("summed-up", 0, "", since, day_sums(diary, start, since))


def _first_and_last(measured: Iterable[Measured]) -> Iterator[Measured]:
    """The first and the last check-in of each kind: from the first the weeks are counted, and the change."""
    series: dict[tuple[str, str, str], list[Measured]] = {}
    for event in measured:
        series.setdefault(event.series, []).append(event)
    for events in series.values():
        yield from (events[0], events[-1])


def _days_kept(events: Sequence[Event], since: datetime.date) -> _DaysKept:
    """The days before the window, which begins with the day `since`, of which some of these events are kept."""
    by_exercise, pains = _exercises_done(events), pains_of(events)
    days_done = ([event.date for event in some if event.done.skipped is None] for some in by_exercise.values())
    firsts_and_lasts = [(min(dates), max(dates)) for dates in days_done if dates]
    sessions = {last for _, last in firsts_and_lasts} | set(sorted(first for first, _ in firsts_and_lasts)[:1])
    exercises = {(name, date) for name, some in by_exercise.items() for date in _days_of_exercise(some, since)}
    first_days = {felt.date for felt in first_entries(pains)}
    last_days = {felt.date for felt in pains[-1:]}
    answers = _near(sessions | {date for _, date in exercises}, 1)
    days_of_pain = answers | {date.toordinal() for date in first_days | last_days}
    return _DaysKept(sessions, exercises, days_of_pain, before_usual=_near(first_days, -1))


def _exercises_done(events: Iterable[Event]) -> dict[str, list[ExerciseDone]]:
    """The events of each exercise, by its id."""
    by_exercise: dict[str, list[ExerciseDone]] = {}
    for event in events:
        if isinstance(event, ExerciseDone):
            by_exercise.setdefault(event.done.exercise, []).append(event)
    return by_exercise


def _near(dates: Iterable[datetime.date], direction: int) -> set[int]:
    """The ordinals of these days, and of the two after each (`direction` 1) or before each (-1)."""
    return {date.toordinal() + direction * days for date in dates for days in range(AFTER_DAYS + 1)}


def _days_of_exercise(events: Sequence[ExerciseDone], since: datetime.date) -> Iterator[datetime.date]:
    """The first day and the last days of an exercise, and of the days before the window those of its extremes."""
    done = [event for event in events if event.done.skipped is None]
    without_flares = [event for event in done if not event.flare]
    if without_flares:
        yield min(event.date for event in without_flares)
    for some in (events, done, without_flares):
        yield from sorted({event.date for event in some})[-LAST_TIMES:]
        yield from (event.date for event in some[-1:])  # what was written last, whatever its day
    if before := [event for event in done if event.date < since]:
        yield max(before, key=lambda event: event.done.rung).date
        yield max(before, key=lambda event: event.done.load_kg or 0).date
        yield max(before, key=lambda event: event.done.step_cm or 0).date


def window_start(events: Iterable[Event], today: datetime.date) -> datetime.date:
    """The day from which on nothing is left out of a digest of these events, nor of a digest of the digest."""
    dates = sorted({event.date for event in events if isinstance(event, _DATED) and event.date <= today})
    return dates[-WINDOW_DAYS] if len(dates) >= WINDOW_DAYS else datetime.date.min


def _date(event: Event) -> datetime.date | None:
    return event.date if isinstance(event, _DATED) else None
