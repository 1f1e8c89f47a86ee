"""What the limits of a prescription rule out, by what an exercise asks of the knee at a rung."""

from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.prescription.sheet import Limit
from kneecli.domain.prescription.words import until_words
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.words.reasons import Reason

WORDS = {
    "bend": "no bend beyond {most:g}°",
    "bend-under-load": "no load beyond a bend of {most:g}°",
    "kneeling": "no kneeling",
    "deep-bend": "no deep bend",
    "weight-bearing": "no weight on the leg",
    "one-leg": "no standing on one leg",
    "like-stairs": "nothing that loads the knee like stairs",
    "floor": "nothing on the floor",
    "weight": "no weight beyond {kg}",
    "step": "no step beyond {cm}",
    "pain": "pain up to {most:g}",
}
"""Each limit in words."""


def limit_words(limit: Limit) -> str:
    """`no load beyond a bend of 60°, until 12 January`."""
    most = limit.most or 0
    text = WORDS[limit.what].format(most=most, kg=weight_words(most, "metric"), cm=height_words(int(most), "metric"))
    return f"{text}, {until_words(limit.until)}" if limit.until else text


def beyond(exercise: Exercise, rung: RungView, limits: Iterable[Limit]) -> Reason | None:
    """The first limit that the exercise at this rung does not keep, as a reason; None when it keeps all."""
    for limit in limits:
        if _is_beyond(exercise, rung, limit):
            return Reason("prescribed-limit", limit=limit_words(limit))
    return None


def bend_of(exercise: Exercise, rung: RungView) -> int:
    """How far the knee bends at this rung, in degrees."""
    return exercise.knee.flexion_deg if rung.rung.knee_flexion_deg is None else rung.rung.knee_flexion_deg


def is_under_load(exercise: Exercise, rung: RungView) -> bool:
    """Whether the bent knee carries anything: the body, a weight, a band, a machine. A doubt counts as load."""
    return (
        exercise.knee.weight_bearing
        or rung.knee_load != "low"
        or bool(rung.rung.load_kg or rung.rung.band)
        or rung.environment == "machine"
    )


def _is_beyond(exercise: Exercise, rung: RungView, limit: Limit) -> bool:
    bend, most, step = bend_of(exercise, rung), limit.most or 0, rung.rung
    match limit.what:
        case "bend":
            return bend > most
        case "bend-under-load":
            return bend > most and is_under_load(exercise, rung)
        case "kneeling":
            return rung.kneeling
        case "deep-bend":
            return rung.deep_flexion
        case "weight-bearing":
            return exercise.knee.weight_bearing
        case "one-leg":
            return step.stance == "one-leg"
        case "like-stairs":
            return rung.knee_load == "high"
        case "floor":
            return rung.on_floor
        case "weight":
            return (step.load_kg or 0) > most
        case "step":
            return (step.step_cm or 0) > most
        case "pain":
            return False  # it moves the person's own limit of pain
