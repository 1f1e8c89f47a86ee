"""When the first check-in is open: from the day after the first session, on rested legs, and for three weeks."""

import datetime

from kneecli.domain.diary.diary import Diary

OPEN_DAYS = 21
"""A check-in is open for so many days."""


def first_day(diary: Diary, today: datetime.date) -> datetime.date | None:
    """The day from which on the first check-in is due; None before the first session."""
    days = diary.days(today)
    return days[0] + datetime.timedelta(1) if days else None


def is_open(since: datetime.date | None, today: datetime.date) -> bool:
    """Whether a check-in that is due since a day is still open."""
    return since is not None and 0 <= (today - since).days < OPEN_DAYS


def may_be_due(diary: Diary, today: datetime.date) -> bool:
    """Whether any check-in may be due: where none was ever taken, only the first one may."""
    return bool(diary.measured) or is_open(first_day(diary, today), today)
