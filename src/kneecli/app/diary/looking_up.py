"""Looking up what was done on some days, of one exercise or of all."""

import contextlib
import datetime
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

from kneecli.app.context import Context
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: of an exercise by its id, from the day `since` on, only of one `day`, only the `last` sessions."""

    exercise: str | None = None
    since: datetime.date | None = None
    day: datetime.date | None = None
    last: int | None = None

    @property
    def first(self) -> datetime.date:
        """The first day that is asked for."""
        since = self.since or datetime.date.min
        return max(since, self.day or since)

    @property
    def end(self) -> datetime.date:
        """The last one."""
        return self.day or datetime.date.max


class Found:
    """The sessions, oldest first, and what was said of the knee.

    Where one exercise is asked for, only the sessions that have it. `is_long`: they are not held, but read as they are
    asked for, each time anew.
    """

    def __init__(
        self, read: Callable[[], Iterable[DaySession]], felt: Sequence[PainFelt], *, is_long: bool = False
    ) -> None:
        self._read, self.felt, self.is_long = read, felt, is_long

    @property
    def sessions(self) -> Iterator[DaySession]:
        """The sessions."""
        return iter(self._read())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return not self.felt and next(self.sessions, None) is None

    @functools.cached_property
    def ids(self) -> set[str]:
        """The ids of all entries."""
        return {*(id for session in self.sessions for id in session.entries), *(each.id for each in self.felt)}

    @functools.cached_property
    def exercises(self) -> set[str]:
        """The ids of all exercises."""
        return {done.exercise for session in self.sessions for done in session.items}


@contextlib.contextmanager
def looked_up(ctx: Context, question: Question) -> Iterator[Found]:
    """What the diary has of the question; it can be read in the block."""
    if recent := _recent(ctx, question):
        yield _in_diary(recent, question)
        return
    with ctx.journal.by_day() as by_day:
        first, end, exercise = question.first, question.end, question.exercise
        if question.last:
            days = by_day.days(first, end, exercise, newest_first=True)
            newest = (session for day in days for session in reversed(_only(day.sessions, exercise)))
            sessions, first = _last(newest, question.last, first)
            yield Found(lambda: sessions, _felt(by_day.pains, question, first))
            return
        yield Found(
            lambda: (session for day in by_day.days(first, end, exercise) for session in _only(day.sessions, exercise)),
            _felt(by_day.pains, question, first),
            is_long=True,
        )


def _in_diary(diary: Diary, question: Question) -> Found:
    first, end = question.first, question.end
    sessions = _only([session for session in diary.sessions if first <= session.date <= end], question.exercise)
    if question.last:
        sessions, first = _last(reversed(sessions), question.last, first)
    return Found(lambda: sessions, _felt(diary.pains, question, first))


def _felt(pains: Iterable[PainFelt], question: Question, first: datetime.date) -> list[PainFelt]:
    """What was said of the knee from this day on; nothing where one exercise is asked for."""
    return [] if question.exercise else [pain for pain in pains if first <= pain.date <= question.end]


def _last(newest: Iterable[DaySession], most: int, first: datetime.date) -> tuple[list[DaySession], datetime.date]:
    """So many of the newest sessions in which something was done, with those between, oldest first; and since when.

    All that there are, and `first`, where they are no more than that.
    """
    found, done, enough = list[DaySession](), 0, 0
    for session in newest:
        done += session.was_done
        if done > most:
            return found[:enough][::-1], found[enough - 1].date
        found.append(session)
        enough = len(found) if session.was_done else enough
    return found[::-1], first


def _recent(ctx: Context, question: Question) -> Diary | None:
    """The diary of the last weeks, which is read in no time, where it is enough for the question."""
    recent, complete_from, first = ctx.journal.diary, ctx.journal.complete_from, question.first
    if first >= complete_from:
        return recent
    sessions = [session for session in recent.sessions if session.date >= max(first, complete_from)]
    found = [session for session in _only(sessions, question.exercise) if session.was_done]
    return recent if question.last and len(found) >= question.last else None


def _only(sessions: Sequence[DaySession], exercise: str | None) -> list[DaySession]:
    """The sessions with nothing but this exercise, where one is given."""
    if exercise is None:
        return list(sessions)
    kept = []
    for session in sessions:
        pairs = [pair for pair in zip(session.items, session.entries, strict=True) if pair[0].exercise == exercise]
        items, entries = tuple(did for did, _ in pairs), tuple(id for _, id in pairs)
        kept.append(replace(session, items=items, entries=entries))
    return [each for each in kept if each.items]
