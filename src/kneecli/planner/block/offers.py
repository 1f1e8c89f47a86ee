"""Which exercises a person could have in a block: how long each takes, and whether it can still get harder."""

from collections.abc import Mapping

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.person.fit import earned_rung, fitting_rung
from kneecli.domain.person.load import is_loaded_at
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.proposal import next_step
from kneecli.domain.value import dataclass
from kneecli.planner.doses import least_seconds

STEPS_OF_A_BLOCK = 3
"""So many rungs an exercise may well climb within a block."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An exercise that the person can do in a block.

    `seconds` is how long its shortest dose takes at the person's rung, `most_seconds` at the longest of the next
    rungs, where that is more. `climbs`: there is a higher rung for this person.
    """

    exercise: Exercise
    seconds: int
    most_seconds: int
    is_loaded: bool
    climbs: bool


def offer_of(exercise: Exercise, known: Mapping[str, Exercise], ordinary: Today) -> Offer | None:
    """The exercise as an offer on an ordinary day; None where it is no strength work, not needed, or can't be done."""
    first = known.get(exercise.stands_in_for or "")
    if first is not None and isinstance(fitting_rung(first, ordinary), RungView):
        return None
    rung = fitting_rung(exercise, ordinary) if "strength" in exercise.phases else None
    if not isinstance(rung, RungView):
        return None
    seconds, higher = least_seconds(exercise, rung, "strength", ordinary), _higher(exercise, ordinary)
    return Offer(
        exercise,
        seconds,
        max([seconds, *(least_seconds(exercise, each, "strength", ordinary) for each in higher)]),
        is_loaded=is_loaded_at(exercise, rung),
        climbs=bool(higher),
    )


def _higher(exercise: Exercise, ordinary: Today) -> list[RungView]:
    """The next rungs above the person's own, as many as a block may lead to."""
    found, number = list[RungView](), next_step(exercise, earned_rung(exercise, ordinary), ordinary)
    while number is not None and len(found) < STEPS_OF_A_BLOCK:
        found.append(complete_rung(exercise, number))
        number = next_step(exercise, number, ordinary)
    return found
