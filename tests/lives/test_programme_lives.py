"""Programmes over their weeks, through the command line: a good life, one with a flare, one with weeks missed."""

import datetime
import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.value import dataclass, field
from lives.people import FIRST
from lives.quick_clock import QuickClock

pytestmark = pytest.mark.slow

SETTINGS = """auto_progress = true
ankle_weights_kg = [0.5, 1, 1.5, 2]
step_heights_cm = [10, 15, 20]
bands = ["yellow", "red"]
"""


@dataclass(frozen=True, slots=True)
class Course:
    """Who follows a programme: its id, for how many days, the days of a flare, those away, and what is done beside."""

    programme: str
    days: int
    sore: Mapping[int, int] = field(default_factory=dict)
    away: Collection[int] = ()
    beside: str = ""
    pauses: Mapping[int, str] = field(default_factory=dict)


COURSES = {
    "stronger": Course("stronger-knee", 7 * 12 + 2),
    "stronger-flare": Course("stronger-knee", 7 * 13 + 2, sore={38: 6, 39: 5, 40: 3}),
    "stronger-missed": Course("stronger-knee", 7 * 14 + 2, away=range(25, 39)),
    "start-paused": Course("start-small", 7 * 8 + 2, pauses={17: "pause", 30: "start"}),
    "walk": Course("walk-further", 7 * 12 + 2, beside="walking"),
}


def follow(course: Course, home: Path) -> str:
    """The weeks as a table: what the programme says, and what was planned, done and stepped up."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(SETTINGS, encoding="utf-8")
    kneecli, lines = QuickClock(home), list[str]()
    kneecli.run(FIRST, "screen", "--none")
    kneecli.run(FIRST, "programme", "start", course.programme)
    for number in range(course.days):
        day = FIRST + datetime.timedelta(number)
        if number in course.pauses:
            kneecli.run(day, "programme", course.pauses[number])
        if number % 7 == 0:
            lines += ["", f"Day {number}, {day}", *_indented(kneecli.run(day, "programme"))]
        if number in course.away:
            continue
        lines += _lived(kneecli, course, number, day)
    return "\n".join(lines[1:]) + "\n"


def _lived(kneecli: QuickClock, course: Course, number: int, day: datetime.date) -> list[str]:
    """The morning, a session where one is due, and what goes beside."""
    yesterday = json.loads(kneecli.run(day, "status", "--json"))
    if "morning-pain" in yesterday["due"] or number in course.sore:
        kneecli.run(day, "pain", str(course.sore.get(number, 1)), "--morning")
    due: list[str] = json.loads(kneecli.run(day, "status", "--json"))["due"]
    lines = []
    if "session" in due:
        plan: dict[str, Any] = json.loads(kneecli.run(day, "plan", "--format", "json"))
        kneecli.run(day, "log", "--all", "--pain", "1", "--effort", "3")
        lines.append(f"  {day:%a}: {plan['minutes']} min: {', '.join(_in_short(plan))}")
        lines += [f"       {note}" for note in plan["notes"] if "once more" in note or "over," in note]
    if course.beside and number % 2:
        kneecli.run(day, "log", course.beside, "--minutes", "15", "--pain", "1")
    return lines


def _in_short(plan: dict[str, Any]) -> list[str]:
    loads = {"load_kg": "kg", "step_cm": "cm"}
    return [
        " ".join(
            [
                item["exercise"],
                f"{item['sets']}x{item['reps']}",
                *(f"{item[k]:g}{u}" for k, u in loads.items() if item[k]),
            ]
        )
        for item in plan["items"]
        if item["phase"] == "strength"
    ]


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]


@pytest.mark.parametrize("name", COURSES)
def test_the_weeks_are_those_that_were_read(name: str, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    """A change of any of these weeks shows up as a diff to read."""
    golden(f"lives/programme-{name}.txt", follow(COURSES[name], tmp_path / "home"))
