"""Two weeks of acceptable pain that settles: nothing gets harder, so a note says that this is no harm."""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.knee.pain import Limits

WEEKS_DAYS, LEAST_SESSIONS = 14, 4
"""So many sessions in so many days make it steady (our own rule)."""


def steady_weeks_line(diary: Diary, today: datetime.date, limits: Limits) -> str:
    """The note, when every session of two weeks hurt acceptably and the knee settled after each; else empty."""
    done = [day for day in diary.days(today) if 0 < (today - day).days <= WEEKS_DAYS]
    days = [day for day in diary.tried_days if 0 < (today - day).days <= WEEKS_DAYS]
    earlier = any((today - day).days > WEEKS_DAYS for day in diary.days(today))
    worst = [pain for day in days if (pain := _pain_at_exercises(diary, day)) is not None]
    steady = len(worst) == len(days) and all(limits.safe < pain <= limits.stop for pain in worst)
    unsettled = any(is_settled(day, diary, today, limits) is False for day in days)
    if not (steady and earlier and len(done) >= LEAST_SESSIONS) or unsettled:
        return ""
    least, most = min(worst), max(worst)
    figures = f"{least} to {most}" if least < most else f"{most}"
    return (
        f"For two weeks every session has hurt, {figures} of 10, and the knee has settled after it. "
        "That is acceptable and no sign of harm; you may go on like this, and now and then add a set. What hurts each "
        "time may be exchanged for another: the command kneecli plan --without ID leaves it out."
    )


def _pain_at_exercises(diary: Diary, date: datetime.date) -> int | None:
    sessions = (session for session in diary.sessions if session.date == date)
    return max((session.pain for session in sessions if session.pain is not None), default=None)
