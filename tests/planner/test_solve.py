"""The solver is exact: equal to two independent oracles, and true to the rules that follow from its promise."""

import random
from collections import Counter
from itertools import product
from typing import Any

import pytest

from kneecli.domain.value import replace
from kneecli.planner.solving.solve import solve
from kneecli.planner.solving.task import DOWN, UP, Answer, Contender, Pick, Task
from oracles import brute_force
from oracles.random_tasks import LARGE, SMALL, random_task, with_ties
from oracles.spread_families import spread_task
from support.examples import share

BLOCK = 25
"""So many tasks in a test, and fewer where only a change is guarded."""

A, B, C = (0, "a"), (1, "b"), (2, "c")
"""Cells of three phases."""


def by_cp_sat(task: Task) -> int:
    """The best value by CP-SAT, which is not there yet for the newest Pythons."""
    pytest.importorskip("ortools")
    from oracles import cp_sat

    return cp_sat.best_value(task)


def blocks(first: int, end: int) -> list[Any]:
    """The numbers of blocks: the first is for every day, the others take long."""
    return [first, *(pytest.param(block, marks=pytest.mark.slow) for block in range(first + 1, end))]


@pytest.mark.parametrize("block", blocks(0, 40))
def test_the_value_is_that_of_brute_force(block: int) -> None:
    """On a thousand small tasks no choice that keeps the rules is worth more than the answer, or less."""
    for seed in _seeds(block):
        task = random_task(seed, SMALL)
        assert solve(task).value == brute_force.best_value(task), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 120))
def test_the_value_is_that_of_cp_sat(block: int) -> None:
    """On a thousand larger tasks the value is the one that CP-SAT proves to be optimal."""
    for seed in _seeds(block):
        task = random_task(seed, LARGE)
        assert solve(task).value == by_cp_sat(task), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(0, 40))
def test_the_value_is_that_of_cp_sat_where_families_stand_in_several_cells(block: int) -> None:
    """On four hundred sessions of up to three hours, of real exercises in families that want to be in many places."""
    for seed in range(10 * block, 10 * block + share(10, 3)):
        task = spread_task(seed)
        answer = solve(task)
        assert answer.value == by_cp_sat(task), f"seed {seed}"
        assert brute_force.value_of(task, answer.picks) == answer.value, f"seed {seed}"


@pytest.mark.parametrize("block", blocks(0, 20))
def test_the_two_oracles_agree(block: int) -> None:
    """Brute force and CP-SAT share no method, so an error in either would show."""
    for seed in _seeds(block):
        task = random_task(seed, SMALL)
        assert by_cp_sat(task) == brute_force.best_value(task), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 120))
def test_the_picks_keep_the_rules_and_add_up_to_the_value(block: int) -> None:
    """The value is recomputed from the picks and the task alone."""
    for seed in _seeds(block):
        task = random_task(seed, LARGE)
        answer = solve(task)
        assert brute_force.value_of(task, answer.picks) == answer.value, f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 120))
def test_the_footings_need_no_more_trips_than_there_must_be(block: int) -> None:
    """Who goes through the phases by the footings walks as little as the value says."""
    for seed in _seeds(block):
        task = random_task(seed, LARGE)
        if task.down_value + task.up_value == 0:
            continue
        answer = solve(task)
        assert _trips_by_footings(task, answer) == _fewest_trips(task, answer), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 88))
def test_the_order_of_the_contenders_changes_nothing(block: int) -> None:
    """Where no two answers tie, the same things are chosen, however they come in."""
    for seed in _seeds(block):
        task = with_ties(random_task(seed, LARGE), seed)
        shuffled = random.Random(seed).sample(task.contenders, len(task.contenders))
        other = replace(task, contenders=tuple(shuffled))
        assert _chosen(other, solve(other)) == _chosen(task, solve(task)), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 88))
def test_more_slots_never_lower_the_value(block: int) -> None:
    """With the same limits, one can always leave the further time unused."""
    for seed in _seeds(block):
        task = random_task(seed, LARGE)
        values = [solve(replace(task, slots=task.slots + more)).value for more in (0, 1, 2, 5, 20, 100)]
        assert values == sorted(values), f"seed {seed}"


@pytest.mark.parametrize("block", blocks(80, 96))
def test_a_further_contender_never_lowers_the_value(block: int) -> None:
    """In a phase that had its reserve already, one can always leave the new contender out."""
    for seed in _seeds(block):
        task = random_task(seed, LARGE)
        *others, new = task.contenders
        fewer = replace(task, contenders=tuple(others))
        if _reserves(fewer) == _reserves(task):
            assert solve(fewer).value <= solve(task).value, f"seed {seed}: {new}"


@pytest.mark.parametrize("block", blocks(80, 88))
def test_without_a_contender_that_was_not_chosen_nothing_changes(block: int) -> None:
    """As long as its phase keeps its reserve: the last contender of any use takes that along."""
    for seed in _seeds(block):
        task = with_ties(random_task(seed, LARGE), seed)
        answer = solve(task)
        chosen = {pick.contender for pick in answer.picks}
        for number in [number for number in range(len(task.contenders)) if number not in chosen][:5]:
            fewer = replace(task, contenders=task.contenders[:number] + task.contenders[number + 1 :])
            if _reserves(fewer) == _reserves(task):
                assert _chosen(fewer, solve(fewer)) == _chosen(task, answer), f"seed {seed}, without {number}"


