"""A task made ready for solving: its cells and phases, and the fronts of its cells."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.value import dataclass, field, maker
from kneecli.planner.solving.fronts import NOTHING, Entry, State, cell_front
from kneecli.planner.solving.outdone import without_the_outdone
from kneecli.planner.solving.task import DOWN, UP, Cell, Pick, Task

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

    `phases` are the cells of each phase that has a contender of any use, in order, which the length of the
    session does not change: these are gone through, with their reserves kept. `cells` has what may stand in each.
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

    @property
    def shared(self) -> list[str]:
        """The families that stand in several cells, in a fixed order."""
        found = [family for row in self.cells.values() for family in {entry.family for entry in row}]
        return sorted(family for family, times in Counter(found).items() if times > 1)

    def entries(self, cell: Cell, level: int) -> list[Entry]:
        """What may stand in a cell at this level."""
        return [entry for entry in self.cells[cell] if level in (BOTH, entry.on_floor)]

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
class Fronts:
    """The fronts of a problem's cells, each made when it is asked for.

    The families that are tracked have a bit each, by which states tell what they use. Of all others it is forgotten
    that a family stands in one cell only: so the answers are worth no less than those that keep this rule.
    """

    problem: Problem
    bits: Mapping[str, int] = field(default_factory=dict)
    _made: dict[tuple[Cell, int], list[State]] = field(init=False, default_factory=dict)

    def of(self, cell: Cell, level: int) -> list[State]:
        """The front of a cell at this level."""
        if (cell, level) not in self._made:
            entries = self.problem.entries(cell, level)
            is_all = level != BOTH and len(entries) == len(self.problem.cells[cell])
            self._made[cell, level] = self.of(cell, BOTH) if is_all else self.made_of(entries, cell)
        return self._made[cell, level]

    def bits_of(self, cells: Iterable[Cell]) -> int:
        """The bits of the tracked families that stand in these cells, together."""
        families = {entry.family for cell in cells for entry in self.problem.cells[cell]} & self.bits.keys()
        return sum(self.bits[family] for family in families)

    def made_of(self, entries: Sequence[Entry], cell: Cell) -> list[State]:
        """The front of these entries of a cell."""
        if not entries:
            return [NOTHING]
        return cell_front(entries, self.problem.task.crowding[cell], self.problem.most(cell[0]), self.bits)
