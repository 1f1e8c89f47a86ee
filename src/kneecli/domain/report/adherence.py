"""How often there was a session, week by week: the figures of `domain/progress/week.py`, one week after the other."""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.pain import average
from kneecli.domain.progress.so_far.week import Week
from kneecli.domain.progress.so_far.weeks import weeks
from kneecli.domain.value import dataclass

MOST_WEEKS, _FOUR = 12, 4
"""More weeks than this are also told four at a time."""


@dataclass(frozen=True, slots=True)
class WeekLine:
    """Up to seven days, or four weeks. `days` are those with a session, `minutes` those planned of the sessions done.

    `pain` is the mean of the days' entries, None of fewer than three; `worst` is the worst pain of each day, exercises
    included, None where none was said.
    """

    since: datetime.date
    until: datetime.date
    days: int
    exercises: int
    minutes: int | None
    strength_days: int
    aerobic_min: int
    pain: float | None
    worst: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Adherence:
    """Sessions that were taken down, and those of them in which something was done; exercises likewise.

    `fours` has four weeks in a line, the last one to the last day; none where there are few weeks.

    What was never logged is not known: a plan that nobody looked at again is no session left out.
    """

    sessions: int
    sessions_done: int
    days: int
    exercises: int
    exercises_done: int
    minutes: int
    weeks: tuple[WeekLine, ...]
    fours: tuple[WeekLine, ...]


def adherence(part: Diary, exercises: Sequence[Exercise], since: datetime.date, until: datetime.date) -> Adherence:
    """The figures of a diary that has only what lies in the period."""
    counted = weeks(part.sessions, part.pains, exercises, since, until)
    lines = tuple(_line(week, max(since, week.days[0].date)) for week in counted)
    left_out = sum(done.was_left_out for session in part.sessions for done in session.items)
    done = sum(line.exercises for line in lines)
    return Adherence(
        sessions=len(part.sessions),
        sessions_done=len(part.done_sessions),
        days=sum(line.days for line in lines),
        exercises=done + left_out,
        exercises_done=done,
        minutes=sum(line.minutes or 0 for line in lines),
        weeks=lines,
        fours=_fours(lines, part) if len(lines) > MOST_WEEKS else (),
    )


def _line(counted: Week, since: datetime.date) -> WeekLine:
    minutes = [day.minutes for day in counted.days if day.minutes]
    return WeekLine(
        since=since,
        until=counted.days[-1].date,
        days=sum(day.exercises > 0 for day in counted.days),
        exercises=sum(day.exercises for day in counted.days),
        minutes=sum(minutes) if minutes else None,
        strength_days=counted.strength_days,
        aerobic_min=counted.aerobic_min,
        pain=counted.pain,
        worst=tuple(day.pain for day in counted.days if day.date >= since),
    )


def _fours(lines: Sequence[WeekLine], part: Diary) -> tuple[WeekLine, ...]:
    """The lines four at a time, from the last one back."""
    first = len(lines) % _FOUR
    groups = [lines[:first], *(lines[at : at + _FOUR] for at in range(first, len(lines), _FOUR))]
    return tuple(_four(group, part) for group in groups if group)


def _four(lines: Sequence[WeekLine], part: Diary) -> WeekLine:
    minutes = [line.minutes for line in lines if line.minutes]
    since, until = lines[0].since, lines[-1].until
    dates = sorted({felt.date for felt in part.pains if since <= felt.date <= until})
    return WeekLine(
        since=since,
        until=until,
        days=sum(line.days for line in lines),
        exercises=sum(line.exercises for line in lines),
        minutes=sum(minutes) if minutes else None,
        strength_days=sum(line.strength_days for line in lines),
        aerobic_min=sum(line.aerobic_min for line in lines),
        pain=average([pain for date in dates if (pain := part.pain_entered_on(date)) is not None]),
        worst=tuple(pain for line in lines for pain in line.worst),
    )
