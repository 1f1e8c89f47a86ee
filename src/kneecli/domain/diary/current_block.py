"""Which block a person is in, from the diary alone."""

import datetime

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.value import dataclass

LEAST_DAYS, MOST_DAYS = 14, 21
"""A block stays for two to three weeks: long enough to learn its exercises and to climb, short enough not to bore."""

LEARNED_TIMES = 4
"""After two weeks a block is over once each of its exercises was done so often: twice a week."""


@dataclass(frozen=True, slots=True)
class BlockOn:
    """The block that began last, on a day: which day of it this is, counted from 1, and whether it is over."""

    block: Block
    day: int
    over: bool


def block_on(diary: Diary, date: datetime.date) -> BlockOn | None:
    """The block that began last by this day, with its day and whether it is over; None before the first one."""
    block = diary.block_on(date)
    return None if block is None else BlockOn(block, (date - block.begun).days + 1, _is_over(block, diary, date))


def current_block(diary: Diary, date: datetime.date) -> Block | None:
    """The block of this day; None before the first one, and when the last one is over."""
    block = diary.block_on(date)
    return None if block is None or _is_over(block, diary, date) else block


def _is_over(block: Block, diary: Diary, date: datetime.date) -> bool:
    days = (date - block.begun).days
    if days < LEAST_DAYS or days >= MOST_DAYS:
        return days >= MOST_DAYS
    return all(len(days_done(name, block, diary, date)) >= LEARNED_TIMES for name in block.exercises)


def days_done(exercise: str, block: Block, diary: Diary, date: datetime.date) -> list[datetime.date]:
    """The days of the block on which the exercise was done, up to and before this one."""
    logged = diary.logged.get(exercise, ())
    return sorted({time.date for time in logged if not time.done.skipped and block.begun <= time.date < date})
