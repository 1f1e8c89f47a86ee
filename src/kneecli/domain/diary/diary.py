"""The diary: what all events of the journal come to. A pure fold; nothing is counted anywhere else."""

import datetime
from collections.abc import Iterable, Mapping

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.both_sides import paired
from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.record import (
    BlockBegun,
    Done,
    Event,
    ExerciseDone,
    PainFelt,
    RungChanged,
    Screened,
    Swapped,
    TakenBack,
    Told,
)
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import SWELLINGS, Swelling


@dataclass(frozen=True, slots=True)
class Logged:
    """An exercise with the day it was done on. `flare`: in a flare day's session."""

    date: datetime.date
    done: Done
    flare: bool = False


@dataclass(frozen=True, slots=True)
class DaySession:
    """What belongs together: the exercises of one plan, or those logged one by one on one day."""

    id: str
    date: datetime.date
    minutes: int | None
    items: tuple[Done, ...]

    @property
    def was_done(self) -> bool:
        """Whether anything of it was done: where all was skipped, there was no session."""
        return any(done.was_done for done in self.items)

    @property
    def pain(self) -> int | None:
        """The worst pain said at any of its exercises, or None when none was said."""
        return max((done.pain for done in self.items if done.pain is not None), default=None)


@dataclass(frozen=True, slots=True)
class Diary:
    """Sessions by date, all that was logged for each exercise (oldest first), and pain by date.

    `events` are those that count, in their order: without what was taken back or corrected; `changes` those of
    them that choose a rung, `swaps` those that exchange an exercise, and `blocks` the blocks that began. `screened` is
    the last screen, `told` the day on which each topic was last told. `active` are the days on which something was
    done, oldest first.
    """

    sessions: tuple[DaySession, ...] = ()
    logged: Mapping[str, tuple[Logged, ...]] = field(default_factory=dict)
    pains: tuple[PainFelt, ...] = ()
    screened: Screened | None = None
    plans: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    changes: tuple[RungChanged, ...] = ()
    told: Mapping[str, datetime.date] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    swaps: tuple[Swapped, ...] = ()
    active: tuple[datetime.date, ...] = ()

    @property
    def done_sessions(self) -> list[DaySession]:
        """The sessions in which something was done, not only skipped."""
        return [session for session in self.sessions if session.was_done]

    def days(self, until: datetime.date) -> list[datetime.date]:
        """The days on which something was done, oldest first, up to and with `until`."""
        return [day for day in self.active if day <= until]

    def rungs_on(self, date: datetime.date) -> dict[str, int]:
        """The rung of each exercise on a day: of those chosen for that day or before, the last; else the highest done.

        A choice for a day that has not come yet does not count yet.
        """
        done = {name: self.done(name, date) for name in self.logged}
        rungs = {name: max(1, *(each.done.rung for each in times)) for name, times in done.items() if times}
        return rungs | {change.exercise: change.rung for change in self.changes if change.date <= date}

    def block_on(self, date: datetime.date) -> Block | None:
        """The block that began last, of those that had begun by this day; None when there is none."""
        return next((block for block in reversed(self.blocks) if block.begun <= date), None)

    def felt_on(self, date: datetime.date) -> int | None:
        """The worst pain that was said for a day, or None."""
        return max((felt.pain for felt in self.pains if felt.date == date), default=None)

    def worst_on(self, date: datetime.date) -> int | None:
        """The worst pain that was said for a day, at its exercises or in an entry, or None."""
        at_exercises = (did.pain for day in self.sessions if day.date == date for did in day.items)
        return max((pain for pain in (self.felt_on(date), *at_exercises) if pain is not None), default=None)

    def swelling_on(self, date: datetime.date) -> Swelling | None:
        """The worst that was said of swelling, that day or the day before, or None."""
        said = [each.swelling for each in self.pains if each.swelling and 0 <= (date - each.date).days <= 1]
        return max(said, key=SWELLINGS.index, default=None)

    def done(self, exercise: str, until: datetime.date = datetime.date.max) -> list[Logged]:
        """Every time that an exercise was done, not skipped, up to and with `until`; oldest first."""
        return [each for each in self.logged.get(exercise, ()) if each.done.was_done and each.date <= until]

    def last(self, exercise: str, until: datetime.date = datetime.date.max) -> Logged | None:
        """When an exercise was last done, up to and with `until`, or None."""
        latest_first = reversed(self.logged.get(exercise, ()))
        return next((each for each in latest_first if each.done.was_done and each.date <= until), None)


