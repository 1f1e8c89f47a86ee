"""A task made ready for solving: its cells and phases, and the problems that bans and prices make of it."""

from collections.abc import Mapping
from copy import copy

from kneecli.domain.value import dataclass, field, maker
from kneecli.planner.solving.fronts import NOTHING, Entry, State, cell_front
from kneecli.planner.solving.outdone import without_the_outdone
from kneecli.planner.solving.task import DOWN, UP, Ban, Cell, Pick, Task

BOTH = 2
"""Up and on the floor: the third way to go through a phase, besides `UP` and `DOWN`."""

LEVELS = UP, DOWN, BOTH

_entry, _pick = maker(Entry), maker(Pick)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to go through a phase: up, on the floor or both, and where one is when it ends.

    `level` is where there may be exercises. `leave` is `UP` or `DOWN`. `costs` are the (slots, value) of getting down
    and up, for one who begins the phase up, and for one who begins down.
    """

    level: int
    leave: int
    costs: tuple[tuple[int, int], tuple[int, int]]


class Problem:
    """A task, gone through once.

    `phases` are the cells of each phase that has a contender of any use, in order, which neither the length of the
    session nor a ban changes: these are gone through, with their reserves kept. `cells` has what may stand in each.
    """

    def __init__(self, task: Task) -> None:
        self.task = task
        useful: dict[Cell, list[Entry]] = {}
        for number, contender in enumerate(task.contenders):
            most, loss = task.limits[contender.cell[0]][1], task.crowding[contender.cell][0]
            row = useful.setdefault(contender.cell, [])
            row += [
                _entry((slots, value, contender.family, _pick((number, choice)), contender.on_floor))
                for choice, (slots, value) in enumerate(contender.choices)
                if slots <= most and value > loss
            ]
        numbers = sorted({cell[0] for cell, row in useful.items() if row})
        self.phases = {number: sorted(cell for cell in useful if cell[0] == number) for number in numbers}
        fitting = {
            cell: [entry for entry in useful[cell] if entry.slots <= task.slots]
            for cells in self.phases.values()
            for cell in cells
        }
        self.cells = without_the_outdone(fitting, {cell: len(task.crowding[cell]) for cell in fitting})
        self.ways = _ways(task)

    def only(self, cells: Mapping[Cell, list[Entry]]) -> "Problem":
        """The same problem with nothing but these entries."""
        fewer = copy(self)
        fewer.cells = dict(cells)
        return fewer

    @property
    def places(self) -> dict[str, list[Cell]]:
        """The cells of each family that stands in several."""
        places: dict[str, list[Cell]] = {}
        for cell, row in self.cells.items():
            for family in sorted({entry.family for entry in row}):
                places.setdefault(family, []).append(cell)
        return {family: cells for family, cells in places.items() if len(cells) > 1}

    def most(self, phase: int) -> int:
        """The most slots of a phase."""
        return min(self.task.limits[phase][1], self.task.slots)


def _ways(task: Task) -> tuple[Way, ...]:
    """The ways through a phase that can be part of a best answer."""
    nothing = (0, 0)
    down, up = (task.down_slots, task.down_value), (task.up_slots, task.up_value)
    trip = (down[0] + up[0], down[1] + up[1])
    return (
        Way(UP, UP, (nothing, up)),
        Way(DOWN, DOWN, (down, nothing)),
        Way(BOTH, UP, (trip, up)),
        Way(BOTH, DOWN, (down, trip)),
    )


@dataclass(slots=True)
class Relaxed:
    """A problem without the rule that a family stands in one cell only, and with some bans.

    A family that may still stand in several cells has a price instead, which each of its items pays and which is paid
    back once. So its answers are worth no less than those that keep the rule.
    """

    problem: Problem
    bans: frozenset[Ban] = frozenset()
    prices: Mapping[str, int] = field(default_factory=dict)
    _fronts: dict[tuple[Cell, int], list[State]] = field(init=False, default_factory=dict)

    @property
    def shared(self) -> dict[str, list[Cell]]:
        """The families that may stand in several cells, and these cells."""
        left = {
            family: [cell for cell in cells if (family, cell) not in self.bans]
            for family, cells in self.problem.places.items()
        }
        return {family: cells for family, cells in left.items() if len(cells) > 1}

    def entries(self, cell: Cell, level: int) -> list[Entry]:
        """What may stand in a cell at this level, at its own value."""
        return [
            entry
            for entry in self.problem.cells[cell]
            if (level == BOTH or entry.on_floor == level) and (entry.family, cell) not in self.bans
        ]

    def front(self, cell: Cell, level: int) -> list[State]:
        """The front of a cell at this level, its families' prices paid."""
        if (cell, level) not in self._fronts:
            self._fronts[cell, level] = self._front(cell, level)
        return self._fronts[cell, level]

    def _front(self, cell: Cell, level: int) -> list[State]:
        entries = self.entries(cell, level)
        if not entries:
            return [NOTHING]
        if level != BOTH and len(entries) == len(self.entries(cell, BOTH)):
            return self.front(cell, BOTH)
        if any(entry.family in self.prices for entry in entries):
            entries = [
                Entry(each.slots, each.value - self.prices.get(each.family, 0), each.family, each.pick)
                for each in entries
            ]
        return cell_front(entries, self.problem.task.crowding[cell], self.problem.most(cell[0]))
