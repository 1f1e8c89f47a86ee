"""Whatever the prices are, no session is worth more than the bound, and nothing is left out that an optimum needs."""

import random

import pytest

from kneecli.planner.solving.bounds import Bounds, Pays, SlotPrices, paying, slot_prices, taken
from kneecli.planner.solving.fixing import without_the_hopeless
from kneecli.planner.solving.prices import Prices, close_prices
from kneecli.planner.solving.problem import Problem, Relaxed
from kneecli.planner.solving.search import best_of
from kneecli.planner.solving.solve import solve
from oracles.random_tasks import LARGE, random_task

SEEDS = range(2_000, 2_060)


def bounds_of(relaxed: Relaxed, prices: SlotPrices) -> tuple[Bounds, dict[tuple[int, int], list[Pays]]]:
    """The bounds at these prices, and what pays in each cell."""
    pays = paying(relaxed, prices)
    return Bounds(relaxed.problem, prices, {key: taken(cells, relaxed.prices)[0] for key, cells in pays.items()}), pays


def problems() -> list[tuple[int, Problem]]:
    """Some tasks with anything of use in them."""
    found = [(seed, Problem(random_task(seed, LARGE))) for seed in SEEDS]
    return [(seed, problem) for seed, problem in found if problem.phases]


@pytest.mark.parametrize(("seed", "problem"), problems())
def test_no_session_is_worth_more_than_the_bound(seed: int, problem: Problem) -> None:
    """At good prices and at any others, of slots and of families."""
    value, dice = solve(problem.task).value, random.Random(seed)
    good = slot_prices(Relaxed(problem))
    odd = SlotPrices(dice.randint(0, 20), {phase: dice.randint(0, 20) for phase in problem.phases})
    for prices in (good, odd):
        assert bounds_of(Relaxed(problem), prices)[0].bound >= value
        families = {family: dice.randint(1, 30) for family in problem.places}
        relaxed = Relaxed(problem, frozenset(), families)
        bound = bounds_of(relaxed, prices)[0].bound + sum(families.values())
        assert bound >= value
        close = close_prices(relaxed, Prices(prices, families), value, 50)
        closer = Relaxed(problem, frozenset(), close.families)
        assert bound >= bounds_of(closer, close.slots)[0].bound + sum(closer.prices.values()) >= value


@pytest.mark.parametrize(("seed", "problem"), problems())
def test_the_prices_of_slots_change_no_answer(seed: int, problem: Problem) -> None:
    """They only say where to look first; what is worth less than the least that is asked for is not found."""
    dice = random.Random(seed)
    values = []
    for prices in (
        slot_prices(Relaxed(problem)),
        SlotPrices(dice.randint(0, 20), {phase: dice.randint(0, 20) for phase in problem.phases}),
    ):
        found = best_of(Relaxed(problem), prices, bounds_of(Relaxed(problem), prices)[0], 0)
        assert found
        values.append(found.value)
        assert best_of(Relaxed(problem), prices, bounds_of(Relaxed(problem), prices)[0], found.value) == found
        assert best_of(Relaxed(problem), prices, bounds_of(Relaxed(problem), prices)[0], found.value + 1) is None
    assert values[0] == values[1]


@pytest.mark.parametrize(("seed", "problem"), problems())
def test_what_is_left_out_for_good_is_in_no_optimum(seed: int, problem: Problem) -> None:
    """At any prices of families, all picks of the answer stay."""
    best, dice = solve(problem.task), random.Random(seed)
    families = {family: dice.randint(1, 9) for family in problem.places} if seed % 2 else {}
    relaxed = Relaxed(problem, frozenset(), families)
    prices = slot_prices(relaxed)
    bounds, pays = bounds_of(relaxed, prices)
    fewer = without_the_hopeless(relaxed, prices, pays, bounds, best.value)
    kept = {entry.pick for row in fewer.cells.values() for entry in row}
    assert set(best.picks) <= kept
