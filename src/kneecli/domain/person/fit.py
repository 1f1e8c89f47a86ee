"""Which rung of an exercise suits a person today, or why none does."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.catalogue.targets import TARGET_WORDS
from kneecli.domain.person.equipment import missing
from kneecli.domain.person.load import RECOVERY_H, is_loaded_at, muscle_groups
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.words.reasons import Reason

FLARE_BEND_DEG = 90
"""On a flare day no exercise goes beyond this bend: shorter ranges (our own line)."""

_SORE_CAUTIONS = frozenset({"inner-knee-flare"})
_FLARE_CAUTIONS = _SORE_CAUTIONS | {"pain-above-5", "stair-pain-above-5", "limping-from-pain"}


def fitting_rung(exercise: Exercise, today: Today) -> RungView | Reason:
    """The highest rung that the person can do today, not above their own (`rung_today`).

    When there is none, the reason why their own rung is not for today.
    """
    highest = rung_today(exercise, today)
    refused: Reason | None = None
    for number in range(highest, 0, -1):
        candidate = complete_rung(exercise, number)
        refusal = _refusal(exercise, candidate, today)
        if refusal is None:
            return at_pace(candidate, today.pace)
        refused = refused or refusal
    assert refused is not None, "every ladder has a rung"
    return refused


def fitting_prescribed(exercise: Exercise, today: Today) -> RungView | Reason:
    """A prescribed exercise with its dose, or the reason why it is not for today.

    It need not be earned, and rests as long as it was prescribed to. Cautions, equipment and pain count as ever.
    """
    word = today.person.prescribed
    assert word is not None
    view = word.view(exercise, earned_rung(exercise, today))
    refusal = (
        _ruled_out(exercise, view, today.person) or _has_hurt(exercise, view, today) or _too_sore(exercise, view, today)
    )
    return refusal or at_pace(view, today.pace)


def rung_today(exercise: Exercise, today: Today) -> int:
    """The person's rung today.

    With a sore knee it is one below what was earned, or for a newcomer a gentle start; in a flare it is rung 1
    (facts: section 2, during > 5).
    """
    if not today.is_sore:
        return earned_rung(exercise, today)
    if today.has_flare:
        return 1
    return max(1, earned_rung(exercise, today) - 1) if exercise.id in today.rungs else gentle_rung(exercise)


def earned_rung(exercise: Exercise, today: Today) -> int:
    """The person's rung, however sore the knee is today: the one from which steps up and down count.

    A newcomer begins at the exercise's default rung, or half-way up to it for a gentle start.
    """
    earned = today.rungs.get(exercise.id)
    if earned is not None:
        return max(1, min(earned, len(exercise.rungs)))
    return gentle_rung(exercise) if today.person.start == "gentle" else exercise.default_rung


def gentle_rung(exercise: Exercise) -> int:
    """The rung of a gentle start."""
    return (exercise.default_rung + 1) // 2


def is_too_early(rung: RungView, today: Today) -> bool:
    """Whether this rests on deeply bent knees in the first sessions of a gentle start.

    The article has deep bends left out at first; several yoga sources prop them or skip them (facts: section 0).
    """
    is_weighted = rung.kneeling or rung.knee_load != "low"
    return today.person.start == "gentle" and today.is_new and rung.deep_flexion and is_weighted


def usable(exercise: Exercise, number: int, today: Today) -> bool:
    """Whether the person may do this rung today and has what it needs, earned or not, rested or not."""
    candidate = complete_rung(exercise, number)
    return not (_ruled_out(exercise, candidate, today.person) or _too_sore(exercise, candidate, today))


def suits(exercise: Exercise, number: int, person: Person) -> bool:
    """Whether the person may do this rung and has what it needs, by what they have declared; soreness aside."""
    return not _ruled_out(exercise, complete_rung(exercise, number), person)


def is_left_out(exercise: Exercise, number: int, person: Person) -> bool:
    """Whether a caution, the floor or a prescription rules this rung out, and not a thing that is missing."""
    candidate = complete_rung(exercise, number)
    why = _ruled_out(exercise, candidate, person)
    return why is not None and why != missing(candidate, person)


def may_kneel(person: Person) -> bool:
    """Whether nothing that was declared or prescribed speaks against kneeling."""
    limits = person.prescribed.limits if person.prescribed else ()
    return "kneeling-intolerance" not in person.cautions and all(limit.what != "kneeling" for limit in limits)


def _refusal(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why the person can't do this rung today, or None."""
    return (
        _ruled_out(exercise, candidate, today.person)
        or _unearned(exercise, candidate, today)
        or _too_soon(exercise, candidate, today)
        or _has_hurt(exercise, candidate, today)
        or _too_sore(exercise, candidate, today)
    )


def _ruled_out(exercise: Exercise, candidate: RungView, person: Person) -> Reason | None:
    """Why it is ruled out by what the person has declared, or by what was prescribed, or None."""
    if person.prescribed and (ruled := person.prescribed.rules_out(exercise, candidate)):
        return ruled
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
    """Why it still has to be earned, or None."""
    if candidate.knee_load == "high" and candidate.number > today.rungs.get(exercise.id, 0):
        return Reason("unearned")
    return None


def _too_soon(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why the exercise or its muscles still have to rest, or None."""
    hours = 24 * today.days_since_exercise.get(exercise.id, 365)
    if hours < candidate.recovery_h:
        return Reason("done-yesterday" if hours else "done-today", hours=candidate.recovery_h)
    if candidate.recovery_h or is_loaded_at(exercise, candidate):
        for group in muscle_groups(exercise):
            if group in today.resting:
                muscles = TARGET_WORDS.get(group, group.replace("-", " "))
                return Reason("muscles-rest", exercise=today.resting[group], muscles=muscles, hours=RECOVERY_H)
    return None


def _has_hurt(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why pain at it today, or the knee after the last sessions, rules it out, or None (facts: sections 1 and 2)."""
    if exercise.id in today.hurt_today:
        return Reason("hurt-today")
    loads_leg = candidate.knee_load != "low" or is_loaded_at(exercise, candidate)
    return today.no_load if "strength" in candidate.phases and loads_leg else None


def _too_sore(exercise: Exercise, candidate: RungView, today: Today) -> Reason | None:
    """Why the knee is too sore for it today, or None (facts: sections 1 and 2)."""
    if not today.is_sore:
        return None
    in_flare = _too_much_in_a_flare(exercise, candidate) if today.has_flare else None
    return in_flare or _too_much_when_sore(candidate)


def _too_much_in_a_flare(exercise: Exercise, candidate: RungView) -> Reason | None:
    if candidate.knee_load != "low":
        return Reason("flare-knee-load")
    if is_loaded_at(exercise, candidate):
        return Reason("flare-loaded")
    bend = candidate.rung.knee_flexion_deg
    if (exercise.knee.flexion_deg if bend is None else bend) > FLARE_BEND_DEG:
        return Reason("flare-bend")
    return Reason("flare-caution") if _FLARE_CAUTIONS.intersection(candidate.cautions) else None


def _too_much_when_sore(candidate: RungView) -> Reason | None:
    if candidate.knee_load == "high":
        return Reason("sore-like-stairs")
    if candidate.deep_flexion or candidate.kneeling:
        return Reason("sore-deep-or-kneeling")
    return Reason("sore-caution") if _SORE_CAUTIONS.intersection(candidate.cautions) else None
