"""How an exercise went: a reason to make it easier, a reason to stay at the rung, or neither.

The rules, in the order in which they are applied, each with its source (facts sections 2 and 3):

1. too much pain during the exercise: a rung down (NEMEX, PROV)
2. worse than usual on a following day: a rung down for what may have caused it (UDEL, NEMEX)
3. a setback, swelling or worse twice in a row: a rung down for all that bears weight (UDEL)
4. back after a break of weeks: down from what was last done, the further the longer (our own rule)
5. more than the safe pain, or anything of this unknown, or a knee that gets worse over weeks: stay (NEMEX, SUFF)
6. twice in a row complete, safe pain, effort below 5: a rung up is fine (GRPPT, TWO2, PEAKP)

What was done on a flare day counts for the first four only.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile
from operator import attrgetter

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.record import ExerciseDone, PainFelt
from kneecli.domain.knee.aftermath import (
    RECENT_DAYS,
    entries_after,
    is_settled,
    lately,
    session_days,
    setbacks,
    worse_entries_after,
)
from kneecli.domain.knee.pain import TWO_WEEKS_DAYS, Limits, is_swollen, two_weeks
from kneecli.domain.person.fit import gentle_rung, suits
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.changed_since import changed_since
from kneecli.domain.progress.ladder.too_little import too_little
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason

EASY_EFFORT = 5
"""Below this, on 0 to 10, the next level may come (GRPPT)."""

SESSIONS_AT_TOP = 2
"""So many sessions in a row have to go well (TWO2)."""

BREAK_DAYS = 21
"""So many days without a session are a break; for each so many days an exercise was not done, it goes a rung down."""

BACK_DAYS = 14
"""For so many days after a break it is still counted."""

AWAY_DAYS = 14
"""After so many days without a session, the first one back is as the last one was: nothing gets harder in it."""

_date = attrgetter("date")


def reason_to_ease(
    exercise: Exercise, rung: int, tried: Sequence[Logged], diary: Diary, today: Today
) -> tuple[int, Reason | None]:
    """The rung to go down to from this one, and why; the reason is None when it need not get easier.

    `tried` are the times it was done, or begun and left for pain, oldest first.
    """
    reasons: list[tuple[int, Reason | None]] = []
    for time in _times_to_judge(tried, today.date):
        new = changed_since(exercise.id, diary, time, today.date, partial(_is_like, time))
        # A step down that was not done yet is easing enough; a step up that was not done yet is no reason not to ease.
        if new and new.rung <= time.done.rung:
            continue
        signs = _signs_of_too_much(exercise, rung, time, tried, diary, today)
        reasons += [(max(1, blamed - 1), why) for entered_on, blamed, why in signs if not new or entered_on > new.date]
        if time.done.was_done and (new is None or (today.date - new.date).days >= BREAK_DAYS):
            reasons += _after_a_break(exercise, rung, time, diary.days(today.date), today.date)
    lower, why = min(reasons, key=lambda reason: reason[0], default=(rung, None))
    return next((number for number in range(lower, 0, -1) if suits(exercise, number, today.person)), lower), why


def _times_to_judge(tried: Sequence[Logged], today: datetime.date) -> Iterator[Logged]:
    """The last time that it was done, and since then each time that it was left for pain; the newest first.

    Of these, except for the last, only those of the last weeks.
    """
    last_done = next((time for time in reversed(tried) if time.done.was_done), None)
    for time in reversed(tried):
        is_since = last_done is None or time.date >= last_done.date
        is_recent = time is tried[-1] or (today - time.date).days <= RECENT_DAYS
        if time is last_done or (is_since and is_recent and not time.done.was_done):
            yield time


def _is_like(time: Logged, other: Logged | ExerciseDone) -> bool:
    return other.done.was_tried and other.done.was_done is time.done.was_done


def _signs_of_too_much(
    exercise: Exercise, rung: int, last: Logged, tried: Sequence[Logged], diary: Diary, today: Today
) -> Iterator[tuple[datetime.date, int, Reason]]:
    """The signs that it was too much this time, the clearest first: the day of the entry, the rung to blame, and why.

    That is the present rung, or a lower one at which it hurt; on a flare day it was not done at a rung of its own.
    """
    limits = today.person.pain_limits
    that_day = [time for time in tried if time.date == last.date]
    worst = max((time.done.pain for time in that_day if time.done.pain), default=0)
    if worst > limits.stop:
        hurt_at = [time.done.rung for time in that_day if time.done.pain == worst and not time.flare]
        yield last.date, min([rung, *hurt_at]), Reason("hurt-during", pain=worst, date=last.date)
    felt = _first_worse_entry(last.date, diary, today.date, limits)
    if felt and _may_be_the_cause(exercise, last, diary, limits.safe):
        limit = limits.in_words
        yield felt.date, rung, Reason("worse-after", pain=felt.pain, date=felt.date, session=last.date, limit=limit)
    if exercise.knee.weight_bearing:
        for days in session_days(diary, today.date):
            for setback in setbacks(days, diary.pains, today.date, limits):
                if setback.date >= last.date:
                    yield setback.date, rung, replace(setback.why, so="step-down")


def _first_worse_entry(date: datetime.date, diary: Diary, today: datetime.date, limits: Limits) -> PainFelt | None:
    """The first pain entry after the session of this day that says worse."""
    pains = _until(today, diary.pains)
    after = [felt for felt in entries_after(date, pains, ()) if limits.is_worse(felt.pain)]
    if not after or (today - date).days > RECENT_DAYS:
        return next(iter(after), None)
    for days in session_days(diary, today):
        for felt in worse_entries_after([*lately(days, today), date], pains, limits)[date]:
            return felt
    return None


def _after_a_break(
    exercise: Exercise, rung: int, last: Logged, days: Sequence[datetime.date], today: datetime.date
) -> Iterator[tuple[int, Reason]]:
    """The rung to come back to after a break: one down for each three weeks without the exercise, to a gentle start.

    It counts from the rung that was last done, not from one that was only chosen. A break is one of all exercise: that
    the planner has seldom chosen this one is none.
    """
    start = min(rung, last.done.rung)
    gentle = min(start, gentle_rung(exercise))
    lately = bisect_left(days, today - datetime.timedelta(BACK_DAYS))
    for before, end in pairwise([*days[max(0, lately - 1) :], today]):
        lower = max(gentle, start - (end - last.date).days // BREAK_DAYS)
        if (end - before).days >= BREAK_DAYS and before >= last.date and lower < rung:
            yield lower, Reason("after-a-break", date=last.date)


def _may_be_the_cause(exercise: Exercise, last: Logged, diary: Diary, safe: int) -> bool:
    """Whether this exercise may be why the knee was worse afterwards.

    It may when it hurt itself. One that loads the leg may also when its pain is unknown, or when nothing hurt that day.
    """
    if last.done.pain is not None and last.done.pain > safe:
        return True
    if "strength" not in exercise.phases and exercise.knee.load == "low":
        return False
    same_day = [done for session in diary.sessions if session.date == last.date for done in session.items]
    another_hurt = any(done.pain is not None and done.pain > safe for done in same_day)
    return last.done.pain is None or not another_hurt


def reason_to_stay(exercise: Exercise, done: Sequence[Logged], diary: Diary, rung: int, today: Today) -> Reason | None:
    """Why the exercise stays at its rung; None when it may go a rung up.

    `done` are the times that count: flare days aside, and with what was begun and left for more than safe pain.
    """
    if not done:
        return Reason("flare-days-only")
    last, safe = done[-1], today.person.pain_limits.safe
    if last.done.pain is None:
        return Reason("pain-unsaid", date=last.date)
    if last.done.pain > safe:
        return Reason("acceptable-pain", pain=last.done.pain, date=last.date)
    that_day = [felt for felt in diary.pains if felt.date == last.date]
    later = max((felt.pain for felt in that_day if not felt.morning), default=0)
    if later > safe:
        return Reason("sore-that-day", pain=later, date=last.date)
    if any(is_swollen(felt.swelling) for felt in that_day):
        return Reason("swollen-that-day", date=last.date)
    if is_settled(last.date, diary, today.date, today.person.pain_limits) is False:
        return Reason("not-fine-after", date=last.date)
    if last.date == today.date:
        return Reason("tomorrow-decides")
    return _not_yet_easy(exercise, done, diary, rung, today) or no_time_for_more(diary, today)


def _not_yet_easy(exercise: Exercise, done: Sequence[Logged], diary: Diary, rung: int, today: Today) -> Reason | None:
    """Why it has not been easy on two days in a row at this rung, with a knee that is known to have been fine after."""
    limits = today.person.pain_limits
    at_rung = list(takewhile(lambda time: time.done.rung == rung, reversed(done)))
    if not at_rung:
        return Reason("another-rung", date=done[-1].date, rung=done[-1].done.rung)
    days = sorted({time.date for time in at_rung})[-SESSIONS_AT_TOP - 1 :]
    settled = {day: is_settled(day, diary, today.date, limits) for day in days}
    known = [day for day, fine in settled.items() if fine is not None][-SESSIONS_AT_TOP:]
    since = known[0] if len(known) == SESSIONS_AT_TOP else days[-SESSIONS_AT_TOP:][0]
    for time in (time for time in at_rung if time.date >= since):
        if reason := _not_easy_then(exercise, time, limits.safe, is_fine=settled[time.date]):
            return reason
    if len(known) == SESSIONS_AT_TOP:
        return None
    if unknown := [day for day, fine in settled.items() if fine is None]:
        return Reason("aftermath-unsaid", date=unknown[-1])
    return Reason("once-more")


def _not_easy_then(exercise: Exercise, time: Logged, safe: int, *, is_fine: bool | None) -> Reason | None:
    """Why it was not easy that time, or None. `is_fine`: whether the knee was fine after it, None when not known."""
    done, date = time.done, time.date
    if done.pain is None:
        return Reason("pain-unsaid-then", date=date)
    if done.pain > safe:
        return Reason("not-safe-then", date=date, pain=done.pain)
    if is_fine is False:
        return Reason("not-twice-fine", date=date)
    if less := too_little(exercise, done, date):
        return less
    if done.effort is None:
        return Reason("effort-unsaid", date=date)
    if done.effort >= EASY_EFFORT:
        return Reason("much-effort", date=date, effort=done.effort)
    return None


def no_time_for_more(diary: Diary, today: Today) -> Reason | None:
    """Why nothing gets harder now, whatever the exercise."""
    if today.days_away is not None and today.days_away >= AWAY_DAYS:
        return Reason("first-day-back", date=today.date - datetime.timedelta(today.days_away))
    if today.is_sore and today.last_word:
        return Reason("sore-lately", date=today.last_word.date)
    if today.is_sore:
        return Reason("sore-today")
    latest = diary.pains[bisect_left(diary.pains, today.date - datetime.timedelta(TWO_WEEKS_DAYS), key=_date) :]
    weeks = two_weeks(latest, today.date, today.person.pain_limits)
    if weeks and weeks.is_worse:
        return Reason("worse-over-weeks", mean_before=weeks.before, mean=weeks.now)
    return None


def _until(date: datetime.date, pains: Sequence[PainFelt]) -> Sequence[PainFelt]:
    return pains[: bisect_right(pains, date, key=_date)]
