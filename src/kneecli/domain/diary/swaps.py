"""Which exercises are swapped for others on a day: for that day alone, or for the rest of the block."""

import datetime

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.current_block import MOST_DAYS, current_block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Swapped


def swaps_on(diary: Diary, date: datetime.date) -> list[tuple[str, str]]:
    """The swaps that hold on this day, each as the ids of the old and the new exercise, in the order of asking."""
    return [(swap.exercise, swap.into) for swap in diary.swaps if _holds(swap, diary, date)]


def swaps_of(block: Block, diary: Diary, until: datetime.date) -> dict[str, Swapped]:
    """The exercises of a block that were exchanged for the rest of it, each with the exchange that came last.

    What was exchanged back is not among them.
    """
    found: dict[str, Swapped] = {}
    for swap in diary.swaps:
        if swap.scope == "block" and block.begun <= swap.date <= until:
            first = next((name for name, each in found.items() if each.into == swap.exercise), swap.exercise)
            found[first] = swap
    return {name: swap for name, swap in found.items() if name in block.exercises and swap.into != name}


def _holds(swap: Swapped, diary: Diary, date: datetime.date) -> bool:
    """Whether the swap holds on this day. One from before the first block holds for as many days as a block lasts."""
    if swap.date == date:
        return True
    if swap.scope == "today" or not 0 <= (date - swap.date).days < MOST_DAYS:
        return False
    if diary.block_on(date) is None:
        return True
    block = current_block(diary, date)
    return block is not None and block.begun <= swap.date
