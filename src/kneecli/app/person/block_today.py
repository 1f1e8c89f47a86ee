"""The block that the person is in, in words."""

import datetime
from collections.abc import Collection, Iterator

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, today_for
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.person.fit import fitting_rung
from kneecli.domain.person.today import Today
from kneecli.domain.words.block_words import block_lines
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason


def block_today(ctx: Context, day: datetime.date) -> tuple[str, ...]:
    """The sentences about the block on this day; none before the first block."""
    current = block_on(diary_on(ctx, day), day)
    if current is None:
        return ()
    lines = block_lines(current, {exercise.id: exercise.name for exercise in ctx.catalogue})
    return (*lines, *(() if current.over else _not_now(ctx, current.block.exercises, day)))


def _not_now(ctx: Context, names: Collection[str], day: datetime.date) -> Iterator[str]:
    """Of the block's exercises, which no session has as things stand, such as for want of a step; and why."""
    today = today_for(ctx, day)
    ordinary = Today(day, today.person, rungs=today.rungs)
    for exercise in (each for each in ctx.catalogue if each.id in names):
        why = fitting_rung(exercise, ordinary)
        if isinstance(why, Reason):
            yield f"{exercise.name} waits, and another takes its place. {reason_words(why)}"
