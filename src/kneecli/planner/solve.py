"""The exact optimum of the published objective.

The method, in four steps:

1. A table for each cell and level: the best value by time, over at most three families (`CellTable`).
2. A table for each phase and each *footing*: only up (standing or on a chair), only down on the floor,
   or both (`PhaseTable`).
3. The phases are chained in order, with up or down as the state in between; changing it costs time and
   points. Tracing back gives the session.
4. A family that stands in several cells is ignored at first. If the answer uses it twice, the problem is
   branched: not in the one cell, or not in the other. The best bound is taken up first, so the first
   answer without such a clash is the optimum.

All values are integers and every choice is made in a fixed order, so equal problems have equal answers.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from kneecli.planner.tables import IMPOSSIBLE, CellTable, Entry, PhaseTable, Table, best_split, joined

Cell = tuple[int, str]
Ban = tuple[str, Cell]

UP, DOWN = 0, 1


@dataclass(frozen=True, slots=True)
class Contender:
    """A candidate as the solver sees it. `choices` are (slots, value)."""

    cell: Cell
    family: str
    on_floor: bool
    choices: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What to solve. `limits` holds the reserve and the most slots of each phase, in order."""

    slots: int
    limits: tuple[tuple[int, int], ...]
    crowding: Mapping[Cell, Sequence[int]]
    contenders: tuple[Contender, ...]
    down_slots: int = 0
    up_slots: int = 0
    down_value: int = 0
    up_value: int = 0


class Pick(NamedTuple):
    """One item of the answer: which contender, at which of its choices."""

    contender: int
    choice: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The optimum. `footings` says, for each phase, on which footing one enters, and on which one leaves."""

    value: int
    picks: tuple[Pick, ...] = ()
    footings: tuple[tuple[int, int], ...] = ()


class Move(NamedTuple):
    """A way through a phase: enter and leave up or down, with which levels allowed, at which cost."""

    entry: int
    exit: int
    levels: tuple[bool, ...]
    slots: int
    value: int


def solve(task: Task) -> Answer:
    """The answer of the highest value. Without any contender that fits: value 0 and no picks."""
    tables = _Tables(task)
    order = count()
    waiting = [(0, next(order), frozenset[Ban](), _relaxed(tables, frozenset()))]
    while True:
        _, _, bans, answer = heapq.heappop(waiting)
        clash = _clash(task, answer)
        if clash is None:
            return answer
        for ban in clash:
            banned = bans | {ban}
            relaxed = _relaxed(tables, banned)
            heapq.heappush(waiting, (-relaxed.value, next(order), banned, relaxed))


def _clash(task: Task, answer: Answer) -> tuple[Ban, Ban] | None:
    """A family that the answer uses in two cells."""
    seen: dict[str, Cell] = {}
    for pick in answer.picks:
        contender = task.contenders[pick.contender]
        first = seen.setdefault(contender.family, contender.cell)
        if first != contender.cell:
            return (contender.family, first), (contender.family, contender.cell)
    return None


@dataclass(slots=True)
class _Tables:
    """The tables of a task, made when they are first asked for and kept for the other branches."""

    task: Task
    entries: dict[Cell, list[tuple[bool, Entry]]] = field(init=False, default_factory=dict)
    made: dict[tuple[int, tuple[bool, ...], frozenset[Ban]], PhaseTable] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for number, contender in enumerate(self.task.contenders):
            row = self.entries.setdefault(contender.cell, [])
            for choice, (slots, value) in enumerate(contender.choices):
                row.append((contender.on_floor, Entry(slots, value, contender.family, number, choice)))

    def phase(self, phase: int, levels: tuple[bool, ...], bans: frozenset[Ban]) -> PhaseTable:
        """The table of a phase with these levels allowed (False: up, True: on the floor)."""
        own = frozenset(ban for ban in bans if ban[1][0] == phase)
        key = (phase, levels, own)
        if key not in self.made:
            self.made[key] = self._make(phase, levels, own)
        return self.made[key]

    def _make(self, phase: int, levels: tuple[bool, ...], bans: frozenset[Ban]) -> PhaseTable:
        length = min(self.task.limits[phase][1], self.task.slots) + 1
        cells = []
        for cell in sorted(cell for cell in self.entries if cell[0] == phase):
            allowed = [
                entry
                for on_floor, entry in self.entries[cell]
                if on_floor in levels and (entry.family, cell) not in bans
            ]
            table = CellTable.of(allowed, self.task.crowding[cell], length)
            if table.families:
                cells.append(table)
        return PhaseTable.of(cells, length)

    def reserved(self, phase: int, levels: tuple[bool, ...], bans: frozenset[Ban]) -> Table:
        """The best value by time, where less time than the phase's reserve is no possible answer."""
        best = self.phase(phase, levels, bans).best
        reserve = min(self.task.limits[phase][0], len(best) - 1)
        if self.phase(phase, (False, True), bans).best[-1] == 0:
            return best
        return [IMPOSSIBLE] * reserve + best[reserve:]

    def moves(self) -> tuple[Move, ...]:
        """The ways through a phase that can be part of a best answer."""
        task = self.task
        down, up = (task.down_slots, task.down_value), (task.up_slots, task.up_value)
        both = (down[0] + up[0], down[1] + up[1])
        nothing = (0, 0)
        return (
            Move(UP, UP, (False,), *nothing),
            Move(DOWN, UP, (False,), *up),
            Move(UP, DOWN, (True,), *down),
            Move(DOWN, DOWN, (True,), *nothing),
            Move(UP, UP, (False, True), *both),
            Move(UP, DOWN, (False, True), *down),
            Move(DOWN, UP, (False, True), *up),
            Move(DOWN, DOWN, (False, True), *both),
        )


