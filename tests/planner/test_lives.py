"""A thousand simulated people over twelve weeks: what must hold in every one of their plans."""

import concurrent.futures
import os
from collections import Counter

import pytest

from support.people import KINDS, worked_on
from support.simulation import live

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


def test_nothing_is_wrong_in_any_life(ended: list[Ended]) -> None:
    """Nothing withheld, excluded, unowned, loaded too soon, over the minutes, or up on pain; no muscle left out."""
    assert {seed: found for seed, _, _, _, found, _ in ended if found} == {}


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
