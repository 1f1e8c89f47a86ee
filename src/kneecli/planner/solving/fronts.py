"""Fronts: of many choices those that may be worth making, since none is worth as much in no more time.

A front is a list of states, by slots; the value rises with them. There are far fewer of these than slots. Where it
matters which families of near-twins are used, the states with the same ones make a front.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TypeVar

from kneecli.domain.value import dataclass
from kneecli.planner.solving.task import Pick

How = TypeVar("How")

State = tuple[int, int, tuple[Pick, ...], int]
"""The slots that some picks take, what they are worth together, the picks, and their tracked families, one bit each."""

IMPOSSIBLE = -(10**18)
"""Less than any sum of values."""

NOTHING: State = (0, 0, (), 0)

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


def front(states: Iterable[tuple[int, int, How, int]]) -> list[tuple[int, int, How, int]]:
    """The states that are worth more than all that take no more time and use the same families, or none.

    Of equal ones the first.
    """
    kept: list[tuple[int, int, How, int]] = []
    best, slots, used = {0: IMPOSSIBLE}, -1, 0
    for state in sorted(states, key=_slots):
        value = state[1]
        if value > best[0] and value > best.get(state[3], IMPOSSIBLE):
            if state[0] == slots and state[3] == used:
                kept.pop()
            kept.append(state)
            slots, _, _, used = state
            best[used] = value
    return kept


def undominated(entries: Iterable[Entry], most: int, tracked: Container[str] = ()) -> list[Entry]:
    """The entries that can be in a best choice of at most `most` families.

    An entry is not needed when its own family, or `most` other families that are not tracked, offer at least its value
    in no more time: whatever it is chosen with leaves one of these free to take its place.
    """
    kept: list[Entry] = []
    own: dict[str, int] = {}  # the best value of each family so far
    top: list[tuple[int, str]] = []  # those of up to `most` families that are not tracked, best first
    for entry in sorted(sorted(entries, key=_by_value, reverse=True), key=_by_slots):
        value, family = entry.value, entry.family
        if value <= own.get(family, IMPOSSIBLE) or (len(top) == most and value <= top[-1][0]):
            continue
        kept.append(entry)
        own[family] = value
        if family not in tracked:
            others = [pair for pair in top if pair[1] != family]
            top = sorted([*others, (value, family)], reverse=True)[:most]
    return kept


def cell_front(entries: Iterable[Entry], crowding: Sequence[int], most: int, bits: Mapping[str, int]) -> list[State]:
    """The front of one cell within `most` slots: at most so many entries as `crowding` has, all of other families.

    `crowding[k]` is what the (k+1)-th exercise of the cell loses. `bits` are those of the families that are tracked.
    """
    families: dict[str, list[Entry]] = {}
    for entry in undominated(entries, len(crowding), bits):
        families.setdefault(entry.family, []).append(entry)
    by_count: list[list[State]] = [[NOTHING], *([] for _ in crowding)]
    for name in sorted(families):
        bit = bits.get(name, 0)
        for count in range(len(crowding), 0, -1):
            loss, fewer = crowding[count - 1], by_count[count - 1]
            more = [
                (slots + entry.slots, value + entry.value - loss, (*picks, entry.pick), used | bit)
                for entry in families[name]
                for slots, value, picks, used in fewer
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
