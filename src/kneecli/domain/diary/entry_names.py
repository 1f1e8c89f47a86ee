"""The short names of entries that `history` shows: the beginnings of their ids."""

from bisect import bisect_left
from collections.abc import Collection, Iterable

LEAST = 4
"""A name has at least so many letters, so that it is seldom too short a little later."""


def short_names(ids: Collection[str], known: Iterable[str]) -> dict[str, str]:
    """For each of these ids the shortest beginning that no other known id has, and at least four letters of it."""
    ordered = sorted({*known, *ids})
    return {id: id[: max(LEAST, _needed(ordered, bisect_left(ordered, id)))] for id in ids}


def _needed(ordered: list[str], place: int) -> int:
    id, beside = ordered[place], [*ordered[max(0, place - 1) : place], *ordered[place + 1 : place + 2]]
    return max((1 + _alike(id, other) for other in beside), default=LEAST)


def _alike(one: str, other: str) -> int:
    """How many letters two ids have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (first, second) in pairs if first != second), min(len(one), len(other)))
