"""Which rungs of a ladder match what was done, by its weight, step height and counts."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.performance import fulfils
from kneecli.domain.diary.record import Done
from kneecli.domain.person.equipment import LOAD_TOLERANCE, STEP_TOLERANCE_CM, load_serves, step_serves
from kneecli.domain.value import replace

Amount = TypeVar("Amount", int, float)


def rung_for(exercise: Exercise, *, load_kg: float | None = None, step_cm: int | None = None) -> int | None:
    """The first rung for which this load, or this step, will do; else the first with the next lower one; else None."""
    if load_kg is not None:
        loads = {number: rung.load_kg for number, rung in enumerate(exercise.rungs, 1) if rung.load_kg is not None}
        return _nearest(loads, load_kg, load_serves)
    if step_cm is not None:
        steps = {number: rung.step_cm for number, rung in enumerate(exercise.rungs, 1) if rung.step_cm is not None}
        return _nearest(steps, step_cm, step_serves)
    return None


def _nearest(rungs: Mapping[int, Amount], used: Amount, serves: Callable[[Amount, Amount], bool]) -> int | None:
    """Of these rungs, with their loads or steps, the one for which what was used will do best; else the next lower."""
    served = [number for number, amount in rungs.items() if serves(used, amount)]
    if served:
        return min(served, key=lambda number: (round(abs(rungs[number] - used), 3), number))
    return max(
        (number for number, amount in rungs.items() if amount <= used),
        key=lambda number: (rungs[number], -number),
        default=None,
    )


def not_on_the_ladder(exercise: Exercise, done: Done) -> list[str]:
    """What was used though no rung of the ladder has it: a weight, a step, a band. It leads to no other rung."""
    used = {"weight": "load_kg", "step": "step_cm", "band": "band"}
    return [
        name
        for name, field in used.items()
        if getattr(done, field) and all(getattr(rung, field) is None for rung in exercise.rungs)
    ]


def fulfilled(exercise: Exercise, done: Done) -> list[int]:
    """The rungs, of the form in which it was done, that ask for no more than was done.

    A weight or a step that is a little too small for a rung is enough here, as it is in a plan.
    """
    form = _form(exercise, min(done.rung, len(exercise.rungs)))
    with_tolerance = replace(
        done,
        load_kg=done.load_kg and done.load_kg / (1 - LOAD_TOLERANCE),
        step_cm=done.step_cm and done.step_cm + STEP_TOLERANCE_CM,
    )
    return [
        number
        for number, rung in enumerate(exercise.rungs, start=1)
        if fulfils(with_tolerance, rung) and _form(exercise, number) == form
    ]


def shown_once(exercise: Exercise, rung: int, done: Done) -> int:
    """The highest rung above this one that was fulfilled this one time; 0 when there is none."""
    higher = max(with_one_new_quality(exercise, rung, fulfilled(exercise, done)), default=0)
    return higher if higher > rung else 0


def with_one_new_quality(exercise: Exercise, now: int, numbers: Iterable[int]) -> list[int]:
    """Of these rungs, those that differ from rung `now` in at most one of weight, step and band.

    Of several rungs with the same new weight, step or band the lowest is taken. Support is not logged: a rung with less
    support counts only together with a new weight, step or band.
    """
    present, first = exercise.rung(now), dict[tuple[object, ...], int]()
    same = []
    for number in sorted(numbers):
        rung = exercise.rung(number)
        new = sum(one != other for one, other in zip(_qualities(present), _qualities(rung), strict=True))
        if not new and rung.support == present.support:
            same.append(number)
        elif new == 1:
            first.setdefault(_qualities(rung), number)
    return same + list(first.values())


def _qualities(rung: Rung) -> tuple[object, ...]:
    return (rung.load_kg, rung.step_cm, rung.band)


def _form(exercise: Exercise, number: int) -> tuple[object, ...]:
    """What a log does not say of a rung: only rungs with the same form can be compared by their figures."""
    rung = exercise.rung(number)
    first_rung_of_form = max((lower for lower in range(2, number + 1) if _begins_a_form(exercise, lower)), default=1)
    return (
        first_rung_of_form,
        rung.position,
        rung.laterality,
        rung.stance,
        rung.knee_flexion_deg,
        rung.seat_cm,
        rung.watts,
        rung.days_per_week,
    )


def _begins_a_form(exercise: Exercise, number: int) -> bool:
    """Whether another form of the exercise begins at this rung; a longer hold is none, for its seconds are logged."""
    below, rung = exercise.rung(number - 1), exercise.rung(number)
    return rung.form is not None and (rung.hold_s or 0) <= (below.hold_s or 0)
