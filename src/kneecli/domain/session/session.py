"""A session: what to do today, in order, with the dose, the time and the reason of each item."""

import datetime

from kneecli.domain.catalogue.titles import with_title
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band, Laterality, LoadedWith, Phase, Position, Units


@dataclass(frozen=True, slots=True)
class Prescription:
    """A dose as it is asked for. Sets and reps are for each side unless `laterality` is `both`.

    `rest_s` is the rest between two sets, without the time that the other side takes; None when there is none.
    """

    laterality: Laterality = "both"
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    minutes: int | None = None
    rest_s: int | None = None
    load_kg: float | None = None
    load_with: LoadedWith | None = None
    step_cm: int | None = None
    seat_cm: int | None = None
    band: Band | None = None

    @property
    def sides(self) -> int:
        """How often the sets are done: once, or once for each side."""
        return 1 if self.laterality == "both" else 2

    @property
    def figures(self) -> dict[str, int | float | str | None]:
        """The figures by the names that they have in files and in a plan's id; None for one that does not apply."""
        return {
            "sets": self.sets,
            "reps": self.reps,
            "hold_s": self.hold_s,
            "minutes": self.minutes,
            "rest_s": self.rest_s,
            "load_kg": self.load_kg,
            "load_with": self.load_with,
            "step_cm": self.step_cm,
            "seat_cm": self.seat_cm,
            "band": self.band,
        }


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a session, with all that is needed to do and to log it.

    `exercise` is its id. `title` is the name of what is done at this rung, where the exercise's name does not fit it.
    """

    exercise: str
    name: str
    pack: str
    pack_version: str
    phase: Phase
    position: Position
    rung: int
    rungs: int
    label: str
    prescription: Prescription
    seconds: int
    cues: tuple[str, ...]
    why: str
    title: str = ""

    @property
    def shown_name(self) -> str:
        """What it is called in a plan, in short."""
        return self.title or self.name

    @property
    def full_name(self) -> str:
        """The same, with the name of the exercise behind it where that is another."""
        return with_title(self.name, self.title)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that is not in the session, and why."""

    exercise: str
    why: str


@dataclass(frozen=True, slots=True)
class Guide:
    """How to go about the session, a few sentences each; empty where there is nothing to say.

    `pain`: which pain is fine today and which is not. `effort`: how hard strength work should feel. `tempo`: how long
    a repetition takes. `sides`: in which order the sides are done, and which comes first. `down` and `up`: how to get
    to the floor and up again, where the usual way is none for this person.
    """

    pain: str = ""
    effort: str = ""
    tempo: str = ""
    sides: str = ""
    down: str = ""
    up: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A plan for one day. `seconds` is all of it, changes of position included; at most 60 × `minutes`.

    `flare`: it is the gentle session of a flare day, which says nothing about progress. `units` is how weights and
    heights are shown. `id` is given by `plan_id.identified`.
    """

    id: str
    date: datetime.date
    minutes: int
    seconds: int
    score: int
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    flare: bool = False
    units: Units = "metric"
    guide: Guide = Guide()


MOST_WHY = 400
"""Characters of a reason at most, as many as the plan formats allow for a text."""


def a_reason(text: str) -> str:
    """The text as a reason, cut where it is too long for one."""
    return text if len(text) <= MOST_WHY else f"{text[: MOST_WHY - 1].rstrip()}…"
