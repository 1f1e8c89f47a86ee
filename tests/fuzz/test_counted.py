"""Ten thousand mutated documents of each run of the gate: read, or refused with the place, and never a crash."""

import random

import pytest

from fuzz.counted import CRASHED, READ, lines, tried


def counted(number: int) -> None:
    """Tries so many, from a seed of its own, and says what became of them."""
    seed = random.SystemRandom().randrange(10**6)
    counts, crashes = tried(number, seed)
    print(f"seed {seed}", *lines(counts), sep="\n")
    assert crashes == [], "\n".join(crashes)
    assert all(count[CRASHED] == 0 for count in counts.values())
    assert all(count[READ] < count.total() for count in counts.values())


def test_a_few_hundred() -> None:
    """With every change."""
    counted(400)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_ten_thousand(part: int) -> None:
    """In four parts, so that several processors have something to do."""
    counted(2500)
