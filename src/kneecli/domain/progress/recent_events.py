"""The part of a long journal that still matters for today.

Most of ten years of sessions decides nothing today. What does: the last weeks, the first pain entries, and for each
exercise the first time and the last times it was done, its highest rung, heaviest load and highest step; the first
session; the first and the last of each check-in; and what each day of a programme came to. `digest` keeps the events
that carry this; the diary of the digest answers like the diary of all events, for the day on which it was made and
every day after it.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.folding import corrected, correction_key, counting, fold, in_force_of, measured_of, pains_of
from kneecli.domain.diary.record import (
    BlockBegun,
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
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


SLACK = 4
"""So many of the latest days of all and of each exercise are kept besides those that matter."""

DATED = (ExerciseDone, PainFelt, Measured, RungChanged, Swapped, ProgrammeChanged)


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


def digest(events: Iterable[Event], today: datetime.date, slack: int = SLACK) -> list[Event]:
    """Of these events those that still matter, and all undos and edits: what one is about may come in later.

    With `slack` days more than that, so that as many can be taken back or corrected (`digest_changes.py`).
    """
    events = list(events)
    in_force = in_force_of(events)
    counted = counting(in_force)
    since = window_start(counted, today, slack)
    whole_from = since if since == datetime.date.min else since - datetime.timedelta(AFTER_DAYS)
    days = _days_kept(counted, since, slack)
    kept: list[Event] = [event for event in events if isinstance(event, TakenBack)]
    kept += (event for event in counted if isinstance(event, Edited))
    kept += _latest_of_each(counted, since)
    kept += _first_and_last(measured_of(counted), slack)
    kept += _days_of_programme(counted, since)
    kept += _with_corrections(in_force, counted, whole_from)
    for event in counted:
        if isinstance(event, DATED) and (event.date >= whole_from or days.keeps(event)):
            kept.append(event)
    return in_order({event.id: event for event in kept}.values())


def whole_from(events: Iterable[Event], kept: Sequence[Event]) -> int:
    """The number from which on a digest, `kept`, has all of these events that were not taken back."""
    there = {event.id for event in kept}
    there.update(id for event in kept if isinstance(event, TakenBack) for id in event.undoes)
    return 1 + max((event.number for event in events if event.id not in there), default=-1)


def _with_corrections(in_force: Sequence[Event], counted: Sequence[Event], since: datetime.date) -> Iterator[Event]:
    """What was corrected in the window or by an entry there, with that entry: an undo may bring it back."""
    keys = {correction_key(event) for event in corrected(in_force, counted)}
    if keys:
        done = [event for event in in_force if isinstance(event, ExerciseDone) and correction_key(event) in keys]
        near = {correction_key(event) for event in done if event.date >= since}
        yield from (event for event in done if correction_key(event) in near)


def _latest_of_each(events: Sequence[Event], since: datetime.date) -> Iterator[Event]:
    """What only the latest event says: the screen, the notices shown, the rungs and the block before the window.

    With it every block that began in the window, and all of prescriptions, programmes and goals: they are few.
    """
    yield from (event for event in events if isinstance(event, (Prescribed, ProgrammeChanged, GoalSet)))
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
        if (start := begun(diary.programmes, since)) is not None:
            yield SummedUp("summed-up", 0, "", since, day_sums(diary, start, since))


def _first_and_last(measured: Iterable[Measured], slack: int) -> Iterator[Measured]:
    """The first and the last check-ins of each kind: from the first the weeks are counted, and the change."""
    series: dict[tuple[str, str, str], list[Measured]] = {}
    for event in measured:
        series.setdefault(event.series, []).append(event)
    for events in series.values():
        yield from (events[0], *events[-1 - slack :])


def _days_kept(events: Sequence[Event], since: datetime.date, slack: int) -> _DaysKept:
    """The days before the window, which begins with the day `since`, of which some of these events are kept."""
    by_exercise, pains = _exercises_done(events), pains_of(events)
    days_done = [sorted({event.date for event in some if event.done.skipped is None}) for some in by_exercise.values()]
    days_tried = [sorted({event.date for event in some if event.done.was_tried}) for some in by_exercise.values()]
    firsts = [days[0] for days in days_done if days]
    sessions = {*sorted(firsts)[:1]} | {day for days in (*days_done, *days_tried) for day in days[-1 - slack :]}
    exercises = {(name, day) for name, some in by_exercise.items() for day in _days_of_exercise(some, since, slack)}
    first_days = {felt.date for felt in first_entries(pains)}
    last_days = {felt.date for felt in pains[-2 * (1 + slack) :]}  # of a day there may be two
    answers = near(sessions | {date for _, date in exercises}, 1)
    days_of_pain = answers | {date.toordinal() for date in first_days | last_days}
    return _DaysKept(sessions, exercises, days_of_pain, before_usual=near(first_days, -1))


def _exercises_done(events: Iterable[Event]) -> dict[str, list[ExerciseDone]]:
    """The events of each exercise, by its id."""
    by_exercise: dict[str, list[ExerciseDone]] = {}
    for event in events:
        if isinstance(event, ExerciseDone):
            by_exercise.setdefault(event.done.exercise, []).append(event)
    return by_exercise


def near(dates: Iterable[datetime.date], direction: int) -> set[int]:
    """The ordinals of these days, and of the two after each (`direction` 1) or before each (-1)."""
    return {date.toordinal() + direction * days for date in dates for days in range(AFTER_DAYS + 1)}


def _days_of_exercise(events: Sequence[ExerciseDone], since: datetime.date, slack: int) -> Iterator[datetime.date]:
    """The first day and the last days of an exercise, and of the days before the window those of its extremes."""
    tried = [event for event in events if event.done.was_tried]
    done = [event for event in tried if event.done.was_done]
    without_flares = [event for event in done if not event.flare]
    if without_flares:
        yield min(event.date for event in without_flares)
    for some in (events, tried, done, without_flares, *_left_for(tried)):
        yield from sorted({event.date for event in some})[-LAST_TIMES - slack :]
        yield from (event.date for event in some[-1 - slack :])  # what was written last, whatever its day
    if before := [event for event in done if event.date < since]:
        yield max(before, key=lambda event: event.done.rung).date
        yield max(before, key=lambda event: event.done.load_kg or 0).date
        yield max(before, key=lambda event: event.done.step_cm or 0).date


def _left_for(tried: Iterable[ExerciseDone]) -> Iterator[list[ExerciseDone]]:
    """What was left for pain, flare days aside, from each pain on: how much is safe is each person's own."""
    left = [event for event in tried if not event.done.was_done and not event.flare]
    for least in {event.done.pain for event in left}:
        yield [event for event in left if (event.done.pain or 0) >= (least or 0)]


def window_start(events: Iterable[Event], today: datetime.date, slack: int = 0) -> datetime.date:
    """The day from which on nothing is left out of a digest of these events, nor of a digest of the digest."""
    return window_of({event.date for event in events if isinstance(event, DATED)}, today, slack)


def window_of(entered: Iterable[datetime.date], today: datetime.date, slack: int) -> datetime.date:
    """The same, of the days on which there is an entry."""
    dates = sorted(date for date in entered if date <= today)
    days = WINDOW_DAYS + slack
    return dates[-days] if len(dates) >= days else datetime.date.min
