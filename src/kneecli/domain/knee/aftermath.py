"""How the knee was after a session: which pain entries tell, and whether they say that it got worse.

A pain entry tells of one session, the newest before it: someone who trains on Monday, Wednesday and Friday is asked
three times, not six. Without an entry, the next session tells when it was done with safe pain, for then the knee has
settled. Worse means above the usual level (`Limits.is_worse`), and more than before the session: a knee that was as
bad before was not made worse by it. Above 5 is too much however it was before.

A day on which all was begun and left for pain is no session, but may be why the knee got worse. So the days are looked
at without such ones, and then with them: what either shows to be too much was.
"""

import datetime
import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import Limits, is_swollen
from kneecli.domain.value import dataclass, replace
from kneecli.domain.words.reasons import Reason

AFTER_DAYS = 2
"""A pain entry up to so many days after a session tells how the knee was after it."""

BEFORE_DAYS = 2
"""A pain entry up to so many days before a session, or on its morning, tells how the knee was before it."""

ANSWER_DAYS = 7
"""For so many days after a session the next session can tell of it."""

OFF_DAYS = 2
"""For so many days loaded strength rests after a setback, the day of the entry counted (UDEL)."""

SETBACK_DAYS = 14
"""Older setbacks are no longer looked at: they have had their effect."""

RECENT_DAYS = 28
"""A session further back is judged by its own days' entries alone: the digest does not keep the days around them."""

_date = attrgetter("date")


@dataclass(frozen=True, slots=True)
class Setback:
    """A day on which the knee showed that it was too much, and why."""

    date: datetime.date
    why: Reason


def entries_after(date: datetime.date, pains: Iterable[PainFelt], days: Iterable[datetime.date]) -> list[PainFelt]:
    """The pain entries that tell of the session on `date`: up to two days later, and up to the day of the next session.

    `days` are the days with a session.
    """
    next_session = min((day for day in days if day > date), default=datetime.date.max)
    return [felt for felt in pains if 0 < (felt.date - date).days <= AFTER_DAYS and felt.date <= next_session]


def worse_entries_after(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], limits: Limits
) -> Mapping[datetime.date, Sequence[PainFelt]]:
    """For each of these session days, oldest first, the pain entries after it that say worse. `pains` are oldest first.

    After a session that made it worse, pain that stays as bad counts as worse, too; above the acceptable band it always
    does.
    """
    ordered = tuple(sorted(set(days)))
    if not ordered:
        return {}
    before, after = datetime.timedelta(BEFORE_DAYS), datetime.timedelta(AFTER_DAYS)
    near = _between(ordered[0] - before, ordered[-1] + after, pains)
    if not any(limits.is_worse(felt.pain) for felt in near):
        return dict.fromkeys(ordered, ())
    return _worse_entries(ordered, tuple(near), limits)


@functools.lru_cache(maxsize=16)  # each exercise that was done asks for those of the same days
def _worse_entries(
    ordered: Sequence[datetime.date], pains: Sequence[PainFelt], limits: Limits
) -> Mapping[datetime.date, Sequence[PainFelt]]:
    worse: dict[datetime.date, Sequence[PainFelt]] = {}
    was_worse = False
    for day, following in zip(ordered, [*ordered[1:], None], strict=False):
        near = _between(day - datetime.timedelta(BEFORE_DAYS), day + datetime.timedelta(AFTER_DAYS), pains)
        before = _pain_before(day, near)
        least = -1 if before is None else before if was_worse else before + 1
        after = entries_after(day, near, [following] if following else ())
        entries = (felt for felt in after if limits.is_worse(felt.pain))
        worse[day] = [felt for felt in entries if felt.pain >= least or felt.pain > limits.stop]
        was_worse = bool(worse[day]) if after else was_worse  # what is not known does not count as good
    return worse


