"""Exercises that differ in nothing that a plan goes by: what is worked out for one of them holds for all.

In a catalogue of thousands most are like some other, with another name and other words.
"""

from collections.abc import Collection, Iterable
from operator import attrgetter

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.value import plain

_FIGURES = attrgetter(
    *("origin", "phases", "position", "laterality", "primary", "secondary", "environment", "equipment", "cautions"),
    *("stands_in_for",),
)
"""What of an exercise fit, doses and points go by, besides target, dose, knee and rungs."""


class _Figures(tuple[object, ...]):
    """What an exercise is judged by. Values are taken apart, for plain tuples are compared in no time."""

    __slots__ = ()

    @classmethod
    def of(cls, exercise: Exercise) -> "_Figures":
        dose, knee, *rungs = map(plain, (exercise.dose, exercise.knee, *exercise.rungs))
        return cls((exercise.target, rungs[-1][0], exercise.default_rung, dose, knee, rungs, *_FIGURES(exercise)))

    def __hash__(self) -> int:
        """By a few of them, for there are very many."""
        return hash((self[0], self[1], self[2]))


def firsts(
    exercises: Iterable[Exercise], apart: Collection[str], only_packs: Collection[str] = ()
) -> dict[str, Exercise]:
    """By the id of each exercise the first one that is like it; itself for the ids that stand `apart`.

    With `only_packs` those of other packs stand apart, too.
    """
    found, first = dict[_Figures, Exercise](), dict[str, Exercise]()
    for each in exercises:
        is_apart = each.id in apart or (only_packs and each.pack not in only_packs)
        first[each.id] = each if is_apart else found.setdefault(_Figures.of(each), each)
    return first
