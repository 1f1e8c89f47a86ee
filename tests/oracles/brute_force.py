"""The rules of a task spelled out, and the best answer found by trying every choice.

The rules, as `solve` keeps them:

- at most one choice of a family over all cells; at most `len(crowding)` items in a cell;
- the value is the sum of the choices' values, less the crowding of each cell by its number of items,
  less what the trips to the floor cost;
- phases are done in order, each with its levels in the best order; one starts standing and ends standing;
- a phase uses at most its most slots, and occupies at least its reserve;
- occupied slots and the slots of all trips fit into the task's slots.

A phase has its reserve only if it has a contender that is of any use there: one with a choice that fits into
the phase's most slots and is worth more than the first item of its cell loses. Nothing else matters for
that: not how long the session is, nor whether the contender's family is used elsewhere.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import permutations, product

from kneecli.planner.solving.task import Pick, Task

Levels = frozenset[bool]


def best_value(task: Task) -> int:
    """The highest value of all choices that keep the rules."""
    return max(value for picks in every_choice(task) if (value := value_of(task, picks)) is not None)


def every_choice(task: Task) -> Iterator[list[Pick]]:
    """All ways to take nothing or one choice of each family."""
    families: dict[str, list[Pick | None]] = {}
    for number, contender in enumerate(task.contenders):
        of_family = families.setdefault(contender.family, [None])
        of_family += [Pick(number, choice) for choice in range(len(contender.choices))]
    for row in product(*families.values()):
        yield [pick for pick in row if pick is not None]


def value_of(task: Task, picks: Iterable[Pick]) -> int | None:
    """The value of these picks, recomputed from the task alone; None when they break a rule."""
    picks = list(picks)
    families = [task.contenders[pick.contender].family for pick in picks]
    if len(set(families)) < len(families):
        return None
    crowding = _crowding(task, picks)
    slots = _occupied(task, picks)
    trips = fewest_trips(tuple(levels_of(task, picks, phase) for phase in range(len(task.limits))))
    if crowding is None or slots is None or slots + trips * (task.down_slots + task.up_slots) > task.slots:
        return None
    values = sum(task.contenders[pick.contender].choices[pick.choice][1] for pick in picks)
    return values - crowding - trips * (task.down_value + task.up_value)


def levels_of(task: Task, picks: Iterable[Pick], phase: int) -> Levels:
    """The levels that the picks of a phase are done at: True is the floor."""
    contenders = (task.contenders[pick.contender] for pick in picks)
    return frozenset(contender.on_floor for contender in contenders if contender.cell[0] == phase)


@cache
def fewest_trips(phases: tuple[Levels, ...]) -> int:
    """How often one gets down, and up again, when each phase has its levels in the best order."""
    orders = product(*(permutations(sorted(levels)) for levels in phases))
    return min(trips(level for phase in order for level in phase) for order in orders)


def trips(levels: Iterable[bool]) -> int:
    """How often one gets down when doing these levels one after the other, standing at first."""
    downs, on_floor = 0, False
    for level in levels:
        downs += level and not on_floor
        on_floor = level
    return downs


def reserve_of(task: Task, phase: int) -> int:
    """The slots that are kept for a phase: none when no contender is of any use in it."""
    least, most = task.limits[phase]
    useful = any(
        slots <= most and value > task.crowding[contender.cell][0]
        for contender in task.contenders
        if contender.cell[0] == phase
        for slots, value in contender.choices
    )
    return least if useful else 0


def _crowding(task: Task, picks: list[Pick]) -> int | None:
    lost = 0
    for cell in {contender.cell for contender in task.contenders}:
        items = sum(task.contenders[pick.contender].cell == cell for pick in picks)
        if items > len(task.crowding[cell]):
            return None
        lost += sum(task.crowding[cell][:items])
    return lost


def _occupied(task: Task, picks: list[Pick]) -> int | None:
    total = 0
    for phase, (_, most) in enumerate(task.limits):
        contenders = [(task.contenders[pick.contender], pick.choice) for pick in picks]
        used = sum(contender.choices[choice][0] for contender, choice in contenders if contender.cell[0] == phase)
        if used > most:
            return None
        total += max(used, reserve_of(task, phase))
    return total
