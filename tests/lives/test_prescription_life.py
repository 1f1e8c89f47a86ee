"""Seven weeks with a prescription beside a programme: a limit until week 4, a flare in week 3, a week away, the end."""

import datetime
import itertools
import json
from typing import Any

import pytest

from lives.people import FIRST
from lives.quick_clock import QuickClock

pytestmark = pytest.mark.slow

SHEET = """[prescription]
title = "Knee after the strain"
by = "Anna Weber, physiotherapist"
until = 2026-11-08
leave_out = ["lunge"]

[[exercise]]
exercise = "step-up"
times_a_week = 3
sets = 3
reps = 8
step_cm = 10

[[exercise]]
exercise = "quad-set"
times_a_week = 7
sets = 2
reps = 10
hold_s = 6
side = "left"

[[exercise]]
exercise = "bridge"
times_a_week = 3
sets = 3
reps = 12

[[exercise]]
exercise = "lateral-leg-raise"
times_a_week = 2
sets = 2
reps = 12
side = "left"

[[limit]]
what = "bend-under-load"
most = 60
until = 2026-10-25

[[limit]]
what = "pain"
most = 3
"""

DOSES = {"step-up": (3, 8), "quad-set": (2, 10), "bridge": (3, 12), "lateral-leg-raise": (2, 12)}
SORE = {16: (5, "mild"), 17: (4, "none"), 18: (3, "none")}
AWAY = range(28, 35)
LAST = datetime.date(2026, 11, 8)

Day = tuple[datetime.date, dict[str, Any]]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> tuple[QuickClock, list[Day]]:
    """The command line after these weeks, and each day's plan."""
    home = tmp_path_factory.mktemp("life")
    (home / "config.toml").write_text("auto_progress = true\nstep_heights_cm = [10, 15]\n", encoding="utf-8")
    (home / "knee.toml").write_text(SHEET, encoding="utf-8")
    kneecli, plans = QuickClock(home), list[Day]()
    kneecli.run(FIRST, "screen", "--none")
    kneecli.run(FIRST, "programme", "start", "stronger-knee")
    kneecli.run(FIRST, "prescription", "add", str(home / "knee.toml"))
    for number in (number for number in range(49) if number not in AWAY):
        day = FIRST + datetime.timedelta(number)
        pain, swelling = SORE.get(number, (1, "none"))
        kneecli.run(day, "pain", str(pain), "--morning", "--swelling", swelling)
        if "session" in json.loads(kneecli.run(day, "status", "--json"))["due"]:
            plans.append((day, json.loads(kneecli.run(day, "plan", "--minutes", "20", "--format", "json"))))
            kneecli.run(day, "log", "--all", "--pain", "5" if number == 14 else "1", "--effort", "4")
    return kneecli, plans


def test_each_dose_stays_as_written_until_the_last_day(life: tuple[QuickClock, list[Day]]) -> None:
    """Neither a flare nor an easy week changes it, and nothing of it is left when it is over."""
    for day, plan in life[1]:
        labels = [item["label"] for item in plan["items"] if item["label"].startswith("as prescribed")]
        assert day <= LAST or not labels
        for item in plan["items"]:
            if item["label"].startswith("as prescribed"):
                assert (item["sets"], item["reps"]) == DOSES[item["exercise"]]
            assert item["exercise"] != "lunge" or day > LAST


def test_what_is_prescribed_for_every_day_comes_nearly_every_day(life: tuple[QuickClock, list[Day]]) -> None:
    """Where the minutes are too few for all, the next day has it; on the days of the flare it alone is left."""
    plans = [plan for day, plan in life[1] if day <= LAST]
    with_quad_set = [any(item["exercise"] == "quad-set" for item in plan["items"]) for plan in plans]
    assert not any(one == two is False for one, two in itertools.pairwise(with_quad_set))
    assert len(plans) == 35


def test_no_block_speaks_against_it(life: tuple[QuickClock, list[Day]]) -> None:
    """What is prescribed is not exchanged for another exercise, nor left out, because it once hurt."""
    kneecli, _ = life
    decisions = json.loads(kneecli.run(LAST, "report", "--json"))["decisions"]
    exchanged = [each for each in decisions if each["kind"] not in ("up", "down") and each["exercise"] in DOSES]
    assert not exchanged


def test_its_end_is_told_once(life: tuple[QuickClock, list[Day]]) -> None:
    """The first plan after the last day says so, the later ones do not."""
    told = [day for day, plan in life[1] if any("was for 28 September to 8 November" in note for note in plan["notes"])]
    assert told == [next(day for day, _ in life[1] if day > LAST)]


def test_the_report_says_how_it_went(life: tuple[QuickClock, list[Day]]) -> None:
    """Days done of those wanted, and one side counted as that side."""
    kneecli, _ = life
    report = json.loads(kneecli.run(LAST, "report", "--json"))
    found = {each["exercise"]: (each["days"], each["days_wanted"]) for each in report["prescription"]}
    assert found.keys() == DOSES.keys()
    assert all(days * 4 >= 2 * wanted for days, wanted in found.values())
    sides = {
        item["side"]
        for session in json.loads(kneecli.run(LAST, "history", "--json"))["sessions"]
        for item in session["items"]
        if item["exercise"] == "quad-set"
    }
    assert sides == {"left"}
