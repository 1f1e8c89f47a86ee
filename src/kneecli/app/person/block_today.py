"""The block that the person is in, in words."""

import datetime

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.words.block_words import block_lines


def block_today(ctx: Context, day: datetime.date) -> tuple[str, ...]:
    """The sentences about the block on this day; none before the first block."""
    current = block_on(diary_on(ctx, day), day)
    if current is None:
        return ()
    return tuple(block_lines(current, {exercise.id: exercise.name for exercise in ctx.catalogue}))
