"""At which rung each exercise may be in today's session, or why it may not."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.person.fit import fitting_rung, is_too_early, rung_today, usable
from kneecli.domain.person.load import is_loaded_at
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import a_reason
from kneecli.domain.words.reasons import Reason
from kneecli.planner.wishes import Wishes

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Verdict


def fitted_rung(
    exercise: Exercise,
    known: Mapping[str, Exercise],
    today: Today,
    wishes: Wishes,
    reviewed: "Mapping[str, Verdict]",
) -> RungView | Reason:
    """The rung at which the exercise may be in today's session, or the reason why it may not."""
    if today.person.prescribed:
        from kneecli.planner.prescription.turns import fitted as as_prescribed  # few people have a prescription

        word = as_prescribed(exercise, today, asked=exercise.id in wishes.with_ids)
        if word is not None:
            return _excluded(exercise, wishes) or word
        if wishes.only_prescribed:
            return Reason("prescribed-today")
    asked, verdict = exercise.id in wishes.with_ids, reviewed.get(exercise.id)
    first = None if asked else known.get(exercise.stands_in_for or "")
    fitted = _excluded(exercise, wishes) or fitting_rung(exercise, today)
    if isinstance(fitted, RungView) and not asked and is_too_early(fitted, today):
        fitted = Reason("deep-bend-later")
    if first is not None and isinstance(fitted, RungView):
        fitted = _not_needed(first, today, wishes, reviewed) or fitted
    if today.easy_day and not asked and isinstance(fitted, RungView) and is_loaded_at(exercise, fitted):
        fitted = _without_load(exercise, fitted, today) or today.easy_day
    often = today.times_in_a_week.get(exercise.id, 0) if "strength" in exercise.phases else 0
    if often >= exercise.dose.days_per_week[1] and not asked and isinstance(fitted, RungView):
        fitted = Reason("often-enough", days=often)
    if verdict and not verdict.percent and isinstance(fitted, RungView):
        fitted = Reason("a-pack-says", words=a_reason(verdict.words))
    return fitted


def _excluded(exercise: Exercise, wishes: Wishes) -> Reason | None:
    if exercise.id in wishes.without_ids:
        return Reason("left-out-on-request")
    if wishes.only_packs and exercise.pack not in wishes.only_packs:
        return Reason("other-packs", things=tuple(sorted(wishes.only_packs)))
    return None


def _not_needed(first: Exercise, today: Today, wishes: Wishes, reviewed: "Mapping[str, Verdict]") -> Reason | None:
    """Why an exercise that stands in for this one has no part today; None when it has.

    What was left out on purpose, by the person or by a pack, and what hurt today, has no stand-in either.
    """
    verdict = reviewed.get(first.id)
    if left_out := _excluded(first, wishes):
        return left_out
    if first.id in today.hurt_today or (verdict and not verdict.percent):
        return Reason("stands-in-left-out", exercise=first.name)
    rungs = range(1, rung_today(first, today) + 1)
    can = any(usable(first, each, today) and not is_too_early(complete_rung(first, each), today) for each in rungs)
    return Reason("stands-in-not-needed", exercise=first.name) if can else None


def _without_load(exercise: Exercise, rung: RungView, today: Today) -> RungView | None:
    """The highest rung of a stretch that is no loaded work, where this one is, as a deep side lunge; else None."""
    if "strength" in exercise.phases:
        return None
    lower = (complete_rung(exercise, number) for number in range(rung.number - 1, 0, -1))
    free = (each for each in lower if not is_loaded_at(exercise, each) and usable(exercise, each.number, today))
    return next((at_pace(each, today.pace) for each in free), None)
