"""A change of rung that an exercise has not been done at yet."""

import datetime
from collections.abc import Callable

from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.record import ExerciseDone, RungChanged


def changed_since(
    exercise: str,
    diary: Diary,
    time: Logged | None,
    today: datetime.date,
    counts: Callable[[Logged | ExerciseDone], bool],
) -> RungChanged | None:
    """The last change of rung up to today, when it came after this time of the exercise, or there was none; else None.

    On one day the order of writing decides; `counts` says which entries of that day are this time.
    """
    changes = [change for change in diary.changes if change.exercise == exercise and change.date <= today]
    if not changes or (time and changes[-1].date < time.date):
        return None
    if time is None or changes[-1].date > time.date:
        return changes[-1]
    is_newer = any(
        event.done.exercise == exercise and event.date == time.date and counts(event)
        for event in diary.events
        if isinstance(event, ExerciseDone) and event.number > changes[-1].number
    )
    return None if is_newer else changes[-1]
