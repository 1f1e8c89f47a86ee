"""Choosing a block: what has been learned stays and climbs, what does not suit is exchanged, with the reason."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.catalogue.targets import trained_by
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.swaps import swaps_of
from kneecli.domain.person.fit import fitting_rung
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.vocabulary import ORIGINS
from kneecli.planner.block.exchanges import exchanged, leads_back, unsuited
from kneecli.planner.block.offers import Offer, offer_of
from kneecli.planner.block.roles import BUTTOCKS, HIP, MOST_EXERCISES, THIGH, TRUNK, Role, roles
from kneecli.planner.block.room import Room
from kneecli.planner.block.staying import kept_or_easier, stays

THIGH_PERCENT = 47
"""The thigh's exercise, which is in each session, takes no more percent of the strength minutes, also when it has got
longer."""

Pair = tuple[Offer, Offer]
"""An exercise for the thigh and one for the hip."""

Rank = tuple[bool, bool, bool, bool, int, bool, int, str]


def next_block(exercises: Iterable[Exercise], today: Today, diary: Diary, minutes: int) -> Block:
    """The block that begins today, for sessions of so many minutes.

    It follows from the block before, what became of it, and what the person can do and has time for.
    """
    before = diary.block_on(today.date)
    as_usual = ordinary(today, minutes)
    known = {exercise.id: exercise for exercise in exercises}
    offers = [offer for each in known.values() if (offer := offer_of(each, known, as_usual))]
    swaps = swaps_of(before, diary, today.date) if before else {}
    reasons = unsuited(before, offers, swaps, diary, today) if before else {}
    kept = [swaps[name].into if name in swaps else name for name in before.exercises] if before else []
    fit = {offer.exercise.id: offer for offer in offers}
    given = today.person.prescribed.exercises if today.person.prescribed else {}
    if before and today.block is None and stays(today, diary):
        room, same = Room(minutes, diary, today), kept_or_easier(kept, known, fit, reasons)
        while same and not room.holds([fit[each.id] for each in same]):
            same.pop()  # thigh and hip come first, what must be next
        if same:
            changes = exchanged(before, same, fit, reasons, minutes, given)
            return Block(before.number + 1, today.date, tuple(each.id for each in same), changes)
    reaches = {name for name, _ in today.person.phase.reaches} if today.person.phase else frozenset[str]()
    rank = {offer.exercise.id: _rank(offer, kept, reasons, reaches) for offer in offers}
    stretched = {exercise.target for exercise in known.values() if _can_stretch(exercise, as_usual)}
    wanted = roles(today, stretched)

    def chosen(some: Sequence[Offer]) -> list[Exercise]:
        return _chosen(wanted, some, rank, Room(minutes, diary, today))

    def staying(some: Sequence[Exercise]) -> int:
        return sum(each.id in kept and each.id not in reasons for each in some)

    taken = chosen(offers)
    if before and len(ahead := _ahead(offers, before, reasons, diary)) < len(offers):
        onward = chosen(ahead)
        if staying(onward) >= staying(taken):  # nothing that suits makes room for what leads on
            offers, taken = ahead, onward
    fit = {offer.exercise.id: offer for offer in offers}
    changes = exchanged(before, taken, fit, reasons, minutes, given)
    return Block(before.number + 1 if before else 1, today.date, tuple(each.id for each in taken), changes)


def _ahead(offers: Sequence[Offer], before: Block, reasons: Mapping[str, str], diary: Diary) -> list[Offer]:
    """These offers without those that would send the person back, where there is another for the same muscles."""
    ahead = [each for each in offers if not leads_back(each.exercise, before, reasons, diary)]
    targets = {each.exercise.target for each in ahead}
    return [each for each in offers if each in ahead or each.exercise.target not in targets]


def _chosen(wanted: Sequence[Role], offers: Sequence[Offer], rank: Mapping[str, Rank], room: Room) -> list[Exercise]:
    """An exercise for each role as long as there is room: after thigh and hip what must be, then the most wanted."""
    beside = [role for role in wanted if role.must and not role.else_idle]
    pair = _thigh_and_hip(beside, offers, rank, room)
    filled, chosen, is_full = [role for role, _ in pair], [room.taken(offer) for _, offer in pair], False
    left = [role for role in wanted if not any(role is other for other in filled)]
    for role in sorted(left, key=lambda role: role not in beside):
        if role.else_idle and any(role.target in trained_by(exercise) for exercise in chosen):
            continue
        best = _best(role, offers, rank, room, chosen)
        is_full = is_full or len(chosen) == MOST_EXERCISES or (best is not None and not room.has_room(best))
        if best and (role.must or not is_full):  # what is less wanted does not come in the place of what is more
            chosen.append(room.taken(best))
    return chosen


def _best(
    role: Role, offers: Sequence[Offer], rank: Mapping[str, Rank], room: Room, chosen: Sequence[Exercise]
) -> Offer | None:
    """The best exercise for a role that is not a near-twin of one chosen already; None when there is none.

    For a role that must be filled it is the best of those that there is time for, if there is time for any.
    """
    free = [offer for offer in offers if role.suits(offer.exercise) and _is_free(offer.exercise, chosen)]
    if role.must:
        growing = [offer for offer in free if room.has_room(offer)]
        free = growing or [offer for offer in free if room.has_room(offer, percent=100)] or _shortest(free)
    return min(free, key=lambda offer: rank[offer.exercise.id], default=None)


def _shortest(offers: Sequence[Offer]) -> list[Offer]:
    return [min(offers, key=lambda offer: (offer.seconds, offer.exercise.id))] if offers else []


def _can_stretch(exercise: Exercise, as_usual: Today) -> bool:
    return "cool-down" in exercise.phases and isinstance(fitting_rung(exercise, as_usual), RungView)


def _is_free(exercise: Exercise, chosen: Sequence[Exercise]) -> bool:
    return all(exercise.family != other.family for other in chosen)


def _rank(offer: Offer, kept: Sequence[str], reasons: Mapping[str, str], reaches: Collection[str]) -> Rank:
    """What to sort by: what did not suit comes last, what a programme reaches for first.

    Then comes what was in the block before, then the article's.
    """
    exercise = offer.exercise
    loads = (offer.is_loaded and exercise.category != "yoga") or exercise.target in ("core", "balance")
    return (
        exercise.id in reasons,
        not loads,
        exercise.id not in reaches,
        exercise.id not in kept,
        ORIGINS.index(exercise.origin),
        not offer.climbs,
        offer.seconds,
        exercise.id,
    )


def _thigh_and_hip(
    must: Sequence[Role], offers: Sequence[Offer], rank: Mapping[str, Rank], room: Room
) -> tuple[tuple[Role, Offer], ...]:
    """The two that each session has, together, so that the week has time for them and for the roles that must be.

    The side of the hip it is, or where that takes too long, the buttocks.
    """
    session, beside = room.session, must if room.all_in_each else [TRUNK]
    for_each = [[each for each in offers if role.suits(each.exercise)] for role in beside]
    best = [min(found, key=lambda each: rank[each.exercise.id]) for found in for_each if found]
    now = sum(each.seconds for each in best)
    climbed = now + sum(each.most_seconds - each.seconds for each in best if TRUNK.suits(each.exercise))
    least = sum(min(each.seconds for each in found) for found in for_each if found)
    loaded = [each for each in offers if not rank[each.exercise.id][1]]
    growing = [
        pair for pair in _pairs(loaded, session, session) if sum(o.most_seconds for o in pair) + climbed <= session
    ]
    choices = [growing, *(_pairs(loaded, session, most) for most in (session - now, session - least, session))]
    suited = [[pair for pair in some if not any(rank[each.exercise.id][0] for each in pair)] for some in choices]
    pairs = next((some for some in (*suited, *choices, _pairs(offers, session, session)) if some), [])
    if not pairs:
        return ()
    thigh, hip = _first_with_room(must, (pairs, loaded), offers, rank, room)
    return (THIGH, thigh), (HIP if HIP.suits(hip.exercise) else BUTTOCKS, hip)


def _first_with_room(
    must: Sequence[Role],
    found: tuple[Sequence[Pair], Sequence[Offer]],
    offers: Sequence[Offer],
    rank: Mapping[str, Rank],
    room: Room,
) -> Pair:
    """The best of these pairs that leaves time in the week for the shortest exercise of each role that must be.

    Where none does, the best of all pairs of loaded work that does; where none of these does either, the best pair.
    """
    pairs, loaded = found
    shortest = [each for role in must for each in _shortest([o for o in offers if role.suits(o.exercise)])]

    def best_first(some: Sequence[Pair]) -> list[Pair]:
        return sorted(some, key=lambda both: _of_both(rank[both[0].exercise.id], rank[both[1].exercise.id], both[1]))

    def with_room(some: Sequence[Pair]) -> Pair | None:
        return next((pair for pair in some if room.holds([*pair, *shortest])), None)

    best = best_first(pairs)
    return with_room(best) or with_room(best_first(_pairs(loaded, room.session, room.session))) or best[0]


def _pairs(offers: Sequence[Offer], session: int, most: int) -> list[Pair]:
    """A thigh and a hip exercise that take so many seconds of a session's at most."""
    thighs = [each for each in offers if THIGH.suits(each.exercise)]
    hips = [each for each in offers if HIP.suits(each.exercise) or BUTTOCKS.suits(each.exercise)]
    return [
        (thigh, hip)
        for thigh in thighs
        if thigh.most_seconds * 100 <= session * THIGH_PERCENT
        for hip in hips
        if thigh.seconds + hip.seconds <= most
    ]


def _of_both(thigh: Rank, hip: Rank, offer: Offer) -> tuple[object, ...]:
    unfit, idle, *counts = (int(one) + int(other) for one, other in zip(thigh[:7], hip[:7], strict=True))
    return unfit, idle, not HIP.suits(offer.exercise), *counts, thigh[7], hip[7]
