"""Where a person stands in a programme on a day."""

import datetime
from collections.abc import Collection, Mapping, Sequence

from kneecli.domain.catalogue.programme import Beside, Programme, ProgrammePhase
from kneecli.domain.diary.day_sums import day_sums
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import DaySum
from kneecli.domain.programme.course import Course, course_on
from kneecli.domain.programme.weeks import WEEK, WeekOf, is_flare, phase_of, sessions_of, weeks_of
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import Better

_ONE_DAY = datetime.timedelta(1)


@dataclass(frozen=True, slots=True)
class Followed:
    """The programme that a person follows, and which way each measure is wanted to go."""

    programme: Programme
    better: Mapping[str, Better] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BesideNow:
    """What is done beside the sessions this week: its minutes, and on how many days it was done."""

    beside: Beside
    minutes: int
    done: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands in a programme on a day.

    `number` is the week of the programme and `begun` its first day; `phase_number` the phase and `week` the week of it,
    all from 1. `sessions` are the days of this week with a session, up to this day, and `last_session` is the last day
    with one. `weeks` are those that are over. `flare`: there was one in this week, so it does not count. `values` are
    the newest of the check-ins. `over` is the day on which the programme was, None while it goes on.
    """

    programme: Programme
    course: Course
    date: datetime.date
    number: int
    begun: datetime.date
    phase_number: int
    week: int
    sessions: int = 0
    beside: tuple[BesideNow, ...] = ()
    weeks: tuple[WeekOf, ...] = ()
    flare: bool = False
    last_session: datetime.date | None = None
    values: Mapping[str, float] = field(default_factory=dict)
    over: datetime.date | None = None

    @property
    def phase(self) -> ProgrammePhase:
        """The phase of the week."""
        return self.programme.phases[self.phase_number - 1]

    @property
    def now(self) -> ProgrammePhase | None:
        """The phase that plans go by; None while the programme is paused, and once it is over."""
        return None if self.course.paused or self.over else self.phase

    @property
    def again(self) -> WeekOf | None:
        """The last week, where it did not count, or where the gate behind it was let go."""
        last = self.weeks[-1] if self.weeks else None
        return last if last and last.outcome != "done" else None

    @property
    def is_session_day(self) -> bool:
        """Whether a session is wanted on this day: as many a week as the phase has, spread over the days.

        Once the days left are few for the sessions that are open, one day between them is enough. Our own rule.
        """
        open_ones, gap = self.phase.sessions - self.sessions, 7 // self.phase.sessions
        days_left = (self.begun + WEEK - self.date).days
        rested = 7 if self.last_session is None else (self.date - self.last_session).days
        return open_ones > 0 and rested >= (min(gap, 2) if days_left <= 2 * open_ones else gap)


def standing(
    followed: Followed, diary: Diary, date: datetime.date, stop: int, every_day: Collection[str] = ()
) -> Standing | None:
    """Where the person stands on this day, by their diary; None before the programme began, and once it is closed.

    `stop` is the most pain that is acceptable for them. `every_day` are the exercises prescribed for every day.
    """
    course = course_on(diary.programmes, date)
    if course is None or course.programme != followed.programme.id:
        return None
    days = day_sums(diary, course.since, date + _ONE_DAY)
    return standing_in(course, followed, days, date, stop, every_day)


def standing_in(
    course: Course,
    followed: Followed,
    days: Sequence[DaySum],
    date: datetime.date,
    stop: int,
    every_day: Collection[str] = (),
) -> Standing:
    """The same of one course, with what each of its days came to."""
    programme = followed.programme
    besides = {each.exercise for phase in programme.phases for each in phase.beside}
    if every_day:  # what is prescribed for every day is no session when it is all that was done
        days = [day if set(day.exercises) - besides - set(every_day) else _without(day, besides) for day in days]
    weeks = tuple(weeks_of(programme, course.spans, days, date, stop, followed.better))
    number = weeks[-1].then if weeks else 1
    over = weeks[-1].begun + WEEK if weeks and number > programme.weeks and not programme.open_ended else None
    number = number if over is None else programme.weeks
    place, week = phase_of(programme, number)
    phase, begun = programme.phases[place - 1], _begun(course, weeks)
    of_week = [day for day in days if begun <= day.date < begun + WEEK]
    with_session = sessions_of(days, phase)
    return Standing(
        programme,
        course,
        date,
        number,
        begun,
        place,
        week,
        sessions=sum(begun <= day <= date for day in with_session),
        beside=tuple(_beside_now(each, week, of_week) for each in phase.beside),
        weeks=weeks,
        flare=any(is_flare(day, stop) for day in of_week),
        last_session=max(with_session, default=None),
        values=dict(pair for day in days for pair in day.measured),
        over=over,
    )


def _without(day: DaySum, besides: Collection[str]) -> DaySum:
    """The day with nothing but what goes beside the sessions."""
    return replace(day, exercises=tuple(name for name in day.exercises if name in besides))


def _begun(course: Course, weeks: Sequence[WeekOf]) -> datetime.date:
    """The first day of the week after these: it begins anew after a pause."""
    since = course.spans[-1].since
    return max(since, weeks[-1].begun + WEEK) if weeks else since


def _beside_now(beside: Beside, week: int, days: Sequence[DaySum]) -> BesideNow:
    minutes = beside.minutes[min(week, len(beside.minutes)) - 1]
    return BesideNow(beside, minutes, sum(beside.exercise in day.exercises for day in days))
