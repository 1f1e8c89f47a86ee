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
from kneecli.domain.diary.record import Done, PainFelt
from kneecli.domain.knee.aftermath import RECENT_DAYS, after, is_settled, recent_days, setbacks, worse_after
from kneecli.domain.knee.pain import Limits, is_swollen, two_weeks
from kneecli.domain.person.fit import gentle_rung, suits
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import reason_words
from kneecli.domain.words.wording import day_words

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
) -> tuple[int, str]:
    """The rung to go down to from this one, and why; the reason is empty when nothing asks for it.

    With `since` only what was said after that day counts: the day of a step up that was not done yet.
    """
    told = list(_too_much(exercise, rung, done, diary, today))
    reasons = [(max(1, hurt - 1), why) for said_on, hurt, why in told if since is None or said_on > since]
    if since is None or (today.date - since).days >= BREAK_DAYS:
        reasons += _after_a_break(exercise, rung, done[-1], diary.days(today.date), today.date)
    lower, why = min(reasons, key=lambda reason: reason[0], default=(rung, ""))
    return next((each for each in range(lower, 0, -1) if suits(exercise, each, today.person)), lower), why


def _too_much(
    exercise: Exercise, rung: int, done: Sequence[Logged], diary: Diary, today: Today
) -> Iterator[tuple[datetime.date, int, str]]:
    """What says that it was too much, most telling first: the day that says it, the rung that it is said of, and why.

    That is the rung that one stands on, or where it hurt at a lower one, that one; a flare day says nothing of rungs.
    """
    last, bands = done[-1], today.person.pain_limits
    that_day = [each for each in done if each.date == last.date]
    worst = max((each.done.pain for each in that_day if each.done.pain), default=0)
    if worst > bands.stop:
        hurt = [each.done.rung for each in that_day if each.done.pain == worst and not each.flare]
        yield last.date, min([rung, *hurt]), f"Pain {worst} of 10 during it on {day_words(last.date)}."
    felt = _worse_after(last.date, diary, today.date, bands)
    if felt and _may_have_done_it(exercise, last, diary, bands.safe):
        when = f"{day_words(felt.date)}, after doing it on {day_words(last.date)}"
        why = f"Pain {felt.pain} of 10 on {when}; {bands.beside}."
        yield felt.date, rung, why
    if exercise.knee.weight_bearing:
        for setback in setbacks(diary.days(today.date), diary.pains, today.date, bands):
            if setback.date >= last.date:
                yield setback.date, rung, reason_words(replace(setback.why, so="step-down"))


def _worse_after(date: datetime.date, diary: Diary, today: datetime.date, bands: Limits) -> PainFelt | None:
    """The first word after the session of this day that says worse."""
    pains = _until(today, diary.pains)
    if (today - date).days > RECENT_DAYS:
        return next((felt for felt in after(date, pains, ()) if bands.is_worse(felt.pain)), None)
    return next(iter(worse_after(recent_days(diary, today), pains, bands)[date]), None)


def _after_a_break(
    exercise: Exercise, rung: int, last: Logged, days: Sequence[datetime.date], today: datetime.date
) -> Iterator[tuple[int, str]]:
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
            yield lower, f"Last done on {day_words(last.date)}: after a break the way back is gentle."


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


def reason_to_stay(exercise: Exercise, done: Sequence[Logged], diary: Diary, rung: int, today: Today) -> str:
    """Why the exercise stays at its rung; empty when nothing speaks against a step up."""
    if not done:
        return "Done on flare days only: that counts neither up nor down."
    last, safe = done[-1], today.person.pain_limits.safe
    day = day_words(last.date)
    if last.done.pain is None:
        return f"Not enough known: how much it hurt on {day} was not said."
    if last.done.pain > safe:
        return f"Pain {last.done.pain} of 10 during it on {day}: acceptable, but no reason for more."
    that_day = [felt for felt in diary.pains if felt.date == last.date]
    later = max((felt.pain for felt in that_day if not felt.morning), default=0)
    if later > safe:
        return f"Pain {later} of 10 on {day}, the day it was done."
    if any(is_swollen(felt.swelling) for felt in that_day):
        return f"The knee was swollen on {day}, the day it was done."
    if is_settled(last.date, diary, today.date, today.person.pain_limits) is False:
        return f"The knee was not fine after {day}: no reason for more."
    if last.date == today.date:
        return "Done today; how the knee is tomorrow decides (`kneecli pain 0-10 --morning`)."
    return _not_yet_easy(exercise, done, diary, rung, today) or no_time_for_more(diary, today)


def _not_yet_easy(exercise: Exercise, done: Sequence[Logged], diary: Diary, rung: int, today: Today) -> str:
    """What is missing to the last two days that are known to have gone well, and to all that was done since."""
    bands = today.person.pain_limits
    here = list(takewhile(lambda each: each.done.rung == rung, reversed(done)))
    if not here:
        return f"On {day_words(done[-1].date)} it was done at rung {done[-1].done.rung}: this rung comes first."
    days = sorted({each.date for each in here})[-SESSIONS_AT_TOP - 1 :]
    settled = {day: is_settled(day, diary, today.date, bands) for day in days}
    known = [day for day, fine in settled.items() if fine is not None][-SESSIONS_AT_TOP:]
    since = known[0] if len(known) == SESSIONS_AT_TOP else days[-SESSIONS_AT_TOP:][0]
    for each in (each for each in here if each.date >= since):
        day = day_words(each.date)
        if each.done.pain is None or each.done.pain > bands.safe:
            return f"Twice in a row has to go well, and on {day} it is not known to have."
        if settled[each.date] is False:
            return f"Twice in a row has to go well, and after {day} the knee was not fine."
        if not is_complete(each.done):
            return f"On {day} it was not quite complete."
        if short := _too_short(exercise, each.done):
            return f"On {day} it was {short}."
        if each.done.effort is None:
            return f"Not enough known: how hard it was on {day} was not said."
        if each.done.effort >= EASY_EFFORT:
            return f"Effort {each.done.effort} of 10 on {day}: still work enough."
    if len(known) == SESSIONS_AT_TOP:
        return ""
    if unknown := [day for day, fine in settled.items() if fine is None]:
        return f"Not enough known: how the knee was after {day_words(unknown[-1])} was not said (`kneecli pain`)."
    return "It went well once at this rung; once more, and it may get harder."


def _too_short(exercise: Exercise, done: Done) -> str:
    """How far it was from the minutes of its rung, in words; a warm-up may be shorter, and leads nowhere."""
    minutes, asked = sum(each.seconds or 0 for each in done.sets) // 60, exercise.rung(done.rung).minutes
    return f"{minutes} of the {asked} minutes of this rung" if asked and minutes < asked else ""


def no_time_for_more(diary: Diary, today: Today) -> str:
    """Why nothing gets harder now, whatever the exercise."""
    if today.is_sore and today.last_word:
        return (
            f"The knee was sore on {day_words(today.last_word.date)}, and nothing newer is said: not the day for more."
        )
    if today.is_sore:
        return "The knee is sore today: not the day for more."
    weeks = two_weeks(diary.pains, today.date, today.person.pain_limits)
    if weeks and weeks.is_worse:
        went = f"from {weeks.before:.1f} to {weeks.now:.1f} in two weeks"
        return f"The knee's average went {went}: not the time for more."
    return ""


def _until(date: datetime.date, pains: Iterable[PainFelt]) -> list[PainFelt]:
    return [felt for felt in pains if felt.date <= date]
