"""What the person has said in a period besides figures: stop signs, and notes."""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Screened
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class SignsSaid:
    """The keys of the stop signs that were answered with yes on a day; none when all were answered with no."""

    date: datetime.date
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the person, in their words; `about` is the exercise or the measure."""

    date: datetime.date
    about: str
    text: str


def signs_said(diary: Diary, since: datetime.date, until: datetime.date) -> tuple[SignsSaid, ...]:
    """The answers of the period, and the last ones before it where there was a sign."""
    said = [SignsSaid(event.date, event.signs) for event in diary.events if isinstance(event, Screened)]
    said.sort(key=lambda one: one.date)
    before = [one for one in said if one.date < since][-1:]
    standing = [one for one in before if one.signs]
    return (*standing, *(one for one in said if since <= one.date <= until))


def notes(part: Diary) -> tuple[Note, ...]:
    """The notes at exercises and check-ins of a diary that has only what lies in the period, by date."""
    found = [
        Note(session.date, done.name, done.note) for session in part.sessions for done in session.items if done.note
    ]
    found += [Note(event.date, event.subject or event.name, event.note) for event in part.measured if event.note]
    return tuple(sorted(found, key=lambda note: note.date))
