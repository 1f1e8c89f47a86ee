"""How the knee took a session: which words answer for it, and whether they say worse.

One word answers for one session, the newest before it: so who trains on Monday, Wednesday and Friday is asked three
times, and not twice for each. Where nothing was said, the next session answers, when it was done with safe pain: a
knee that trains well has settled. Worse is above the usual level (`Limits.is_worse`), and more than before the
session: a knee that was as bad before was not made worse by it. Above 5 is too much however it was before.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import Limits, is_swollen
from kneecli.domain.value import dataclass, replace
from kneecli.domain.words.reasons import Reason

AFTER_DAYS = 2
"""A word up to so many days after a session tells how the knee took it."""

BEFORE_DAYS = 2
"""A word so many days before a session, or on its morning, tells how the knee came to it."""

ANSWER_DAYS = 7
"""So long after a session the next one can answer for it."""

OFF_DAYS = 2
"""So long loaded strength rests after a setback, the day of the entry counted (UDEL)."""

SETBACK_DAYS = 14
"""Older setbacks have had their effect."""

RECENT_DAYS = 28
"""What lies further back is judged by the words of its own days alone; the diary forgets what was around them."""


@dataclass(frozen=True, slots=True)
class Setback:
    """A day that said: too much, and why."""

    date: datetime.date
    why: Reason


def after(date: datetime.date, pains: Iterable[PainFelt], days: Iterable[datetime.date]) -> list[PainFelt]:
    """What was said of the knee after the session of a day, and before the day after the next of these sessions."""
    following = min((day for day in days if day > date), default=datetime.date.max)
    return [felt for felt in pains if 0 < (felt.date - date).days <= AFTER_DAYS and felt.date <= following]


def worse_after(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], bands: Limits
) -> dict[datetime.date, list[PainFelt]]:
    """For each of these session days, oldest first, the words after it that say worse.

    After a session that made it worse, to stay as bad is worse as well; above the acceptable band it always is.
    """
    found: dict[datetime.date, list[PainFelt]] = {}
    still = False
    for day in sorted(set(days)):
        was = _before(day, pains)
        least = -1 if was is None else was if still else was + 1
        words = (felt for felt in after(day, pains, days) if bands.is_worse(felt.pain))
        found[day] = [felt for felt in words if felt.pain >= least or felt.pain > bands.stop]
        still = bool(found[day])
    return found


def is_settled(date: datetime.date, diary: Diary, today: datetime.date, bands: Limits) -> bool | None:
    """Whether the knee was fine after the session of this day; None when that is not known."""
    days, latest = recent_days(diary, today), date + datetime.timedelta(AFTER_DAYS)
    first = bisect_right(diary.pains, date, key=lambda felt: felt.date)
    words = after(date, takewhile(lambda felt: felt.date <= min(today, latest), islice(diary.pains, first, None)), days)
    if words:
        return all(felt.pain <= bands.safe and not is_swollen(felt.swelling) for felt in words)
    following = next((day for day in days if 0 < (day - date).days <= ANSWER_DAYS), None)
    if following is None or (today - date).days > RECENT_DAYS or is_swollen(diary.swelling_on(following)):
        return None
    pain = diary.worst_on(following)
    return True if pain is not None and pain <= bands.safe else None


def recent_days(diary: Diary, today: datetime.date) -> list[datetime.date]:
    """The days with a session that are near enough to be told apart, oldest first."""
    return [day for day in diary.days(today) if (today - day).days <= RECENT_DAYS]


def setbacks(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, bands: Limits
) -> Iterator[Setback]:
    """The setbacks of the last two weeks: swelling, or worse after two session days in a row."""
    since = today - datetime.timedelta(SETBACK_DAYS)
    pains = [felt for felt in pains if since <= felt.date <= today]
    for felt in pains:
        if is_swollen(felt.swelling):
            yield Setback(felt.date, Reason("swollen", date=felt.date))
    found = worse_after([day for day in days if since <= day <= today], pains, bands)
    for before, again in pairwise(found.values()):
        if before and again:
            first, second = before[-1], again[-1]
            twice = Reason("worse-twice", pain=second.pain, date=second.date, beside=bands.beside)
            yield Setback(second.date, replace(twice, pain_before=first.pain, session=first.date))


def no_load_today(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, bands: Limits
) -> Reason | None:
    """Why there is no loaded strength work today; None when the knee has not asked for a rest."""
    recent = [setback for setback in setbacks(days, pains, today, bands) if (today - setback.date).days < OFF_DAYS]
    if recent:
        return replace(recent[-1].why, so="rest")
    near = [day for day in days if 0 <= (today - day).days <= SETBACK_DAYS]
    for day, words in worse_after(near, [felt for felt in pains if felt.date <= today], bands).items():
        for felt in words:
            if felt.date == today:
                return Reason("worse-today", pain=felt.pain, date=today, session=day, beside=bands.beside)
    return None


def _before(date: datetime.date, pains: Iterable[PainFelt]) -> int | None:
    """The last word before the session of this day, or None when there is none."""
    words = [
        felt.pain
        for felt in pains
        if 0 <= (date - felt.date).days <= BEFORE_DAYS and (felt.date < date or felt.morning)
    ]
    return words[-1] if words else None
