"""Finding the session with the most points, exactly.

Some words: a *slot* is a step of time, a *contender* an exercise in one phase with its possible doses, a *cell* a phase
and a target, a *footing* whether one is up (standing or sitting) or down on the floor, a *ban* keeps a family of
near-twins out of a cell, and a *bound* is a value that the answer can't exceed.

The method, in four steps:

1. A table for each cell and level: the best value by time, over at most three families (`CellTable`).
2. A table for each phase and each *footing*: only up (standing or on a chair), only down on the floor,
   or both (`PhaseTable`).
3. The phases are chained in order, with up or down as the state in between; changing it costs time and
   points. Tracing back gives the session.
4. A family that stands in several cells is ignored at first. If the answer uses it twice, the problem is
   branched: in the first of its cells only, or not in that one. The best bound is taken up first, so the first
   answer without such a clash is the optimum.

All values are integers and every choice is made in a fixed order, so equal problems have equal answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from kneecli.domain.value import dataclass, field
from kneecli.planner.solving.tables import IMPOSSIBLE, CellTable, Entry, PhaseTable, Table, best_split, joined, raised

Cell = tuple[int, str]
Ban = tuple[str, Cell]

UP, DOWN = 0, 1


@dataclass(frozen=True, slots=True)
class Contender:
    """An exercise in one phase: its cell, its family of near-twins, and its doses as `choices` of (slots, value)."""

    cell: Cell
    family: str
    on_floor: bool
    choices: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What to solve. `limits` holds the reserve and the most slots of each phase, in order.

    A phase has its reserve only if some choice fits into its most slots and is worth more than the first item
    of its cell loses. All reserves together fit into `slots`. Each item of a cell loses at least as much as
    the one before; trips cost nothing or more.
    """

    slots: int
    limits: tuple[tuple[int, int], ...]
    crowding: Mapping[Cell, Sequence[int]]
    contenders: tuple[Contender, ...]
    down_slots: int = 0
    up_slots: int = 0
    down_value: int = 0
    up_value: int = 0


@dataclass(frozen=True, slots=True)
class Pick:
    """One item of the answer: which contender, at which of its choices."""

    contender: int
    choice: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The optimum. `footings` says, for each phase, on which footing one enters, and on which one leaves."""

    value: int
    picks: tuple[Pick, ...] = ()
    footings: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A way to go through a phase: up, on the floor or both, and where one is when it ends.

    `levels` are those on which there may be exercises (False: up, True: on the floor). `leave` is `UP` or `DOWN`.
    `costs` are the (slots, value) of getting down and up, for one who begins the phase up, and for one who begins down.
    """

    levels: tuple[bool, ...]
    leave: int
    costs: tuple[tuple[int, int], tuple[int, int]]


def solve(task: Task) -> Answer:
    """The answer of the highest value. Without any contender that fits: value 0 and no picks."""
    tables = _Tables(task)
    answer = _relaxed(tables, frozenset())
    return answer if not _branches(task, answer) else _branched(tables, answer)


def _branched(tables: "_Tables", answer: Answer) -> Answer:
    """The best answer in which no family of near-twins stands in two cells.

    Of the problems that are left, the one with the highest bound is parted in two, until its answer keeps the rule.
    """
    import heapq  # most plans need no branching

    order = count()
    waiting = [(0, next(order), frozenset[Ban](), answer)]
    while True:
        _, _, bans, answer = heapq.heappop(waiting)
        branches = _branches(tables.task, answer)
        if not branches:
            return answer
        for more in branches:
            banned = bans | more
            relaxed = _relaxed(tables, banned)
            heapq.heappush(waiting, (-relaxed.value, next(order), banned, relaxed))


def _branches(task: Task, answer: Answer) -> tuple[frozenset[Ban], ...]:
    """The bans that part the problem in two where the answer uses a family in two cells; else nothing.

    The family is left to the first of its cells only, or it is banned from that one.
    """
    seen: dict[str, Cell] = {}
    for pick in answer.picks:
        family, cell = task.contenders[pick.contender].family, task.contenders[pick.contender].cell
        first = seen.setdefault(family, cell)
        if first != cell:
            places = frozenset((family, contender.cell) for contender in task.contenders if contender.family == family)
            return places - {(family, first)}, frozenset({(family, first)})
    return ()


