"""The best answer of a relaxed problem: the phases put together, without what can't be part of it.

Against the bound each choice has a *loss*: how much less it is worth, at the prices, than the best one in its place.
Losses add up. So with a least value in mind all choices are left out that lose more than the bound is above it. What
is found above that value is the optimum; else one looks again, with a lower one.
"""

from bisect import bisect_right
from collections.abc import Sequence

from kneecli.domain.value import dataclass
from kneecli.planner.solving.bounds import Bounds, SlotPrices
from kneecli.planner.solving.fronts import NOTHING, How, State, front
from kneecli.planner.solving.problem import Relaxed, Way
from kneecli.planner.solving.task import DOWN, UP, Cell, Pick

FIRST_LOSS = 2
"""The bound is mostly no further above the optimum than so many slots are worth on average."""

Steps = tuple[tuple[tuple[Pick, ...], int, Way], ...]
"""For each phase the picks, on which footing one enters it, and which way one goes through it."""

Walked = tuple[int, int, Steps]
"""The slots of the phases so far, what they are worth, and how."""

Ranked = tuple[list[int], list[State]]
"""What each of some states loses, and the states."""


@dataclass(frozen=True, slots=True)
class Found:
    """The optimum of a relaxed problem. `value` counts what was paid back for the families' prices."""

    value: int
    steps: Steps

    @property
    def picks(self) -> list[Pick]:
        """All picks."""
        return [pick for picks, _, _ in self.steps for pick in picks]


def best_of(relaxed: Relaxed, prices: SlotPrices, bounds: Bounds, least: int) -> Found | None:
    """The optimum, or None where it is not even worth `least`.

    Whatever the slots' prices are, it is the same; the better they are, the sooner it is found.
    """
    paid_back = sum(relaxed.prices.values())
    search, bound, least = _Search(relaxed, prices, bounds), bounds.bound, least - paid_back
    loss = max(1, FIRST_LOSS * bound // max(1, relaxed.problem.task.slots))
    while bound >= least:
        goal = max(bound - loss, least)
        found = search.best(goal)
        if found and found[1] >= goal:
            return Found(found[1] + paid_back, found[2])
        if goal == least:
            break
        loss = min(4 * loss, bound - found[1]) if found else 4 * loss
    return None


class _Search:
    """The search among all sessions that are worth at least so much."""

    def __init__(self, relaxed: Relaxed, prices: SlotPrices, bounds: Bounds) -> None:
        self._relaxed, self._prices, self._bounds, self._least = relaxed, prices, bounds, 0
        self._task, self._of_ways = relaxed.problem.task, bounds.of_ways()
        self._losses: dict[tuple[Cell, int], Ranked] = {}

    def best(self, least: int) -> Walked | None:
        """The best session; None where none is found that is worth as much."""
        self._least = least
        ends = [list[Walked]([(0, 0, ())]), list[Walked]()]
        for place, (phase, bounds) in enumerate(zip(self._relaxed.problem.phases, self._of_ways, strict=True)):
            ends = self._through(place, phase, bounds, ends)
        up = [(slots + self._task.up_slots, value - self._task.up_value, steps) for slots, value, steps in ends[DOWN]]
        done = [*ends[UP], *(state for state in up if state[0] <= self._task.slots)]
        ways = self._relaxed.problem.ways  # of two ways to end that are worth the same, the first one
        return max(done, key=lambda state: (state[1], -ways.index(state[2][-1][2])), default=None)

    def _through(
        self, place: int, phase: int, bounds: Sequence[int], before: Sequence[Sequence[Walked]]
    ) -> list[list[Walked]]:
        """The sessions up to this phase, by the footing on which it is left."""
        after = [list[Walked](), list[Walked]()]
        ways, price = self._relaxed.problem.ways, self._prices.session
        ranked = [_by_loss(states, price, 0) for states in before]
        levels = dict[int, list[State]]()
        for way, bound in zip(ways, bounds, strict=True):
            if bound < self._least:
                continue
            if way.level not in levels:
                most = max(each for other, each in zip(ways, bounds, strict=True) if other.level == way.level)
                levels[way.level] = self._phase(phase, way.level, most - self._least)
            most_loss = price * self._task.slots + self._bounds.after[place + 1][way.leave] - self._least
            for footing in (UP, DOWN):
                losses, states = ranked[footing]
                for slots, value, picks in levels[way.level]:  # by slots: of equal sessions the first one stays
                    slots, value = slots + way.costs[footing][0], value - way.costs[footing][1]
                    if good := bisect_right(losses, most_loss + value - price * slots):
                        left, how = self._task.slots - slots, ((picks, footing, way),)
                        after[way.leave] += [
                            (slots + taken, value + worth, steps + how)
                            for taken, worth, steps in states[:good]
                            if taken <= left
                        ]
        return [front(states) for states in after]

    def _phase(self, phase: int, level: int, loss: int) -> list[State]:
        """What may be done in a phase at this level, its reserve kept."""
        price, most = self._prices.phases[phase], self._relaxed.problem.most(phase)
        states, best = [NOTHING], 0
        for cell in self._relaxed.problem.phases[phase]:
            losses, others = self._cell(cell, level)
            if len(others) > 1:
                states = _joined(_by_loss(states, price, best), (losses, others), loss, most)
                best += max(value - price * slots for slots, value, _ in others)
        reserve = self._task.limits[phase][0]
        return front([(max(reserve, slots), value, picks) for slots, value, picks in states]) if reserve else states

    def _cell(self, cell: Cell, level: int) -> Ranked:
        """What may be done in a cell at this level, by slots, and what each loses."""
        if (cell, level) not in self._losses:
            states, price = self._relaxed.front(cell, level), self._prices.phases[cell[0]]
            paid = [value - price * slots for slots, value, _ in states]
            self._losses[cell, level] = [max(paid) - each for each in paid], states
        return self._losses[cell, level]


def _by_loss(
    states: Sequence[tuple[int, int, How]], price: int, best: int
) -> tuple[list[int], list[tuple[int, int, How]]]:
    """What each state loses against this best, the least first, and the states in that order."""
    losses = [best - state[1] + price * state[0] for state in states]
    order = sorted(range(len(losses)), key=losses.__getitem__)
    return [losses[place] for place in order], [states[place] for place in order]


def _joined(one: Ranked, other: Ranked, most_loss: int, most: int) -> list[State]:
    """The front of both together, without what loses or takes more. Of equal ones that with less of the other stays."""
    losses, states = one
    return front(
        [
            (slots + more, value + worth, picks + further)
            for loss, (more, worth, further) in zip(*other, strict=True)
            for slots, value, picks in states[: bisect_right(losses, most_loss - loss)]
            if slots + more <= most
        ]
    )
