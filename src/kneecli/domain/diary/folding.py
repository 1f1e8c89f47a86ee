"""The fold: from all events of the journal to the diary. Pure; nothing is counted anywhere else.

What was taken back falls away, what was edited stands as it was edited, and of what is said twice the later counts.
"""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.both_sides import paired
from kneecli.domain.diary.diary import DaySession, Diary, Logged
from kneecli.domain.diary.edits import with_edits
from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.record import (
    BlockBegun,
    Done,
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
from kneecli.domain.value import maker, replace

_logged = maker(Logged)


def fold(events: Iterable[Event]) -> Diary:
    """The diary of these events, in whatever order and however often each of them is given."""
    in_force = in_force_of(events)
    counted = counting(in_force)
    by_date = sorted((event for event in counted if isinstance(event, ExerciseDone)), key=lambda event: event.date)
    sessions = sessions_of(by_date)
    diary = Diary(
        sessions=sessions,
        logged=_by_exercise(by_date),
        pains=pains_of(counted),
        plans=frozenset(event.plan for event in by_date if event.plan),
        events=counted,
        corrected=corrected(in_force, counted),
        active_days=tuple(sorted({event.date for event in by_date if event.done.skipped is None})),
        tried_days=tuple(sorted({event.date for event in by_date if event.done.was_tried})),
    )
    return _with_choices(diary)


def in_force_of(events: Iterable[Event]) -> list[Event]:
    """Every event once, in order and as it was edited, without the undos and what they took back."""
    unique = {event.id: event for event in events}
    undone = {id for event in unique.values() if type(event) is TakenBack for id in event.undoes}
    return with_edits(
        in_order([event for id, event in unique.items() if id not in undone and type(event) is not TakenBack])
    )


def counting(events: Sequence[Event]) -> tuple[Event, ...]:
    """Of events in force, which are in order, those that count: without each exercise that a later one corrects."""
    kept: dict[tuple[str, ...], list[ExerciseDone]] = {}
    gone: set[str] = set()
    for event in events:
        if isinstance(event, ExerciseDone) and event.plan:
            earlier = kept.setdefault(correction_key(event), [])
            if earlier:
                replaced = [one for one in earlier if _replaces(event, one)]
                gone.update(one.id for one in replaced)
                earlier[:] = (one for one in earlier if one not in replaced)
            earlier.append(event)
    return tuple(event for event in events if event.id not in gone) if gone else tuple(events)


def corrected(in_force: Sequence[Event], counted: Sequence[Event]) -> tuple[ExerciseDone, ...]:
    """The entries of exercises in force that do not count, since later ones corrected them."""
    if len(in_force) == len(counted):
        return ()
    ids = {event.id for event in counted}
    return tuple(event for event in in_force if isinstance(event, ExerciseDone) and event.id not in ids)


def correction_key(event: ExerciseDone) -> tuple[str, ...]:
    """The key that an event shares with those that it corrects: its plan and exercise.

    Without a plan it is the event's own id, for such an event corrects nothing.
    """
    return (event.plan, event.done.exercise) if event.plan else (event.id,)


def _replaces(event: ExerciseDone, earlier: ExerciseDone) -> bool:
    """Whether it takes the place of an earlier one with its key: the left side does not replace the right one."""
    return {event.done.side, earlier.done.side} != {"left", "right"}


def _by_exercise(by_date: Iterable[ExerciseDone]) -> dict[str, tuple[Logged, ...]]:
    """What was logged of each exercise, by id; both sides of a day are one time."""
    events: dict[str, list[ExerciseDone]] = {}
    for event in by_date:
        events.setdefault(event.done.exercise, []).append(event)
    return {exercise: tuple(_times(each)) for exercise, each in events.items()}


def _times(of_exercise: Sequence[ExerciseDone]) -> list[Logged]:
    """The times that one exercise was logged, of its events by date."""
    if not [event for event in of_exercise if event.flare or event.done.side != "both"]:  # nearly always, and faster
        return [_logged((event.date, event.done, event.flare)) for event in of_exercise]
    days: dict[tuple[datetime.date, bool], list[Done]] = {}
    for event in of_exercise:
        days.setdefault((event.date, event.flare), []).append(event.done)
    return [_logged((date, done, flare)) for (date, flare), items in days.items() for done in paired(items)]


def pains_of(events: Iterable[Event]) -> tuple[PainFelt, ...]:
    """By date, the last entry of each morning and each day; one that says nothing of swelling keeps what was said."""
    pains: dict[tuple[datetime.date, bool], PainFelt] = {}
    for event in events:
        if type(event) is PainFelt:
            earlier = pains.get((event.date, event.morning))
            if earlier and earlier.swelling and not event.swelling:
                event = replace(event, swelling=earlier.swelling)
            pains[event.date, event.morning] = event
    return tuple(sorted(pains.values(), key=lambda felt: (felt.date, not felt.morning)))


def measured_of(events: Iterable[Event]) -> tuple[Measured, ...]:
    """The check-ins by date; of one day only the last value of each counts."""
    measured = {(event.date, event.series): event for event in events if type(event) is Measured}
    return tuple(sorted(measured.values(), key=lambda event: event.date))


def _with_choices(diary: Diary) -> Diary:
    """The diary with what its events say besides exercises and pain."""
    screened: Screened | None = None
    notices: dict[str, datetime.date] = {}
    changes, blocks, swaps = list[RungChanged](), list[Block](), list[Swapped]()
    prescribed, programmes, goals = list[Prescribed](), list[ProgrammeChanged](), list[GoalSet]()
    summed_up: SummedUp | None = None
    for event in diary.events:
        match event:
            case ExerciseDone() | PainFelt():  # most are
                continue
            case RungChanged():
                changes.append(event)
            case BlockBegun():
                blocks.append(event.block)
            case Swapped():
                swaps.append(event)
            case Prescribed():
                prescribed.append(event)
            case ProgrammeChanged():
                programmes.append(event)
            case GoalSet():
                goals.append(event)
            case SummedUp():
                summed_up = event
            case Screened():
                screened = event
            case NoticeShown():
                notices[event.topic] = event.date
    return replace(
        diary,
        screened=screened,
        notices=notices,
        changes=tuple(changes),
        blocks=tuple(blocks),
        swaps=tuple(swaps),
        measured=measured_of(diary.events),
        prescribed=tuple(prescribed),
        programmes=tuple(programmes),
        goals=tuple(goals),
        summed_up=summed_up,
    )


def sessions_of(by_date: Iterable[ExerciseDone]) -> tuple[DaySession, ...]:
    """The sessions by date. A plan that was begun on one day and ended on another is a session of each."""
    groups: dict[tuple[str, datetime.date], list[ExerciseDone]] = {}
    for event in by_date:
        groups.setdefault((event.plan or event.date.isoformat(), event.date), []).append(event)
    sessions = [
        DaySession(
            id,
            date,
            events[0].minutes,
            tuple([event.done for event in events]),
            tuple([event.id for event in events]),
            events[0].exercises,
        )
        for (id, date), events in groups.items()
    ]
    return tuple(sorted(sessions, key=lambda session: (session.date, session.id)))
