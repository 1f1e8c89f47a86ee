"""What a session can be worth at most, when time and families have prices instead of limits.

Each slot of the session has a price, and each slot of a phase one of its own, since a phase has a most and a reserve.
At these prices every cell is free to take what pays. The sum, with what the limits are worth at the prices, is a bound:
whatever the prices are, no session that keeps the limits is worth more. The closer the prices, the closer the bound.
"""

from collections.abc import Mapping, Sequence

from kneecli.domain.value import dataclass
from kneecli.planner.solving.fronts import IMPOSSIBLE, slopes
from kneecli.planner.solving.problem import BOTH, LEVELS, Problem, Relaxed
from kneecli.planner.solving.task import DOWN, UP

Pays = tuple[Sequence[int], Sequence[tuple[str, int]]]
"""Of a cell, what its items lose, one after the other, and what each family is worth at best, its slots paid."""


@dataclass(frozen=True, slots=True)
class SlotPrices:
    """What a slot of the session costs, and what a slot of each phase does."""

    session: int
    phases: Mapping[int, int]


def slot_prices(relaxed: Relaxed) -> SlotPrices:
    """The prices at which time is just used up, if choices could be made in part: the steepest first."""
    task, phases = relaxed.problem.task, relaxed.problem.phases
    left = task.slots - task.down_slots - task.up_slots
    ranges, between = dict[int, tuple[int, int]](), list[tuple[int, int]]()
    for phase, cells in phases.items():
        reserve, most = task.limits[phase]
        steps = sorted((step for cell in cells for step in slopes(relaxed.front(cell, BOTH))), reverse=True)
        ranges[phase] = _slope_at(steps, most), _slope_at(steps, reserve)
        left -= reserve
        begin = 0
        for slope, slots in steps:
            free = min(begin + slots, most) - max(begin, reserve)
            begin += slots
            if free > 0:
                between.append((slope, free))
    price = _slope_at(sorted(between, reverse=True), max(0, left))
    return SlotPrices(price, {phase: max(low, min(price, high)) for phase, (low, high) in ranges.items()})


def _slope_at(steps: Sequence[tuple[int, int]], slots: int) -> int:
    """What the slot after so many is worth; nothing where there are no more."""
    for slope, length in steps:
        slots -= length
        if slots < 0:
            return slope
    return 0


def paying(relaxed: Relaxed, prices: SlotPrices) -> dict[tuple[int, int], list[Pays]]:
    """By phase and level: what pays in each cell at these prices, before families have a price."""
    found = dict[tuple[int, int], list[Pays]]()
    for phase, cells in relaxed.problem.phases.items():
        price = prices.phases[phase]
        rows = {level: list[Pays]() for level in LEVELS}
        for cell in cells:
            best: dict[int, dict[str, int]] = {level: {} for level in LEVELS}
            for entry in relaxed.entries(cell, BOTH):
                worth = entry.value - price * entry.slots
                for level in (DOWN if entry.on_floor else UP, BOTH):
                    if worth > best[level].get(entry.family, 0):
                        best[level][entry.family] = worth
            for level in LEVELS:
                rows[level].append((relaxed.problem.task.crowding[cell], list(best[level].items())))
        found |= {(phase, level): rows[level] for level in LEVELS}
    return found


def taken(cells: Sequence[Pays], family_prices: Mapping[str, int]) -> tuple[int, list[str]]:
    """The most that these cells are worth when they pay for families, too, and the families that they take."""
    total, families = 0, list[str]()
    for crowding, best in cells:
        ranked = sorted([(worth - family_prices.get(family, 0), family) for family, worth in best], reverse=True)
        for (worth, family), loss in zip(ranked, crowding, strict=False):
            if worth <= loss:
                break
            total += worth - loss
            families.append(family)
    return total, families


class Bounds:
    """The bounds of the sessions that go through the phases.

    `after[place][footing]` is the most that the phases from this place on add when one begins them so; `bound` is the
    most that any session is worth.
    """

    def __init__(self, problem: Problem, prices: SlotPrices, worth: Mapping[tuple[int, int], int]) -> None:
        """`worth` is what each phase, by number and level, is worth at these prices."""
        task, price = problem.task, prices.session
        self._ways, self._phases, self._whole = problem.ways, list(problem.phases), price * task.slots
        self._up_slots = task.up_slots
        self._costs = [[value + price * slots for slots, value in way.costs] for way in problem.ways]
        rebates = [_rebate(problem, prices, phase) for phase in self._phases]
        self._gains = [
            [worth[phase, way.level] + rebate for way in problem.ways]
            for phase, rebate in zip(self._phases, rebates, strict=True)
        ]
        self.after = [[0, -(task.up_value + price * task.up_slots)]]
        for gains in reversed(self._gains):
            following = self.after[0]
            self.after.insert(0, [max(self._added(gains, footing, following)) for footing in (UP, DOWN)])
        self.bound = self._whole + self.after[0][UP]

    def _added(self, gains: Sequence[int], footing: int, following: Sequence[int]) -> list[int]:
        """By way: what this phase and all after it add at most, for one who begins it so."""
        return [
            gain - costs[footing] + following[way.leave]
            for gain, costs, way in zip(gains, self._costs, self._ways, strict=True)
        ]

    def best_walk(self) -> tuple[list[tuple[int, int]], int]:
        """The phases, each with the level at which the best session goes through it; and the slots of its trips."""
        found, footing, trips = list[tuple[int, int]](), UP, 0
        for phase, gains, following in zip(self._phases, self._gains, self.after[1:], strict=True):
            added = self._added(gains, footing, following)
            way = self._ways[added.index(max(added))]
            found.append((phase, way.level))
            trips += way.costs[footing][0]
            footing = way.leave
        return found, trips + self._up_slots * (footing == DOWN)

    def of_ways(self) -> list[list[int]]:
        """By place and way: the most that a session is worth which goes through this phase in this way."""
        found, before = list[list[int]](), [0, IMPOSSIBLE]
        for gains, following in zip(self._gains, self.after[1:], strict=True):
            done = [
                gain + max(before[UP] - costs[UP], before[DOWN] - costs[DOWN])
                for gain, costs in zip(gains, self._costs, strict=True)
            ]
            pairs = list(zip(done, self._ways, strict=True))
            found.append([self._whole + value + following[way.leave] for value, way in pairs])
            before = [max(value for value, way in pairs if way.leave == footing) for footing in (UP, DOWN)]
        return found


def _rebate(problem: Problem, prices: SlotPrices, phase: int) -> int:
    """What a phase gets back for a price of its own: for its most when that is higher, for its reserve when lower."""
    more = prices.phases[phase] - prices.session
    return more * (problem.most(phase) if more > 0 else problem.task.limits[phase][0])
