"""Which exercises are exchanged on a day: for that day alone, or as long as the block goes on."""

import datetime

from kneecli.domain.diary.current_block import MOST_DAYS, current_block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Swapped


def swaps_on(diary: Diary, date: datetime.date) -> list[tuple[str, str]]:
    """Each exercise that is to go with the one that is to come, in the order in which it was said."""
    return [(swap.exercise, swap.into) for swap in diary.swaps if _holds(swap, diary, date)]


def _holds(swap: Swapped, diary: Diary, date: datetime.date) -> bool:
    """Whether the exchange holds on this day. What was said before the first block holds as long as one may go on."""
    if swap.date == date:
        return True
    if swap.scope == "today" or not 0 <= (date - swap.date).days < MOST_DAYS:
        return False
    if diary.block_on(date) is None:
        return True
    block = current_block(diary, date)
    return block is not None and block.begun <= swap.date
