"""What was done, and the ladder: the rungs that it reaches and fulfils, and what no rung has."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.performance import fulfils
from kneecli.domain.diary.record import Done
from kneecli.domain.person.equipment import LOAD_TOLERANCE, STEP_TOLERANCE_CM, load_serves, step_serves
from kneecli.domain.value import replace

Amount = TypeVar("Amount", int, float)


def rung_for(exercise: Exercise, *, load_kg: float | None = None, step_cm: int | None = None) -> int | None:
    """The first rung for which this load, or this step, serves; else the first with the next lower one; else None."""
    if load_kg is not None:
        loads = {number: rung.load_kg for number, rung in enumerate(exercise.rungs, 1) if rung.load_kg is not None}
        return _nearest(loads, load_kg, load_serves)
    if step_cm is not None:
        steps = {number: rung.step_cm for number, rung in enumerate(exercise.rungs, 1) if rung.step_cm is not None}
        return _nearest(steps, step_cm, step_serves)
    return None


def _nearest(rungs: Mapping[int, Amount], used: Amount, serves: Callable[[Amount, Amount], bool]) -> int | None:
    """Of the rungs with their amounts the first that what was used serves for, the nearest one; else the next lower."""
    served = [number for number, amount in rungs.items() if serves(used, amount)]
    if served:
        return min(served, key=lambda number: (round(abs(rungs[number] - used), 3), number))
    return max(
        (number for number, amount in rungs.items() if amount <= used),
        key=lambda number: (rungs[number], -number),
        default=None,
    )


def beside_the_ladder(exercise: Exercise, done: Done) -> list[str]:
    """What was used that no rung has: a weight, a step, a band. It is a fact, and no rung follows from it."""
    used = {"weight": "load_kg", "step": "step_cm", "band": "band"}
    return [
        name
        for name, field in used.items()
        if getattr(done, field) and all(getattr(rung, field) is None for rung in exercise.rungs)
    ]


def fulfilled(exercise: Exercise, done: Done) -> list[int]:
    """The rungs of the form in which it was done that ask for no more than that.

    Weights and steps at home are not made to measure: what serves for a rung in a plan serves here.
    """
    form = _form(exercise, min(done.rung, len(exercise.rungs)))
    near = replace(
        done,
        load_kg=done.load_kg and done.load_kg / (1 - LOAD_TOLERANCE),
        step_cm=done.step_cm and done.step_cm + STEP_TOLERANCE_CM,
    )
    return [
        number
        for number, rung in enumerate(exercise.rungs, start=1)
        if fulfils(near, rung) and _form(exercise, number) == form
    ]


def shown_once(exercise: Exercise, rung: int, done: Done) -> int:
    """The rung above this one that this time alone has shown; 0 when there is none."""
    higher = max(with_one_new_quality(exercise, rung, fulfilled(exercise, done)), default=0)
    return higher if higher > rung else 0


def with_one_new_quality(exercise: Exercise, now: int, numbers: Iterable[int]) -> list[int]:
    """Of these rungs, those with at most one quality that the present one does not have, each in its first form.

    Support is not logged: a rung with less of it is only shown by a new weight, height or band that it belongs to.
    """
    here, first = exercise.rung(now), dict[tuple[object, ...], int]()
    same = []
    for number in sorted(numbers):
        rung = exercise.rung(number)
        new = sum(one != other for one, other in zip(_qualities(here), _qualities(rung), strict=True))
        if not new and rung.support == here.support:
            same.append(number)
        elif new == 1:
            first.setdefault(_qualities(rung), number)
    return same + list(first.values())


def _qualities(rung: Rung) -> tuple[object, ...]:
    return (rung.load_kg, rung.step_cm, rung.band)


def _form(exercise: Exercise, number: int) -> tuple[object, ...]:
    """What a log does not tell: only where it is the same do the figures speak for themselves."""
    rung = exercise.rung(number)
    begins = max((each for each in range(2, number + 1) if _is_another_form(exercise, each)), default=1)
    return (
        begins,
        rung.position,
        rung.laterality,
        rung.stance,
        rung.knee_flexion_deg,
        rung.seat_cm,
        rung.watts,
        rung.days_per_week,
    )


def _is_another_form(exercise: Exercise, number: int) -> bool:
    """Whether another form of the exercise begins here; a longer hold is told by its seconds."""
    below, rung = exercise.rung(number - 1), exercise.rung(number)
    return rung.form is not None and (rung.hold_s or 0) <= (below.hold_s or 0)
