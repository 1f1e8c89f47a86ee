"""How many sets of a rung are enough where minutes are short, and whether a rung fits into a session at all."""

import functools

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung, demands
from kneecli.domain.person.timing import rung_seconds
from kneecli.domain.value import replace

LEAST_SETS = 2
"""The article asks for two or three sets, so the third may be left out."""

STRETCH_S, SHORT_STRETCH_S = 60, 30
"""A muscle is stretched for so many seconds in all, on each side (ACSM11): of long holds there need be no more. Where
several muscles wait for it and minutes are short, the second figure will do: rather each a little than one not at all.
"""

MOST_PERCENT, MOST_STRETCH_PERCENT = 45, 30
"""No exercise, and no stretch, takes more of the minutes than this (our own rule): thigh and hip have to find room
beside each other, and the cool-down has no more."""

MORE_OF_THE_SAME_PERCENT, MORE_OF_THE_SAME_S = 33, (240, 420)
"""Without weight or band nobody is led to more repetitions, holds and sets than take a third of the minutes, within
these seconds (our own rule): what takes longer crowds out the rest of the block. There another exercise comes next."""


MOST_ISOMETRIC_PERCENT, ISOMETRIC_AT_LEAST_S = 20, 150
"""No exercise that only holds still takes more of the minutes; the seconds are for the shortest sessions."""

THIRD_SET_FROM_MINUTES = 25
"""In shorter sessions no step up asks for a third set (our own rule): the minutes are for the whole block."""


def sufficient_sets(exercise: Exercise, rung: RungView, phase: str, *, missed: int = 0) -> list[int]:
    """The numbers of sets that are enough, fewest first.

    These are the rung's own number, and fewer as long as they ask for more than the rungs below. `missed` is how
    many muscles the last sessions left out, where this is a stretch for one of them, else 0: then as few as make
    `STRETCH_S`, two at least; with several missed, and a stretch of one side at a time, as few as `SHORT_STRETCH_S`.
    """
    all_sets, hold = rung.rung.sets, rung.rung.hold_s or 0
    if phase == "strength":
        least = LEAST_SETS if exercise.dose.mode == "reps" else all_sets
    else:
        least = all_sets
        if exercise.dose.mode == "hold" and hold:
            one_will_do = missed > 1 and rung.laterality != "both"
            least = -(-SHORT_STRETCH_S // hold) if one_will_do else max(LEAST_SETS, -(-STRETCH_S // hold))
    fewer = range(min(least, all_sets), all_sets)
    return [*(sets for sets in fewer if missed or _is_more_than_below(exercise, rung, sets)), all_sets]


@functools.cache
def is_too_long(exercise: Exercise, number: int, minutes: int | None, *, of_choice: bool = False) -> bool:
    """Whether this rung, with as few sets as are enough, takes too much of a session of these minutes.

    Only strength work and stretches can; without minutes nothing is too long. `of_choice`: the person does as many sets
    anyway, and is not led to them.
    """
    phase = next((phase for phase in ("strength", "cool-down") if phase in exercise.phases), None)
    if minutes is None or phase is None:
        return False
    rung = complete_rung(exercise, number)
    sets = sufficient_sets(exercise, rung, phase)[0]
    is_third = phase == "strength" and sets > LEAST_SETS and exercise.dose.mode == "reps"
    if is_third and minutes < THIRD_SET_FROM_MINUTES and not of_choice:
        return True
    fewest = replace(rung, rung=replace(rung.rung, sets=sets))
    most = 60 * minutes * (MOST_PERCENT if phase == "strength" else MOST_STRETCH_PERCENT) // 100
    if phase == "strength" and not (rung.rung.load_kg or rung.rung.band):
        shortest, longest = MORE_OF_THE_SAME_S
        most = min(most, longest, max(shortest, 60 * minutes * MORE_OF_THE_SAME_PERCENT // 100))
    if phase == "strength" and is_isometric(exercise):
        most = most_isometric_seconds(minutes)
    return rung_seconds(fewest, exercise.dose.rest_s[0]) > most


def is_isometric(exercise: Exercise) -> bool:
    """Whether it is held without moving, such as a plank or pressing the thigh down."""
    return exercise.dose.mode == "hold" or (exercise.dose.recovery_h < 24 and exercise.dose.hold_s is not None)


def most_isometric_seconds(minutes: int) -> int:
    """The most seconds that an exercise which is held without moving may take of a session."""
    return max(ISOMETRIC_AT_LEAST_S, 60 * minutes * MOST_ISOMETRIC_PERCENT // 100)


@functools.cache
def _is_more_than_below(exercise: Exercise, rung: RungView, sets: int) -> bool:
    """Whether with so many sets the rung still asks for more, in something, than each rung below it of its form."""
    asked = demands(replace(rung.rung, sets=sets))
    below = [lower for lower in exercise.rungs[: rung.number - 1] if rung.rung.form in (None, lower.form)]
    return all(any(asked[name] > least for name, least in demands(lower).items()) for lower in below)
