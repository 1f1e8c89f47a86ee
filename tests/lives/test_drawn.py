"""Two hundred people drawn by chance, eight weeks each, through the command line: what must hold for each of them."""

import concurrent.futures
import os
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kneecli.domain.catalogue.exercise import Exercise
from lives.living import Life, Plan, live
from lives.people import Lived, always
from lives.table import article_share, known, sets_for
from lives.truth import untruths

SEEDS = range(200)

pytestmark = pytest.mark.slow


def drawn(seed: int) -> Lived:
    """The person of this seed: how long and when they train, what they own, how the knee is."""
    chance = random.Random(seed)
    usual = chance.choice((0, 0, 0, 1, 3))
    settings = [
        f"age = {chance.choice((35, 50, 60, 66, 74))}",
        f"floor = {chance.choice(('true', 'true', 'true', 'false'))}",
        chance.choice(("", "ankle_weights_kg = [0.5, 1, 2]")),
        chance.choice(("", "step_heights_cm = [10, 15, 20]")),
        chance.choice(("", 'cautions = ["kneeling-intolerance"]', 'cautions = ["deep-flexion-pain"]')),
        chance.choice(("", "", 'start = "gentle"')),
    ]
    effort, often = chance.choice((3, 3, 4, 6)), chance.choice((2, 3, 3, 4))
    days = {2: ((0, 3), (1, 5)), 3: ((0, 2, 4), (1, 3, 5)), 4: ((0, 1, 3, 5), (0, 2, 4, 6))}[often]
    return Lived(
        f"drawn by {seed}: usual pain {usual}, effort {effort}",
        minutes=chance.choice((15, 20, 20, 25, 30, 45)),
        weekdays=chance.choice(days),
        settings="\n".join(line for line in settings if line) + "\n",
        during=always(usual),
        after=chance.choice((None, always(usual), always(usual))),
        effort=always(effort),
    )


def _wrong(seed: int, home: Path) -> list[str]:
    """What is wrong with the life of this seed."""
    person = drawn(seed)
    life = live(person, home / str(seed), asks_each_week=False)
    return [f"{seed}: {what}" for what in (*_wrong_weeks(person, life), *_wrong_days(life), *untruths(life))]


def _wrong_weeks(person: Lived, life: Life) -> Iterator[str]:
    days = [status["week"]["strength_days"] for status in life.statuses]
    if min(days[1:]) < 2:  # in the first week it may not be known yet which pain is usual
        yield f"strength days {days}"
    if article_share(life, range(8)) < _least_share(person):
        yield f"{article_share(life, range(8))} % of the article"
    for number, status in enumerate(life.statuses):
        if not status["block"]:
            yield f"no block in week {number + 1}"
    if not sets_for(life.plans.values(), "core"):
        yield "no work for the trunk"


def _least_share(person: Lived) -> int:
    """Percent that the article's nine have at least: 45 of a newcomer's eight weeks.

    Six of the nine are done on the floor: without it no share is asked for. What a caution rules out can't be the
    article's, and from 65 on balance, which the nine do not have, is in most sessions (WHO20). In a quarter of an hour
    the thigh and the hip are in every session, and what the article has for them takes so long that it can't get
    harder there: a shorter exercise that leads on serves the knee better than the same one for eight weeks. Twice a
    week each session has all of the block, so that little else comes.
    """
    if "floor = true" not in person.settings:
        return 0
    is_older = any(f"age = {age}" in person.settings for age in (66, 74))
    has_cautions = "cautions" in person.settings
    if person.minutes < 20:
        return 20 if is_older or (has_cautions and len(person.weekdays) == 2) else 30
    return 45 - 5 * is_older - 5 * has_cautions


def _wrong_days(life: Life) -> Iterator[str]:
    exercises = known()
    for day, plan in life.plans.items():
        if plan["seconds"] > 60 * plan["minutes"]:
            yield f"{day}: over the minutes"
        if not _is_easy(plan) and not _has_thigh_and_hip(plan, exercises):
            yield f"{day}: no loaded work for thigh and hip"


def _is_easy(plan: Plan) -> bool:
    words = ("strength day", "without loaded strength work", "days in a week are enough")
    return any(word in note for note in plan["notes"] for word in words)


def _has_thigh_and_hip(plan: Plan, exercises: Mapping[str, Exercise]) -> bool:
    loaded = {
        exercises[item["exercise"]].target
        for item in plan["items"]
        if item["load_kg"] or exercises[item["exercise"]].recovery_h(item["rung"]) >= 48
    }
    return "quadriceps" in loaded and bool(loaded & {"hip-abductors", "glutes"})


def test_nothing_is_wrong_in_any_life(tmp_path: Path) -> None:
    """Strength work in every week, for thigh and hip; the article's backbone; no false sentence; never over time."""
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        wrong = [what for found in pool.map(_wrong, SEEDS, [tmp_path] * len(SEEDS), chunksize=4) for what in found]
    assert wrong == []
