"""A week in figures, counted from the diary, beside what guidelines recommend. Less than that helps, too."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.both_sides import paired
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.knee.pain import average
from kneecli.domain.person.load import is_strength_day, was_loaded
from kneecli.domain.value import dataclass

DAYS = 7

STRETCHED = ("adductors", "hamstrings", "quadriceps", "calves", "glutes")
"""The targets whose stretching is counted, the article's first."""

STRETCH_S, STRETCH_DAYS = 60, 2
"""Each muscle is to be stretched for so many seconds, on so many days (ACSM11)."""

BALANCE_DAYS, BALANCE_AGE = 3, 65
"""So many days with balance work, from this age on (WHO20)."""

AEROBIC_GOAL_MIN = 150
"""Minutes of at least moderate effort in a week (WHO20): much for a sore knee, hence the smaller steps."""

AEROBIC_STEP_MIN, AEROBIC_FIRST_MIN = 15, 30
"""The steps lie so far apart, the first one at so much (FPN: 10 minutes three times, then 5 more each). The next one is
the first above the week before: a round figure."""

MODERATE_MET = 3.0
"""From here on effort is moderate; stretching and most yoga are below."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day: the minutes planned, how many exercises were done, what kind of day it was, and the worst pain.

    `has_strength`: there was loaded work, be it too little for a strength day.
    """

    date: datetime.date
    minutes: int | None
    exercises: int
    is_strength: bool
    pain: int | None
    has_strength: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, oldest first. `stretch_days` counts, by target, the days with enough seconds of stretching."""

    days: tuple[Day, ...]
    balance_days: int
    stretch_days: Mapping[str, int]
    aerobic_min: int
    aerobic_before_min: int
    pain: float | None
    pain_before: float | None

    @property
    def strength_days(self) -> int:
        """Days of loaded strength work."""
        return sum(day.is_strength for day in self.days)

    @property
    def some_strength_days(self) -> int:
        """Days with loaded work that was too little for a strength day."""
        return sum(day.has_strength and not day.is_strength for day in self.days)

    @property
    def aerobic_next_min(self) -> int:
        """The next small step towards the goal, in minutes a week."""
        so_far = max(self.aerobic_before_min, self.aerobic_min if self.aerobic_min >= AEROBIC_FIRST_MIN else 0)
        step = max(AEROBIC_FIRST_MIN, (so_far // AEROBIC_STEP_MIN + 1) * AEROBIC_STEP_MIN)
        return min(AEROBIC_GOAL_MIN, step)


def week(diary: Diary, exercises: Iterable[Exercise], until: datetime.date) -> Week:
    """The seven days that end with `until`. An exercise that is in no pack any more counts only as one done."""
    known = {exercise.id: exercise for exercise in exercises}
    dates = [until - datetime.timedelta(ago) for ago in reversed(range(2 * DAYS))]
    lately = [session for session in diary.sessions if dates[0] <= session.date <= until]
    done = {date: _done_on(lately, date) for date in dates}
    before, now = dates[:DAYS], dates[DAYS:]
    return Week(
        days=tuple(_day(diary, lately, date, done[date], known) for date in now),
        balance_days=sum(any(_target(did, known) == "balance" for did in done[date]) for date in now),
        stretch_days={
            target: sum(_stretched_s(done[date], known, target) >= STRETCH_S for date in now) for target in STRETCHED
        },
        aerobic_min=_aerobic_min([did for date in now for did in done[date]], known),
        aerobic_before_min=_aerobic_min([did for date in before for did in done[date]], known),
        pain=_average(diary, now),
        pain_before=_average(diary, before),
    )


def _done_on(sessions: Iterable[DaySession], date: datetime.date) -> list[Done]:
    return paired(did for day in sessions if day.date == date for did in day.items if did.was_done)


def _day(
    diary: Diary,
    sessions: Iterable[DaySession],
    date: datetime.date,
    done: Sequence[Done],
    known: Mapping[str, Exercise],
) -> Day:
    minutes = [day.minutes for day in sessions if day.date == date and day.minutes and day.was_done]
    loaded = [known[did.exercise] for did in done if did.exercise in known and was_loaded(known[did.exercise], did)]
    pain = diary.worst_pain_on(date)
    return Day(date, sum(minutes) or None, len(done), is_strength_day(loaded), pain, has_strength=bool(loaded))


def _target(did: Done, known: Mapping[str, Exercise]) -> str:
    return known[did.exercise].target if did.exercise in known else ""


def _stretched_s(done: Sequence[Done], known: Mapping[str, Exercise], target: str) -> int:
    """Seconds that a target was stretched, on each side; one side alone does not count."""
    return sum(
        one_set.hold_s or 0
        for did in done
        if _target(did, known) == target and "cool-down" in known[did.exercise].phases and did.side == "both"
        for one_set in did.sets
    )


def _aerobic_min(done: Sequence[Done], known: Mapping[str, Exercise]) -> int:
    return (
        sum(
            one_set.seconds or 0
            for did in done
            if _target(did, known) == "cardio" and _is_moderate(known[did.exercise])
            for one_set in did.sets
        )
        // 60
    )


def _is_moderate(exercise: Exercise) -> bool:
    return exercise.energy is not None and exercise.energy.met >= MODERATE_MET


def _average(diary: Diary, dates: Sequence[datetime.date]) -> float | None:
    return average([pain for date in dates if (pain := diary.pain_entered_on(date)) is not None])