def _relaxed(tables: _Tables, bans: frozenset[Ban]) -> Answer:
    """The optimum without the rule that a family stands in one cell only: a bound, and often the answer."""
    task = tables.task
    used = [phase for phase in range(len(task.limits)) if tables.phase(phase, (False, True), bans).best[-1] > 0]
    start = [[0] * (task.slots + 1), [IMPOSSIBLE] * (task.slots + 1)]
    reached = [start]
    for phase in used[:-1]:
        reached.append(_through(tables, phase, bans, reached[-1]))
    picks, footings, value = _traced(tables, bans, used, reached)
    ways = tuple(footings.get(phase, (UP, UP)) for phase in range(len(task.limits)))
    return Answer(value, tuple(sorted(picks)), ways)


def _through(tables: _Tables, phase: int, bans: frozenset[Ban], before: list[Table]) -> list[Table]:
    """The best value by time after this phase, up and down."""
    slots = tables.task.slots
    after = [[IMPOSSIBLE] * (slots + 1) for _ in (UP, DOWN)]
    for move in tables.moves():
        if before[move.entry][-1] < 0:
            continue
        table = joined(before[move.entry], tables.reserved(phase, move.levels, bans))
        moved = [IMPOSSIBLE] * move.slots + [value - move.value for value in table]
        after[move.exit] = [max(pair) for pair in zip(after[move.exit], moved, strict=False)]
    return after


def _traced(
    tables: _Tables, bans: frozenset[Ban], used: list[int], reached: list[list[Table]]
) -> tuple[list[Pick], dict[int, tuple[int, int]], int]:
    """Back from the end, phase by phase: the picks, the footing of each phase, and the value of it all."""
    task = tables.task
    picks: list[Pick] = []
    footings: dict[int, tuple[int, int]] = {}
    slots, leave, final = task.slots, None, 0
    for phase, before in zip(reversed(used), reversed(reached), strict=False):
        value, move, taken = max(
            _splits(tables, phase, bans, before, slots, leave), key=lambda split: (split[0], -split[2])
        )
        final = value if leave is None else final
        chosen = tables.phase(phase, move.levels, bans).trace(taken)
        picks += [Pick(entry.contender, entry.choice) for entry in chosen]
        footings[phase] = (move.entry, move.exit)
        end = task.up_slots if leave is None and move.exit == DOWN else 0
        slots, leave = slots - move.slots - end - taken, move.entry
    return picks, footings, final


def _splits(
    tables: _Tables, phase: int, bans: frozenset[Ban], before: list[Table], slots: int, leave: int | None
) -> Iterator[tuple[int, Move, int]]:
    """Every way to end this phase within `slots` (value, move, slots of the phase); `leave` None: the last."""
    task = tables.task
    for move in tables.moves():
        if leave is not None and move.exit != leave:
            continue
        standing_up = leave is None and move.exit == DOWN
        left = slots - move.slots - (task.up_slots if standing_up else 0)
        if left < 0:
            continue
        value, taken = best_split(before[move.entry], tables.reserved(phase, move.levels, bans), left)
        yield value - move.value - (task.up_value if standing_up else 0), move, taken
