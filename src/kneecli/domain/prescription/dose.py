"""The rung of an exercise's ladder that is prescribed, with the figures of the prescription in place of its own."""

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.diary.performance import side_only
from kneecli.domain.prescription.sheet import PrescribedExercise
from kneecli.domain.value import replace

AS_PRESCRIBED = "as prescribed"
"""The label of an item begins so, in every format of a plan."""

MOST_LABEL = 60

_MEANS = ("load_kg", "step_cm", "band")


def prescribed_rung(exercise: Exercise, asked: PrescribedExercise) -> int:
    """The number of the rung that is meant: as it says, else one with its weight, step or band, else the standard.

    Of several the one that is nearest in repetitions and hold, and of these the nearest to the standard.
    """
    if asked.rung is not None:
        return min(asked.rung, len(exercise.rungs))
    said = {name: value for name in _MEANS if (value := getattr(asked, name)) is not None}
    if not said:
        return exercise.default_rung
    numbers = range(1, len(exercise.rungs) + 1)
    same = [each for each in numbers if all(getattr(exercise.rung(each), name) == said[name] for name in said)]
    if not same:
        return _below(exercise, said)
    return min(same, key=lambda each: (_distance(exercise.rung(each), asked), abs(each - exercise.default_rung), each))


def _below(exercise: Exercise, said: dict[str, object]) -> int:
    """Where no rung has these means: the highest up to the standard that has no more of them."""
    lower = [
        number
        for number in range(1, exercise.default_rung + 1)
        if all(_is_no_more(getattr(exercise.rung(number), name), said[name]) for name in said)
    ]
    return max(lower, default=1)


def _is_no_more(own: object, said: object) -> bool:
    return own is None or not isinstance(own, (int, float)) or (isinstance(said, (int, float)) and own <= said)


def _distance(rung: Rung, asked: PrescribedExercise) -> int:
    reps = abs((rung.reps or 0) - asked.reps) if asked.reps is not None else 0
    hold = abs((rung.hold_s or 0) - asked.hold_s) if asked.hold_s is not None else 0
    return reps + hold + (abs(rung.sets - asked.sets) if asked.sets is not None else 0)


def prescribed_view(exercise: Exercise, asked: PrescribedExercise) -> RungView:
    """The prescribed rung, complete, with the dose of the prescription."""
    view = complete_rung(exercise, prescribed_rung(exercise, asked))
    rung = view.rung
    figures = {
        name: value
        for name in ("sets", "reps", "hold_s", "minutes", *_MEANS)
        if (value := getattr(asked, name)) is not None
    }
    equipment = view.equipment
    if asked.load_kg is not None and rung.load_kg is None:
        figures["load_with"] = "ankle-weight"
        equipment = (*equipment, ("ankle-weight",))
    if asked.band is not None and rung.band is None:
        equipment = (*equipment, ("band",))
    return replace(
        view,
        rung=replace(rung, **figures, label=_label(rung.label, asked)),
        laterality=view.laterality if asked.side == "both" else "both",
        equipment=equipment,
    )


def on_side(view: RungView, asked: PrescribedExercise) -> RungView:
    """The same rung for the prescribed side only, where it is for one."""
    if asked.side == "both":
        return view
    label = ", ".join(part for part in (side_only(asked.side), view.rung.label) if part)
    is_short = len(label) <= MOST_LABEL
    return replace(view, rung=replace(view.rung, label=label if is_short else side_only(asked.side)), laterality="both")


def _label(label: str, asked: PrescribedExercise) -> str:
    """`as prescribed`, the side where it is one, and what the rung's label says of the form where there is room."""
    parts = [AS_PRESCRIBED, *([side_only(asked.side)] if asked.side != "both" else [])]
    for part in label.split(", "):
        is_form = "°" in part or not (any(sign.isdigit() for sign in part) or part.endswith((" set", " sets")))
        if is_form and len(", ".join([*parts, part])) <= MOST_LABEL:
            parts.append(part)
    return ", ".join(parts)
