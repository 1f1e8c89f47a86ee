"""The best answer of a problem: the phases put together, without what can't be part of it.

Against the bound each choice has a *loss*: how much less it is worth, at the prices, than the best one in its place.
Losses add up, and so do the prices of tracked families that can't be used any more. So with a least value in mind all
choices are left out that lose more than the bound is above it. What is found above that value is the optimum; else one
looks again, with a lower one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kneecli.domain.value import dataclass
from kneecli.planner.solving.bounds import Bounds, losing_no_more
from kneecli.planner.solving.fronts import NOTHING, How, State, front
from kneecli.planner.solving.problem import Fronts, Way
from kneecli.planner.solving.task import DOWN, UP, Cell, Pick

FIRST_LOSS = 2
"""The bound is mostly no further above the optimum than so many slots are worth on average."""

TRACKED_PART = 4
"""Where families are tracked, a wide search takes very long: it begins with so small a part of this."""

Steps = tuple[tuple[tuple[Pick, ...], int, Way], ...]
"""For each phase the picks, on which footing one enters it, and which way one goes through it."""

Walked = tuple[int, int, Steps, int]
"""The slots of the phases so far, what they are worth, how, and the tracked families that may still come again."""

Ranked = tuple[list[int], list[tuple[int, int, How, int]]]
"""What each of some states loses, and the states."""


@dataclass(frozen=True, slots=True)
class Found:
    """The optimum."""

    value: int
    steps: Steps

    @property
    def picks(self) -> list[Pick]:
        """All picks."""
        return [pick for picks, _, _ in self.steps for pick in picks]


def best_of(fronts: Fronts, bounds: Bounds, most: int) -> Found:
    """The optimum, in which each tracked family is used once at most. It is known to be worth no more than `most`.

    Whatever the prices are, it is the same; the better they are, the sooner it is found.
    """
    search, bound = _Search(fronts, bounds), bounds.bound
    loss = max(1, FIRST_LOSS * bound // max(1, fronts.problem.task.slots))
    if fronts.bits:
        loss = max(1, loss // TRACKED_PART, bound - most)
    while True:
        found = search.best(bound - loss)
        if found and found[1] >= bound - loss:
            return Found(found[1], found[2])
        more = loss + loss // 3 + 1
        loss = min(more, bound - found[1]) if found else more


class _Paid(dict[int, int]):
    """What some tracked families cost together, by their bits."""

    def __init__(self, prices: Iterable[int]) -> None:
        super().__init__({0: 0})
        self._prices = list(prices)

    def __missing__(self, used: int) -> int:
        self[used] = total = sum(price for place, price in enumerate(self._prices) if used >> place & 1)
        return total


class _Search:
    """The search among all sessions that are worth at least so much.

    `_later` and `_over` have, by place, the tracked families that stand in a phase after it, and those that stand in
    phases before, but in none from it on.
    """

    def __init__(self, fronts: Fronts, bounds: Bounds) -> None:
        self._fronts, self._bounds, self._problem = fronts, bounds, fronts.problem
        self._task, self._prices, self._of_ways = fronts.problem.task, bounds.prices, bounds.of_ways()
        self._paid = _Paid(bounds.prices.families.get(family, 0) for family in fronts.bits)
        here = [fronts.bits_of(cells) for cells in fronts.problem.phases.values()]
        self._later = [0]
        for bits in reversed(here):
            self._later.insert(0, self._later[0] | bits)
        self._over = [self._later[0] & ~later for later in self._later]

    def best(self, least: int) -> Walked | None:
        """The best session; None where none is found that is worth as much."""
        ends = [list[Walked]([(0, 0, (), 0)]), list[Walked]()]
        for place, phase in enumerate(self._problem.phases):
            ends = self._through(place, phase, least, ends)
        task, ways = self._task, self._problem.ways  # of two ways to end that are worth the same, the first one
        up = [(slots + task.up_slots, value - task.up_value, steps, 0) for slots, value, steps, _ in ends[DOWN]]
        done = [*ends[UP], *(state for state in up if state[0] <= task.slots)]
        return max(done, key=lambda state: (state[1], -ways.index(state[2][-1][2])), default=None)

    def _through(self, place: int, phase: int, least: int, before: Sequence[Sequence[Walked]]) -> list[list[Walked]]:
        """The sessions up to this phase, by the footing on which it is left."""
        after, slots_of_all, price = [list[Walked](), list[Walked]()], self._task.slots, self._prices.session
        ways, bounds, paid = self._problem.ways, self._of_ways[place], self._paid
        ranked = [self._by_loss(states, price, 0, self._over[place]) for states in before]
        later, over = self._later[place + 1], self._over[place + 1]
        levels = dict[int, list[State]]()
        for way, bound in zip(ways, bounds, strict=True):
            if bound < least:
                continue
            if way.level not in levels:
                most = max(each for other, each in zip(ways, bounds, strict=True) if other.level == way.level)
                levels[way.level] = self._phase(phase, way.level, most - least)
            most_loss = self._bounds.whole + self._bounds.after[place + 1][way.leave] - least
            for footing in (UP, DOWN):
                losses, states = ranked[footing]
                for slots, value, picks, used in levels[way.level]:  # by slots: of equal sessions the first one stays
                    slots, value = slots + way.costs[footing][0], value - way.costs[footing][1]
                    spare = most_loss + value - price * slots
                    if good := bisect_right(losses, spare - paid[used]):
                        left, how = slots_of_all - slots, ((picks, footing, way),)
                        after[way.leave] += [
                            (slots + taken, value + worth, steps + how, (used | others) & later)
                            for taken, worth, steps, others in states[:good]
                            if taken <= left
                            and not used & others
                            and paid[used | others | over] + price * taken - worth <= spare
                        ]
        return [front(states) for states in after]

    def _phase(self, phase: int, level: int, loss: int) -> list[State]:
        """What may be done in a phase at this level, its reserve kept."""
        price, most = self._prices.phases[phase], self._problem.most(phase)
        states, best = [NOTHING], 0
        for cell in self._problem.phases[phase]:
            losses, others = self._cell(cell, level, loss)
            if len(others) > 1:
                states = _joined(self._by_loss(states, price, best), (losses, others), loss, most)
                best += max(value - price * slots - self._paid[used] for slots, value, _, used in others)
        reserve = self._task.limits[phase][0]
        if not reserve:
            return states
        return front([(max(reserve, slots), value, picks, used) for slots, value, picks, used in states])

    def _cell(self, cell: Cell, level: int, loss: int) -> Ranked[tuple[Pick, ...]]:
        """What may be done in a cell at this level, by slots, and what each loses."""
        price, fronts, crowding = self._prices.phases[cell[0]], self._fronts, self._task.crowding[cell]
        if fronts.bits:  # there are very many states of all of them
            entries = self._problem.entries(cell, level)
            states = fronts.made_of(losing_no_more(entries, price, self._prices.families, crowding, loss), cell)
        else:
            states = fronts.of(cell, level)
        worth = [value - price * slots - self._paid[used] for slots, value, _, used in states]
        best = max(worth)
        return [best - each for each in worth], states

    def _by_loss(
        self, states: Sequence[tuple[int, int, How, int]], price: int, best: int, over: int = 0
    ) -> Ranked[How]:
        """What each state loses against this best, the least first, and the states in that order."""
        paid = self._paid
        losses = [best - value + price * slots + paid[used | over] for slots, value, _, used in states]
        order = sorted(range(len(losses)), key=losses.__getitem__)
        return [losses[place] for place in order], [states[place] for place in order]


def _joined(one: Ranked[tuple[Pick, ...]], other: Ranked[tuple[Pick, ...]], most_loss: int, most: int) -> list[State]:
    """The front of both together, without what loses or takes more. Of equal ones that with less of the other stays."""
    losses, states = one
    return front(
        [
            (slots + more, value + worth, picks + further, used | others)
            for loss, (more, worth, further, others) in zip(*other, strict=True)
            for slots, value, picks, used in states[: bisect_right(losses, most_loss - loss)]
            if slots + more <= most and not used & others
        ]
    )
