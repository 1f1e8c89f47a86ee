"""The diary: what all events of the journal come to. A pure fold; nothing is counted anywhere else."""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.both_sides import paired
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
from kneecli.domain.value import dataclass, field, maker, replace
from kneecli.domain.vocabulary import SWELLINGS, Swelling


@dataclass(frozen=True, slots=True)
class Logged:
    """One time that an exercise was done or skipped, with its day. `flare`: in a flare day's session."""

    date: datetime.date
    done: Done
    flare: bool = False


_logged = maker(Logged)


@dataclass(frozen=True, slots=True)
class DaySession:
    """What belongs together: the exercises of one plan, or those logged one by one on one day.

    `entries` are the ids of the events that the items are from.
    """

    id: str
    date: datetime.date
    minutes: int | None
    items: tuple[Done, ...]
    entries: tuple[str, ...] = ()

    @property
    def was_done(self) -> bool:
        """Whether anything of it was done, not all skipped."""
        return any(done.was_done for done in self.items)

    @property
    def pain(self) -> int | None:
        """The worst pain said at any of its exercises, or None when none was said."""
        return max((done.pain for done in self.items if done.pain is not None), default=None)


@dataclass(frozen=True, slots=True)
class Diary:
    """Sessions by date, all that was logged for each exercise (oldest first), and pain by date.

    `events` are those that count, in their order: as they were edited, and without what was taken back or corrected;
    `corrected` are the entries of exercises that later ones corrected. Of the events, `changes` choose a rung and
    `swaps` exchange an exercise; `blocks` are the blocks that began. `screened` is the last screen, `notices` the day
    on which the notice of each topic was last shown. `active_days` are the days on which something was done, oldest
    first. `measured` are the check-ins by date; of one day only the last value of each counts. `prescribed` are the
    prescriptions that were added and ended, in the order in which that was done; `programmes` is what became of
    programmes, and `goals` what became of goals. `summed_up` are the days of a programme that a digest has left out,
    None where it has left out none.
    """

    sessions: tuple[DaySession, ...] = ()
    logged: Mapping[str, tuple[Logged, ...]] = field(default_factory=dict)
    pains: tuple[PainFelt, ...] = ()
    screened: Screened | None = None
    plans: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    corrected: tuple[ExerciseDone, ...] = ()
    changes: tuple[RungChanged, ...] = ()
    notices: Mapping[str, datetime.date] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    swaps: tuple[Swapped, ...] = ()
    active_days: tuple[datetime.date, ...] = ()
    measured: tuple[Measured, ...] = ()
    prescribed: tuple[Prescribed, ...] = ()
    programmes: tuple[ProgrammeChanged, ...] = ()
    goals: tuple[GoalSet, ...] = ()
    summed_up: SummedUp | None = None

    @property
    def done_sessions(self) -> list[DaySession]:
        """The sessions in which something was done, not only skipped."""
        return [session for session in self.sessions if session.was_done]

    def days(self, until: datetime.date) -> list[datetime.date]:
        """The days on which something was done, oldest first, up to and with `until`."""
        return list(self.active_days[: bisect_right(self.active_days, until)])

    def rungs_on(self, date: datetime.date) -> dict[str, int]:
        """The rung of each exercise on a day: the last one chosen for that day or before, else the highest done."""
        done = {name: self.done(name, date) for name in self.logged}
        rungs = {name: max(1, *(logged.done.rung for logged in times)) for name, times in done.items() if times}
        return rungs | {change.exercise: change.rung for change in self.changes if change.date <= date}

    def block_on(self, date: datetime.date) -> Block | None:
        """The last block that had begun by this day; None when there is none."""
        return next((block for block in reversed(self.blocks) if block.begun <= date), None)

    def pain_entered_on(self, date: datetime.date) -> int | None:
        """The worst pain of a day's pain entries, exercises aside; None without an entry."""
        return max((felt.pain for felt in self.pains if felt.date == date), default=None)

    def worst_pain_on(self, date: datetime.date) -> int | None:
        """The worst pain of a day, at its exercises or in an entry; None when neither was given."""
        at_exercises = (done.pain for session in self.sessions if session.date == date for done in session.items)
        return max((pain for pain in (self.pain_entered_on(date), *at_exercises) if pain is not None), default=None)

    def swelling_on(self, date: datetime.date) -> Swelling | None:
        """The worst swelling entered for that day or the day before; None without an entry of swelling."""
        entered = [felt.swelling for felt in self.pains if felt.swelling and 0 <= (date - felt.date).days <= 1]
        return max(entered, key=SWELLINGS.index, default=None)

    def done(self, exercise: str, until: datetime.date = datetime.date.max) -> list[Logged]:
        """Every time that an exercise was done, not skipped, up to and with `until`; oldest first."""
        return [time for time in self.logged.get(exercise, ()) if time.done.skipped is None and time.date <= until]

    def tried(self, exercise: str, until: datetime.date) -> list[Logged]:
        """Every time that an exercise was done, or begun and left for pain, up to and with `until`; oldest first."""
        return [time for time in self.logged.get(exercise, ()) if time.done.was_tried and time.date <= until]

    def last(self, exercise: str, until: datetime.date = datetime.date.max) -> Logged | None:
        """The last time that an exercise was done, up to and with `until`, or None."""
        latest_first = reversed(self.logged.get(exercise, ()))
        return next((time for time in latest_first if time.done.was_done and time.date <= until), None)


