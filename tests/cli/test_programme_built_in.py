"""The built-in programmes, followed from the first day to the last by someone whose knee is well."""

import datetime
import json
from pathlib import Path

import pytest

from support.catalogues import built_in
from support.moved_clock import MovedClock

START = datetime.date(2026, 11, 2)
PROGRAMMES = {each.id: each for pack in built_in().packs for each in pack.programmes}


@pytest.mark.slow
@pytest.mark.parametrize("id", sorted(PROGRAMMES))
def test_whoever_does_two_sessions_a_week_gets_through_in_its_weeks(tmp_path: Path, id: str) -> None:
    """No gate holds up a quiet knee, and at the end the next programme is named; one without an end goes on."""
    clock, programme = MovedClock(tmp_path), PROGRAMMES[id]
    clock.run(START, "programme", "start", id)
    for week in range(programme.weeks):
        for offset in (0, 3):
            day = START + datetime.timedelta(7 * week + offset)
            for exercise in ("bridge", "squat", "plank"):
                clock.run(day, "log", exercise, "--pain", "1", "--effort", "3")
            clock.run(day + datetime.timedelta(1), "pain", "1", "--morning")
    last = START + datetime.timedelta(7 * programme.weeks)
    assert f"week {programme.weeks} of" in clock.run(last - datetime.timedelta(1), "programme")
    said = clock.run(last, "programme")
    if programme.open_ended:
        assert f"week {programme.weeks + 1} (" in said
    else:
        assert f"is over, after {programme.weeks} weeks that counted" in said
        assert f"`kneecli programme start {programme.follows}`" in said


def test_the_list_begins_with_the_shortest(tmp_path: Path) -> None:
    """And ends with the one that has no end, in the order of the docs."""
    listed = json.loads(MovedClock(tmp_path).run(START, "programme", "list", "--json"))
    assert [each["id"] for each in listed] == ["start-small", "stronger-knee", "walk-further", "keep-it"]


@pytest.mark.slow
def test_nothing_gets_heavier_in_start_small(tmp_path: Path) -> None:
    """Plans that go by it have no weight, and the minutes of the phase."""
    clock = MovedClock(tmp_path)
    clock.run(START, "config", "set", "owns", "ankle-weight 0.5kg", "ankle-weight 1kg")
    clock.run(START, "programme", "start", "start-small")
    for week in range(6):
        for offset in (0, 3):
            day = START + datetime.timedelta(7 * week + offset)
            for row in json.loads(clock.run(day, "progress", "--json")):
                if row["proposal"] == "advance":
                    clock.run(day, "progress", row["exercise"], "--up")
            plan = json.loads(clock.run(day, "plan", "--json"))
            assert plan["minutes"] == (15 if week < 2 else 20)
            assert not any(item["load_kg"] for item in plan["items"])
            for item in plan["items"]:
                clock.run(day, "log", item["exercise"], "--pain", "0", "--effort", "2")
            clock.run(day + datetime.timedelta(1), "pain", "0", "--morning")
    rungs = {
        row["exercise"]: row["rung"]
        for row in json.loads(clock.run(START + datetime.timedelta(42), "progress", "--json"))
    }
    assert rungs["lateral-leg-raise"] > 1


def test_one_word_takes_down_a_walk_of_the_week(tmp_path: Path) -> None:
    """`log walk` has the minutes of the programme, unless others are said; while it is paused, those of the ladder."""
    clock = MovedClock(tmp_path)
    clock.run(START, "log", "walk")
    clock.run(START, "programme", "start", "walk-further")
    for offset in (0, 3, 7, 10):
        for exercise in ("bridge", "squat", "plank"):
            clock.run(START + datetime.timedelta(offset), "log", exercise, "--pain", "1")
    third_week = START + datetime.timedelta(14)
    clock.run(third_week, "log", "walk")
    clock.run(third_week + datetime.timedelta(1), "log", "walk", "--minutes", "12")
    clock.run(third_week + datetime.timedelta(2), "programme", "pause")
    clock.run(third_week + datetime.timedelta(2), "log", "walk")
    sessions = json.loads(clock.run(third_week + datetime.timedelta(2), "history", "--json"))["sessions"]
    walks = [item for each in sessions for item in each["items"] if item["exercise"] == "walking"]
    assert [item["sets"][0]["seconds"] // 60 for item in walks] == [10, 15, 12, 10]
