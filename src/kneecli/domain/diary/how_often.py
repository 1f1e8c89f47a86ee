"""How often a person trains, from the diary alone."""

import datetime
from typing import Literal

from kneecli.domain.diary.diary import Diary

KNOWN_AFTER_DAYS, LOOK_BACK_DAYS = 10, 14
"""How often a person trains is known after the first figure, and is taken from the second (our own rule)."""


def sessions_a_week(diary: Diary, date: datetime.date) -> Literal[2, 3, 5]:
    """Two, three or four, five or more; less than five in two weeks is two. A newcomer is taken to train three times.

    Three stands for four as well: of both, three are strength days.
    """
    ago = [(date - day).days for day in diary.days(date)]
    days = min(max(ago, default=0), LOOK_BACK_DAYS)
    in_two_weeks = sum(0 < each <= days for each in ago) * 14
    if days < KNOWN_AFTER_DAYS or 5 * days <= in_two_weeks < 10 * days:
        return 3
    return 2 if in_two_weeks < 5 * days else 5
