"""A programme: a course of some weeks in phases, and a goal: an activity with the steps back to it."""

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import StepsUp


@dataclass(frozen=True, slots=True)
class Beside:
    """What is done beside the sessions, on `days` of a week: an exercise, and its minutes in each week of the phase."""

    exercise: str
    days: int
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """What has to be so in the last week of a phase before the next one begins; else the week is done once more.

    `pain` is the highest pain, 0 to 10, during a session or on the morning after. `sessions` is how many were done.
    `measure` is a check-in whose newest value has to be `value` or better. None, or empty: not asked for.
    """

    pain: int | None = None
    sessions: int | None = None
    measure: str = ""
    value: float | None = None


@dataclass(frozen=True, slots=True)
class ProgrammePhase:
    """Some weeks of a programme with one aim.

    `weeks` is how long it lasts when no week is repeated. `sessions` are wanted a week, of so many `minutes`; 0 minutes
    leaves the length to the person. `emphasis` are words of the setting `emphasis`. `steps` says which steps up are
    offered: none, those of repetitions, sets, holds and minutes (`dose`), or all, with load and height too. `reaches`
    are rungs that the phase works towards, by exercise. `about` is one sentence for the person.
    """

    name: str
    weeks: int
    sessions: int
    about: str
    minutes: int = 0
    emphasis: tuple[str, ...] = ()
    steps: StepsUp = "all"
    reaches: tuple[tuple[str, int], ...] = ()
    beside: tuple[Beside, ...] = ()
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A course of weeks from a pack.

    `purpose` says in one sentence what it is for. `ending` is said when it is over; `follows` is the id of a programme
    that may come next, or empty. `open_ended`: the last phase goes on until the person stops.
    """

    id: str
    name: str
    pack: str
    purpose: str
    phases: tuple[ProgrammePhase, ...]
    ending: str = ""
    follows: str = ""
    open_ended: bool = False
    cautions: tuple[str, ...] = ()
    caution_basis: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def weeks(self) -> int:
        """How many weeks it lasts when no week is repeated."""
        return sum(phase.weeks for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Goal:
    """An activity of daily life to return to, with `steps` that lead there: each one sentence, the easiest first.

    The last step is the goal itself.
    """

    id: str
    name: str
    pack: str
    steps: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    caution_basis: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
