"""Who the session is for: what they own, what they must avoid, where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kneecli.domain.vocabulary import HOUSEHOLD

STARTS = ("usual", "gentle")

_NOTHING: Mapping[str, int] = MappingProxyType({})
_NEVER: Mapping[tuple[str, str], int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Person:
    """Everything the planner knows about a person, today.

    `cautions` are declared, never inferred. `floor` is False for someone who does not get down to the
    floor. `rungs` holds the rung earned for each exercise id; an exercise without one starts at its
    default rung, or one lower when `start` is `gentle` or the knee is sore. `days_since` counts days
    since a target was last trained in a phase, `days_since_exercise` the same for an exercise id. `pain` is
    today's, 0 to 10, or None when it was not asked; `swelling` that of today or yesterday, when it was said.
    """

    equipment: frozenset[str] = HOUSEHOLD
    ankle_weights_kg: tuple[float, ...] = ()
    hand_weights_kg: tuple[float, ...] = ()
    step_heights_cm: tuple[int, ...] = ()
    bands: tuple[str, ...] = ()
    cautions: frozenset[str] = frozenset()
    floor: bool = True
    start: str = "usual"
    age: int | None = None
    emphasis: frozenset[str] = frozenset()
    pain: int | None = None
    swelling: str | None = None
    rungs: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days_since: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NEVER)
    days_since_exercise: Mapping[str, int] = field(default_factory=lambda: _NOTHING)

    @property
    def owned(self) -> frozenset[str]:
        """Equipment, with what follows from declared weights, steps and bands."""
        implied = (
            ("ankle-weight", self.ankle_weights_kg),
            ("hand-weight", self.hand_weights_kg),
            ("step", self.step_heights_cm),
            ("band", self.bands),
        )
        return self.equipment | {name for name, sizes in implied if sizes}

    @property
    def needs_rest(self) -> bool:
        """Pain of 8 and more, or a knee that is clearly swollen: no session at all.

        Above 5 is high risk in every source, and new swelling means two days off (UDEL); 8 is our own line.
        """
        return (self.pain is not None and self.pain >= 8) or self.swelling in ("moderate", "severe")

    @property
    def is_sore(self) -> bool:
        """Pain of 3 and more: acceptable up to 5, but nothing gets harder (NEMEX bands). Or mild swelling."""
        return (self.pain is not None and self.pain >= 3) or self.swelling == "mild"

    @property
    def has_flare(self) -> bool:
        """Pain above 5: only gentle work for the knee (NEMEX, PROV)."""
        return self.pain is not None and self.pain > 5