def fold(events: Iterable[Event]) -> Diary:
    """The diary of these events, in whatever order and however often each of them is given."""
    in_force = in_force_of(events)
    counted = counting(in_force)
    by_date = sorted((event for event in counted if isinstance(event, ExerciseDone)), key=lambda event: event.date)
    sessions = _sessions(by_date)
    diary = Diary(
        sessions=sessions,
        logged=_by_exercise(by_date),
        pains=pains_of(counted),
        plans=frozenset(event.plan for event in by_date if event.plan),
        events=counted,
        corrected=corrected(in_force, counted),
        active_days=tuple(sorted({event.date for event in by_date if event.done.skipped is None})),
    )
    return _with_choices(diary)


def in_force_of(events: Iterable[Event]) -> list[Event]:
    """Every event once, in order and as it was edited, without the undos and what they took back."""
    unique = {event.id: event for event in events}
    undone = {id for event in unique.values() if isinstance(event, TakenBack) for id in event.undoes}
    return with_edits(
        in_order(event for event in unique.values() if event.id not in undone and not isinstance(event, TakenBack))
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
    days: dict[tuple[str, datetime.date, bool], list[Done]] = {}
    for event in by_date:
        days.setdefault((event.done.exercise, event.date, event.flare), []).append(event.done)
    logged: dict[str, list[Logged]] = {}
    for (exercise, date, flare), items in days.items():
        times = paired(items) if len(items) > 1 else items
        logged.setdefault(exercise, []).extend(_logged((date, done, flare)) for done in times)
    return {exercise: tuple(times) for exercise, times in logged.items()}


def pains_of(events: Iterable[Event]) -> tuple[PainFelt, ...]:
    """By date, the last entry of each morning and each day; one that says nothing of swelling keeps what was said."""
    pains: dict[tuple[datetime.date, bool], PainFelt] = {}
    for event in events:
        if isinstance(event, PainFelt):
            earlier = pains.get((event.date, event.morning))
            if earlier and earlier.swelling and not event.swelling:
                event = replace(event, swelling=earlier.swelling)
            pains[event.date, event.morning] = event
    return tuple(sorted(pains.values(), key=lambda felt: (felt.date, not felt.morning)))


def measured_of(events: Iterable[Event]) -> tuple[Measured, ...]:
    """The check-ins by date; of one day only the last value of each counts."""
    measured = {(event.date, event.series): event for event in events if isinstance(event, Measured)}
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


def _sessions(by_date: Iterable[ExerciseDone]) -> tuple[DaySession, ...]:
    """The sessions by date. A plan that was begun on one day and ended on another is a session of each."""
    groups: dict[tuple[str, datetime.date], list[ExerciseDone]] = {}
    for event in by_date:
        groups.setdefault((event.plan or event.date.isoformat(), event.date), []).append(event)
    sessions = [
        DaySession(
            id, date, events[0].minutes, tuple(event.done for event in events), tuple(event.id for event in events)
        )
        for (id, date), events in groups.items()
    ]
    return tuple(sorted(sessions, key=lambda session: (session.date, session.id)))