def is_settled(date: datetime.date, diary: Diary, today: datetime.date, limits: Limits) -> bool | None:
    """Whether the knee was fine after the session of this day; None when that is not known."""
    days = recent_days(diary, today)
    near = _between(date, min(today, date + datetime.timedelta(AFTER_DAYS)), diary.pains)
    if entries := entries_after(date, near, days):
        return all(felt.pain <= limits.safe and not is_swollen(felt.swelling) for felt in entries)
    next_session = next((day for day in days if 0 < (day - date).days <= ANSWER_DAYS), None)
    if next_session is None or (today - date).days > RECENT_DAYS or is_swollen(diary.swelling_on(next_session)):
        return None
    tried = diary.tried_days[bisect_right(diary.tried_days, date) : bisect_right(diary.tried_days, next_session)]
    was_safe = all((diary.worst_pain_on(day) or 0) <= limits.safe for day in tried)
    return True if was_safe and _is_pain_known(diary, next_session) else None


def _is_pain_known(diary: Diary, date: datetime.date) -> bool:
    """Whether the pain of a session day is known: by an entry, or at what was done, not only at what was left."""
    items = (done for session in diary.sessions if session.date == date for done in session.items)
    at_exercises = any(done.was_done and done.pain is not None for done in items)
    return at_exercises or diary.pain_entered_on(date) is not None


def session_days(diary: Diary, today: datetime.date) -> Iterator[list[datetime.date]]:
    """The days with a session up to today, oldest first; then the same with those left for pain, if there are any."""
    yield diary.days(today)
    if len(diary.tried_days) > len(diary.active_days):
        yield [day for day in diary.tried_days if day <= today]


def recent_days(diary: Diary, today: datetime.date) -> list[datetime.date]:
    """The days with a session in the last four weeks, oldest first."""
    return lately(diary.days(today), today)


def lately(days: Sequence[datetime.date], today: datetime.date) -> list[datetime.date]:
    """Of these days, oldest first, those of the last four weeks."""
    return list(days[bisect_left(days, today - datetime.timedelta(RECENT_DAYS)) :])


def setbacks(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, limits: Limits
) -> Iterator[Setback]:
    """The setbacks of the last two weeks: swelling, or worse after two session days in a row."""
    since = today - datetime.timedelta(SETBACK_DAYS)
    pains = _between(since, today, pains)
    for felt in pains:
        if is_swollen(felt.swelling):
            yield Setback(felt.date, Reason("swollen", date=felt.date))
    worse = worse_entries_after([day for day in days if since <= day <= today], pains, limits)
    for after_one, after_next in pairwise(worse.values()):
        if after_one and after_next:
            first, second = after_one[-1], after_next[-1]
            twice = Reason("worse-twice", pain=second.pain, date=second.date, limit=limits.in_words)
            yield Setback(second.date, replace(twice, pain_before=first.pain, session=first.date))


def no_load_today(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, limits: Limits
) -> Reason | None:
    """Why there is no loaded strength work today: a setback, a knee worse than usual, or a flare yesterday; or None."""
    recent = [setback for setback in setbacks(days, pains, today, limits) if (today - setback.date).days < OFF_DAYS]
    if recent:
        return replace(recent[-1].why, so="rest")
    near = [day for day in days if 0 <= (today - day).days <= SETBACK_DAYS]
    for day, entries in worse_entries_after(near, [felt for felt in pains if felt.date <= today], limits).items():
        for felt in entries:
            if felt.date == today:
                return Reason("worse-today", pain=felt.pain, date=today, session=day, limit=limits.in_words)
    near_ones = _between(today - datetime.timedelta(1), today, pains)
    flares = [felt for felt in near_ones if felt.pain > limits.stop]
    if flares and all(felt.date < today for felt in near_ones):  # nothing was said since
        return Reason("flare-yesterday", pain=flares[-1].pain, date=flares[-1].date)
    return None


def _between(first: datetime.date, last: datetime.date, pains: Sequence[PainFelt]) -> Sequence[PainFelt]:
    """Of the entries, oldest first, those from the first of these days to the last."""
    start = bisect_left(pains, first, key=_date)
    return pains[start : bisect_right(pains, last, start, key=_date)]


def _pain_before(date: datetime.date, pains: Iterable[PainFelt]) -> int | None:
    """The pain of the last entry before the session of this day, or None when there is none."""
    levels = [
        felt.pain
        for felt in pains
        if 0 <= (date - felt.date).days <= BEFORE_DAYS and (felt.date < date or felt.morning)
    ]
    return levels[-1] if levels else None
