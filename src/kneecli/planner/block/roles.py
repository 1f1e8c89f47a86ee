"""The roles of a block: for which muscles it needs an exercise, the most wanted first."""

from collections.abc import Collection, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.today import Today
from kneecli.domain.value import dataclass
from kneecli.planner import scoring

MOST_EXERCISES = 6
"""A block has at most so many strengthening exercises (PEAK: five or six, three times a week)."""


@dataclass(frozen=True, slots=True)
class Role:
    """A place in a block for an exercise that strengthens a target.

    `must`: it is filled however short the minutes are. `else_idle`: it is filled only where no other exercise of the
    block works these muscles.
    """

    target: str
    must: bool = False
    else_idle: bool = False

    def suits(self, exercise: Exercise) -> bool:
        """Whether the exercise is one for this place."""
        return "strength" in exercise.phases and exercise.target == self.target


THIGH, HIP, BUTTOCKS = (Role(target) for target in ("quadriceps", "hip-abductors", "glutes"))
TRUNK, BALANCE = (Role(target, must=True) for target in ("core", "balance"))
SECOND_THIGH, INNER_THIGH, BACK_THIGH, CALVES = (
    Role(target) for target in ("quadriceps", "adductors", "hamstrings", "calves")
)


_STRETCHED = ("adductors", "hamstrings", "calves", "glutes")
"""Muscles that are stretched in most sessions, and therefore need no strength work of their own."""


def roles(today: Today, stretched: Collection[str]) -> Sequence[Role]:
    """The roles of this person's block, the most wanted first.

    What no stretch that they can do reaches, of `stretched`, is worked instead.
    """
    instead = [Role(target, must=True, else_idle=True) for target in _STRETCHED if target not in stretched]
    return (*_usual(today), *instead)


def _usual(today: Today) -> Sequence[Role]:
    if scoring.is_older(today.person):
        return THIGH, HIP, TRUNK, BALANCE, BUTTOCKS, SECOND_THIGH, CALVES
    return THIGH, HIP, TRUNK, BUTTOCKS, SECOND_THIGH, BACK_THIGH, INNER_THIGH
