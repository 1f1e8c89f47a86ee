"""What was used, and the ladder: the rung that a weight or a step reaches, and what no rung has."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.performance import bears
from kneecli.domain.diary.record import Done
from kneecli.domain.person.fit import STEP_TOLERANCE_CM
from kneecli.domain.value import replace


def rung_for(
    exercise: Exercise, *, load_kg: float | None = None, step_cm: int | None = None, done: Done | None = None
) -> int | None:
    """The first rung with this load, or this step; else the first with the next lower one; None without any.

    With what was `done`, only a rung counts that asks for no more weight, height and band than that.
    """
    reached: tuple[float, int] | None = None
    for number, rung in enumerate(exercise.rungs, start=1):
        if done is not None and not bears(done, rung):
            continue
        amount, limit = (rung.load_kg, load_kg) if load_kg is not None else (rung.step_cm, step_cm)
        if amount is not None and limit is not None and amount <= limit and (not reached or amount > reached[0]):
            reached = (amount, number)
    return reached[1] if reached else None


def shown_rung(exercise: Exercise, done: Done, load_kg: float, step_cm: int) -> tuple[int, str]:
    """The rung that a heavier weight or a higher step than these has shown, and why; 0 when there is none.

    A weight or a step on a ladder that has none shows nothing, whatever else was done.
    """
    near = replace(done, step_cm=done.step_cm + STEP_TOLERANCE_CM) if done.step_cm else done
    found: list[tuple[int | None, str]] = []
    if done.load_kg and done.load_kg > load_kg:
        found.append((rung_for(exercise, load_kg=done.load_kg, done=near), f"{done.load_kg:g} kg, more than before."))
    if done.step_cm and done.step_cm > step_cm:
        why = f"a step of {done.step_cm} cm, higher than before."
        found.append((rung_for(exercise, step_cm=done.step_cm, done=near), why))
    return max(((rung, why) for rung, why in found if rung), default=(0, ""))


def beside_the_ladder(exercise: Exercise, done: Done) -> list[str]:
    """What was used that no rung has: a weight, a step, a band. It is a fact, and no rung follows from it."""
    used = {"weight": "load_kg", "step": "step_cm", "band": "band"}
    return [
        name
        for name, field in used.items()
        if getattr(done, field) and all(getattr(rung, field) is None for rung in exercise.rungs)
    ]
