"""The diary: what all events of the journal come to, and what is asked of it."""

import datetime
from bisect import bisect_right
from collections.abc import Mapping

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.record import (
    Done,
    Event,
    ExerciseDone,
    GoalSet,
    Measured,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    SummedUp,
    Swapped,
)
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import SWELLINGS, Swelling


@dataclass(frozen=True, slots=True)
class Logged:
    """One time that an exercise was done or skipped, with its day. `flare`: in a flare day's session."""

    date: datetime.date
    done: Done
    flare: bool = False


@dataclass(frozen=True, slots=True)
class DaySession:
    """What belongs together: the exercises of one plan, or those logged one by one on one day.

    `entries` are the ids of the events that the items are from. `minutes` are those of the plan, and `exercises` is how
    many it has, where that is known.
    """

    id: str
    date: datetime.date
    minutes: int | None
    items: tuple[Done, ...]
    entries: tuple[str, ...] = ()
    exercises: int | None = None

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
    first; `tried_days` are these and those on which something was begun and left for pain. `measured` are the check-ins
    by date; of one day only the last value of each counts. `prescribed` are the prescriptions that were added and
    ended, in the order in which that was done; `programmes` is what became of programmes, and `goals` what became of
    goals. `summed_up` are the days of a programme that a digest has left out, None where it has left out none.
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
    tried_days: tuple[datetime.date, ...] = ()
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
        entry = self.swollen_by(date)
        return entry.swelling if entry else None

    def swollen_by(self, date: datetime.date) -> PainFelt | None:
        """The entry with the worst swelling of that day or the day before, of equal ones the newest; or None."""
        entered = [felt for felt in reversed(self.pains) if felt.swelling and 0 <= (date - felt.date).days <= 1]
        return max(entered, key=lambda felt: SWELLINGS.index(felt.swelling or "none"), default=None)

    def done(self, exercise: str, until: datetime.date = datetime.date.max) -> list[Logged]:
        """Every time that an exercise was done, not skipped, up to and with `until`; oldest first."""
        return [time for time in self.logged.get(exercise, ()) if time.done.skipped is None and time.date <= until]

    def tried(self, exercise: str, until: datetime.date = datetime.date.max) -> list[Logged]:
        """Every time that an exercise was done, or begun and left for pain, up to and with `until`; oldest first."""
        return [time for time in self.logged.get(exercise, ()) if time.done.was_tried and time.date <= until]

    def was_tried(self, exercise: str, until: datetime.date) -> bool:
        """Whether an exercise was ever done, or begun and left for pain, up to and with `until`."""
        return any(time.done.was_tried and time.date <= until for time in self.logged.get(exercise, ()))

    def last(self, exercise: str, until: datetime.date = datetime.date.max) -> Logged | None:
        """The last time that an exercise was done, up to and with `until`, or None."""
        latest_first = reversed(self.logged.get(exercise, ()))
        return next((time for time in latest_first if time.done.was_done and time.date <= until), None)
