"""Which exercises of a block did not suit the person, which took their place in the next block, and why."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.current_block import LEARNED_TIMES, days_done
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.how_often import days_with_session
from kneecli.domain.diary.record import Swapped
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.words.wording import day_words
from kneecli.planner.block.offers import Offer

_NEVER_LOADED = ("core", "balance")

_NO_FURTHER = "It leads no further"

ACCEPTABLE = 5
"""Pain of 0 to 10 that is acceptable at most (NEMEX)."""

SELDOM = 3
"""An exercise that was done in less than one of so many sessions of its block hardly ever came to be done.

Where it was not done while a prescription held, that says nothing of it, and is not counted."""


def unsuited(
    before: Block, offers: Sequence[Offer], swaps: Mapping[str, Swapped], diary: Diary, today: Today
) -> dict[str, str]:
    """The exercises of the block before that did not suit, by id, each with the reason as a sentence.

    `swaps` are the person's own exchanges by the exercise that went; `offers` is all that the person can do now. What
    is prescribed is not for kneecli to exchange.
    """
    word = today.person.prescribed
    prescribed = word.exercises if word else {}
    names = {offer.exercise.id: offer.exercise.name for offer in offers}
    found = {
        name: f"You exchanged it for {names.get(swap.into, swap.into)} on {day_words(swap.date)}."
        for name, swap in swaps.items()
    }
    given = swaps.keys() | prescribed.keys()
    for offer in (each for each in offers if each.exercise.id in before.exercises and each.exercise.id not in given):
        why = _why_unsuited(offer, before, diary, today)
        others = [each for each in offers if each.exercise.target == offer.exercise.target]
        fresh = [each for each in others if each.climbs and each.exercise.id not in before.exercises]
        if not why and any(each.is_loaded or each.exercise.target in _NEVER_LOADED for each in fresh):
            why = _at_an_end(offer, diary, today)
        if why:
            found[offer.exercise.id] = why
    return found


def leads_back(exercise: Exercise, before: Block, reasons: Mapping[str, str], diary: Diary) -> bool:
    """Whether it only leads up to an exercise that was learned, or has made room for one at the end of its ladder.

    Who has come so far is not sent back for want of minutes or of rungs; only pain, skipping or the person's own wish
    is a reason for that.
    """
    ahead = {change.into for change in before.exchanged if change.out == exercise.id and _is_end(change.why)}
    ahead.add(exercise.harder or "")
    if exercise.harder and exercise.id not in before.exercises and _is_learned(exercise.harder, diary):
        return _is_end(reasons.get(exercise.harder, _NO_FURTHER))
    return any(name in before.exercises and _is_end(reasons.get(name, _NO_FURTHER)) for name in ahead)


def _is_learned(name: str, diary: Diary) -> bool:
    """Whether it was done often enough to be learned, the last time with no more than acceptable pain."""
    tried = [time for time in diary.logged.get(name, ()) if time.done.was_tried and not time.flare]
    days = {time.date for time in tried if time.done.was_done}
    return len(days) >= LEARNED_TIMES and (tried[-1].done.pain or 0) <= ACCEPTABLE


def _is_end(why: str) -> bool:
    return why.startswith(_NO_FURTHER)


def _at_an_end(offer: Offer, diary: Diary, today: Today) -> str:
    """The sentence that its ladder leads no further, when it was done on its last rung often enough; else empty."""
    rung = earned_rung(offer.exercise, today)
    logged = diary.logged.get(offer.exercise.id, ())
    there = {each.date for each in logged if not each.done.skipped and each.done.rung >= rung}
    if offer.climbs or len(there) < LEARNED_TIMES:
        return ""
    return f"{_NO_FURTHER} than rung {rung} with what you have and the minutes there are."


def _why_unsuited(offer: Offer, before: Block, diary: Diary, today: Today) -> str:
    """Why it did not suit in the block before; empty when nothing speaks against it."""
    name, stop = offer.exercise.id, today.person.pain_limits.stop
    logged = [each for each in diary.logged.get(name, ()) if before.begun <= each.date <= today.date]
    hurt = [each for each in logged if each.done.pain is not None and each.done.pain > stop and not each.flare]
    if hurt:
        return f"Pain {hurt[-1].done.pain} of 10 during it on {day_words(hurt[-1].date)}."
    skipped = sorted({each.date for each in logged if each.done.was_left_out})
    if len(skipped) >= 2:
        return f"Skipped on {day_words(skipped[-2])} and {day_words(skipped[-1])}."
    done = days_done(name, before, diary, today.date)
    sessions = sum(
        day < today.date and (day in done or not _is_prescribed_on(day, today))
        for day in takewhile(lambda day: day >= before.begun, days_with_session(diary, today.date))
    )
    if sessions >= 4 and len(done) * SELDOM < sessions:
        return f"Done on {len(done)} of {sessions} days: it hardly ever came to be done."
    return ""


def _is_prescribed_on(day: datetime.date, today: Today) -> bool:
    """Whether a prescription held on the day, which goes before the block and may have left it no room."""
    return any(each.holds(day) for each in today.person.prescriptions)


def exchanged(
    before: Block | None,
    chosen: Sequence[Exercise],
    offers: Mapping[str, Offer],
    reasons: Mapping[str, str],
    minutes: int,
    prescribed: Collection[str],
) -> tuple[Exchange, ...]:
    """How the block of the `chosen` exercises differs from the one before: what left, what came for it, and why.

    What is `prescribed` has not left the sessions, but comes by another's word.
    """
    if before is None:
        return ()
    names = [exercise.id for exercise in chosen]
    new = [exercise for exercise in chosen if exercise.id not in before.exercises]
    found = []
    for out in (name for name in before.exercises if name not in names):
        target = offers[out].exercise.target if out in offers else ""
        into = next((each for each in new if each.target == target), None)
        if into:
            new.remove(into)
        why = reasons.get(out) or _why_left(out, offers, minutes, prescribed)
        found.append(Exchange(out, into.id if into else "", why))
    return (*found, *(Exchange("", each.id, "There is room for one more.") for each in new))


def _why_left(out: str, offers: Mapping[str, Offer], minutes: int, prescribed: Collection[str]) -> str:
    """Why an exercise that suits is not in the next block."""
    if out in prescribed:
        return "It comes as prescribed."
    if out in offers:
        return f"{minutes} minutes have no room for it twice a week any more."
    return "It can't be done with what you have declared."
