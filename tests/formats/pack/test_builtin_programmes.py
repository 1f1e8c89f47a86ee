"""The programmes and goals that come with kneecli."""

import itertools
import re

import pytest

from kneecli.domain.catalogue.programme import Programme
from support.catalogues import built_in

PROGRAMMES = {each.id: each for pack in built_in().packs for each in pack.programmes}
GOALS = [goal for pack in built_in().packs for goal in pack.goals]


@pytest.mark.parametrize(
    ("id", "weeks", "phases", "open_ended"),
    [
        ("start-small", 6, ["Learn", "Build"], False),
        ("stronger-knee", 12, ["Learn", "Build", "Load", "Keep up"], False),
        ("walk-further", 12, ["Set out", "Further", "Half an hour"], False),
        ("keep-it", 12, ["Keep"], True),
    ],
)
def test_each_is_as_long_as_it_says(id: str, weeks: int, phases: list[str], open_ended: bool) -> None:
    """Its weeks, its phases by name, and whether it goes on."""
    found = PROGRAMMES[id]
    assert (found.weeks, [phase.name for phase in found.phases], found.open_ended) == (weeks, phases, open_ended)


def test_all_of_them_lead_to_the_one_without_an_end() -> None:
    """What comes next is there, and nobody is sent in a circle."""
    for programme in PROGRAMMES.values():
        passed: list[str] = []
        while programme.follows:
            assert programme.id not in passed
            passed.append(programme.id)
            programme = PROGRAMMES[programme.follows]
        assert programme.id == "keep-it"


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=lambda each: str(each.id))
def test_each_gets_harder_gently(programme: Programme) -> None:
    """No phase offers less steps up than the one before; weights come last, and after a week with little pain."""
    order = ("none", "dose", "all")
    steps = [order.index(phase.steps) for phase in programme.phases]
    assert steps == sorted(steps)
    for before, after in zip(programme.phases, programme.phases[1:], strict=False):
        if (before.steps, after.steps) == ("none", "dose"):
            assert before.gate
            assert before.gate.pain == 5
        if (before.steps, after.steps) == ("dose", "all"):
            assert before.gate
            assert before.gate.pain == 3


def test_what_they_reach_for_lies_above_the_standard_form() -> None:
    """And a later phase never reaches for less."""
    ladders = {exercise.id: exercise for exercise in built_in()}
    for programme in PROGRAMMES.values():
        reached: dict[str, int] = {}
        for phase in programme.phases:
            for exercise, rung in phase.reaches:
                assert max(ladders[exercise].default_rung, reached.get(exercise, 0)) < rung
                reached[exercise] = rung


def test_walking_grows_by_minutes_or_by_a_day_and_never_by_both() -> None:
    """5 minutes or one day more at a time, up to 150 minutes a week; `walk` means it."""
    phases = PROGRAMMES["walk-further"].phases
    weeks = [(each.days, minutes) for phase in phases for each in phase.beside for minutes in each.minutes]
    for (days, minutes), (next_days, next_minutes) in itertools.pairwise(weeks):
        assert (next_days - days, next_minutes - minutes) in {(0, 0), (0, 5), (1, 0)}
    assert weeks[0] == (3, 10)
    assert weeks[-1] == (5, 30)
    walk = built_in().find("walk")
    assert walk
    assert {each.exercise for phase in phases for each in phase.beside} == {walk.id}


def test_goals_are_ladders_of_plain_sentences() -> None:
    """Eight of them, each step a sentence of its own, and no name leads to two."""
    assert len(GOALS) == 8
    assert len({name.casefold() for goal in GOALS for name in (goal.id, goal.name, *goal.aliases)}) == sum(
        2 + len(goal.aliases) for goal in GOALS
    )
    for goal in GOALS:
        assert all(re.fullmatch(r"[A-Z0-9].{19,}\.", step) for step in goal.steps), goal.id
