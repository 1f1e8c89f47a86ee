"""A life as a table that a physiotherapist reads: a row a week, and what became of each exercise."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kneecli.domain.catalogue.exercise import Exercise
from lives.living import Life, Plan
from lives.people import FIRST
from support.catalogues import built_in

HEAD = "week  days  strength  thigh  hip  trunk  balance  different  block  article  steps  waiting   kg   cm  block's"


def table(name: str, life: Life) -> str:
    """The weeks, and below them where each exercise has come to."""
    lines = [f"{name}: {life.who}", "", HEAD]
    lines += [_row(week, life) for week in range(len(life.statuses))]
    lines += ["", *_rungs(life), ""]
    lines += [f"{day}: {why}" for day, why in life.refusals.items()]
    return "\n".join(lines).rstrip() + "\n"


def known() -> Mapping[str, Exercise]:
    """The built-in exercises by id."""
    return {exercise.id: exercise for exercise in built_in()}


def plans_of(life: Life, week: int) -> list[Plan]:
    """The plans of a week, in order."""
    return [plan for day, plan in life.plans.items() if (day - FIRST).days // 7 == week]


def items_of(plans: Iterable[Plan]) -> Iterator[dict[str, Any]]:
    """Everything in these plans."""
    return (item for plan in plans for item in plan["items"])


def core_of(life: Life, week: int) -> Mapping[str, int]:
    """How often each exercise of the block was planned in a week.

    Where another block began within the week, it is what both have: the rest had only some days of it.
    """
    block = life.statuses[week].get("block") or {}
    often = Counter(item["exercise"] for item in items_of(plans_of(life, week)))
    first = min((plan["date"] for plan in plans_of(life, week)), default="")
    before = life.statuses[week - 1]["block"]["exercises"] if week and block.get("begun", "") > first else None
    return {name: often[name] for name in block.get("exercises", ()) if before is None or name in before}


HELD_BACK = (
    "exercises come a rung lower where they have one",
    "without loaded strength work",
    "a gentle session at the first rungs",
)
"""What a plan says on a day on which pain or swelling holds strength work back."""


def is_held_back(life: Life, week: int) -> bool:
    """Whether pain or swelling held a session of the week back, or left one out."""
    refused = any((day - FIRST).days // 7 == week for day in life.refusals)
    return refused or any(
        words in note for plan in plans_of(life, week) for note in plan["notes"] for words in HELD_BACK
    )


def article_share(life: Life, weeks: Iterable[int]) -> int:
    """Percent of all items that are one of the article's nine."""
    exercises = known()
    items = [item for week in weeks for item in items_of(plans_of(life, week))]
    return 100 * sum(exercises[item["exercise"]].article_number is not None for item in items) // max(1, len(items))


def sets_for(plans: Iterable[Plan], *targets: str) -> int:
    """Sets of strength work for these targets."""
    exercises = known()
    return sum(
        item["sets"] or 1
        for item in items_of(plans)
        if item["phase"] == "strength" and exercises[item["exercise"]].target in targets
    )


def steps_up(life: Life, week: int) -> int:
    """How often something was planned at a higher rung than ever before."""
    highest: dict[str, int] = {}
    steps = 0
    for day, plan in life.plans.items():
        for item in plan["items"]:
            before = highest.get(item["exercise"], item["rung"])
            steps += item["rung"] > before and (day - FIRST).days // 7 == week
            highest[item["exercise"]] = max(before, item["rung"])
    return steps


def waiting_long(life: Life, week: int) -> set[str]:
    """The exercises of this week that could have got harder a week ago, and have not."""
    planned = {item["exercise"] for item in items_of(plans_of(life, week))}
    ready = [
        {
            (row["exercise"], row["rung"])
            for row in standing
            if row["proposal"] == "advance" or row["why"].startswith("Ready for rung")
        }
        for standing in life.standings[max(0, week - 1) : week + 1]
    ]
    return {name for name, _ in set.intersection(*ready) if name in planned} if week else set()


def _row(week: int, life: Life) -> str:
    plans = plans_of(life, week)
    items = list(items_of(plans))
    core = core_of(life, week)
    block = (life.statuses[week].get("block") or {}).get("number", 0)
    waiting = len(waiting_long(life, week))
    kg = max((item["load_kg"] or 0 for item in items), default=0)
    cm = max((item["step_cm"] or 0 for item in items), default=0)
    return (
        f"{week + 1:4}  {len(plans):4}  {life.statuses[week]['week']['strength_days']:8}"
        f"  {sets_for(plans, 'quadriceps'):5}  {sets_for(plans, 'hip-abductors', 'glutes'):3}"
        f"  {sets_for(plans, 'core'):5}  {sets_for(plans, 'balance'):7}"
        f"  {len({item['exercise'] for item in items}):9}  {block:5}  {article_share(life, [week]):5} %"
        f"  {steps_up(life, week):5}  {waiting:7}  {kg:3g}  {cm:3}"
        f"  {' '.join(str(times) for times in core.values())}"
    ).rstrip()


def _rungs(life: Life) -> Iterator[str]:
    """Each exercise with how often it was planned, its rungs from first to last, and the last one in words."""
    often = Counter(item["exercise"] for item in items_of(life.plans.values()))
    first: dict[str, int] = {}
    last: dict[str, tuple[int, str]] = {}
    for item in items_of(life.plans.values()):
        first.setdefault(item["exercise"], item["rung"])
        last[item["exercise"]] = item["rung"], item["label"]
    for name, times in sorted(often.items(), key=lambda pair: (-pair[1], pair[0])):
        rung, label = last[name]
        yield f"{times:3} x {name} ({first[name]} to {rung} of {len(known()[name].rungs)}): {label}"


def a_day(day: datetime.date, plan: Plan) -> str:
    """One plan in a few lines, to be read."""
    lines = [f"{day:%a %d %b}  {plan['seconds'] // 60}:{plan['seconds'] % 60:02} of {plan['minutes']} min"]
    lines += [f"    note: {note}" for note in plan["notes"]]
    for item in plan["items"]:
        lines.append(f"  {item['phase']:9} {item['exercise']} r{item['rung']} {item['label']} ({item['seconds']} s)")
        lines.append(f"            {item['why']}")
    return "\n".join(lines)
