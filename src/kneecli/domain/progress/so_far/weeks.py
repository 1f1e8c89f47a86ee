"""One week after the other, each counted by `week.py`: the last one ends with the last day that is asked for."""

import datetime
from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.progress.so_far.week import DAYS, Week, week
from kneecli.domain.value import dataclass, field


@dataclass(slots=True)
class _Part:
    """What belongs to one week."""

    sessions: list[DaySession] = field(default_factory=list)
    pains: list[PainFelt] = field(default_factory=list)


def weeks(
    sessions: Iterable[DaySession],
    pains: Iterable[PainFelt],
    exercises: Iterable[Exercise],
    since: datetime.date,
    until: datetime.date,
) -> tuple[Week, ...]:
    """The weeks from the one that has `since` in it to the one that ends with `until`, oldest first."""
    known = tuple(exercises)
    parts: dict[int, _Part] = {}
    for session in sessions:
        parts.setdefault((until - session.date).days // DAYS, _Part()).sessions.append(session)
    for felt in pains:
        parts.setdefault((until - felt.date).days // DAYS, _Part()).pains.append(felt)
    nothing = _Part()

    def counted(ago: int) -> Week:
        """A week looks at its own days and at those of the week before, and at no other."""
        now, before = parts.get(ago, nothing), parts.get(ago + 1, nothing)
        part = Diary(sessions=(*before.sessions, *now.sessions), pains=(*before.pains, *now.pains))
        return week(part, known, until - datetime.timedelta(DAYS * ago))

    return tuple(counted(ago) for ago in reversed(range((until - since).days // DAYS + 1)))
