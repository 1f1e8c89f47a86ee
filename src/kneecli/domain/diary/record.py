"""What was really done: the facts that the journal keeps, whatever a plan had asked for."""

import datetime

from kneecli.domain.diary.block import Block
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band, GoalState, ProgrammeAction, Side, SwapScope, Swelling


@dataclass(frozen=True, slots=True)
class SetDone:
    """One set: its repetitions, or the seconds that it was held, or the seconds that it took."""

    reps: int | None = None
    hold_s: int | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise on one day, done or skipped.

    `prescription` is a copy of what was asked for, so that a later edit of a pack never rewrites history.
    `side` is `both` unless only one side was done. `pain` and `effort` are 0 to 10 and None when not said.
    `skipped` is the reason when it was not done (`-` when none was given), else None. `seconds` is how long it really
    took, all told, and `setup_s` how much of that went before the first repetition; None when nobody had a clock on it.
    `unfinished`: it was broken off in the middle, and `kneecli start` goes on with it.
    """

    exercise: str
    name: str
    pack: str
    pack_version: str
    rung: int
    label: str
    prescription: Prescription
    sets: tuple[SetDone, ...] = ()
    side: Side = "both"
    load_kg: float | None = None
    step_cm: int | None = None
    band: Band | None = None
    pain: int | None = None
    effort: int | None = None
    skipped: str | None = None
    note: str = ""
    seconds: int | None = None
    setup_s: int | None = None
    unfinished: bool = False

    @property
    def was_done(self) -> bool:
        """Whether it was done, not skipped."""
        return self.skipped is None

    @property
    def was_left_out(self) -> bool:
        """Whether it was skipped, and not merely broken off before anything of it was counted."""
        return self.skipped is not None and not self.unfinished

    @property
    def was_tried(self) -> bool:
        """Whether it was done, or skipped with a word on the pain: who says how much it hurt has begun it."""
        return self.skipped is None or self.pain is not None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the journal. `number` grows along every chain of cause and effect, whatever clocks say.

    `at` is the time of writing, which counts only among equal numbers (`event_order.py`).
    """

    id: str
    number: int
    at: str


@dataclass(frozen=True, slots=True)
class ExerciseDone(Event):
    """An exercise was done or skipped, as part of a plan or on its own.

    A later event of the same `plan` and exercise corrects the earlier one. `batch` is shared by what one command
    recorded, so that one undo takes all of it back. `minutes` are those of the plan, `exercises` is how many it has.
    `flare`: it was part of a flare day's session, which says nothing about progress.
    """

    date: datetime.date
    done: Done
    plan: str | None = None
    minutes: int | None = None
    batch: str = ""
    flare: bool = False
    exercises: int | None = None


@dataclass(frozen=True, slots=True)
class PainFelt(Event):
    """How the knee was on a day: in general, or on waking in the morning."""

    date: datetime.date
    pain: int
    morning: bool = False
    swelling: Swelling | None = None


@dataclass(frozen=True, slots=True)
class RungChanged(Event):
    """A step up or down an exercise's ladder, or a jump to a rung."""

    date: datetime.date
    exercise: str
    rung: int
    why: str = ""
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Swapped(Event):
    """The person wants the exercise `into` in place of another, in the plan of the day or for the rest of the block."""

    date: datetime.date
    exercise: str
    into: str
    scope: SwapScope = "today"


@dataclass(frozen=True, slots=True)
class Measured(Event):
    """A check-in: one value of the measure `measure`, on a day.

    `name` and `unit` are as they were shown, so that the entry can be read when the pack is gone. `subject` is what the
    person named, of a measure that has names. `side` is `both` unless it was said for one side.
    """

    date: datetime.date
    measure: str
    name: str
    value: float
    unit: str = ""
    subject: str = ""
    side: Side = "both"
    note: str = ""

    @property
    def series(self) -> tuple[str, str, Side]:
        """What values that are compared with each other share: the measure, its subject, and the side."""
        return self.measure, self.subject.casefold(), self.side


@dataclass(frozen=True, slots=True)
class Prescribed(Event):
    """A prescription was added on a day, in place of an earlier one of its name; without a text it was ended.

    `text` is the whole file as it was added. What it ended on does not hold on that day any more.
    """

    date: datetime.date
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeChanged(Event):
    """A programme was started, paused, gone on with or stopped on a day, or had its end.

    `name` is as it was shown, so that the entry can be read when the pack is gone.
    """

    date: datetime.date
    programme: str
    name: str
    action: ProgrammeAction


@dataclass(frozen=True, slots=True)
class GoalSet(Event):
    """Where the person stands with a goal since a day: on the step with this number, from 1.

    `goal` is the id of a pack's goal, or the person's own words in small letters; `name` and `steps` are as they were
    shown. Without steps it has none but itself.
    """

    date: datetime.date
    goal: str
    name: str
    step: int
    steps: tuple[str, ...] = ()
    state: GoalState = "open"


@dataclass(frozen=True, slots=True)
class Screened(Event):
    """The stop signs were asked for; `signs` has the keys of those that the person has."""

    date: datetime.date
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeShown(Event):
    """A notice that need not be repeated was shown; `topic` is which one."""

    date: datetime.date
    topic: str


@dataclass(frozen=True, slots=True)
class BlockBegun(Event):
    """A block began on the day that it names."""

    block: Block


@dataclass(frozen=True, slots=True)
class TakenBack(Event):
    """An undo: the events with these ids no longer count."""

    undoes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edited(Event):
    """The person corrected the entry with the id `entry`: it counts as `now`, at its old place in the order.

    `now` has that id, and neither a number nor a time of its own. `over` are the ids of the edits of the entry that the
    person had before them; one that is not among them was made elsewhere at the same time.
    """

    entry: str
    now: Event
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported(Event):
    """The entries with these ids came out of a file of another program, or of kneecli itself, at one stroke."""

    date: datetime.date
    source: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DaySum:
    """What one day came to: the exercises that were done, and what was said of the knee.

    `during` is the worst pain at an exercise, `day` and `morning` are the entries, all 0 to 10 or None. `measured` are
    the check-ins, each the id of its measure and its value, in the order in which they were taken. `planned`: at least
    half of a plan was done.
    """

    date: datetime.date
    exercises: tuple[str, ...] = ()
    during: int | None = None
    day: int | None = None
    morning: int | None = None
    swelling: Swelling | None = None
    measured: tuple[tuple[str, float], ...] = ()
    planned: bool = False


@dataclass(frozen=True, slots=True)
class SummedUp(Event):
    """The days of a programme before the day `until`, of which a digest leaves out the events. In no journal."""

    until: datetime.date
    days: tuple[DaySum, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownEvent(Event):
    """An event of a newer version: kept, and otherwise ignored."""

    type: str
