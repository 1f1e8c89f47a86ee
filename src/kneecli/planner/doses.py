"""The doses from which the planner chooses for an exercise at a rung, and how long each takes."""

import functools
from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.equipment import owned_load, owned_step
from kneecli.domain.person.sets import LEAST_SETS, sufficient_sets
from kneecli.domain.person.timing import rest_still_needed, setup_seconds, work_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.planner import objective

LONGER_HOLDS_S = (10, 15, 30)
"""By how much an open-ended hold may be longer, to use the minutes well."""


def doses(
    exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool = False
) -> Iterator[Prescription]:
    """The doses that the rung and the exercise's source allow, smallest first.

    Repetitions, load and height are always the rung's own, for they are what gets harder. There may be a set fewer
    where that is still more than any rung below asks for. A hold of "30 s or longer" may be longer, and a rest any of
    the source's range. Minutes may be fewer than the rung's; in a warm-up they are as many as a warm-up has.
    """
    return (dose for dose, _ in timed_doses(exercise, rung, phase, today, is_new=is_new))


def timed_doses(
    exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool = False
) -> Sequence[tuple[Prescription, int]]:
    """The same, each with its seconds, as `seconds_of` counts them."""
    plain = _without_counts(rung, today)
    if rung.rung.minutes is not None:
        return _by_minutes(exercise, rung, phase, plain)
    sets = tuple(_sets(exercise, rung, phase, today, is_new=is_new))
    return _by_sets(exercise, rung, plain, sets, is_sore=today.is_sore)


@functools.cache
def _by_minutes(
    exercise: Exercise, rung: RungView, phase: str, plain: Prescription
) -> Sequence[tuple[Prescription, int]]:
    all_doses = (replace(plain, minutes=minutes) for minutes in _minutes(exercise, rung.rung.minutes or 0, phase))
    return [(dose, seconds_of(dose, rung)) for dose in all_doses]


@functools.cache  # these are the same on most days
def _by_sets(
    exercise: Exercise, rung: RungView, plain: Prescription, all_sets: Sequence[int], *, is_sore: bool
) -> Sequence[tuple[Prescription, int]]:
    hold_s, found = rung.rung.hold_s or 0, list[Prescription]()
    holds = [hold_s] if is_sore else _holds(exercise, hold_s)
    for sets in all_sets:
        for hold in holds if sets == rung.rung.sets else holds[:1]:
            held = replace(plain, sets=sets, hold_s=hold or None)
            rests = _rests(exercise, held, rung) if sets > 1 else [0]
            found += [replace(held, rest_s=rest or None) for rest in rests]
    return [(dose, seconds_of(dose, rung)) for dose in found]


def prescribed_dose(exercise: Exercise, rung: RungView, today: Today) -> Prescription:
    """The one dose of a prescribed exercise: that of the rung, as it is, with the middle of the source's rests."""
    step, plain = rung.rung, _without_counts(rung, today)
    if step.minutes is not None:
        return replace(plain, minutes=step.minutes)
    dose = replace(plain, sets=step.sets, hold_s=step.hold_s or None)
    rests = _rests(exercise, dose, rung) if step.sets > 1 else [0]
    return replace(dose, rest_s=rests[len(rests) // 2] or None)


def _without_counts(rung: RungView, today: Today) -> Prescription:
    """The rung's dose without sets and rests, with the weight and the step that the person owns."""
    step = rung.rung
    return Prescription(
        laterality=rung.laterality,
        sets=None,
        reps=step.reps,
        hold_s=step.hold_s or None,
        minutes=None,
        rest_s=None,
        load_kg=owned_load(step, today.person) or None,
        load_with=step.load_with if step.load_kg else None,
        step_cm=owned_step(step, today.person),
        seat_cm=step.seat_cm,
        band=step.band,
    )


def _sets(exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool) -> Sequence[int]:
    """The numbers of sets that are enough, the fewest first: on a sore day no third one, of what is new all of them."""
    if today.is_sore and phase == "strength" and rung.rung.reps is not None:
        return [min(LEAST_SETS, rung.rung.sets)]
    is_missed = phase == "cool-down" and exercise.target in today.missed and not is_new
    missed = sum(target in objective.NEED["cool-down"] for target in today.missed) if is_missed else 0
    return sufficient_sets(exercise, rung, phase, missed=missed)


def seconds_of(dose: Prescription, rung: RungView) -> int:
    """How long it takes with its set-up, rounded up to the grid."""
    exact = setup_seconds(rung) + work_seconds(dose, rung.move_s, rung.position)
    return -(-exact // objective.GRID_S) * objective.GRID_S


def least_seconds(exercise: Exercise, rung: RungView, phase: str, today: Today) -> int:
    """How long the shortest dose takes."""
    return min(seconds for _, seconds in timed_doses(exercise, rung, phase, today))


def _minutes(exercise: Exercise, earned: int, phase: str) -> range:
    if phase == "warm-up":
        return range(objective.WARM_UP_GAIN[0][0], objective.WARM_UP_GAIN[-1][0] + 1)
    least = exercise.dose.minutes[0] if exercise.dose.minutes else earned
    return range(min(max(least, 10), earned), earned + 1)


def _holds(exercise: Exercise, hold_s: int) -> list[int]:
    if exercise.dose.mode != "hold" or not exercise.dose.open_ended or exercise.dose.hold_s is None:
        return [hold_s]
    longer = (hold_s + more for more in LONGER_HOLDS_S)
    return [hold_s, *(hold for hold in longer if hold <= exercise.dose.hold_s[1])]


def _rests(exercise: Exercise, dose: Prescription, rung: RungView) -> list[int]:
    least, most = exercise.dose.rest_s
    middle = (least + most) // 2 // 5 * 5
    wanted = (least, middle, most) if middle > least else (least, most)
    needed = {rest_still_needed(rest, dose, rung.move_s, rung.position) for rest in wanted}
    return sorted(needed)
