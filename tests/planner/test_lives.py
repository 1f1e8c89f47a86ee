"""A thousand simulated people over twelve weeks: what must hold in every one of their plans."""

import concurrent.futures
import os
from collections import Counter

import pytest

from support.people import KINDS, worked_on
from support.simulation import live
from support.violations import MISSED, TOO_OFTEN

pytestmark = pytest.mark.slow

SEEDS = range(1000)

Ended = tuple[int, str, int, int, list[str], Counter[str]]
"""A life as it is handed back: seed, kind, sessions, steps up, what was wrong, how often each exercise came up."""


def _live(seed: int) -> Ended:
    life = live(seed)
    return seed, life.nature.kind, len(life.sessions), life.ups, life.wrong, Counter(worked_on(life))


@pytest.fixture(scope="module")
def ended() -> list[Ended]:
    """All lives, lived once, on all processors."""
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(_live, SEEDS, chunksize=10))


def test_nothing_is_wrong_in_any_plan(ended: list[Ended]) -> None:
    """Nothing withheld, excluded, unowned, loaded too soon, over the minutes, or up on pain."""
    wrong = {seed: [each for each in found if not _is_rare(each)] for seed, _, _, _, found, _ in ended}
    assert {seed: found for seed, found in wrong.items() if found} == {}


def _is_rare(what: str) -> bool:
    return MISSED in what or TOO_OFTEN in what


def test_hardly_anyone_is_trained_one_sidedly(ended: list[Ended]) -> None:
    """Of 200 people at most one ever has a week that leaves a muscle out, or one exercise for a third of all."""
    found_rare = {seed: found for seed, _, _, _, found, _ in ended if any(map(_is_rare, found))}
    assert len(found_rare) <= len(ended) / 200, found_rare


def test_the_lives_are_worth_checking(ended: list[Ended]) -> None:
    """There are enough sessions of every kind of person for the check to mean something."""
    sessions: Counter[str] = Counter()
    for _, kind, count, _, _, _ in ended:
        sessions[kind] += count
    assert set(sessions) == set(KINDS)
    assert min(sessions.values()) > 4000


def test_who_says_nothing_never_climbs(ended: list[Ended]) -> None:
    """Unknown pain is no good pain: the silent take no step up, the painless many."""
    ups: Counter[str] = Counter()
    for _, kind, _, climbed, _, _ in ended:
        ups[kind] += climbed
    assert ups["silent"] == 0
    assert ups["painless"] > ups["mild"] > ups["flaring"] > 0


def test_no_exercise_dominates_the_population(ended: list[Ended]) -> None:
    """Over all people no exercise is more than a tenth of what is done, and most of the catalogue comes up."""
    often: Counter[str] = Counter()
    for *_, each in ended:
        often += each
    (_, most), *_ = often.most_common(1)
    assert most < often.total() / 10
    assert len(often) > 40
