"""Where a person stands today: their settings, and what the diary adds."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from kneecli.domain.diary import Diary
from kneecli.domain.exercise import Exercise
from kneecli.domain.person import Person


def standing(person: Person, diary: Diary, exercises: Iterable[Exercise], today: datetime.date) -> Person:
    """The person with rungs, days since each target and exercise was trained, and today's pain from the diary.

    Pain that the person has said for today already counts before what the diary has.
    """
    days_by_exercise: dict[str, int] = {}
    days_by_target: dict[str, int] = {}
    for exercise in exercises:
        last = diary.last(exercise.id)
        if last is None:
            continue
        days = max(0, (today - last.date).days)
        days_by_exercise[exercise.id] = days
        days_by_target[exercise.target] = min(days, days_by_target.get(exercise.target, days))
    felt = [each.pain for each in diary.pains if each.date == today]
    pain = person.pain if person.pain is not None else max(felt, default=None)
    return replace(
        person,
        rungs=dict(diary.rungs),
        days_since=days_by_target,
        days_since_exercise=days_by_exercise,
        pain=pain,
    )
