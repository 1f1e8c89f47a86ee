"""Work that is not loaded, beside the loaded work for the same muscles.

On a day that wants loaded work for the thigh and for the hip, the first of it is worth much, and what comes second in
its cell loses just that again. What is not loaded never had it. Where loaded work leaves room in the cell, it has a
cell of its own in that room, and so stands in the way of none. Elsewhere there is enough for these muscles.
"""

from collections.abc import Mapping, Sequence

from kneecli.domain.person.load import is_loaded_at
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.planner import objective, scoring
from kneecli.planner.candidates import Candidate

Cell = tuple[str, str]


def with_beside(found: Sequence[Candidate], today: Today) -> list[Candidate]:
    """The candidates, of which those that are not loaded stand beside the others where there is room."""
    if not scoring.needs_first(today):
        return list(found)
    light = {id(each) for each in found if _is_for_first(each) and not is_loaded_at(each.exercise, each.rung)}
    if not light:
        return list(found)
    loaded = _families([each for each in found if id(each) not in light])
    return [
        replace(each, beside=True)
        if id(each) in light and len(loaded.get(each.cell, ())) < objective.MOST_PER_CELL
        else each
        for each in found
    ]


def room_beside(found: Sequence[Candidate]) -> Mapping[Cell, int]:
    """How many exercises each cell of what stands beside has room for: as many as loaded work leaves."""
    cells = {each.cell: (each.phase, each.group) for each in found if each.beside}
    loaded = _families([each for each in found if not each.beside]) if cells else {}
    return {cell: objective.MOST_PER_CELL - len(loaded.get(plain, ())) for cell, plain in cells.items()}


def _is_for_first(each: Candidate) -> bool:
    return each.phase == "strength" and each.group in objective.FIRST_POINTS and not each.prescribed


def _families(found: Sequence[Candidate]) -> dict[Cell, set[str]]:
    """The families of the exercises in each cell."""
    families = dict[Cell, set[str]]()
    for each in found:
        families.setdefault(each.cell, set()).add(each.exercise.family)
    return families
