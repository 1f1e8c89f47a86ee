"""Who the session is for: what they own, what they must avoid, where they stand."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType

import kneecli.domain.knee.pain as rules
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import HOUSEHOLD

STARTS = ("usual", "gentle")

_NOTHING: Mapping[str, int] = MappingProxyType({})
_NO_REST: Mapping[str, str] = MappingProxyType({})
_NEVER: Mapping[tuple[str, str], int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Person:
    """Everything the planner knows about a person, today.

    `cautions` are declared, never inferred. `floor` is False for someone who does not get down to the
    floor. `usual_pain` is the level that they live with (0 to 5); `strict` accepts no pain above 2.

    The rest comes from the diary. `rungs` holds the rung earned for each exercise id; an exercise without one
    starts at its default rung, or lower when `start` is `gentle` or the knee is sore. `days_since` counts days
    since a target was last trained in a phase, `days_since_exercise` the same for an exercise id, `days_away`
    since anything was done. `stop_signs` are those that are recorded, since the day `screened`. `pain` is today's,
    0 to 10, or None when it was not asked; `swelling` that of today or yesterday, when it was said; `hurt_today`
    the exercises that hurt too much today. `no_load` says why the knee gets no loaded strength work today,
    `easy_day` why the week is better served without; each is one sentence, or empty. `resting` names, for each
    group of muscles that still rests, the exercise that loaded it; `owed` are the targets whose muscles the
    last two sessions, and the last days, did not work.
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
    usual_pain: int = 0
    strict: bool = False
    stop_signs: tuple[str, ...] = ()
    screened: datetime.date | None = None
    pain: int | None = None
    swelling: str | None = None
    hurt_today: frozenset[str] = frozenset()
    no_load: str = ""
    easy_day: str = ""
    owed: frozenset[str] = frozenset()
    resting: Mapping[str, str] = field(default_factory=lambda: _NO_REST)
    rungs: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days_since: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NEVER)
    days_since_exercise: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days_away: int | None = None

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
    def pain_limits(self) -> rules.Limits:
        """The bands of pain that hold for this person."""
        return rules.limits(self.usual_pain, strict=self.strict)

    @property
    def needs_rest(self) -> bool:
        """No session at all today."""
        return rules.needs_rest(self.pain, self.swelling)

    @property
    def is_sore(self) -> bool:
        """Above the safe band, or somewhat swollen: nothing gets harder."""
        return (self.pain is not None and self.pain > self.pain_limits.safe) or rules.is_swollen(self.swelling)

    @property
    def has_flare(self) -> bool:
        """Above the acceptable band: only gentle work for the knee."""
        return self.pain is not None and self.pain > self.pain_limits.stop
