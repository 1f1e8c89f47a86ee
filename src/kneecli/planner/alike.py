"""Exercises that differ in nothing that a plan goes by: what is worked out for one of them holds for all.

In a catalogue of thousands most are like some other, with another name and other words.
"""

from collections.abc import Collection, Iterable
from operator import attrgetter

from kneecli.domain.catalogue.exercise import Exercise

_FIGURES = attrgetter(
    *("target", "dose", "default_rung", "rungs", "origin", "phases", "position", "laterality", "primary", "secondary"),
    *("environment", "equipment", "cautions", "knee", "stands_in_for"),
)
"""All of an exercise that fit, doses and points go by, apart from what is known or asked of it by its id."""


class _Figures(tuple[object, ...]):
    __slots__ = ()

    def __hash__(self) -> int:
        """By a few of them, for there are very many."""
        target, dose, default_rung, rungs, *_ = self
        return hash((target, default_rung, dose.move_s, rungs[-1].label))  # type: ignore[attr-defined, index]


def firsts(
    exercises: Iterable[Exercise], apart: Collection[str], only_packs: Collection[str] = ()
) -> dict[str, Exercise]:
    """By the id of each exercise the first one that is like it; itself for the ids that stand `apart`.

    With `only_packs` those of other packs stand apart, too.
    """
    found, first = dict[_Figures, Exercise](), dict[str, Exercise]()
    for each in exercises:
        is_apart = each.id in apart or (only_packs and each.pack not in only_packs)
        first[each.id] = each if is_apart else found.setdefault(_Figures(_FIGURES(each)), each)
    return first
