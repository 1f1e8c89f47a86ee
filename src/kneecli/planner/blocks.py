"""Choosing a block: what has been learned stays and climbs, what does not suit is exchanged, with the reason."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.current_block import LEARNED_TIMES, days_done
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.fit import earned_rung, fitting_rung
from kneecli.domain.person.load import is_loaded
from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S
from kneecli.domain.person.today import Today
from kneecli.domain.progress.proposal import next_step
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import ORIGINS
from kneecli.domain.words.wording import day_words
from kneecli.planner import objective, scoring
from kneecli.planner.doses import least_seconds
from kneecli.planner.roles import BUTTOCKS, HIP, MOST_EXERCISES, THIGH, TRUNK, Role, roles

GROWTH_PERCENT, CLIMBED_PERCENT = 110, 125
"""An exercise climbs within a block, and takes longer then: as a rule, and at most."""

SELDOM = 3
"""Done on fewer than every third day with a session of the block: it hardly ever came to be done."""

THIGH_PERCENT = 47
"""The thigh, which is in each session, takes no more of its strength minutes when it has climbed."""

Rank = tuple[bool, bool, bool, int, bool, int, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """An exercise that the person can do, the least seconds of it, and whether its ladder goes on for them."""

    exercise: Exercise
    seconds: int
    is_loaded: bool
    climbs: bool


def next_block(exercises: Iterable[Exercise], today: Today, diary: Diary, minutes: int) -> Block:
    """The block that begins today, for sessions of so many minutes.

    It follows from the block before, what became of it, and what the person can do and has time for.
    """
    before = diary.block_on(today.date)
    ordinary = Today(today.date, today.person, rungs=today.rungs, minutes=minutes)
    known = {exercise.id: exercise for exercise in exercises}
    offers = [offer for each in known.values() if (offer := _offer(each, known, ordinary))]
    unsuited = _unsuited(before, offers, diary, today) if before else {}
    kept = before.exercises if before else ()
    seconds = _Seconds(minutes, diary, today)
    rank = {offer.exercise.id: _rank(offer, kept, unsuited) for offer in offers}
    chosen = [(role, seconds.taken(offer)) for role, offer in _thigh_and_hip(offers, rank, seconds.session)]
    is_full, stretched = False, {each.target for each in known.values() if _can_stretch(each, ordinary)}
    for role in (each for each in roles(today, stretched) if not any(each is role for role, _ in chosen)):
        free = [each for each in offers if role.suits(each.exercise) and _is_free(each.exercise, chosen)]
        best = min(free, key=lambda offer: rank[offer.exercise.id], default=None)
        is_full = is_full or len(chosen) == MOST_EXERCISES or (best is not None and not seconds.has_room(best))
        if best and (role.must or not is_full):  # what is less wanted does not come in the place of what is more
            chosen.append((role, seconds.taken(best)))
    names = tuple(exercise.id for _, exercise in chosen)
    exchanged = _exchanged(before, chosen, {offer.exercise.id: offer for offer in offers}, unsuited, minutes)
    return Block(before.number + 1 if before else 1, today.date, names, exchanged)


def _offer(exercise: Exercise, known: Mapping[str, Exercise], ordinary: Today) -> Offer | None:
    first = known.get(exercise.stands_in_for or "")
    if first is not None and isinstance(fitting_rung(first, ordinary), RungView):
        return None
    rung = fitting_rung(exercise, ordinary) if "strength" in exercise.phases else None
    if not isinstance(rung, RungView):
        return None
    return Offer(
        exercise,
        least_seconds(exercise, rung, "strength", ordinary),
        is_loaded=is_loaded(exercise, rung.rung.load_kg, rung.rung.band, rung=rung.number),
        climbs=next_step(exercise, earned_rung(exercise, ordinary), ordinary) is not None,
    )


def _can_stretch(exercise: Exercise, ordinary: Today) -> bool:
    return "cool-down" in exercise.phases and isinstance(fitting_rung(exercise, ordinary), RungView)


def _is_free(exercise: Exercise, chosen: Sequence[tuple[Role, Exercise]]) -> bool:
    return all(exercise.family != other.family for _, other in chosen)


def _rank(offer: Offer, kept: Sequence[str], unsuited: Mapping[str, str]) -> Rank:
    """What is kept comes first, then the article's, the shorter one first; what does not suit comes last."""
    exercise = offer.exercise
    loads = (offer.is_loaded and exercise.category != "yoga") or exercise.target in ("core", "balance")
    return (
        exercise.id in unsuited,
        not loads,
        exercise.id not in kept,
        ORIGINS.index(exercise.origin),
        not offer.climbs,
        offer.seconds,
        exercise.id,
    )


def _thigh_and_hip(offers: Sequence[Offer], rank: Mapping[str, Rank], session: int) -> tuple[tuple[Role, Offer], ...]:
    """The two that each session has, together, so that there is time for both and for the trunk beside them.

    The side of the hip it is, or where that takes too long, the buttocks.
    """
    trunk = min((each.seconds for each in offers if TRUNK.suits(each.exercise)), default=0)
    loaded = [each for each in offers if not rank[each.exercise.id][1]]
    pairs = _pairs(loaded, session, session - trunk) or _pairs(loaded, session, session)
    pairs = pairs or _pairs(offers, session, session)
    if not pairs:
        return ()
    thigh, hip = min(pairs, key=lambda pair: _of_both(rank[pair[0].exercise.id], rank[pair[1].exercise.id], pair[1]))
    return (THIGH, thigh), (HIP if HIP.suits(hip.exercise) else BUTTOCKS, hip)


