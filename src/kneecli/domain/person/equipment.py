"""Whether what a person owns is enough for a rung: what is missing, the nearest weight or step, a towel for a strap."""

import re
from collections.abc import Sequence
from itertools import combinations

from kneecli.domain.catalogue.exercise import Needs, Rung
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.person import Person
from kneecli.domain.words.reasons import Reason

STEP_TOLERANCE_CM = 2
"""A step this much off the ladder's height does the same work: steps at home are not made to measure."""

LOAD_TOLERANCE, HEAVIER_TOLERANCE = 0.1, 0.15
"""A weight that is lighter or heavier than the ladder's by no more than this share does the same work: 2 lb or 2.5 lb
for 1 kg, 5 lb for 2 kg (our own lines: weights that are sold in pounds shall serve)."""

_STRAP = r"\b((?:a|the) )?strap\b"


def missing(candidate: RungView, person: Person) -> Reason | None:
    """The equipment that the rung needs and the person has not declared, as a reason; None when nothing is missing."""
    owned = person.owned if candidate.equipment else frozenset()
    for need in candidate.equipment:
        if not owned.intersection(need):
            return Reason("missing", things=need)
    rung = candidate.rung
    weights = _weights(rung, person)
    if rung.load_kg and weights and owned_load(rung, person) is None:
        return Reason("other-weights", kg=rung.load_kg, owned_kg=weights)
    if rung.step_cm and person.step_heights_cm and owned_step(rung, person) is None:
        return Reason("other-steps", cm=rung.step_cm, owned_cm=person.step_heights_cm)
    if rung.band and person.bands and rung.band not in person.bands:
        return Reason("other-bands", band=rung.band, things=person.bands)
    return None


def two_weights(kg: float | None, rung: Rung, person: Person) -> tuple[float, float] | None:
    """The two declared ankle weights, in kg, that make this one together; None where one does, or none is declared."""
    weights = _weights(rung, person)
    if kg is None or rung.load_with == "hand-weight" or kg in weights:
        return None
    pairs = (sorted(pair) for pair in combinations(weights, 2) if round(sum(pair), 2) == kg)
    return next(((light, heavy) for light, heavy in pairs), None)


def owned_load(rung: Rung, person: Person) -> float | None:
    """The declared weight, in kg, to use for this rung; the rung's own when the person has declared none.

    None when no declared weight is near enough. Two cuffs on one ankle count as one weight.
    """
    wanted, weights = rung.load_kg, _weights(rung, person)
    if wanted is None or not weights:
        return wanted
    pairs = () if rung.load_with == "hand-weight" else combinations(weights, 2)
    owned = (*weights, *(round(one + other, 2) for one, other in pairs))
    nearest = min(owned, key=lambda kg: (round(abs(kg - wanted), 2), kg))
    return nearest if load_serves(nearest, wanted) else None


def load_serves(kg: float, wanted: float) -> bool:
    """Whether a weight does the work of the one that is wanted."""
    return -LOAD_TOLERANCE * wanted <= round(kg - wanted, 3) <= HEAVIER_TOLERANCE * wanted


def step_serves(cm: int, wanted: int) -> bool:
    """Whether a step does the work of the one that is wanted."""
    return abs(cm - wanted) <= STEP_TOLERANCE_CM


def _weights(rung: Rung, person: Person) -> tuple[float, ...]:
    return person.hand_weights_kg if rung.load_with == "hand-weight" else person.ankle_weights_kg


def owned_step(rung: Rung, person: Person) -> int | None:
    """The declared step height, in cm, to use for this rung; the rung's own when the person has declared none.

    None when no declared step is near enough.
    """
    wanted = rung.step_cm
    if wanted is None or not person.step_heights_cm:
        return wanted
    nearest = min(person.step_heights_cm, key=lambda height: (abs(height - wanted), height))
    return nearest if step_serves(nearest, wanted) else None


def with_a_towel(texts: Sequence[str], equipment: Needs, person: Person, *, most: int = 400) -> tuple[str, ...]:
    """The texts with `a strap or a towel` where a strap is named first, for someone who has a towel and no strap.

    A text that would be longer than `most` stays as it is.
    """
    owned = person.owned
    if "strap" in owned or "towel" not in owned or not any({"strap", "towel"} <= set(need) for need in equipment):
        return tuple(texts)
    replaced = list(texts)
    for index, text in enumerate(texts):
        with_towel = re.sub(_STRAP, _strap_or_towel, text, count=1, flags=re.IGNORECASE)
        if with_towel != text and len(with_towel) <= most:
            replaced[index] = with_towel
            break
    return tuple(replaced)


def _strap_or_towel(match: re.Match[str]) -> str:
    article = match[1] or ""
    return f"{match[0]} or {'a towel' if article else 'towel'}"
