"""Finding the session with the most points, exactly.

Some words: a *slot* is a step of time, a *contender* an exercise in one phase with its possible doses, a *cell* a phase
and a target, a *footing* whether one is up (standing or sitting) or down on the floor, a *ban* keeps a family of
near-twins out of a cell, and a *bound* is a value that the answer can't exceed.

The method, in four steps:

1. A front for each cell and level: the choices of at most three families that may be worth making (`fronts.py`).
2. A price for each slot of time, and by it a bound for all sessions (`bounds.py`).
3. The phases are put together in order, with up or down as the state in between, of all choices only those that do not
   lose too much against the bound (`search.py`).
4. A family that stands in several cells is ignored at first. If the answer uses it twice, such families get prices,
   and time gets other ones (`prices.py`), and the problem is branched: in one of its cells only, or not in that one.
   The best bound is taken up first, so the first answer that is worth its bound is the optimum.

All values are integers and every choice is made in a fixed order, so equal problems have equal answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from kneecli.domain.value import dataclass
from kneecli.planner.solving.bounds import Bounds, Pays, SlotPrices, paying, slot_prices, taken
from kneecli.planner.solving.fronts import IMPOSSIBLE
from kneecli.planner.solving.problem import Problem, Relaxed
from kneecli.planner.solving.search import Found, best_of
from kneecli.planner.solving.task import UP, Answer, Ban, Cell, Task

ROOT_ROUNDS, BRANCH_ROUNDS = (40, 40), 8
"""So many rounds prices are looked for: for the whole problem, again for what is left of it, and for each branch."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A part of the problem, the slots' prices in it, what pays at these, the bounds, and the best answer."""

    relaxed: Relaxed
    slots: SlotPrices
    pays: Mapping[tuple[int, int], Sequence[Pays]]
    bounds: Bounds
    found: Found


def solve(task: Task) -> Answer:
    """The answer of the highest value. Without any contender that fits: value 0 and no picks."""
    problem = Problem(task)
    if not problem.phases:
        return Answer(0, (), ((UP, UP),) * len(task.limits))
    relaxed = Relaxed(problem)
    branch = _solved(relaxed, slot_prices(relaxed), IMPOSSIBLE)
    assert branch, "there is always an answer: to do nothing"
    return _answer(_branched(branch) if _off(branch) else branch)


def _solved(relaxed: Relaxed, slots: SlotPrices, least: int) -> Branch | None:
    """The branch with its best answer; None where that is not even worth `least`."""
    pays = paying(relaxed, slots)
    bounds = Bounds(relaxed.problem, slots, {key: taken(cells, relaxed.prices)[0] for key, cells in pays.items()})
    found = best_of(relaxed, slots, bounds, least)
    return Branch(relaxed, slots, pays, bounds, found) if found else None


def _branched(branch: Branch) -> Branch:
    """The best answer in which no family of near-twins stands in two cells.

    Of the problems that are left, the one with the highest bound is parted in two, until its answer is worth its bound.
    """
    import heapq  # most plans need no branching

    from kneecli.planner.solving.fixing import without_the_hopeless

    least, order, waiting = _reached(branch), count(), list[tuple[int, int, Branch]]()
    problem = branch.relaxed.problem
    for rounds in ROOT_ROUNDS:
        waiting = _part(Relaxed(problem), branch, least, rounds, order)
        branch = waiting[0][-1]
        if not _off(branch):
            return branch
        least = _dive(branch, least)
        problem = without_the_hopeless(branch.relaxed, branch.slots, branch.pays, branch.bounds, least)
    while True:
        _, _, branch = heapq.heappop(waiting)
        least = max(least, _reached(branch))
        off = _off(branch)
        if not off:
            return branch
        for bans in _parts(branch, off):
            relaxed = Relaxed(problem, branch.relaxed.bans | bans)
            for part in _part(relaxed, branch, least, BRANCH_ROUNDS, order):
                heapq.heappush(waiting, part)


def _part(relaxed: Relaxed, of: Branch, least: int, rounds: int, order: Iterator[int]) -> list[tuple[int, int, Branch]]:
    """This part of a branch, at prices of its own, with its place in the queue; if worth `least`."""
    from kneecli.planner.solving.prices import Prices, close_prices

    prices = close_prices(relaxed, Prices(of.slots, of.relaxed.prices), least, rounds)
    part = _solved(Relaxed(relaxed.problem, relaxed.bans, prices.families), prices.slots, least)
    return [(-part.found.value, next(order), part)] if part else []


def _dive(branch: Branch, least: int) -> int:
    """What a good answer is worth: as long as a family is used twice, it may stand in the better of its cells only."""
    dived: Branch | None = branch
    while dived:
        least, relaxed = max(least, _reached(dived)), dived.relaxed
        bans = {
            (family, cell)
            for family, cells in _used(dived).items()
            if len(cells) > 1
            for cell in relaxed.shared[family]
            if cell != cells[0]
        }
        if not bans:
            break
        fewer = Relaxed(relaxed.problem, relaxed.bans | bans)
        fewer.prices = {family: price for family, price in relaxed.prices.items() if family in fewer.shared}
        dived = _solved(fewer, dived.slots, least)
    return least


def _used(branch: Branch) -> dict[str, list[Cell]]:
    """The cells in which the answer has an exercise of each family."""
    used, contenders = dict[str, list[Cell]](), branch.relaxed.problem.task.contenders
    for pick in branch.found.picks:
        used.setdefault(contenders[pick.contender].family, []).append(contenders[pick.contender].cell)
    return used


def _reached(branch: Branch) -> int:
    """What the answer is worth with no more than the best of each family: the optimum is worth no less."""
    prices, contenders = branch.relaxed.prices, branch.relaxed.problem.task.contenders
    value, best = branch.found.value - sum(prices.values()), dict[str, int]()
    for pick in branch.found.picks:
        contender = contenders[pick.contender]
        family, worth = contender.family, contender.choices[pick.choice][1]
        value += prices.get(family, 0) - min(worth, best.get(family, 0))
        best[family] = max(worth, best.get(family, 0))
    return value


def _off(branch: Branch) -> list[str]:
    """The families for which the answer is not worth its bound yet.

    It uses them in two cells; or if there is none such, they have a price and are not used at all.
    """
    used = _used(branch)
    twice = [family for family, cells in used.items() if len(cells) > 1]
    return sorted(twice or (family for family in branch.relaxed.prices if family not in used))


def _parts(branch: Branch, off: list[str]) -> tuple[frozenset[Ban], frozenset[Ban]]:
    """The bans that part a problem in two: the dearest family in one of its cells only, or not in that one."""
    family = max(off, key=lambda each: branch.relaxed.prices.get(each, 0))
    places = branch.relaxed.shared[family]
    first = min(_used(branch).get(family, places))
    return frozenset((family, cell) for cell in places if cell != first), frozenset({(family, first)})


def _answer(branch: Branch) -> Answer:
    problem, steps = branch.relaxed.problem, branch.found.steps
    footings = [(UP, UP)] * len(problem.task.limits)
    for phase, (_, entered, way) in zip(problem.phases, steps, strict=True):
        footings[phase] = entered, way.leave
    picks = sorted(branch.found.picks, key=lambda pick: (pick.contender, pick.choice))
    return Answer(branch.found.value, tuple(picks), tuple(footings))
