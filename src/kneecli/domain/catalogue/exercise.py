"""An exercise and its ladder, as a pack describes them."""

from typing import TYPE_CHECKING

from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import (
    Band,
    Category,
    DoseMode,
    Environment,
    KneeLoad,
    Laterality,
    LoadedWith,
    Origin,
    Phase,
    Position,
    SourceGrade,
    Stance,
    Support,
    Target,
)

if TYPE_CHECKING:
    from kneecli.domain.catalogue.measure import Measure
    from kneecli.domain.catalogue.programme import Goal, Programme
    from kneecli.domain.catalogue.review import ConditionalReview

Range = tuple[int, int]
"""Least and most, both included."""

Needs = tuple[tuple[str, ...], ...]
"""The equipment that is needed: each inner tuple is one need, with the best thing first and substitutes after it."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of an exercise's ladder: a complete prescription.

    Sets and reps are for each side unless `laterality` is `both`. Times are seconds, `minutes` whole
    minutes, loads kilograms, heights centimetres, angles degrees of knee bend (0 is straight).
    A field that is None does not apply, or (for the last block) is the same as the exercise's own. `title` is what
    a plan calls this rung, when it is not what the exercise's name says. `cue` is what this rung does differently;
    `cues` replace the exercise's where the movement is another one.
    """

    label: str
    sets: int = 1
    reps: int | None = None
    hold_s: int | None = None
    minutes: int | None = None

    load_kg: float | None = None
    load_with: LoadedWith | None = None
    step_cm: int | None = None
    seat_cm: int | None = None
    band: Band | None = None
    knee_flexion_deg: int | None = None
    support: Support | None = None
    stance: Stance | None = None
    watts: int | None = None
    days_per_week: int | None = None
    form: str | None = None
    title: str | None = None
    cue: str | None = None
    cues: tuple[str, ...] | None = None

    move_s: int | None = None
    recovery_h: int | None = None
    phases: tuple[Phase, ...] | None = None
    position: Position | None = None
    laterality: Laterality | None = None
    knee_load: KneeLoad | None = None
    kneeling: bool | None = None
    secondary: tuple[str, ...] | None = None
    equipment: Needs | None = None
    cautions: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Dose:
    """The range of doses that the sources support, and how long the parts take.

    `move_s`: seconds of one repetition without its hold. `rest_s`: least and most seconds between two
    sets of the same side. `recovery_h`: least hours before the same exercise is loaded again.
    `open_ended`: the source says "or longer" (the article's "30+ seconds").
    """

    mode: DoseMode
    sets: Range = (1, 1)
    reps: Range | None = None
    hold_s: Range | None = None
    minutes: Range | None = None
    move_s: int = 0
    rest_s: Range = (0, 0)
    days_per_week: Range = (2, 7)
    recovery_h: int = 0
    effort: Range | None = None
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class KneeDemand:
    """What the exercise asks of the knee. Classes are relative, from implant measurements [KUTZ10]."""

    load: KneeLoad
    flexion_deg: int = 0
    weight_bearing: bool = False
    deep_flexion: bool = False
    kneeling: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Energy:
    """Metabolic equivalents (1 MET: sitting still), from the Compendium of Physical Activities."""

    code: str
    met: float
    edition: int
    proxy: bool = False
    also: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of a pack, with every rung of its ladder (`rungs[0]` is rung 1).

    `family` is shared by near-twins, of which a session holds at most one. `default_rung` is the exercise's
    standard form (the article's, for its nine). `easier` and `harder` are the ids of neighbouring exercises;
    `stands_in_for` is the exercise in whose place this one is planned for people who can't do that.
    `doubts` lists figures that a clinician should look at, each with its reason.
    """

    id: str
    name: str
    pack: str
    category: Category
    origin: Origin
    family: str
    target: Target
    phases: tuple[Phase, ...]
    position: Position
    laterality: Laterality
    primary: tuple[str, ...]
    dose: Dose
    knee: KneeDemand
    rungs: tuple[Rung, ...]
    default_rung: int
    cues: tuple[str, ...]
    sources: tuple[str, ...]
    secondary: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    environment: Environment = "land"
    equipment: Needs = ()
    cautions: tuple[str, ...] = ()
    caution_basis: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None
    stands_in_for: str | None = None
    if_too_hard: str = ""
    article_number: int | None = None
    article_dose: str = ""
    energy: Energy | None = None
    doubts: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By the id, so that what is worked out for an exercise is quickly found again."""
        return hash(self.id)

    def rung(self, number: int) -> Rung:
        """The rung with this number, counted from 1.

        Raises IndexError when the ladder has no such rung.
        """
        if not 1 <= number <= len(self.rungs):
            raise IndexError(f"{self.id} has rungs 1 to {len(self.rungs)}, not {number}")
        return self.rungs[number - 1]

    def recovery_h(self, number: int | None = None) -> int:
        """Least hours before it is done again: the rung's own where it has any, else the dose's."""
        is_known = number is not None and 1 <= number <= len(self.rungs)
        own = self.rungs[number - 1].recovery_h if number is not None and is_known else None
        return self.dose.recovery_h if own is None else own


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from. Grade A: primary or guideline; B: recognised body; C: weak or secondary."""

    tag: str
    title: str
    by: str
    year: str
    grade: SourceGrade
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A named, versioned set of exercises with the sources of their numbers, and whatever else the pack brings.

    `figures` is the file with the pictures of the exercises (docs/packs/figures.md); empty when the pack has none.
    """

    name: str
    title: str
    version: str
    api: int
    licence: str
    authors: tuple[str, ...]
    language: str
    exercises: tuple[Exercise, ...]
    sources: tuple[Source, ...] = field(default=())
    figures: str = ""
    reviews: "tuple[ConditionalReview, ...]" = field(default=())
    measures: "tuple[Measure, ...]" = field(default=())
    programmes: "tuple[Programme, ...]" = field(default=())
    goals: "tuple[Goal, ...]" = field(default=())
