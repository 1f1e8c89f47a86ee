"""Which exchanges hold on a day."""

from typing import Any

import pytest

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import BlockBegun, Swapped
from kneecli.domain.diary.swaps import swaps_on
from support.journal import day, head


def swap(ago: int, **changes: Any) -> Swapped:
    """Step-ups are exchanged."""
    return Swapped(**head(), **{"date": day(ago), "exercise": "step-up", "into": "sit-to-stand", **changes})


def begun(ago: int) -> BlockBegun:
    """A block began so many days ago."""
    return BlockBegun(**head(), block=Block(1, day(ago), ("step-up",)))


@pytest.mark.parametrize(
    ("ago", "scope", "blocks", "holds"),
    [
        (0, "today", (), True),
        (1, "today", (), False),
        (-1, "block", (), False),
        (20, "block", (), True),
        (21, "block", (), False),
        (3, "block", (5,), True),
        (5, "block", (5,), True),
        (6, "block", (5,), False),
        (3, "block", (22,), False),
    ],
)
def test_how_long_an_exchange_holds(ago: int, scope: str, blocks: tuple[int, ...], holds: bool) -> None:
    """For its day; or as long as the block goes on in which it was said, and never longer than a block may."""
    diary = fold([*map(begun, blocks), swap(ago, scope=scope)])
    assert swaps_on(diary, day(0)) == ([("step-up", "sit-to-stand")] if holds else [])


def test_exchanges_stand_in_the_order_in_which_they_were_said() -> None:
    """So that one can follow on another."""
    there = swap(0)
    back = swap(0, exercise="sit-to-stand", into="step-up")
    assert swaps_on(fold([back, there]), day(0)) == [("step-up", "sit-to-stand"), ("sit-to-stand", "step-up")]
