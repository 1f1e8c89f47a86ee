"""Where a guided session stands: all of it in one value, without clock, screen or journal."""

from collections.abc import Mapping
from typing import Literal

from kneecli.domain.diary.record import Done
from kneecli.domain.session.session import Guide
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import Side
from kneecli.start.states.steps import Guided, Step, session_steps
from kneecli.start.states.tally import Counted

Question = Literal["", "begin", "pain", "effort", "why", "hurt", "too-much", "note", "knee", "sign"]
"""What the person is asked; the clock stands still meanwhile."""

Ending = Literal["", "done", "quit", "sign"]


@dataclass(frozen=True, slots=True)
class Course:
    """What does not change on the way: the exercises, the side that begins, and the pain (0 to 10) that is acceptable.

    `before` are the records of exercises that were broken off, by their id; `guide` is how to go about the session.
    `notes` are read before it begins.
    """

    items: tuple[Guided, ...]
    first: Side = "left"
    stop: int = 5
    safe: int = 2
    before: Mapping[str, Done] = field(default_factory=dict)
    guide: Guide = Guide()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """Where the session stands: exercise `number` (from 0), step `at` of its `steps`, `ms` into that step.

    `guided` is the exercise as it is done now, which may be easier than planned. `counted` are its sets so far, `pain`,
    `effort` and `note` what was said of it; `setup_ms` and `work_ms` what it has taken. `is_down`: on the floor.
    `finished`: its last set is done and recorded. `recorded` has the ids of exercises that were done and are in the
    journal. `why` is the reason for which the exercise is left. `asked` is the stop sign that is asked for,
    -1 for the question before them; `injured` and `signs` are the answers.
    """

    course: Course
    number: int
    guided: Guided
    steps: tuple[Step, ...]
    at: int = 0
    ms: int = 0
    is_down: bool = False
    paused: bool = False
    question: Question = ""
    asked_in: Question = ""
    counted: tuple[Counted, ...] = ()
    pain: int | None = None
    effort: int | None = None
    note: str = ""
    why: str = ""
    setup_ms: int = 0
    work_ms: int = 0
    finished: bool = False
    recorded: frozenset[str] = frozenset()
    asked: int = -1
    injured: bool = False
    signs: tuple[str, ...] = ()
    ended: Ending = ""

    @property
    def step(self) -> Step | None:
        """The step that goes on, or None when all are done."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    @property
    def is_through(self) -> bool:
        """Whether all exercises are behind."""
        return self.number >= len(self.course.items)

    @property
    def runs(self) -> bool:
        """Whether time counts now."""
        return not (self.paused or self.question or self.ended)


def seconds_left(state: State) -> int:
    """Seconds until the end of the session, if nobody waits anywhere."""
    if state.ended or state.question == "knee":
        return 0
    here = 0 if state.finished else sum(step.seconds for step in state.steps[state.at :])
    step = state.step
    if step and not state.finished:
        here -= min(state.ms // 1000, step.seconds)
    if state.is_through:
        return here
    down = state.is_down if state.finished else state.guided.on_floor
    rest = session_steps(state.course.items[state.number + 1 :], state.course.first, is_down=down)
    return here + sum(each.seconds for each in rest)
