"""A rung that was left for a pain which, as is known by now, is the usual one: the exercise may go back to it."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.knee.usual_pain import learned_usual_pain
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.judgement import reason_to_ease
from kneecli.domain.value import replace

LATELY_DAYS = 21
"""A step down of longer ago stands: the diary of today need not have all that led to it."""


def rung_left_for_nothing(
    exercise: Exercise, counted: Sequence[Logged], tried: Sequence[Logged], diary: Diary, today: Today, by_hand: str
) -> tuple[int, datetime.date] | None:
    """The rung before the last step down, and the day of that step, when it would not be taken with the pain known now.

    A first week in which the usual pain is not known yet may ease what needed no easing; a step of later is none of
    these. `tried` are all times, `counted` those that speak for or against a step up; `by_hand` is the reason recorded
    with a rung that the person chose: that one stands. None where the knee now speaks against it.
    """
    changes = [change for change in diary.changes if change.exercise == exercise.id and change.date <= today.date]
    before = [time for time in counted if changes and time.done.was_done and time.date < changes[-1].date]
    if before and learned_usual_pain(diary, changes[-1].date) is not None:
        return None
    if today.person.usual_pain is None or not before or not counted[-1].date >= changes[-1].date:
        return None
    rung, step = before[-1].done.rung, changes[-1]
    is_down = step.rung < rung and step.why != by_hand and (today.date - step.date).days <= LATELY_DAYS
    if not is_down or not _is_fine(counted[-1], diary, today):
        return None
    times = (before, *_until(step, tried))
    return None if _still_stands(exercise, rung, times, step, diary, today) else (rung, step.date)


def _is_fine(last: Logged, diary: Diary, today: Today) -> bool:
    """Whether the knee bore the last time well enough: within what is acceptable, and known to have settled."""
    limits = today.person.pain_limits
    is_acceptable = last.done.was_done and last.done.pain is not None and last.done.pain <= limits.stop
    return is_acceptable and last.date < today.date and is_settled(last.date, diary, today.date, limits) is True


def _until(step: RungChanged, tried: Sequence[Logged]) -> tuple[list[Logged], list[Logged]]:
    """The times before the day of the step, and with those of its day: it may have come after them."""
    return [time for time in tried if time.date < step.date], [time for time in tried if time.date <= step.date]


def _still_stands(
    exercise: Exercise, rung: int, some: Iterable[Sequence[Logged]], step: RungChanged, diary: Diary, today: Today
) -> bool:
    """Whether the step down would be taken on its day with all that is known now, for any of these times."""
    without = replace(diary, changes=tuple(change for change in diary.changes if change is not step))
    then = replace(today, date=step.date)
    return any(reason_to_ease(exercise, rung, times, without, then)[1] is not None for times in some)
