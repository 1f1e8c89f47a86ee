"""Finding the session with the most points, exactly.

Some words: a *slot* is a step of time, a *contender* an exercise in one phase with its possible doses, a *cell* a phase
and a target, a *footing* whether one is up (standing or sitting) or down on the floor, a *family* one of near-twins, of
which a session has one, and a *bound* is a value that the answer can't exceed.

The method, in four steps:

1. A front for each cell and level: the choices of at most three families that may be worth making (`fronts.py`).
2. A price for each slot of time, and by it a bound for all sessions (`bounds.py`).
3. The phases are put together in order, with up or down as the state in between, of all choices only those that do not
   lose too much against the bound (`search.py`).
4. A family that stands in several cells is ignored at first. If the answer uses one twice, such families get prices,
   and time gets other ones (`prices.py`). It is searched again, and now it is tracked which of them are used so far:
   those that have a price or were used twice. More are, until none is used twice any more.

All values are integers and every choice is made in a fixed order, so equal problems have equal answers.
"""

from collections import Counter

from kneecli.planner.solving.bounds import Bounds, slot_prices
from kneecli.planner.solving.problem import Fronts, Problem
from kneecli.planner.solving.search import Found, best_of
from kneecli.planner.solving.task import UP, Answer, Task


def solve(task: Task) -> Answer:
    """The answer of the highest value. Without any contender that fits: value 0 and no picks."""
    problem = Problem(task)
    if not problem.phases:
        return Answer(0, (), ((UP, UP),) * len(task.limits))
    fronts = Fronts(problem)
    bounds = Bounds(problem, slot_prices(fronts))
    found, tracked = best_of(fronts, bounds, bounds.bound), set[str]()
    while twice := _used_twice(task, found):
        if not tracked:
            from kneecli.planner.solving.prices import close_bounds  # most plans need no such prices

            bounds = close_bounds(problem, bounds)  # what has a price has to be tracked, so that it is paid once
            tracked.update(family for family, price in bounds.prices.families.items() if price)
        tracked.update(twice)
        bits = {family: 1 << place for place, family in enumerate(sorted(tracked))}
        found = best_of(Fronts(problem, bits), bounds, found.value)
    return _answer(problem, found)


def _used_twice(task: Task, found: Found) -> list[str]:
    used = Counter(task.contenders[pick.contender].family for pick in found.picks)
    return [family for family, times in used.items() if times > 1]


def _answer(problem: Problem, found: Found) -> Answer:
    footings = [(UP, UP)] * len(problem.task.limits)
    for phase, (_, entered, way) in zip(problem.phases, found.steps, strict=True):
        footings[phase] = entered, way.leave
    picks = sorted(found.picks, key=lambda pick: (pick.contender, pick.choice))
    return Answer(found.value, tuple(picks), tuple(footings))
