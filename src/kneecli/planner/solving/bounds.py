"""What a session can be worth at most, when time and families have prices instead of limits.

Each slot of the session has a price, and each slot of a phase one of its own, since a phase has a most and a reserve.
A family that stands in several cells may have one, too: each of its items pays it, and it is paid back once.
At these prices every cell is free to take what pays. The sum, with what the limits are worth at the prices, is a bound:
whatever the prices are, no session that keeps the limits is worth more. The closer the prices, the closer the bound.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import sub

from kneecli.domain.value import dataclass, field
from kneecli.planner.solving.fronts import IMPOSSIBLE, Entry, slopes
from kneecli.planner.solving.problem import BOTH, LEVELS, Fronts, Problem
from kneecli.planner.solving.task import DOWN, UP, Cell

Offer = tuple[int, int, str]
"""What a choice is worth when its time and its family are paid, its slots, and its family."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a slot of the session costs, what a slot of each phase does, and what the families that have a price do."""

    session: int
    phases: Mapping[int, int]
    families: Mapping[str, int] = field(default_factory=dict)


def slot_prices(fronts: Fronts) -> Prices:
    """The prices at which time is just used up, if choices could be made in part: the steepest first."""
    task, phases = fronts.problem.task, fronts.problem.phases
    left = task.slots - task.down_slots - task.up_slots
    ranges, between = dict[int, tuple[int, int]](), list[tuple[int, int]]()
    for phase, cells in phases.items():
        reserve, most = task.limits[phase]
        steps = sorted((step for cell in cells for step in slopes(fronts.of(cell, BOTH))), reverse=True)
        ranges[phase] = _slope_at(steps, most), _slope_at(steps, reserve)
        left -= reserve
        begin = 0
        for slope, slots in steps:
            free = min(begin + slots, most) - max(begin, reserve)
            begin += slots
            if free > 0:
                between.append((slope, free))
    price = _slope_at(sorted(between, reverse=True), max(0, left))
    return Prices(price, {phase: max(low, min(price, high)) for phase, (low, high) in ranges.items()})


def _slope_at(steps: Sequence[tuple[int, int]], slots: int) -> int:
    """What the slot after so many is worth; nothing where there are no more."""
    for slope, length in steps:
        slots -= length
        if slots < 0:
            return slope
    return 0


class Bounds:
    """The bounds of the sessions that go through the phases, at these prices.

    `taken` has, by phase and level, the most that its cells are worth and what they take for that.
    `after[place][footing]` is the most that the phases from this place on add when one begins them so; `whole` is what
    all the time and all families are worth, and `bound` the most that any session is.
    """

    def __init__(self, problem: Problem, prices: Prices) -> None:
        task, price = problem.task, prices.session
        self.prices, self.whole = prices, price * task.slots + sum(prices.families.values())
        self._ways, self._phases, self._up_slots = problem.ways, list(problem.phases), task.up_slots
        self._costs = [[value + price * slots for slots, value in way.costs] for way in problem.ways]
        self.taken = {
            (phase, level): found
            for phase, cells in problem.phases.items()
            for level, found in zip(LEVELS, _taken(problem, cells, prices), strict=True)
        }
        rebates = [_rebate(problem, prices, phase) for phase in self._phases]
        self._gains = [
            [self.taken[phase, way.level][0] + rebate for way in problem.ways]
            for phase, rebate in zip(self._phases, rebates, strict=True)
        ]
        self.after = [[0, -(task.up_value + price * task.up_slots)]]
        for gains in reversed(self._gains):
            following = self.after[0]
            self.after.insert(0, [max(self._added(gains, footing, following)) for footing in (UP, DOWN)])
        self.bound = self.whole + self.after[0][UP]

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
            found.append([self.whole + value + following[way.leave] for value, way in pairs])
            before = [max(value for value, way in pairs if way.leave == footing) for footing in (UP, DOWN)]
        return found


def _taken(problem: Problem, cells: Iterable[Cell], prices: Prices) -> list[tuple[int, list[Offer]]]:
    """By level: the most that the cells of a phase are worth at these prices, and what they take for that."""
    totals, taken = [0, 0, 0], (list[Offer](), list[Offer](), list[Offer]())
    for cell in cells:
        of_levels = _offers(problem.cells[cell], prices.phases[cell[0]], prices.families)
        for level in LEVELS:
            for offer, loss in zip(of_levels[level], problem.task.crowding[cell], strict=False):
                if offer[0] <= loss:
                    break
                totals[level] += offer[0] - loss
                taken[level].append(offer)
    return list(zip(totals, taken, strict=True))


def _offers(
    entries: Iterable[Entry], price: int, families: Mapping[str, int]
) -> tuple[list[Offer], list[Offer], list[Offer]]:
    """The best offer of each family that is worth its price: up, on the floor, and both; the best first."""
    best: tuple[dict[str, Offer], dict[str, Offer]] = ({}, {})
    for entry in entries:
        family, slots, of_level = entry.family, entry.slots, best[entry.on_floor]
        worth = entry.value - price * slots - families.get(family, 0)
        if worth > 0 and (family not in of_level or worth > of_level[family][0]):
            of_level[family] = worth, slots, family
    up, down = (sorted(of_level.values(), reverse=True) for of_level in best)
    if not up or not down:
        return up, down, up or down
    both, more = best[UP], best[DOWN]
    both = both | {family: offer for family, offer in more.items() if family not in both or offer > both[family]}
    return up, down, sorted(both.values(), reverse=True)


def losing_no_more(
    entries: Iterable[Entry], price: int, families: Mapping[str, int], crowding: Sequence[int], loss: int
) -> list[Entry]:
    """The entries with which a cell of these loses no more than that, whatever stands beside them."""
    paid = [(entry.value - price * entry.slots - families.get(entry.family, 0), entry) for entry in entries]
    best = dict[str, int]()
    for worth, entry in paid:
        best[entry.family] = max(worth, best.get(entry.family, 0))
    ranked = sorted(best.values(), reverse=True)
    beside = max(map(sub, accumulate([0, *ranked[: len(crowding) - 1]]), accumulate(crowding)))
    whole = max(map(sub, accumulate([0, *ranked]), accumulate([0, *crowding])))
    return [entry for worth, entry in paid if worth + beside >= whole - loss]


def _rebate(problem: Problem, prices: Prices, phase: int) -> int:
    """What a phase gets back for a price of its own: for its most when that is higher, for its reserve when lower."""
    more = prices.phases[phase] - prices.session
    return more * (problem.most(phase) if more > 0 else problem.task.limits[phase][0])
