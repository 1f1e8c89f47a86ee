"""A life lived through the command line, day by day, and what was seen of it."""

import datetime
import json
from pathlib import Path
from typing import Any

from kneecli.domain.problem import NothingToDo
from kneecli.domain.value import dataclass, field
from lives.people import FIRST, WEEKS, Lived
from lives.quick_clock import QuickClock

Plan = dict[str, Any]
"""A plan as `kneecli plan --format json` writes it."""


@dataclass
class Life:
    """Every plan by its day, and at the end of a week what `status` and `progress` show."""

    who: str
    plans: dict[datetime.date, Plan] = field(default_factory=dict)
    refusals: dict[datetime.date, str] = field(default_factory=dict)
    pains: dict[datetime.date, list[int]] = field(default_factory=dict)
    statuses: list[dict[str, Any]] = field(default_factory=list)
    standings: list[list[dict[str, Any]]] = field(default_factory=list)


def live(person: Lived, home: Path, weeks: int = WEEKS, *, asks_each_week: bool = True) -> Life:
    """These weeks of this person, every plan done and logged, every step up that is offered taken.

    `progress` is asked at the end of each week, or only of the last one.
    """
    home.mkdir(parents=True, exist_ok=True)
    settings = f"auto_progress = true\nminutes = {person.minutes}\n{person.settings}"
    (home / "config.toml").write_text(settings, encoding="utf-8")
    kneecli, life = QuickClock(home), Life(person.who)
    kneecli.run(FIRST, "screen", "--none")
    for number in range(7 * weeks):
        day = FIRST + datetime.timedelta(number)
        _wake(kneecli, life, person, number, day)
        if number % 7 in person.weekdays:
            _train(kneecli, life, person, number, day)
        if number % 7 == 6:
            life.statuses.append(json.loads(kneecli.run(day, "status", "--json")))
            if asks_each_week or number == 7 * weeks - 1:
                life.standings.append(json.loads(kneecli.run(day, "progress", "--json")) if life.plans else [])
    return life


def _wake(kneecli: QuickClock, life: Life, person: Lived, number: int, day: datetime.date) -> None:
    """The morning after a session is said, and what is new of the knee."""
    yesterday = day - datetime.timedelta(1)
    if person.after is not None and yesterday in life.plans:
        _say(kneecli, life, day, person.after(number), "--morning", person.swelling(number))
    elif person.before is not None and (number % 7 in person.weekdays or person.swelling(number)):
        _say(kneecli, life, day, person.before(number), "", person.swelling(number))


def _say(kneecli: QuickClock, life: Life, day: datetime.date, pain: int, morning: str, swelling: str | None) -> None:
    life.pains.setdefault(day, []).append(pain)
    swollen = ["--swelling", swelling] if swelling else []
    kneecli.run(day, "pain", str(pain), *([morning] if morning else []), *swollen)


def _train(kneecli: QuickClock, life: Life, person: Lived, number: int, day: datetime.date) -> None:
    """A plan, done as it is written or as the person does it, and logged."""
    try:
        plan = json.loads(kneecli.run(day, "plan", "--format", "json"))
    except NothingToDo as refusal:
        life.refusals[day] = refusal.problems[0].what
        return
    life.plans[day] = plan
    life.pains.setdefault(day, []).append(person.during(number))
    felt = ["--pain", str(person.during(number)), "--effort", str(person.effort(number))]
    if person.logs:
        _write_behind(kneecli.home / "plans" / f"{day}.md", plan, person.logs)
        kneecli.run(day, "log", *felt)
    else:
        kneecli.run(day, "log", "--all", *felt)


def _write_behind(file: Path, plan: Plan, remark: str) -> None:
    """Ticks all of a plan, and writes the remark behind each item of 2 sets of 10."""
    twice_ten = {item["exercise"] for item in plan["items"] if item["sets"] == 2 and item["reps"] == 10}
    lines = file.read_text(encoding="utf-8").splitlines()
    box = 0
    for number, line in enumerate(lines):
        if line.startswith("- [ ]"):
            box = number
            lines[number] = line.replace("[ ]", "[x]")
        elif line.startswith("  - `") and line.split("`")[1] in twice_ten:
            lines[box] += f" {remark}"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