def test_an_empty_task_has_the_value_nothing() -> None:
    """Without contenders, or without phases, there is an answer: no picks, value 0."""
    assert solve(Task(slots=0, limits=(), crowding={}, contenders=())) == Answer(0)
    no_contenders = Task(slots=20, limits=((5, 10), (0, 20)), crowding={}, contenders=())
    assert solve(no_contenders) == Answer(0, (), ((UP, UP), (UP, UP)))


def test_what_does_not_fit_is_not_picked() -> None:
    """A choice longer than its phase or than the session, or worth nothing, is as good as none."""
    too_long = _task(10, ((0, 5),), _one(A, "long", (6, 50)))
    assert solve(too_long).picks == ()
    assert solve(replace(too_long, slots=4, limits=((0, 9),))).picks == ()
    assert solve(_task(10, ((0, 5),), _one(A, "idle", (2, 0)))).value == 0


def test_a_reserve_is_kept_also_for_a_family_that_is_used_elsewhere() -> None:
    """The one contender of the second phase is spent in the first, but the reserve stays."""
    both = _one(A, "both", (4, 50)), _one(B, "both", (4, 10))
    task = _task(10, ((0, 10), (6, 6)), *both, _one(A, "other", (5, 40)))
    assert solve(task).value == 50


def test_a_reserve_does_not_depend_on_the_length_of_the_session() -> None:
    """Also a contender that only just does not fit into the session reserves its phase's slots."""
    task = _task(8, ((0, 20), (3, 20)), _one(A, "first", (6, 90)), _one(B, "second", (9, 5)))
    assert [solve(replace(task, slots=slots)).value for slots in (8, 9, 12)] == [0, 90, 90]


def test_a_trip_may_pay_off_only_later() -> None:
    """Getting down costs more than the first phase brings, and is worth it by what the third one brings."""
    contenders = [_one(cell, cell[1], (2, value), on_floor=True) for cell, value in ((A, 3), (B, 2), (C, 8))]
    task = replace(_task(6, ((0, 2),) * 3, *contenders), down_value=6)
    assert solve(task) == Answer(7, (Pick(0, 0), Pick(1, 0), Pick(2, 0)), ((UP, DOWN), (DOWN, DOWN), (DOWN, DOWN)))


def test_a_family_in_three_cells_is_used_once() -> None:
    """It goes where it is worth most, all told."""
    task = _task(30, ((0, 10),) * 3, *(_one(cell, "same", (3, value)) for cell, value in ((A, 5), (B, 7), (C, 6))))
    assert solve(task).picks == (Pick(1, 0),)


def test_crowding_makes_room_for_variety() -> None:
    """Three of one cell lose to a weaker one of another cell, as soon as the third loses enough."""
    same = [_one(A, name, (2, 10)) for name in ("one", "two", "three")]
    task = replace(_task(6, ((0, 6), (0, 6)), *same, _one(B, "other", (2, 5))), crowding={A: (0, 1, 4), B: (0,)})
    assert solve(task).value == 25
    assert solve(replace(task, crowding={A: (0, 1, 6), B: (0,)})).picks[-1] == Pick(3, 0)


def test_every_way_of_going_down_and_up_is_found() -> None:
    """In a walk of three phases each at one level, the points for every trip are taken off, and no more."""
    for levels in product((False, True), repeat=3):
        contenders = [
            _one(cell, cell[1], (1, 100), on_floor=level) for cell, level in zip((A, B, C), levels, strict=True)
        ]
        walk = replace(_task(50, ((0, 5),) * 3, *contenders), down_slots=2, up_slots=3, down_value=4, up_value=5)
        assert solve(walk).value == 300 - 9 * brute_force.trips(levels)


def _seeds(block: int) -> range:
    return range(block * BLOCK, block * BLOCK + share(BLOCK, 6))


def _task(slots: int, limits: tuple[tuple[int, int], ...], *contenders: Contender) -> Task:
    """A task without crowding, at most two in a cell, and with free trips."""
    return Task(slots, limits, {contender.cell: (0, 0) for contender in contenders}, contenders)


def _one(cell: tuple[int, str], family: str, choice: tuple[int, int], *, on_floor: bool = False) -> Contender:
    return Contender(cell, family, on_floor, (choice,))


def _chosen(task: Task, answer: Answer) -> tuple[int, Counter[object]]:
    """The answer by content, whatever the numbers of the contenders are."""
    found = ((task.contenders[pick.contender], pick.choice) for pick in answer.picks)
    return answer.value, Counter((one.cell, one.family, one.on_floor, one.choices[choice]) for one, choice in found)


def _reserves(task: Task) -> list[int]:
    return [brute_force.reserve_of(task, phase) for phase in range(len(task.limits))]


def _fewest_trips(task: Task, answer: Answer) -> int:
    return brute_force.fewest_trips(
        tuple(brute_force.levels_of(task, answer.picks, phase) for phase in range(len(task.limits)))
    )


def _trips_by_footings(task: Task, answer: Answer) -> int:
    """The trips when each phase is done standing first, unless one enters it down and leaves it up."""
    order: list[bool] = []
    for phase, footing in enumerate(answer.footings):
        levels = brute_force.levels_of(task, answer.picks, phase)
        order += sorted(levels, reverse=footing == (DOWN, UP))
    return brute_force.trips(order)
