"""Exchanging one exercise of a session for another, with all else as it is."""

from collections.abc import Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.timing import session_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.exchange import KINDS, Choice, Kind
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Item, LeftOut, Session, a_reason
from kneecli.domain.value import replace
from kneecli.planner.candidates import Candidate, candidates
from kneecli.planner.scoring import minutes_to_fill
from kneecli.planner.session.guide import guide
from kneecli.planner.session.items import item_of
from kneecli.planner.wishes import Wishes

MOST_CHOICES = 5


def choices(catalogue: Catalogue, session: Session, name: str, today: Today, wishes: Wishes) -> list[Choice]:
    """What may stand in for this exercise of the session, the best first; empty when nothing may.

    The easier neighbour comes before all else, the harder one last: nobody gets it who has not asked for it. Between
    them stands what has the same target, by its worth. Each can be done today and fits into the minutes.
    """
    old = catalogue.find(name)
    item = next((each for each in session.items if each.exercise == name), None)
    if old is None or item is None:
        return []
    today = replace(today, block=None)  # it is the person's choice: the block has no say in it
    found, _ = candidates(catalogue, today, replace(wishes, minutes=session.minutes))
    families = _families(catalogue, session) - {old.family}
    free = [
        each
        for each in found
        if each.phase == item.phase and each.exercise.family not in families and each.exercise.id != name
    ]
    kinds = [(kind, each) for each in free if (kind := _kind(old, each.exercise))]
    kinds.sort(key=lambda pair: (KINDS.index(pair[0]), -pair[1].options[-1].worth, pair[1].exercise.id))
    return [
        Choice(kind, made.items[_place(made, each.exercise.id)], made)
        for kind, each in kinds
        if (made := _with(catalogue, session, item, each, today, wishes))
    ]


def why_no_choice(
    catalogue: Catalogue, session: Session, name: str, other: Exercise, today: Today, wishes: Wishes
) -> str:
    """Why an exercise that is none of the choices can't be, as one sentence."""
    old = catalogue.find(name)
    _, left_out = candidates(catalogue, replace(today, block=None), replace(wishes, minutes=session.minutes))
    if other.id in {item.exercise for item in session.items}:
        return "It is in the session already."
    if old is None or _kind(old, other) is None:
        return f"It does not do the same as {name if old is None else old.name}."
    if why := next((left.why for left in left_out if left.exercise == other.id), ""):
        return why
    if other.family in _families(catalogue, session) - {old.family}:
        return "A near-twin of it is in the session."
    return f"With it the session would not fit into {session.minutes} minutes."


def few(found: Sequence[Choice]) -> list[Choice]:
    """As many as one can choose from at a glance, the harder neighbour among them where there is one."""
    harder = [each for each in found if each.kind == "harder"][:1]
    rest = [each for each in found if each.kind != "harder"]
    return [*rest[: MOST_CHOICES - len(harder)], *harder]


def with_swaps(
    catalogue: Catalogue, session: Session, swaps: Sequence[tuple[str, str]], today: Today, wishes: Wishes
) -> Session:
    """The session with these exchanges, one after the other; one that can't be made today is passed over."""
    for out, into in swaps:
        found = choices(catalogue, session, out, today, wishes)
        session = next((each.session for each in found if each.item.exercise == into), session)
    return session


def _families(catalogue: Catalogue, session: Session) -> set[str]:
    known = (catalogue.find(item.exercise) for item in session.items)
    return {exercise.family for exercise in known if exercise is not None}


def _kind(old: Exercise, new: Exercise) -> Kind | None:
    """Whether `new` is easier or harder than `old`, or does the same; None when they have nothing in common."""
    if new.id == old.easier or new.harder == old.id:
        return "easier"
    if new.id == old.harder or new.easier == old.id:
        return "harder"
    return "same" if new.target == old.target else None


def _with(
    catalogue: Catalogue, session: Session, old: Item, new: Candidate, today: Today, wishes: Wishes
) -> Session | None:
    """The session with the best dose of the new exercise that fits; None when none does."""
    most = 60 * minutes_to_fill(session.minutes, today)
    for option in sorted(new.options, key=lambda each: -each.worth):
        item = item_of((new, option), catalogue, today, wishes)
        item = replace(item, why=a_reason(f"In place of {old.shown_name}, as you asked. {item.why}"))
        items = _placed(session.items, old, item)
        if session_seconds(items) <= most:
            return _made(catalogue, session, items, old, item, today)
    return None


def _placed(items: Sequence[Item], old: Item, new: Item) -> tuple[Item, ...]:
    """The items with the new one where the old was, or in its phase where it takes fewer trips to the floor."""
    at = items.index(old)
    rest = [*items[:at], *items[at + 1 :]]
    places = [place for place in range(len(rest) + 1) if place == at or new.phase in _beside(rest, place)]
    ordered = [(*rest[:place], new, *rest[place:]) for place in sorted(places, key=lambda place: abs(place - at))]
    return min(ordered, key=session_seconds)


def _beside(items: Sequence[Item], place: int) -> set[str]:
    return {item.phase for item in items[max(0, place - 1) : place + 1]}


def _made(
    catalogue: Catalogue, session: Session, items: tuple[Item, ...], old: Item, new: Item, today: Today
) -> Session:
    """The session with these items. Its score is 0: it is no longer the best one that the planner could find."""
    left_out = [left for left in session.left_out if left.exercise != new.exercise]
    if left_out:
        left_out.append(LeftOut(old.exercise, f"You exchanged it for {new.shown_name}."))
    return identified(
        replace(
            session,
            seconds=session_seconds(items),
            score=0,
            items=items,
            left_out=tuple(sorted(left_out, key=lambda left: left.exercise)),
            guide=guide(catalogue, today, items),
        )
    )


def _place(session: Session, name: str) -> int:
    return next(place for place, item in enumerate(session.items) if item.exercise == name)
