"""A block in plain sentences."""

import datetime

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.words.block_words import begins_note, block_lines

NAMES = {"bridge": "Bridge", "plank": "Plank", "squat": "Squat"}


def lines(*exchanged: Exchange) -> list[str]:
    """The sentences about the second day of a block with these exchanges."""
    block = Block(2, datetime.date(2026, 11, 1), ("bridge", "plank"), exchanged)
    return list(block_lines(BlockOn(block, 2, over=False), NAMES))


def test_what_is_in_the_place_of_another_is_named() -> None:
    """An exercise that was swapped for the rest of the block no longer stands there by itself."""
    on = BlockOn(Block(1, datetime.date(2026, 11, 1), ("bridge", "plank"), ()), 2, over=False)
    (said,) = block_lines(on, NAMES, {"plank": "squat"})
    assert said.endswith(": Bridge and Squat in place of Plank.")


def test_the_plan_of_the_day_on_which_it_begins_has_it_in_one_note() -> None:
    """What left, what came, and why."""
    skipped, room = Exchange("squat", "plank", "Skipped twice."), Exchange("", "bridge", "There is room for one more.")
    block = Block(2, datetime.date(2026, 11, 1), ("bridge", "plank"), (skipped, room))
    assert begins_note(block, NAMES) == (
        "A new block begins. Squat made room for Plank. Skipped twice. New in it: Bridge. There is room for one more."
    )


def test_an_exchange_says_how_to_choose_otherwise() -> None:
    """Once, whatever was exchanged; not where nothing came that one could exchange."""
    out = Exchange("squat", "plank", "Skipped twice.")
    said = lines(out, Exchange("", "bridge", "There is room for one more."))
    assert said[1:3] == [
        "Squat made room for Plank. Skipped twice.",
        "New in it: Bridge. There is room for one more.",
    ]
    assert "kneecli swap EXERCISE --block" in said[3]
    assert len(said) == 4
    assert "swap" not in " ".join(lines(Exchange("squat", "", "No room.")))
    assert lines() == ["Block 2, day 2. Its exercises stay for two to three weeks: Bridge and Plank."]
