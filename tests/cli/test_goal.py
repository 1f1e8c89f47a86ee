"""`kneecli goal`: what a person wants to do again, step by step."""

import datetime
import json
from pathlib import Path

import pytest

from kneecli.domain.problem import NothingToDo, WrongUsage
from kneecli.domain.words.caution_names import caution_name
from support.moved_clock import MovedClock

DAY = datetime.date(2026, 11, 2)


@pytest.fixture
def clock(tmp_path: Path) -> MovedClock:
    """The command line on any day."""
    return MovedClock(tmp_path)


def on(offset: int) -> datetime.date:
    """The day so many days after the first."""
    return DAY + datetime.timedelta(offset)


def test_a_goal_of_a_pack_is_climbed_to_its_end(clock: MovedClock) -> None:
    """By any name of it; each step is said, status shows it, and behind the last one it is reached."""
    assert clock.run(DAY, "goal").startswith("There is no goal yet.")
    assert "Stairs without the rail (stairs-without-the-rail)" in clock.run(DAY, "goal", "list")
    clock.run(DAY, "goal", "add", "stairs")
    clock.run(on(7), "goal", "up")
    assert clock.run(on(8), "goal").startswith("Stairs without the rail, step 2 of 5: Up with one foot on each stair")
    assert "Goal: Stairs without the rail, step 2 of 5:" in clock.run(on(8), "status")
    clock.run(on(9), "goal", "down", "stairs-without-the-rail")
    with pytest.raises(NothingToDo, match="is at its first step"):
        clock.run(on(9), "goal", "down", "staircase")
    for offset in range(10, 15):
        clock.run(on(offset), "goal", "up", "Stairs")
    assert clock.run(on(15), "goal") == "Stairs without the rail, reached yesterday.\n"
    assert "Goal:" not in clock.run(on(15), "status")
    clock.run(on(16), "undo")
    assert "step 5 of 5" in clock.run(on(16), "goal")


def test_the_list_says_for_whom_a_goal_is_not(clock: MovedClock) -> None:
    """Each goal that is marked for cautions names them behind its steps."""
    offered = json.loads(clock.run(DAY, "goal", "list", "--json"))
    marked = [goal for goal in offered if goal["cautions"]]
    lines = [line for line in clock.run(DAY, "goal", "list").splitlines() if line.startswith("  Not with ")]
    assert marked
    assert len(lines) == len(marked)
    assert all(caution_name(goal["cautions"][0]) in line for goal, line in zip(marked, lines, strict=True))


def test_own_words_are_as_good(clock: MovedClock) -> None:
    """With steps or without; a goal is set anew after it was reached or removed."""
    clock.run(DAY, "goal", "add", "The  *hill*", "--step", "half way", "--step", "to the top")
    clock.run(DAY, "goal", "add", "dance")
    with pytest.raises(WrongUsage, match=r"which goal\?\n  Name one of The \*hill\* and dance"):
        clock.run(DAY, "goal", "up")
    clock.run(on(1), "goal", "up", "the *h")
    clock.run(on(1), "goal", "up", "dance")
    assert clock.run(on(1), "goal").splitlines() == [
        "The *hill*, step 2 of 2: to the top",
        "dance, reached today.",
    ]
    clock.run(on(2), "goal", "remove", "hill")
    assert "hill" not in clock.run(on(2), "goal")
    clock.run(on(3), "goal", "add", "The *hill*", "--step", "half way")
    goals = json.loads(clock.run(on(3), "goal", "--json"))["goals"]
    hill = next(goal for goal in goals if goal["id"] == "the *hill*")
    assert (hill["set_on"], hill["step"], hill["state"]) == ("2026-11-05", 1, "open")


def test_three_are_the_most_and_none_comes_twice(clock: MovedClock) -> None:
    """Each with its cure."""
    for what in ("stairs", "shopping", "walk the dog"):
        clock.run(DAY, "goal", "add", what)
    with pytest.raises(WrongUsage, match=r"3 is the most\n.*`kneecli goal reached NAME`"):
        clock.run(DAY, "goal", "add", "car")
    with pytest.raises(NothingToDo, match="is there already"):
        clock.run(DAY, "goal", "add", "Stairs without the rail")
    with pytest.raises(WrongUsage, match="there is no goal 'boat'"):
        clock.run(DAY, "goal", "up", "boat")
    with pytest.raises(WrongUsage, match="it is empty"):
        clock.run(DAY, "goal", "add", "  ")


def test_the_report_has_them(clock: MovedClock) -> None:
    """With the step, and in JSON with all steps."""
    clock.run(DAY, "log", "bridge", "--pain", "1")
    assert "Goals" not in clock.run(DAY, "report")
    clock.run(DAY, "goal", "add", "stairs")
    clock.run(on(3), "goal", "up")
    shown = " ".join(clock.run(on(4), "report", "--fields", "goals", "-o", "-").split())
    assert "Stairs without the rail | 2 Nov | 2 of 5 | 5 Nov |" in shown
    (goal,) = json.loads(clock.run(on(4), "report", "--json"))["goals"]
    assert (goal["step"], len(goal["steps"]), goal["since"]) == (2, 5, "2026-11-05")
