"""More done than was asked for: the rung that this leads to.

One rule for sets, repetitions, holds, minutes, weight, height and band alike. Done on two days, with safe pain then
and after, it leads to the highest rung that was fulfilled on both. Of weight, height and band only one may be new at a
time, and then it is the first rung that has it. Knee bend, stance and position are not logged, so this never leads to
a rung that differs in one of them (our own rule, after the 2-for-2 rule: TWO2).
"""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.person.fit import usable
from kneecli.domain.person.sets import is_too_long
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.load_rung import fulfilled, with_one_new_quality
from kneecli.domain.words.reasons import Reason

TIMES = 2
"""It has to be done on so many days."""


def shown_rung(
    exercise: Exercise, rung: int, done: Sequence[Logged], diary: Diary, today: Today
) -> tuple[int, Reason] | None:
    """The rung above this one that was fulfilled on both of the last days, and why; None when there is none."""
    days = _fine_days(done, diary, today)
    if len(days) < TIMES:
        return None
    by_day = ([time.done for time in done if time.date == day] for day in days)
    on_both = frozenset.intersection(
        *(frozenset(number for did in times for number in fulfilled(exercise, did)) for times in by_day)
    )
    can = (number for number in on_both if usable(exercise, number, today))
    room = (number for number in can if not is_too_long(exercise, number, today.minutes, of_choice=True))
    numbers = with_one_new_quality(exercise, rung, room)
    higher = max(numbers, default=0)
    return (higher, Reason("more-than-asked", session=days[0], date=days[1])) if higher > rung else None


def _fine_days(done: Sequence[Logged], diary: Diary, today: Today) -> list[datetime.date]:
    """The last two days after which the knee is known to have been fine; empty when on a day since then it was not.

    After the very last day that may not be known yet; then these are the two before it.
    """
    limits, fine = today.person.pain_limits, list[datetime.date]()
    for day in sorted({time.date for time in done}, reverse=True)[: TIMES + 1]:
        if any(time.done.pain is None or time.done.pain > limits.safe for time in done if time.date == day):
            return []
        if (diary.pain_entered_on(day) or 0) > limits.safe:
            return []
        settled = is_settled(day, diary, today.date, limits)
        if settled is False:
            return []
        fine = [day, *fine] if settled else fine
        if len(fine) == TIMES:
            return fine
    return []
