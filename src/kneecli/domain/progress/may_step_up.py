"""Whether a heavier weight or a higher step than before may count as a step up its ladder. Pain leads."""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.knee.pain import Limits


def may_raise(done: Done, date: datetime.date, diary: Diary, limits: Limits) -> bool:
    """Whether what was done on a day may lift the exercise to a higher rung.

    Not when it hurt more than is safe, then or at another time of that day, nor when the knee did; not when nothing is
    said of pain and it hurt the last time; and not when later days have had their say already.
    """
    logged = diary.done(done.exercise)
    changes = [change.date for change in diary.changes if change.exercise == done.exercise]
    if any(day > date for day in (*changes, *(each.date for each in logged))):
        return False
    that_day = [each.done.pain for each in logged if each.date == date]
    last = [each.done.pain for each in logged if each.date == logged[-1].date] if done.pain is None else []
    pains = (done.pain, diary.felt_on(date), *that_day, *last)
    return all(pain is None or pain <= limits.safe for pain in pains)
