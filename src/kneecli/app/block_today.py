"""The block that the person is in, in words."""

import datetime

from kneecli.app.context import Context
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.words.block_words import block_lines


def block_today(ctx: Context, day: datetime.date) -> tuple[str, ...]:
    """What there is to say of the block on this day; nothing before the first one."""
    on = block_on(ctx.diary_on(day), day)
    if on is None:
        return ()
    return tuple(block_lines(on, {exercise.id: exercise.name for exercise in ctx.catalogue}))
