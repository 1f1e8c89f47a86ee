"""Fronts: of many choices those that may be worth making, since none is worth as much in no more time.

A front is a list of states, by slots; the value rises with them. There are far fewer of these than slots.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TypeVar

from kneecli.domain.value import dataclass
from kneecli.planner.solving.task import Pick

How = TypeVar("How")

State = tuple[int, int, tuple[Pick, ...]]
"""The slots that some picks take, what they are worth together, and the picks."""

IMPOSSIBLE = -(10**18)
"""Less than any sum of values."""

NOTHING: State = (0, 0, ())

_slots = itemgetter(0)
_by_value = attrgetter("value")
_by_slots = attrgetter("slots")


@dataclass(frozen=True, slots=True)
class Entry:
    """One dose of one contender: the slots it takes, its value, its family, and whether it is done on the floor."""

    slots: int
    value: int
    family: str
    pick: Pick
    on_floor: bool = False


def front(states: Iterable[tuple[int, int, How]]) -> list[tuple[int, int, How]]:
    """The states that are worth more than all that take no more time; of equal ones the first."""
    kept: list[tuple[int, int, How]] = []
    best, last = IMPOSSIBLE, -1
    for state in sorted(states, key=_slots):
        if state[1] > best:
            if state[0] == last:
                kept.pop()
            kept.append(state)
            last, best = state[0], state[1]
    return kept


def undominated(entries: Iterable[Entry], most: int) -> list[Entry]:
    """The entries that can be in a best choice of at most `most` families.

    An entry is not needed when its own family, or `most` other families, offer at least its value in no
    more time: whatever it is chosen with leaves one of these free to take its place.
    """
    kept: list[Entry] = []
    top: list[tuple[int, str]] = []  # the best value of up to `most + 1` families, best first
    for entry in sorted(sorted(entries, key=_by_value, reverse=True), key=_by_slots):
        if len(top) >= most and top[most - 1][0] >= entry.value:
            continue
        if any(family == entry.family and value >= entry.value for value, family in top):
            continue
        kept.append(entry)
        others = [pair for pair in top if pair[1] != entry.family]
        top = sorted([*others, (entry.value, entry.family)], reverse=True)[: most + 1]
    return kept


def cell_front(entries: Iterable[Entry], crowding: Sequence[int], most: int) -> list[State]:
    """The front of one cell within `most` slots: at most so many entries as `crowding` has, all of other families.

    `crowding[k]` is what the (k+1)-th exercise of the cell loses.
    """
    families: dict[str, list[Entry]] = {}
    for entry in undominated(entries, len(crowding)):
        families.setdefault(entry.family, []).append(entry)
    by_count: list[list[State]] = [[NOTHING], *([] for _ in crowding)]
    for name in sorted(families):
        for count in range(len(crowding), 0, -1):
            loss, fewer = crowding[count - 1], by_count[count - 1]
            more = [
                (slots + entry.slots, value + entry.value - loss, (*picks, entry.pick))
                for entry in families[name]
                for slots, value, picks in fewer
                if slots + entry.slots <= most
            ]
            by_count[count] = front(by_count[count] + more) if more else by_count[count]
    return front(state for states in by_count for state in states)


def slopes(states: Iterable[State]) -> list[tuple[int, int]]:
    """Along the upper hull of a front: what each further slot is worth, and for how many slots; the steepest first."""
    hull: list[State] = []
    for state in states:
        while len(hull) > 1 and _is_below(hull[-1], hull[-2], state):
            hull.pop()
        hull.append(state)
    return [
        ((after[1] - before[1]) // (after[0] - before[0]), after[0] - before[0]) for before, after in pairwise(hull)
    ]


def _is_below(middle: State, before: State, after: State) -> bool:
    """Whether the middle one lies on the line between the others, or below it."""
    rise, run = middle[1] - before[1], middle[0] - before[0]
    return rise * (after[0] - middle[0]) <= (after[1] - middle[1]) * run