def fold(events: Iterable[Event]) -> Diary:
    """The diary of these events, in whatever order and however often each of them is given."""
    in_force = _in_force(events)
    pains: dict[tuple[datetime.date, bool], PainFelt] = {}
    done: dict[tuple[str, ...], list[ExerciseDone]] = {}
    screened: Screened | None = None
    told: dict[str, datetime.date] = {}
    for event in in_force:
        match event:
            case ExerciseDone():
                before_it = done.get(corrects(event), ())
                done[corrects(event)] = [*(each for each in before_it if not _replaces(event, each)), event]
            case PainFelt():
                before = pains.get((event.date, event.morning))
                swelling = event.swelling or (before.swelling if before else None)
                pains[event.date, event.morning] = replace(event, swelling=swelling)
            case Screened():
                screened = event
            case Told():
                told[event.topic] = event.date
    standing = {each.id for kept in done.values() for each in kept}
    counting = tuple(each for each in in_force if not isinstance(each, ExerciseDone) or each.id in standing)
    by_date = sorted((each for each in counting if isinstance(each, ExerciseDone)), key=lambda event: event.date)
    sessions = _sessions(by_date)
    return Diary(
        sessions=sessions,
        logged=_logged(by_date),
        pains=tuple(sorted(pains.values(), key=lambda felt: (felt.date, not felt.morning))),
        screened=screened,
        plans=frozenset(event.plan for event in by_date if event.plan),
        told=told,
        events=counting,
        changes=tuple(each for each in counting if isinstance(each, RungChanged)),
        blocks=tuple(each.block for each in counting if isinstance(each, BlockBegun)),
        swaps=tuple(each for each in counting if isinstance(each, Swapped)),
        active=tuple(sorted({day.date for day in sessions if day.was_done})),
    )


def _in_force(events: Iterable[Event]) -> list[Event]:
    """Every event once, in order, without what was taken back and what takes back."""
    unique = {event.id: event for event in events}
    gone = {id for event in unique.values() if isinstance(event, TakenBack) for id in event.undoes}
    return in_order(each for each in unique.values() if each.id not in gone and not isinstance(each, TakenBack))


def corrects(event: ExerciseDone) -> tuple[str, ...]:
    """What a later event corrects: the same exercise of the same plan. Without a plan, nothing."""
    return (event.plan, event.done.exercise) if event.plan else (event.id,)


def _replaces(event: ExerciseDone, before: ExerciseDone) -> bool:
    """Whether it takes the place of an earlier one: the left side does not take that of the right."""
    return {event.done.side, before.done.side} != {"left", "right"}


def _logged(by_date: Iterable[ExerciseDone]) -> dict[str, tuple[Logged, ...]]:
    """By exercise, what was logged of it; both sides of a day are one."""
    days: dict[tuple[str, datetime.date, bool], list[Done]] = {}
    for event in by_date:
        days.setdefault((event.done.exercise, event.date, event.flare), []).append(event.done)
    logged: dict[str, list[Logged]] = {}
    for (name, date, flare), done in days.items():
        logged.setdefault(name, []).extend(Logged(date, each, flare) for each in paired(done))
    return {name: tuple(each) for name, each in logged.items()}


def _sessions(by_date: Iterable[ExerciseDone]) -> tuple[DaySession, ...]:
    """By plan and day: a plan that was begun on one day and ended on another is a session of each."""
    groups: dict[tuple[str, datetime.date], list[ExerciseDone]] = {}
    for event in by_date:
        groups.setdefault((event.plan or event.date.isoformat(), event.date), []).append(event)
    sessions = [
        DaySession(id, date, events[0].minutes, tuple(event.done for event in events))
        for (id, date), events in groups.items()
    ]
    return tuple(sorted(sessions, key=lambda session: (session.date, session.id)))
