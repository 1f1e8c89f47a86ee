"""A measure: something worth looking at again after some weeks, with how it is taken."""

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Better, MeasureKind, MeasureSides

WEEKS = (0, 6, 12)
"""A measure is due in these weeks: programmes take 6 to 12 (GLAD, TARGET)."""

MOST_SCALE = 10


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a pack.

    `least` and `most` are the limits of a value. `seconds` is how long is counted, or how long each of the `stages` is
    held; the value of stages is all seconds that were held. `named`: the person names what is measured, so many things
    at most; 0 when the measure is one thing. `loads_knee`: taking it is an effort for the knee, so it is not for
    everyone every day. `weeks` are those in which it is due, counted from the first check-in.
    `smallest_change` is the smallest one that is more than a measure varies by itself, by `change_sources`.
    """

    id: str
    name: str
    pack: str
    kind: MeasureKind
    unit: str
    question: str
    steps: tuple[str, ...]
    least: int
    most: int
    better: Better | None = None
    seconds: int = 0
    stages: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sides: MeasureSides = "never"
    named: int = 0
    loads_knee: bool = False
    cautions: tuple[str, ...] = ()
    caution_basis: tuple[str, ...] = ()
    weeks: tuple[int, ...] = WEEKS
    sources: tuple[str, ...] = ()
    smallest_change: float | None = None
    change_sources: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether its values are whole numbers."""
        return self.kind != "number"


def measure_sources(measure: Measure) -> tuple[str, ...]:
    """The tags of all its sources, each once."""
    return tuple(dict.fromkeys((*measure.sources, *measure.caution_basis, *measure.change_sources)))


def value_fault(measure: Measure, value: float) -> str:
    """What is wrong with a value of this measure; empty when nothing is."""
    if measure.is_whole and value != int(value):
        return f"{value:g} is no whole number"
    return "" if measure.least <= value <= measure.most else f"{value:g} is not from {measure.least} to {measure.most}"