@dataclass(slots=True)
class _Tables:
    """The tables of a task, made when they are first asked for and kept for the other branches.

    `useful` holds the phases that have a contender of any use, which neither the length of the session nor
    a ban changes: these are gone through, with their reserves kept.
    """

    task: Task
    entries: dict[Cell, list[tuple[bool, Entry]]] = field(init=False, default_factory=dict)
    useful: list[int] = field(init=False)
    ways: tuple[Way, ...] = field(init=False)
    cells: dict[tuple[Cell, tuple[bool, ...], frozenset[Ban]], CellTable] = field(init=False, default_factory=dict)
    phases: dict[tuple[int, tuple[bool, ...], frozenset[Ban]], PhaseTable] = field(init=False, default_factory=dict)
    chained: dict[tuple[int, frozenset[Ban]], list[Table]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for number, contender in enumerate(self.task.contenders):
            row = self.entries.setdefault(contender.cell, [])
            for choice, (slots, value) in enumerate(contender.choices):
                row.append((contender.on_floor, Entry(slots, value, contender.family, number, choice)))
        self.useful = sorted({cell[0] for cell in self.entries if self._is_useful(cell)})
        self.ways = _ways(self.task)

    def _is_useful(self, cell: Cell) -> bool:
        """Whether an entry fits into its phase and is worth more than the first of a cell loses."""
        most, loss = self.task.limits[cell[0]][1], self.task.crowding[cell][0]
        return any(entry.slots <= most and entry.value > loss for _, entry in self.entries[cell])

    def cell(self, cell: Cell, levels: tuple[bool, ...], bans: frozenset[Ban]) -> CellTable:
        """The table of a cell with these levels allowed (False: up, True: on the floor)."""
        found = {on_floor for on_floor, _ in self.entries[cell]}
        levels = tuple(level for level in levels if level in found)
        key = (cell, levels, frozenset(ban for ban in bans if ban[1] == cell))
        if key not in self.cells:
            length = min(self.task.limits[cell[0]][1], self.task.slots) + 1
            allowed = [
                entry
                for on_floor, entry in self.entries[cell]
                if on_floor in levels and (entry.family, cell) not in bans
            ]
            self.cells[key] = CellTable.of(allowed, self.task.crowding[cell], length)
        return self.cells[key]

    def phase(self, phase: int, levels: tuple[bool, ...], bans: frozenset[Ban]) -> PhaseTable:
        """The table of a phase with these levels allowed."""
        key = (phase, levels, frozenset(ban for ban in bans if ban[1][0] == phase))
        if key not in self.phases:
            cells = [self.cell(cell, levels, bans) for cell in sorted(self.entries) if cell[0] == phase]
            length = min(self.task.limits[phase][1], self.task.slots) + 1
            self.phases[key] = PhaseTable.of([cell for cell in cells if cell.families], length)
        return self.phases[key]

    def reserved(self, phase: int, levels: tuple[bool, ...], bans: frozenset[Ban]) -> Table:
        """The best value by time, where less time than the phase's reserve is no possible answer."""
        best, reserve = self.phase(phase, levels, bans).best, self.task.limits[phase][0]
        return [IMPOSSIBLE] * reserve + best[reserve:]

    def before(self, place: int, bans: frozenset[Ban]) -> list[Table]:
        """The best value by time, up and down, when the first `place` useful phases are done."""
        done = self.useful[:place]
        key = (place, frozenset(ban for ban in bans if ban[1][0] in done))
        if key not in self.chained:
            self.chained[key] = self._through(place - 1, bans) if place else self._start()
        return self.chained[key]

    def _start(self) -> list[Table]:
        length = self.task.slots + 1
        return [[0] * length, [IMPOSSIBLE] * length]

    def _through(self, place: int, bans: frozenset[Ban]) -> list[Table]:
        """The best value by time, up and down, when this phase is done, too."""
        before = self.before(place, bans)
        after = [[IMPOSSIBLE] * (self.task.slots + 1) for _ in (UP, DOWN)]
        for way in self.ways:
            entered = [IMPOSSIBLE] * (self.task.slots + 1)
            for table, (slots, value) in zip(before, way.costs, strict=True):
                entered = raised(entered, table, slots, -value)
            left = joined(entered, self.reserved(self.useful[place], way.levels, bans))
            after[way.leave] = raised(after[way.leave], left, 0, 0)
        return after


def _ways(task: Task) -> tuple[Way, ...]:
    """The ways through a phase that can be part of a best answer."""
    nothing = (0, 0)
    down, up = (task.down_slots, task.down_value), (task.up_slots, task.up_value)
    trip = (down[0] + up[0], down[1] + up[1])
    return (
        Way((False,), UP, (nothing, up)),
        Way((True,), DOWN, (down, nothing)),
        Way((False, True), UP, (trip, up)),
        Way((False, True), DOWN, (down, trip)),
    )


def _relaxed(tables: _Tables, bans: frozenset[Ban]) -> Answer:
    """The optimum without the rule that a family stands in one cell only: a bound, and often the answer."""
    task = tables.task
    picks: list[Pick] = []
    footings = [(UP, UP)] * len(task.limits)
    slots, leave, final = task.slots, None, 0
    for place, phase in reversed(list(enumerate(tables.useful))):
        split = max(_splits(tables, place, bans, slots, leave), key=lambda split: (split.value, -split.taken))
        final = split.value if leave is None else final
        chosen = tables.phase(phase, split.way.levels, bans).trace(split.taken)
        picks += [Pick(entry.contender, entry.choice) for entry in chosen]
        footings[phase] = (split.entry, split.way.leave)
        slots, leave = split.left - split.taken, split.entry
    return Answer(final, tuple(sorted(picks, key=lambda pick: (pick.contender, pick.choice))), tuple(footings))


@dataclass(frozen=True, slots=True)
class _Split:
    """One way to end a phase: its value with all before it, the slots left for both, and those it takes."""

    value: int
    way: Way
    entry: int
    left: int
    taken: int


def _splits(tables: _Tables, place: int, bans: frozenset[Ban], slots: int, leave: int | None) -> Iterator[_Split]:
    """Every way to end this phase within `slots`, leaving it up or down; `leave` None: it is the last."""
    task = tables.task
    for way in tables.ways:
        if leave is not None and way.leave != leave:
            continue
        stands_up = leave is None and way.leave == DOWN
        end_slots, end_value = (task.up_slots, task.up_value) if stands_up else (0, 0)
        phase = tables.reserved(tables.useful[place], way.levels, bans)
        for entry, before in enumerate(tables.before(place, bans)):
            left = slots - way.costs[entry][0] - end_slots
            if left >= 0:
                value, taken = best_split(before, phase, left)
                yield _Split(value - way.costs[entry][1] - end_value, way, entry, left, taken)
