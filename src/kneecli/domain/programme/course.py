"""A programme as a person follows it: when it was started, paused and stopped."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.day_sums import CLOSED
from kneecli.domain.diary.record import ProgrammeChanged
from kneecli.domain.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row on which the programme counts: from `since` on, and before `until`, None while it goes on."""

    since: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The programme that was started last. `spans` are the days on which it counts, without its pauses.

    `closed` is the day on which it was stopped, or on which its end was told; None while it is not over.
    """

    programme: str
    name: str
    spans: tuple[Span, ...]
    closed: datetime.date | None = None
    is_done: bool = False

    @property
    def since(self) -> datetime.date:
        """The day on which it was started."""
        return self.spans[0].since

    @property
    def paused(self) -> datetime.date | None:
        """The day since which it is paused; None when it is not."""
        return None if self.closed else self.spans[-1].until


def courses(changes: Sequence[ProgrammeChanged], date: datetime.date) -> tuple[Course, ...]:
    """Every programme that had been started by this day, in that order. What does not fit is let be."""
    found: list[Course] = []
    for event in sorted(_until(changes, date), key=lambda event: event.date):
        last = found[-1] if found else None
        if event.action == "start":
            if last and not last.closed:
                found[-1] = _closed(last, event.date)
            found.append(Course(event.programme, event.name, (Span(event.date),)))
        elif last and not last.closed and event.programme == last.programme:
            found[-1] = _changed(last, event)
    return tuple(found)


def course_on(changes: Sequence[ProgrammeChanged], date: datetime.date) -> Course | None:
    """The programme that runs or is paused on this day; None where there is none."""
    last = (courses(changes, date) or (None,))[-1]
    return None if last is None or last.closed else last


def coming(changes: Sequence[ProgrammeChanged], date: datetime.date) -> Course | None:
    """The programme that begins on a later day than this: it was started where that day had come already."""
    last = (courses(changes, datetime.date.max) or (None,))[-1]
    return last if last and not last.closed and last.since > date else None


def _until(changes: Iterable[ProgrammeChanged], date: datetime.date) -> Iterable[ProgrammeChanged]:
    return (event for event in changes if event.date <= date)


def _changed(course: Course, event: ProgrammeChanged) -> Course:
    if event.action in CLOSED:
        return replace(_closed(course, event.date), is_done=event.action == "end")
    if event.action == "pause" and not course.paused:
        return replace(course, spans=(*course.spans[:-1], replace(course.spans[-1], until=event.date)))
    if event.action == "resume" and course.paused:
        return replace(course, spans=(*course.spans, Span(event.date)))
    return course


def _closed(course: Course, date: datetime.date) -> Course:
    last = course.spans[-1]
    return replace(course, closed=date, spans=(*course.spans[:-1], replace(last, until=last.until or date)))