def _pairs(offers: Sequence[Offer], session: int, most: int) -> list[tuple[Offer, Offer]]:
    """A thigh and a hip exercise that take so many seconds of a session's at most."""
    thighs = [each for each in offers if THIGH.suits(each.exercise)]
    hips = [each for each in offers if HIP.suits(each.exercise) or BUTTOCKS.suits(each.exercise)]
    return [
        (thigh, hip)
        for thigh in thighs
        if thigh.seconds * CLIMBED_PERCENT <= session * THIGH_PERCENT
        for hip in hips
        if thigh.seconds + hip.seconds <= most
    ]


def _of_both(thigh: Rank, hip: Rank, offer: Offer) -> tuple[object, ...]:
    unsuited, idle, *counts = (int(one) + int(other) for one, other in zip(thigh[:6], hip[:6], strict=True))
    return unsuited, idle, not HIP.suits(offer.exercise), *counts, thigh[6], hip[6]


class _Seconds:
    """What the strength minutes of a week hold, when each exercise is to be done twice.

    Two sessions a week: all of them in each. Three strength days and more: each on two of three.
    """

    def __init__(self, minutes: int, diary: Diary, today: Today) -> None:
        limits = scoring.share_limits(minutes, Today(today.date, today.person), aerobic=False)
        warm_up = max(limits["warm-up"][0], objective.SHARES["warm-up"].at_least_s)
        around = warm_up + limits["cool-down"][0] + GET_DOWN_S + GET_UP_S
        self.session = min(limits["strength"][1], 60 * minutes - around)
        self.left = self.session if _trains_twice(diary, today.date) else self.session * 3 // 2

    def has_room(self, offer: Offer) -> bool:
        """Whether there is time left for it."""
        return offer.seconds * GROWTH_PERCENT // 100 <= self.left

    def taken(self, offer: Offer) -> Exercise:
        """The exercise, its time reckoned with."""
        self.left -= offer.seconds * GROWTH_PERCENT // 100
        return offer.exercise


def _trains_twice(diary: Diary, date: datetime.date) -> bool:
    """Whether the last two weeks had fewer than five days with a session; a newcomer is taken to train three times."""
    ago = [(date - day).days for day in diary.days(date)]
    return any(days >= 14 for days in ago) and sum(0 < days <= 14 for days in ago) < 5


def _unsuited(before: Block, offers: Sequence[Offer], diary: Diary, today: Today) -> dict[str, str]:
    """Of the block before, what does not suit, and why."""
    found = {}
    for offer in (each for each in offers if each.exercise.id in before.exercises):
        why = _why_unsuited(offer, before, diary, today)
        others = [each for each in offers if each.exercise.target == offer.exercise.target]
        fresh = [each for each in others if each.climbs and each.exercise.id not in before.exercises]
        if not why and any(each.is_loaded for each in fresh):
            why = _at_an_end(offer, diary, today)
        if why:
            found[offer.exercise.id] = why
    return found


def _at_an_end(offer: Offer, diary: Diary, today: Today) -> str:
    """That its ladder leads no further, when it was done there often enough."""
    rung = earned_rung(offer.exercise, today)
    logged = diary.logged.get(offer.exercise.id, ())
    there = {each.date for each in logged if not each.done.skipped and each.done.rung >= rung}
    if offer.climbs or len(there) < LEARNED_TIMES:
        return ""
    return f"It leads no further than rung {rung} with what you have and the minutes there are."


def _why_unsuited(offer: Offer, before: Block, diary: Diary, today: Today) -> str:
    """Why it did not suit in the block before; empty when nothing speaks against it."""
    name, stop = offer.exercise.id, today.person.pain_limits.stop
    logged = [each for each in diary.logged.get(name, ()) if before.begun <= each.date <= today.date]
    hurt = [each for each in logged if each.done.pain is not None and each.done.pain > stop and not each.flare]
    if hurt:
        return f"Pain {hurt[-1].done.pain} of 10 during it on {day_words(hurt[-1].date)}."
    skipped = sorted({each.date for each in logged if each.done.skipped})
    if len(skipped) >= 2:
        return f"Skipped on {day_words(skipped[-2])} and {day_words(skipped[-1])}."
    done = days_done(name, before, diary, today.date)
    sessions = sum(before.begun <= day < today.date for day in diary.days(today.date))
    if sessions >= 4 and len(done) * SELDOM < sessions:
        return f"Done on {len(done)} of {sessions} days: it hardly ever came to be done."
    return ""


def _exchanged(
    before: Block | None,
    chosen: Sequence[tuple[Role, Exercise]],
    offers: Mapping[str, Offer],
    unsuited: Mapping[str, str],
    minutes: int,
) -> tuple[Exchange, ...]:
    """What left the block before, what came for it, and why."""
    if before is None:
        return ()
    names = [exercise.id for _, exercise in chosen]
    new = [exercise for _, exercise in chosen if exercise.id not in before.exercises]
    found = []
    for out in (name for name in before.exercises if name not in names):
        target = offers[out].exercise.target if out in offers else ""
        into = next((each for each in new if each.target == target), None)
        if into:
            new.remove(into)
        why = unsuited.get(out) or (
            f"{minutes} minutes have no room for it twice a week any more."
            if out in offers
            else "It can't be done with what you have declared."
        )
        found.append(Exchange(out, into.id if into else "", why))
    return (*found, *(Exchange("", each.id, "There is room for one more.") for each in new))
