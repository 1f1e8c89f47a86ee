"""Whatever the prices are, no session is worth more than the bound, and the answer of the search is the same."""

import random

import pytest

from kneecli.domain.value import replace
from kneecli.planner.solving.bounds import Bounds, Prices, slot_prices
from kneecli.planner.solving.prices import close_bounds
from kneecli.planner.solving.problem import Fronts, Problem
from kneecli.planner.solving.search import best_of
from kneecli.planner.solving.solve import solve
from oracles.random_tasks import LARGE, random_task

SEEDS = range(2_000, 2_060)


def problems() -> list[tuple[int, Problem]]:
    """Some tasks with anything of use in them."""
    found = [(seed, Problem(random_task(seed, LARGE))) for seed in SEEDS]
    return [(seed, problem) for seed, problem in found if problem.phases]


def some_prices(problem: Problem, dice: random.Random) -> list[Prices]:
    """Good ones and odd ones, each without and with prices of families."""
    odd = Prices(dice.randint(0, 20), {phase: dice.randint(0, 20) for phase in problem.phases})
    families = {family: dice.randint(1, 30) for family in problem.shared}
    plain = [slot_prices(Fronts(problem)), odd]
    return [*plain, *(replace(prices, families=families) for prices in plain)]


@pytest.mark.parametrize(("seed", "problem"), problems())
def test_no_session_is_worth_more_than_the_bound(seed: int, problem: Problem) -> None:
    """At good prices and at any others, of slots and of families; closer prices give no higher bound."""
    value = solve(problem.task).value
    for prices in some_prices(problem, random.Random(seed)):
        bounds = Bounds(problem, prices)
        assert bounds.bound >= value
        without = Bounds(problem, replace(prices, families={}))
        assert without.bound >= close_bounds(problem, bounds).bound >= value


@pytest.mark.parametrize(("seed", "problem"), problems())
def test_the_prices_change_no_answer(seed: int, problem: Problem) -> None:
    """They only say where to look first, whether families are tracked or not."""
    dice = random.Random(seed)
    tracked = {family: 1 << number for number, family in enumerate(problem.shared)}
    plain, priced = some_prices(problem, dice)[:2], some_prices(problem, dice)
    free = {_best(Fronts(problem), prices) for prices in plain}
    assert len(free) == 1
    most = free.pop()
    assert {_best(Fronts(problem, tracked), prices, most) for prices in priced} == {solve(problem.task).value}


def _best(fronts: Fronts, prices: Prices, most: int | None = None) -> int:
    bounds = Bounds(fronts.problem, prices)
    return best_of(fronts, bounds, bounds.bound if most is None else most).value
