"""Which rung of an exercise suits a person today, or why none does."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.catalogue.targets import TARGET_WORDS
from kneecli.domain.person.equipment import missing
from kneecli.domain.person.load import RECOVERY_H, is_loaded, muscle_groups
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.words.reasons import Reason

FLARE_BEND_DEG = 90
"""On a flare day no exercise goes beyond this bend: shorter ranges (our own line)."""

_SORE_CAUTIONS = frozenset({"inner-knee-flare"})
_FLARE_CAUTIONS = _SORE_CAUTIONS | {"pain-above-5", "stair-pain-above-5", "limping-from-pain"}


def fitting_rung(exercise: Exercise, today: Today) -> RungView | Reason:
    """The highest rung, not above the one the person stands on, that they can do today.

    When there is none, the reason why the rung that they stand on is not for today.
    """
    highest = rung_today(exercise, today)
    refused: Reason | None = None
    for number in range(highest, 0, -1):
        candidate = complete_rung(exercise, number)
        refusal = _refusal(exercise, candidate, today)
        if refusal is None:
            return candidate
        refused = refused or refusal
    assert refused is not None, "every ladder has a rung"
    return refused


def rung_today(exercise: Exercise, today: Today) -> int:
    """The rung a person stands on today.

    A sore knee takes back one rung of what was earned, and lets a newcomer start gently; a flare brings everything
    to its first rung (facts: section 2, during > 5).
    """
    if today.has_flare:
        return 1
    if not today.is_sore:
        return earned_rung(exercise, today)
    return max(1, earned_rung(exercise, today) - 1) if exercise.id in today.rungs else gentle_rung(exercise)


def earned_rung(exercise: Exercise, today: Today) -> int:
    """The rung a person stands on apart from how sore the knee is today: what steps up and down count from.

    A newcomer stands on the exercise's default rung, one who starts gently half-way up to it.
    """
    earned = today.rungs.get(exercise.id)
    if earned is not None:
        return max(1, min(earned, len(exercise.rungs)))
    return gentle_rung(exercise) if today.person.start == "gentle" else exercise.default_rung


def gentle_rung(exercise: Exercise) -> int:
    """Where a gentle start begins."""
    return (exercise.default_rung + 1) // 2


def usable(exercise: Exercise, number: int, today: Today) -> bool:
    """Whether the person has what this rung needs and may do it; what is earned and what rests is not asked."""
    candidate = complete_rung(exercise, number)
    return not (_never(candidate, today.person) or _too_sore(exercise, candidate, today))


def suits(exercise: Exercise, number: int, person: Person) -> bool:
    """Whether nothing that the person has declared rules this rung out on every day."""
    return not _never(complete_rung(exercise, number), person)


def _refusal(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why the person can't do this rung today, or None."""
    return (
        _never(candidate, today.person)
        or _unearned(exercise, candidate, today)
        or _too_soon(exercise, candidate, today)
        or _hurt_lately(exercise, candidate, today)
        or _too_sore(exercise, candidate, today)
    )


def _never(candidate: RungView, person: Person) -> Reason | None:
    """Why what the person has declared rules it out, on any day."""
    declared = sorted(person.cautions.intersection(candidate.cautions))
    if declared:
        return Reason("declared", things=tuple(declared))
    if candidate.kneeling and "kneeling-intolerance" in person.cautions:
        return Reason("kneeling")
    if candidate.deep_flexion and "deep-flexion-pain" in person.cautions:
        return Reason("deep-bend")
    if candidate.on_floor and not person.floor:
        return Reason("floor")
    return missing(candidate, person)


def _unearned(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why it still has to be earned."""
    if candidate.knee_load == "high" and candidate.number > today.rungs.get(exercise.id, 0):
        return Reason("unearned")
    return None


def _too_soon(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why it still has to rest, or its muscles have to."""
    hours = 24 * today.days_since_exercise.get(exercise.id, 365)
    if hours < candidate.recovery_h:
        return Reason("done-yesterday" if hours else "done-today", hours=candidate.recovery_h)
    if candidate.recovery_h or _is_loaded(exercise, candidate):
        for group in muscle_groups(exercise):
            if group in today.resting:
                muscles = TARGET_WORDS.get(group, group.replace("-", " "))
                return Reason("muscles-rest", exercise=today.resting[group], muscles=muscles, hours=RECOVERY_H)
    return None


def _is_loaded(exercise: Exercise, candidate: RungView) -> bool:
    return is_loaded(exercise, candidate.rung.load_kg, candidate.rung.band, rung=candidate.number)


def _hurt_lately(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why pain at it today, or after the last days, rules it out (facts: sections 1 and 2)."""
    if exercise.id in today.hurt_today:
        return Reason("hurt-today")
    loads = candidate.knee_load != "low" or _is_loaded(exercise, candidate)
    return today.no_load if "strength" in candidate.phases and loads else None


def _too_sore(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why the knee is too sore for it today (facts: sections 1 and 2)."""
    if today.has_flare:
        if candidate.knee_load != "low":
            return Reason("flare-knee-load")
        if _is_loaded(exercise, candidate):
            return Reason("flare-loaded")
        bend = candidate.rung.knee_flexion_deg
        if (exercise.knee.flexion_deg if bend is None else bend) > FLARE_BEND_DEG:
            return Reason("flare-bend")
        if _FLARE_CAUTIONS.intersection(candidate.cautions):
            return Reason("flare-caution")
    if today.is_sore:
        if candidate.knee_load == "high":
            return Reason("sore-like-stairs")
        if candidate.deep_flexion or candidate.kneeling:
            return Reason("sore-deep-or-kneeling")
        if _SORE_CAUTIONS.intersection(candidate.cautions):
            return Reason("sore-caution")
    return None
