"""Who a session is for: what they own, what they must avoid, and their usual pain."""

import functools
from typing import TYPE_CHECKING

import kneecli.domain.knee.pain as rules
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import HOUSEHOLD, Band, Side, Start, Target

if TYPE_CHECKING:
    from kneecli.domain.catalogue.programme import ProgrammePhase
    from kneecli.domain.prescription.held import Held
    from kneecli.domain.prescription.in_force import InForce
    from kneecli.domain.programme.standing import Followed, Standing


@dataclass(frozen=True, slots=True)
class Person:
    """What a person has declared. `Today` adds what the diary knows of them on a day.

    `cautions` are declared, never inferred. `floor` is False for someone who does not get down to the floor. `start`
    is where a newcomer begins. `usual_pain` is the level that they live with (0 to 5), None when they have
    not said it; `strict` accepts no pain above 2. `knee` is the sore one, None when not said. `prescriptions` are all
    that they were ever given, `prescribed` is what of them holds on the day that the person is asked about. `programme`
    is the one that they follow, and `standing` where they stand in it on that day.
    """

    equipment: frozenset[str] = HOUSEHOLD
    ankle_weights_kg: tuple[float, ...] = ()
    hand_weights_kg: tuple[float, ...] = ()
    step_heights_cm: tuple[int, ...] = ()
    bands: tuple[Band, ...] = ()
    cautions: frozenset[str] = frozenset()
    floor: bool = True
    start: Start = "usual"
    age: int | None = None
    emphasis: frozenset[Target] = frozenset()
    usual_pain: int | None = None
    strict: bool = False
    knee: Side | None = None
    prescriptions: "tuple[Held, ...]" = ()
    prescribed: "InForce | None" = None
    programme: "Followed | None" = None
    standing: "Standing | None" = None

    @property
    def owned(self) -> frozenset[str]:
        """Equipment, with what follows from declared weights, steps and bands."""
        sizes = self.ankle_weights_kg, self.hand_weights_kg, self.step_heights_cm, self.bands
        return _owned(self.equipment, *map(bool, sizes))

    @property
    def phase(self) -> "ProgrammePhase | None":
        """The phase of a programme that plans go by; None where there is none."""
        return self.standing.now if self.standing else None

    @property
    def emphasised(self) -> frozenset[str]:
        """What is emphasised: by the settings, and by the programme."""
        phase = self.phase
        return frozenset({*self.emphasis, *phase.emphasis}) if phase else self.emphasis

    @property
    def pain_limits(self) -> rules.Limits:
        """The bands of pain that hold for this person."""
        return rules.limits(self.usual_pain, strict=self.strict, most=self.prescribed.pain if self.prescribed else None)


@functools.lru_cache(maxsize=16)  # a plan asks for a person's a hundred times
def _owned(equipment: frozenset[str], *has_sizes: bool) -> frozenset[str]:
    """The equipment with the things of which there are sizes, in this order."""
    things = "ankle-weight", "hand-weight", "step", "band"
    return equipment | {thing for thing, has in zip(things, has_sizes, strict=True) if has}
