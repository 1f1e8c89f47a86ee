"""The short names of entries that `history` shows: the beginnings of their ids."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

LEAST = 4
"""A name has at least so many letters, so that it is seldom too short a little later."""


Found = TypeVar("Found")

_DIGITS = 16
"""So many hexadecimal digits have the ids that kneecli makes."""


def short_names(ids: Collection[str], known: Iterable[str]) -> dict[str, str]:
    """For each of these ids the shortest beginning that no other known id has, and at least four letters of it."""
    ordered = sorted({*known, *ids})
    return {id: id[: max(LEAST, _needed(ordered, bisect_left(ordered, id)))] for id in ids}


class NameBook:
    """The short names of all entries of a journal. The ids that kneecli makes are held as numbers, which are small.

    `ids` are all that are known, in UTF-8 and in whatever order.
    """

    def __init__(self, ids: Iterable[bytes]) -> None:
        numbers, others = array("Q"), set[str]()
        for id in ids:
            number = _number(id)
            if number is None:
                others.add(id.decode(errors="replace"))
            else:
                numbers.append(number)
        self._numbers, self._others = array("Q", sorted(numbers)), sorted(others)

    def get(self, id: str, default: str = "") -> str:  # noqa: ARG002 - as of the mapping that `short_names` gives
        """The shortest beginning of this id that no other has, and at least four letters of it."""
        number, written = _number(id.encode(errors="replace")), "{:016x}".format
        near = _beside(self._others, bisect_left(self._others, id), bisect_right(self._others, id))
        if number is None:
            before, behind = (find(self._numbers, id, key=written) for find in (bisect_left, bisect_right))
        else:
            before, behind = bisect_left(self._numbers, number), bisect_right(self._numbers, number)
        near += map(written, _beside(self._numbers, before, behind))
        return id[: max((LEAST, *(1 + _alike(id, other) for other in near)))]


def _number(id: bytes) -> int | None:
    """The number that an id of 16 hexadecimal digits is; None for any other."""
    try:
        number = int(id, 16)
    except ValueError:
        return None
    return number if len(id) == _DIGITS and id == b"%016x" % number else None


def _beside(ordered: Sequence[Found], before: int, behind: int) -> list[Found]:
    """What stands before and behind these places."""
    return [*ordered[max(0, before - 1) : before], *ordered[behind : behind + 1]]


def _needed(ordered: list[str], place: int) -> int:
    id, beside = ordered[place], [*ordered[max(0, place - 1) : place], *ordered[place + 1 : place + 2]]
    return max((1 + _alike(id, other) for other in beside), default=LEAST)


def _alike(one: str, other: str) -> int:
    """How many letters two ids have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (first, second) in pairs if first != second), min(len(one), len(other)))
