"""One week after the other, each counted by `week.py`: the last one ends with the last day that is asked for."""

import datetime
from collections.abc import Iterable
from itertools import groupby

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.progress.so_far.week import DAYS, Week, week

_NO_MORE: tuple[int, Iterable[DaySession]] = (-1, ())


def weeks(
    sessions: Iterable[DaySession],
    pains: Iterable[PainFelt],
    exercises: Iterable[Exercise],
    since: datetime.date,
    until: datetime.date,
) -> tuple[Week, ...]:
    """The weeks from the one that has `since` in it to the one that ends with `until`, oldest first.

    The sessions are by date; those of no more than two weeks are held at once.
    """

    def ago(entry: DaySession | PainFelt) -> int:
        return (until - entry.date).days // DAYS

    known, found, oldest = tuple(exercises), list[Week](), (until - since).days // DAYS
    felt: dict[int, list[PainFelt]] = {}
    for each in pains:
        felt.setdefault(ago(each), []).append(each)
    done = groupby(sessions, ago)
    there, some = next(done, _NO_MORE)
    before: list[DaySession] = []
    for number in range(oldest + 1, -1, -1):
        while there > number:
            there, some = next(done, _NO_MORE)
        now = list(some) if there == number else []
        if number <= oldest:  # a week looks at its own days and at those of the one before
            part = Diary(sessions=(*before, *now), pains=(*felt.get(number + 1, ()), *felt.get(number, ())))
            found.append(week(part, known, until - datetime.timedelta(DAYS * number)))
        before = now
    return tuple(found)
