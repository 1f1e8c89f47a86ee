"""What can't be part of the optimum, once a session is known that is worth so much: it is left out for good."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from kneecli.planner.solving.bounds import Bounds, Pays, SlotPrices, taken
from kneecli.planner.solving.fronts import Entry
from kneecli.planner.solving.problem import BOTH, LEVELS, Problem, Relaxed
from kneecli.planner.solving.task import Cell


def without_the_hopeless(
    relaxed: Relaxed, prices: SlotPrices, pays: Mapping[tuple[int, int], Sequence[Pays]], bounds: Bounds, least: int
) -> Problem:
    """The problem with nothing but what may be part of a session that is worth at least so much.

    The bounds are those of this relaxed problem at these prices.
    """
    problem, paid, kept = relaxed.problem, relaxed.prices, dict[Cell, list[Entry]]()
    least -= sum(paid.values())
    for (phase, cells), of_ways in zip(problem.phases.items(), bounds.of_ways(), strict=True):
        price = prices.phases[phase]
        spare = [
            max(bound for bound, way in zip(of_ways, problem.ways, strict=True) if way.level == level) - least
            for level in LEVELS
        ]
        for place, cell in enumerate(cells):
            needed = [_needed(*pays[phase, level][place], paid) for level in LEVELS]
            kept[cell] = [
                entry
                for entry in problem.cells[cell]
                if any(
                    entry.value - price * entry.slots - paid.get(entry.family, 0) + spare[level]
                    >= needed[level].get(entry.family, needed[level][""])
                    for level in (int(entry.on_floor), BOTH)
                )
            ]
    return problem.only(kept)


def _needed(crowding: Sequence[int], best: Sequence[tuple[str, int]], paid: Mapping[str, int]) -> dict[str, int]:
    """By family what an entry must be worth so that a cell which takes it loses nothing; under no name that of most."""
    whole = taken([(crowding, best)], paid)[0]
    ranked = sorted(((name, worth - paid.get(name, 0)) for name, worth in best), key=lambda each: -each[1])
    found = dict[str, int]()
    for family in ("", *(name for name, _ in ranked[: len(crowding)])):
        others = [worth for name, worth in ranked if name != family][: len(crowding) - 1]
        sums = zip(accumulate([0, *others]), accumulate(crowding), strict=False)
        found[family] = whole - max(worth - loss for worth, loss in sums)
    return found
