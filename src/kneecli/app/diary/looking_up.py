"""Looking up what was done on some days, of one exercise or of all."""

import datetime

from kneecli.app.context import Context
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: of an exercise by its id, from the day `since` on, only of one `day`, only the `last` sessions."""

    exercise: str | None = None
    since: datetime.date | None = None
    day: datetime.date | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The sessions, and what was said of the knee; where one exercise is asked for, only the sessions that have it."""

    sessions: list[DaySession]
    felt: list[PainFelt]


def looked_up(ctx: Context, question: Question) -> Found:
    """What the diary has of the question, oldest first."""
    since, end = question.since or datetime.date.min, question.day or datetime.date.max
    first, exercise, last = max(since, question.day or since), question.exercise, question.last
    diary = _diary(ctx, exercise, first, last)
    sessions = [session for session in diary.sessions if first <= session.date <= end]
    if exercise:
        sessions = _only(sessions, exercise)
    done = [session for session in sessions if session.was_done]
    if last and len(done) > last:
        first = done[-last].date
        sessions = sessions[sessions.index(done[-last]) :]
    return Found(sessions, [] if exercise else [pain for pain in diary.pains if first <= pain.date <= end])


def _diary(ctx: Context, exercise: str | None, first: datetime.date, last: int | None) -> Diary:
    """As much of the diary as the question needs: the last weeks, which are read in no time, or all of it."""
    recent, complete_from = ctx.journal.diary, ctx.journal.complete_from
    if first >= complete_from:
        return recent
    sessions = [session for session in recent.sessions if session.date >= max(first, complete_from)]
    found = [session for session in (_only(sessions, exercise) if exercise else sessions) if session.was_done]
    return recent if last and len(found) >= last else ctx.journal.whole()


def _only(sessions: list[DaySession], exercise: str) -> list[DaySession]:
    kept = []
    for session in sessions:
        pairs = [pair for pair in zip(session.items, session.entries, strict=True) if pair[0].exercise == exercise]
        items, entries = tuple(did for did, _ in pairs), tuple(id for _, id in pairs)
        kept.append(DaySession(session.id, session.date, session.minutes, items, entries))
    return [each for each in kept if each.items]
