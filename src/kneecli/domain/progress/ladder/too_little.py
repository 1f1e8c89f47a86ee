"""Whether what was done was less than its rung asks for: the person's doing, or the plan had no more of it."""

import datetime

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.diary.performance import is_complete
from kneecli.domain.diary.record import Done
from kneecli.domain.person.sets import sufficient_sets
from kneecli.domain.words.reasons import Reason


def too_little(exercise: Exercise, done: Done, date: datetime.date) -> Reason | None:
    """Why it was less than its rung, or None: by the person's doing, or because the plan had no more of it."""
    if not is_complete(done):
        return Reason("incomplete", date=date)
    if _had_to_find_room(exercise, done):
        return Reason("few-sets-planned", date=date)
    minutes, asked = sum(one.seconds or 0 for one in done.sets) // 60, exercise.rung(done.rung).minutes
    if asked is None or minutes >= asked:
        return None
    was_planned = (done.prescription.minutes or asked) < asked  # as a warm-up it may be
    return Reason(
        "few-minutes-planned" if was_planned else "too-short", date=date, minutes=minutes, minutes_asked=asked
    )


def _had_to_find_room(exercise: Exercise, done: Done) -> bool:
    """Whether it was a stretch with fewer sets than its rung needs: that keeps it up, and leads nowhere."""
    if "cool-down" not in exercise.phases or done.prescription.minutes is not None:
        return False
    return len(done.sets) < sufficient_sets(exercise, complete_rung(exercise, done.rung), "cool-down")[0]
