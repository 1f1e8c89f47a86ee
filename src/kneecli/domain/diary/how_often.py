"""On which days a person had a session, and how often they train: from the diary alone."""

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Literal

from kneecli.domain.diary.diary import DaySession, Diary

SESSION_EXERCISES = 3
"""So many different exercises on a day are a session, where no plan was followed (our own rule)."""

KNOWN_AFTER_DAYS, LOOK_BACK_DAYS = 10, 14
"""How often a person trains is known after the first figure, and is taken from the second (our own rule)."""

_date = attrgetter("date")


def is_half_a_plan(session: DaySession) -> bool:
    """Whether it is of a plan, of which at least half was done; of an unknown length, half of what was logged of it."""
    done = sum(item.was_done for item in session.items)
    return session.id != session.date.isoformat() and 0 < 2 * done >= max(len(session.items), session.exercises or 0)


def days_with_session(diary: Diary, date: datetime.date) -> Iterator[datetime.date]:
    """The days up to and with this one on which half of a plan was done, or a few exercises; the newest first.

    A day with a walk alone is none, so that who walks every day is not taken to train every day.
    """
    earlier = diary.sessions[: bisect_right(diary.sessions, date, key=_date)]
    for day, found in groupby(reversed(earlier), key=_date):
        sessions = list(found)
        done = {item.exercise for session in sessions for item in session.items if item.was_done}
        if len(done) >= SESSION_EXERCISES or any(is_half_a_plan(session) for session in sessions):
            yield day


def sessions_a_week(diary: Diary, date: datetime.date) -> Literal[2, 3, 5]:
    """Two, three or four, five or more; less than five in two weeks is two. A newcomer is taken to train three times.

    Three stands for four as well: of both, three are strength days.
    """
    ago = list[int]()
    for day in days_with_session(diary, date):
        ago.append((date - day).days)
        if ago[-1] >= LOOK_BACK_DAYS:
            break
    days = min(max(ago, default=0), LOOK_BACK_DAYS)
    in_two_weeks = sum(0 < each <= days for each in ago) * 14
    if days < KNOWN_AFTER_DAYS or 5 * days <= in_two_weeks < 10 * days:
        return 3
    return 2 if in_two_weeks < 5 * days else 5
