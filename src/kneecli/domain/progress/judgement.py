"""How an exercise went: a reason to ease it, a reason to let it be, or none.

The rules, in the order in which they are asked, each with its source (facts sections 2 and 3):

1. too much pain during the exercise: a rung down (NEMEX, PROV)
2. worse than usual on a following day: a rung down for what may have done it (UDEL, NEMEX)
3. a setback, swelling or worse twice in a row: a rung down for all that bears weight (UDEL)
4. back after a break of weeks: down from what was last done, the further the longer (our own rule)
5. more than the safe pain, or anything of this unknown, or a knee that gets worse over weeks: stay (NEMEX, SUFF)
6. twice in a row complete, safe pain, effort below 5: nothing speaks against a rung up (GRPPT, TWO2, PEAKP)

What was done on a flare day counts for the first four only.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.performance import is_complete
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import RECENT_DAYS, after, is_settled, recent_days, setbacks, worse_after
from kneecli.domain.knee.pain import Limits, is_swollen, two_weeks
from kneecli.domain.person.fit import gentle_rung, suits
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason

EASY_EFFORT = 5
"""Below this, on 0 to 10, the next level may come (GRPPT)."""

SESSIONS_AT_TOP = 2
"""So many sessions in a row have to go well (TWO2)."""

BREAK_DAYS = 21
"""Without a session for so long is a break; for every such stretch that an exercise was not done, a rung goes."""

BACK_DAYS = 14
"""So long after a break its end still counts."""


def reason_to_ease(
    exercise: Exercise,
    rung: int,
    done: Sequence[Logged],
    diary: Diary,
    today: Today,
    *,
    since: datetime.date | None = None,
) -> tuple[int, Reason | None]:
    """The rung to go down to from this one, and why; there is no reason when nothing asks for it.

    With `since` only what was said after that day counts: the day of a step up that was not done yet.
    """
    told = list(_too_much(exercise, rung, done, diary, today))
    reasons: list[tuple[int, Reason | None]] = [
        (max(1, hurt - 1), why) for said_on, hurt, why in told if since is None or said_on > since
    ]
    if since is None or (today.date - since).days >= BREAK_DAYS:
        reasons += _after_a_break(exercise, rung, done[-1], diary.days(today.date), today.date)
    lower, why = min(reasons, key=lambda reason: reason[0], default=(rung, None))
    return next((each for each in range(lower, 0, -1) if suits(exercise, each, today.person)), lower), why


def _too_much(
    exercise: Exercise, rung: int, done: Sequence[Logged], diary: Diary, today: Today
) -> Iterator[tuple[datetime.date, int, Reason]]:
    """What says that it was too much, most telling first: the day that says it, the rung that it is said of, and why.

    That is the rung that one stands on, or where it hurt at a lower one, that one; a flare day says nothing of rungs.
    """
    last, bands = done[-1], today.person.pain_limits
    that_day = [each for each in done if each.date == last.date]
    worst = max((each.done.pain for each in that_day if each.done.pain), default=0)
    if worst > bands.stop:
        hurt = [each.done.rung for each in that_day if each.done.pain == worst and not each.flare]
        yield last.date, min([rung, *hurt]), Reason("hurt-during", pain=worst, date=last.date)
    felt = _worse_after(last.date, diary, today.date, bands)
    if felt and _may_have_done_it(exercise, last, diary, bands.safe):
        beside = bands.beside
        yield felt.date, rung, Reason("worse-after", pain=felt.pain, date=felt.date, session=last.date, beside=beside)
    if exercise.knee.weight_bearing:
        for setback in setbacks(diary.days(today.date), diary.pains, today.date, bands):
            if setback.date >= last.date:
                yield setback.date, rung, replace(setback.why, so="step-down")


def _worse_after(date: datetime.date, diary: Diary, today: datetime.date, bands: Limits) -> PainFelt | None:
    """The first word after the session of this day that says worse."""
    pains = _until(today, diary.pains)
    if (today - date).days > RECENT_DAYS:
        return next((felt for felt in after(date, pains, ()) if bands.is_worse(felt.pain)), None)
    return next(iter(worse_after(recent_days(diary, today), pains, bands)[date]), None)


def _after_a_break(
    exercise: Exercise, rung: int, last: Logged, days: Sequence[datetime.date], today: datetime.date
) -> Iterator[tuple[int, Reason]]:
    """The rung to come back to after a break of weeks: a rung down for each stretch, as far as a gentle start.

    It counts from what was last done, for a rung that was only chosen has shown nothing. It is the person's break that
    counts, not how seldom the planner has chosen the exercise.
    """
    start = min(rung, last.done.rung)
    gentle = min(start, gentle_rung(exercise))
    for before, end in pairwise([*days, today]):
        is_break = (end - before).days >= BREAK_DAYS and (today - end).days <= BACK_DAYS
        lower = max(gentle, start - (end - last.date).days // BREAK_DAYS)
        if is_break and before >= last.date and lower < rung:
            yield lower, Reason("after-a-break", date=last.date)


def _may_have_done_it(exercise: Exercise, last: Logged, diary: Diary, safe: int) -> bool:
    """Whether this exercise may be why the knee was worse afterwards.

    What hurt is under suspicion, and what nothing is known of; when nothing hurt, all that loads the leg.
    """
    if last.done.pain is not None and last.done.pain > safe:
        return True
    if "strength" not in exercise.phases and exercise.knee.load == "low":
        return False
    same_day = [did for day in diary.sessions if day.date == last.date for did in day.items]
    another_hurt = any(did.pain is not None and did.pain > safe for did in same_day)
    return last.done.pain is None or not another_hurt


def reason_to_stay(exercise: Exercise, done: Sequence[Logged], diary: Diary, rung: int, today: Today) -> Reason | None:
    """Why the exercise stays at its rung; None when nothing speaks against a step up."""
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
    """What is missing to the last two days that are known to have gone well, and to all that was done since."""
    bands = today.person.pain_limits
    here = list(takewhile(lambda each: each.done.rung == rung, reversed(done)))
    if not here:
        return Reason("another-rung", date=done[-1].date, rung=done[-1].done.rung)
    days = sorted({each.date for each in here})[-SESSIONS_AT_TOP - 1 :]
    settled = {day: is_settled(day, diary, today.date, bands) for day in days}
    known = [day for day, fine in settled.items() if fine is not None][-SESSIONS_AT_TOP:]
    since = known[0] if len(known) == SESSIONS_AT_TOP else days[-SESSIONS_AT_TOP:][0]
    for each in (each for each in here if each.date >= since):
        if found := _not_easy_then(exercise, each, bands.safe, is_fine=settled[each.date]):
            return found
    if len(known) == SESSIONS_AT_TOP:
        return None
    if unknown := [day for day, fine in settled.items() if fine is None]:
        return Reason("aftermath-unsaid", date=unknown[-1])
    return Reason("once-more")


def _not_easy_then(exercise: Exercise, did: Logged, safe: int, *, is_fine: bool | None) -> Reason | None:
    """What was missing on that day; `is_fine` is how the knee was after it, None where that was not said."""
    done, date = did.done, did.date
    if done.pain is None or done.pain > safe:
        return Reason("not-known-well", date=date)
    if is_fine is False:
        return Reason("not-twice-fine", date=date)
    if not is_complete(done):
        return Reason("incomplete", date=date)
    minutes, asked = sum(each.seconds or 0 for each in done.sets) // 60, exercise.rung(done.rung).minutes
    if asked and minutes < asked:  # a warm-up may be shorter, and leads nowhere
        return Reason("too-short", date=date, minutes=minutes, minutes_asked=asked)
    if done.effort is None:
        return Reason("effort-unsaid", date=date)
    if done.effort >= EASY_EFFORT:
        return Reason("much-effort", date=date, effort=done.effort)
    return None


def no_time_for_more(diary: Diary, today: Today) -> Reason | None:
    """Why nothing gets harder now, whatever the exercise."""
    if today.is_sore and today.last_word:
        return Reason("sore-lately", date=today.last_word.date)
    if today.is_sore:
        return Reason("sore-today")
    weeks = two_weeks(diary.pains, today.date, today.person.pain_limits)
    if weeks and weeks.is_worse:
        return Reason("worse-over-weeks", mean_before=weeks.before, mean=weeks.now)
    return None


def _until(date: datetime.date, pains: Iterable[PainFelt]) -> list[PainFelt]:
    return [felt for felt in pains if felt.date <= date]
