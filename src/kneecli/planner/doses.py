"""The doses from which the planner chooses for an exercise at a rung, and how long each takes."""

import functools
from collections.abc import Iterable, Iterator, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.equipment import owned_load, owned_step
from kneecli.domain.person.sets import LEAST_SETS, sufficient_sets
from kneecli.domain.person.timing import rest_still_needed, setup_seconds, work_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import Position
from kneecli.planner import objective

LONGER_HOLDS_S = (10, 15, 30)
"""By how much an open-ended hold may be longer, to use the minutes well."""

Timing = tuple[int, Position, int]
"""What the time of a dose depends on besides the dose: a movement's seconds, the position, and the set-up's seconds."""


def doses(
    exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool = False, is_asked: bool = False
) -> Iterator[Prescription]:
    """The doses that the rung and the exercise's source allow, smallest first.

    Repetitions, load and height are always the rung's own, for they are what gets harder. There may be a set fewer
    where that is still more than any rung below asks for. A hold of "30 s or longer" may be longer, and a rest any of
    the source's range. Minutes may be fewer than the rung's; in a warm-up they are as many as a warm-up has.
    """
    return (dose for dose, _ in timed_doses(exercise, rung, phase, today, is_new=is_new, is_asked=is_asked))


def timed_doses(
    exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool = False, is_asked: bool = False
) -> Sequence[tuple[Prescription, int]]:
    """The same, each with its seconds, as `seconds_of` counts them."""
    plain, step, dose = _without_counts(rung, today), rung.rung, exercise.dose
    timing = rung.move_s, rung.position, setup_seconds(rung)
    if step.minutes is not None:
        return _by_minutes(plain, _minutes(exercise, step.minutes, phase), timing)
    sets = tuple(_sets(exercise, rung, phase, today, is_new=is_new, is_asked=is_asked))
    holds = (step.hold_s or 0,) if today.is_sore else _holds(exercise, step.hold_s or 0)
    return _by_sets(plain, sets, step.sets, holds, dose.rest_s, timing)


@functools.cache
def _by_minutes(plain: Prescription, all_minutes: range, timing: Timing) -> Sequence[tuple[Prescription, int]]:
    return _timed((replace(plain, minutes=minutes) for minutes in all_minutes), timing)


@functools.cache  # these are the same on most days, and for many exercises
def _by_sets(
    plain: Prescription,
    all_sets: Sequence[int],
    sets_of_rung: int,
    holds: Sequence[int],
    rest_s: tuple[int, int],
    timing: Timing,
) -> Sequence[tuple[Prescription, int]]:
    found = list[Prescription]()
    for sets in all_sets:
        for hold in holds if sets == sets_of_rung else holds[:1]:
            held = replace(plain, sets=sets, hold_s=hold or None)
            rests = _rests(rest_s, held, timing) if sets > 1 else [0]
            found += [replace(held, rest_s=rest or None) for rest in rests]
    return _timed(found, timing)


def _timed(all_doses: Iterable[Prescription], timing: Timing) -> Sequence[tuple[Prescription, int]]:
    """The doses with their seconds."""
    move_s, position, setup = timing
    return [(dose, _on_grid(setup + work_seconds(dose, move_s, position))) for dose in all_doses]


def prescribed_dose(exercise: Exercise, rung: RungView, today: Today) -> Prescription:
    """The one dose of a prescribed exercise: that of the rung, as it is, with the middle of the source's rests."""
    step, plain = rung.rung, _without_counts(rung, today)
    if step.minutes is not None:
        return replace(plain, minutes=step.minutes)
    dose = replace(plain, sets=step.sets, hold_s=step.hold_s or None)
    timing = rung.move_s, rung.position, setup_seconds(rung)
    rests = _rests(exercise.dose.rest_s, dose, timing) if step.sets > 1 else [0]
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


def _sets(
    exercise: Exercise, rung: RungView, phase: str, today: Today, *, is_new: bool, is_asked: bool
) -> Sequence[int]:
    """The numbers of sets that are enough, the fewest first.

    On a sore day there is no third one; of what is new there are all. Of a stretch that was asked for there may be as
    few as do, so that all that was asked for finds room.
    """
    if today.is_sore and phase == "strength" and rung.rung.reps is not None:
        return [min(LEAST_SETS, rung.rung.sets)]
    is_missed = phase == "cool-down" and exercise.target in today.missed and not is_new
    missed = sum(target in objective.NEED["cool-down"] for target in today.missed) if is_missed else 0
    return sufficient_sets(exercise, rung, phase, missed=missed or int(is_asked and not is_new and phase != "strength"))


def seconds_of(dose: Prescription, rung: RungView) -> int:
    """How long it takes with its set-up, rounded up to the grid."""
    return _on_grid(setup_seconds(rung) + work_seconds(dose, rung.move_s, rung.position))


def _on_grid(seconds: int) -> int:
    return -(-seconds // objective.GRID_S) * objective.GRID_S


def least_seconds(exercise: Exercise, rung: RungView, phase: str, today: Today) -> int:
    """How long the shortest dose takes."""
    return min(seconds for _, seconds in timed_doses(exercise, rung, phase, today))


def _minutes(exercise: Exercise, earned: int, phase: str) -> range:
    if phase == "warm-up":
        return range(objective.WARM_UP_GAIN[0][0], objective.WARM_UP_GAIN[-1][0] + 1)
    least = exercise.dose.minutes[0] if exercise.dose.minutes else earned
    return range(min(max(least, 10), earned), earned + 1)


def _holds(exercise: Exercise, hold_s: int) -> tuple[int, ...]:
    if exercise.dose.mode != "hold" or not exercise.dose.open_ended or exercise.dose.hold_s is None:
        return (hold_s,)
    longer = (hold_s + more for more in LONGER_HOLDS_S)
    return hold_s, *(hold for hold in longer if hold <= exercise.dose.hold_s[1])


def _rests(rest_s: tuple[int, int], dose: Prescription, timing: Timing) -> list[int]:
    (least, most), (move_s, position, _) = rest_s, timing
    middle = (least + most) // 2 // 5 * 5
    wanted = (least, middle, most) if middle > least else (least, most)
    needed = {rest_still_needed(rest, dose, move_s, position) for rest in wanted}
    return sorted(needed)
