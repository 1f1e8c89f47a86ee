"""More than was asked for: the rung that it has shown.

One rule for sets, repetitions, holds, minutes, weight, height and band alike. Seen on two days, with safe pain then
and after, it leads to the highest rung that was fulfilled on both. At most one quality is new at a time: with a new
weight, height or band it is the first rung that has it. Knee bend, stance and position are not logged, so a rung that
differs in one of them is never shown in this way (our own rule, after the 2-for-2 rule: TWO2).
"""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.person.fit import usable
from kneecli.domain.person.today import Today
from kneecli.domain.progress.load_rung import fulfilled, with_one_new_quality
from kneecli.domain.words.reasons import Reason

TIMES = 2
"""On so many days it has to be seen."""


def shown_rung(
    exercise: Exercise, rung: int, done: Sequence[Logged], diary: Diary, today: Today
) -> tuple[int, Reason] | None:
    """The rung above this one that the last days have shown, and why; None when there is none."""
    days = _fine_days(done, diary, today)
    if len(days) < TIMES:
        return None
    both = frozenset.intersection(
        *(frozenset(n for each in done if each.date == day for n in fulfilled(exercise, each.done)) for day in days)
    )
    numbers = with_one_new_quality(exercise, rung, (number for number in both if usable(exercise, number, today)))
    higher = max(numbers, default=0)
    return (higher, Reason("more-than-asked", session=days[0], date=days[1])) if higher > rung else None


def _fine_days(done: Sequence[Logged], diary: Diary, today: Today) -> list[datetime.date]:
    """The last two days after which the knee is known to have been fine; none when since then anything was not safe.

    After the very last day it may not be known yet; then it is the two before it.
    """
    bands, found = today.person.pain_limits, list[datetime.date]()
    for day in sorted({each.date for each in done}, reverse=True)[: TIMES + 1]:
        if any(each.done.pain is None or each.done.pain > bands.safe for each in done if each.date == day):
            return []
        if (diary.felt_on(day) or 0) > bands.safe:
            return []
        settled = is_settled(day, diary, today.date, bands)
        if settled is False:
            return []
        found = [day, *found] if settled else found
        if len(found) == TIMES:
            return found
    return []
