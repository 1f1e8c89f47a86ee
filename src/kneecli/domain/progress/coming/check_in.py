"""When a check-in is due: in the weeks that its measures name, counted from the first one.

Before the first check-in the weeks count from the first session. Nobody is reminded for long: a check-in that is not
taken within three weeks is left alone, and the next one is in its own week.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Measured
from kneecli.domain.progress.coming.first_check_in import OPEN_DAYS, first_day, is_open
from kneecli.domain.value import dataclass

EARLY_DAYS, NEW_DAYS = 7, 7
"""A value so many days before its week counts for it; a check-in is new for so many."""

NAMED_DAYS = 182
"""What a person has named is theirs for so long after its last value."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A measure that is to be taken; `subject` is what the person has named, where they have."""

    measure: Measure
    subject: str = ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The check-in of a day. `wanted` are the measures that are still to be taken, in the order of the packs.

    `week` and `since` are the week that is open and its first day, None where none is. `is_due`: it has not been begun.
    `next` is the first day of the next week with a check-in. `is_first`: there has not been any.
    """

    today: datetime.date
    wanted: tuple[Wanted, ...] = ()
    week: int | None = None
    since: datetime.date | None = None
    is_due: bool = False
    is_first: bool = False
    next: datetime.date | None = None

    @property
    def is_new(self) -> bool:
        """Whether it is due since a few days only, so that a reminder of it is no nagging."""
        return self.is_due and self.since is not None and (self.today - self.since).days <= NEW_DAYS


def check_in(measures: Iterable[Measure], diary: Diary, today: datetime.date) -> CheckIn:
    """The check-in of a day: what is to be taken of these measures, by the diary."""
    timed = [measure for measure in measures if measure.weeks]
    ids = {measure.id for measure in timed}
    taken = [event for event in diary.measured if event.measure in ids and event.date <= today]
    if not taken:
        return _first(timed, diary, today)
    begun = taken[0].date
    open_weeks = {measure.id: _open_week(measure.weeks, begun, today) for measure in timed}
    since_of = {id: None if week is None else _day(begun, week) for id, week in open_weeks.items()}
    wanted = tuple(_wanted(timed, since_of, taken, today))
    weeks = [week for measure in timed if (week := open_weeks[measure.id]) is not None]
    week = max(weeks, default=None)
    since = None if week is None else _day(begun, week)
    is_due = since is not None and bool(wanted) and not any(_counts(event, since) for event in taken)
    coming = (_day(begun, week) for measure in timed for week in measure.weeks)
    later = min((day for day in coming if day > today), default=None)
    return CheckIn(today, wanted, week, since, is_due, next=later)


def subjects(measure: Measure, measured: Iterable[Measured], today: datetime.date) -> tuple[str, ...]:
    """What the person has named of a measure lately, in the order in which they did."""
    names: dict[str, str] = {}
    lately: set[str] = set()
    for event in measured:
        if event.measure == measure.id and event.subject and event.date <= today:
            names.setdefault(event.subject.casefold(), event.subject)
            if (today - event.date).days <= NAMED_DAYS:
                lately.add(event.subject.casefold())
    return tuple(name for key, name in names.items() if key in lately)


def _first(timed: Sequence[Measure], diary: Diary, today: datetime.date) -> CheckIn:
    """The first check-in: any day will do. It is due from the day after the first session, on rested legs."""
    since = first_day(diary, today)
    wanted = tuple(Wanted(measure) for measure in timed)
    return CheckIn(today, wanted, 0, since, is_open(since, today) and bool(wanted), is_first=True)


def _wanted(
    timed: Iterable[Measure],
    since_of: Mapping[str, datetime.date | None],
    taken: Sequence[Measured],
    today: datetime.date,
) -> Iterator[Wanted]:
    """Every measure whose week is open, since a day of its own, and that has no value for it yet."""
    for measure in timed:
        since = since_of[measure.id]
        if since is None:
            continue
        for subject in subjects(measure, taken, today) or ("",):
            values = [event for event in taken if event.measure == measure.id and _is_of(event, subject)]
            sides = {event.side for event in values if _counts(event, since)}
            if not sides or (measure.sides == "always" and not sides >= {"left", "right"}):
                yield Wanted(measure, subject)


def _is_of(event: Measured, subject: str) -> bool:
    return not subject or event.subject.casefold() == subject.casefold()


def _counts(event: Measured, since: datetime.date) -> bool:
    """Whether a value counts for the week that begins on this day."""
    return event.date >= since - datetime.timedelta(EARLY_DAYS)


def _open_week(weeks: Sequence[int], begun: datetime.date, today: datetime.date) -> int | None:
    """The last of these weeks that has begun, if it is still open."""
    past = [week for week in weeks if _day(begun, week) <= today]
    return max(past) if past and (today - _day(begun, max(past))).days < OPEN_DAYS else None


def _day(begun: datetime.date, week: int) -> datetime.date:
    return begun + datetime.timedelta(7 * week)
