"""What each day of a programme came to, so that its weeks can be counted when a digest has left out their events."""

import datetime
from collections.abc import Collection, Sequence

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.how_often import SESSION_EXERCISES, is_half_a_plan
from kneecli.domain.diary.record import DaySum, ProgrammeChanged
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import SWELLINGS

CLOSED = ("stop", "end")
"""After these a programme does not run any more."""


def begun(programmes: Sequence[ProgrammeChanged], before: datetime.date) -> datetime.date | None:
    """The day on which the programme was started that ran, or was paused, before this day; None where there was none.

    What is dated later, by a clock that was ahead for one, takes no other programme's days away.
    """
    known = sorted((event for event in programmes if event.date < before), key=lambda event: event.date)
    if not known or known[-1].action in CLOSED:
        return None
    return next((event.date for event in reversed(known) if event.action == "start"), None)


def is_session(day: DaySum, beside: Collection[str] = (), every_day: Collection[str] = ()) -> bool:
    """Whether what was done on the day was a session: half of a plan, or a few exercises.

    What goes `beside` the sessions of a programme, such as a walk, counts for itself; and what is prescribed for
    `every_day` is none when it is all that was done.
    """
    done = set(day.exercises).difference(beside)
    return bool(done.difference(every_day)) and (day.planned or len(done) >= SESSION_EXERCISES)


def day_sums(diary: Diary, since: datetime.date, until: datetime.date) -> tuple[DaySum, ...]:
    """Each day from `since` on, and before `until`, of which there is anything to say; oldest first."""
    earlier = diary.summed_up
    known = {day.date: day for day in earlier.days if since <= day.date < until} if earlier else {}
    first = max(since, earlier.until) if earlier else since
    for session in diary.sessions:
        if first <= session.date < until:
            day = known.get(session.date) or DaySum(session.date)
            done = (did.exercise for did in session.items if did.was_done)
            names = tuple(dict.fromkeys((*day.exercises, *done)))
            during, planned = _worst(day.during, session.pain), day.planned or is_half_a_plan(session)
            known[day.date] = replace(day, exercises=names, during=during, planned=planned)
    for felt in diary.pains:
        if first <= felt.date < until:
            day = known.get(felt.date) or DaySum(felt.date)
            swelling = max((each for each in (felt.swelling, day.swelling) if each), key=SWELLINGS.index, default=None)
            said = replace(day, morning=felt.pain) if felt.morning else replace(day, day=felt.pain)
            known[day.date] = replace(said, swelling=swelling)
    for event in diary.measured:
        if first <= event.date < until:
            day = known.get(event.date) or DaySum(event.date)
            known[day.date] = replace(day, measured=(*day.measured, (event.measure, event.value)))
    return tuple(known[date] for date in sorted(known))


def _worst(*pains: int | None) -> int | None:
    return max((pain for pain in pains if pain is not None), default=None)
