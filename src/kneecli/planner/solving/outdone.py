"""What so many others outdo that it can't be missed: of a large catalogue nearly everything."""

from collections.abc import Mapping

from kneecli.planner.solving.fronts import Entry, undominated
from kneecli.planner.solving.task import Cell


def without_the_outdone(cells: Mapping[Cell, list[Entry]], most: Mapping[Cell, int]) -> dict[Cell, list[Entry]]:
    """The entries without those for which some other is free to take their place, whatever a session has besides.

    `most` is how many exercises each cell may hold. So many families are taken at most by the cell itself and by those
    that share a family with it; where more of them offer as much in no more time, on the same level, one is left.
    """
    families = {cell: {entry.family for entry in entries} for cell, entries in cells.items()}
    kept = dict[Cell, list[Entry]]()
    for cell, entries in cells.items():
        taken = sum(most[other] for other, names in families.items() if not names.isdisjoint(families[cell]))
        kept[cell] = entries
        if len(families[cell]) > taken:
            levels = ([entry for entry in entries if entry.on_floor is level] for level in (False, True))
            kept[cell] = [entry for level in levels for entry in undominated(level, taken)]
    return kept
