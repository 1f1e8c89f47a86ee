"""How many sets of a rung do, where minutes are short, and whether a rung fits into a session at all."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import demands
from kneecli.domain.person.fit import RungView, complete_rung
from kneecli.domain.person.timing import rung_seconds
from kneecli.domain.value import replace

LEAST_SETS = 2
"""The article asks for two or three sets: so the third may be left out."""

STRETCH_S = 60
"""So long a muscle is stretched, all told, on each side (ACSM11): of long holds there need be no more."""

MOST_PERCENT = 45
"""No exercise takes more of the minutes than this (our own rule): thigh and hip have to find room beside each other."""


THIRD_SET_FROM_MINUTES = 25
"""In shorter sessions nobody is led to a third set of the same (our own rule): the minutes go to the whole block."""


def sets_that_do(exercise: Exercise, rung: RungView, phase: str) -> list[int]:
    """The sets of the rung, and fewer where these would still be no step back."""
    all_sets, hold = rung.rung.sets, rung.rung.hold_s or 0
    if phase == "strength":
        least = LEAST_SETS if exercise.dose.mode == "reps" else all_sets
    else:
        least = max(LEAST_SETS, -(-STRETCH_S // hold)) if exercise.dose.mode == "hold" and hold else all_sets
    fewer = range(min(least, all_sets), all_sets)
    return [*(sets for sets in fewer if _is_more_than_below(exercise, rung, sets)), all_sets]


def is_too_long(exercise: Exercise, number: int, minutes: int | None) -> bool:
    """Whether strength work at this rung takes too much of a session of these minutes, with as few sets as do."""
    if minutes is None or "strength" not in exercise.phases:
        return False
    rung = complete_rung(exercise, number)
    sets = sets_that_do(exercise, rung, "strength")[0]
    if sets > LEAST_SETS and minutes < THIRD_SET_FROM_MINUTES and exercise.dose.mode == "reps":
        return True
    fewest = replace(rung, rung=replace(rung.rung, sets=sets))
    return rung_seconds(fewest, exercise.dose.rest_s[0]) * 100 > 60 * minutes * MOST_PERCENT


def _is_more_than_below(exercise: Exercise, rung: RungView, sets: int) -> bool:
    """Whether with so many sets the rung still asks for something that no rung below it of the same form does."""
    asked = demands(replace(rung.rung, sets=sets))
    below = [each for each in exercise.rungs[: rung.number - 1] if rung.rung.form in (None, each.form)]
    return all(any(asked[name] > least for name, least in demands(each).items()) for each in below)
