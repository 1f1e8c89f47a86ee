"""The block that the person is in, in words."""

from collections.abc import Collection, Iterator

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.person.fit import fitting_rung
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.words.block_words import block_lines
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason


def block_today(ctx: Context, today: Today) -> tuple[str, ...]:
    """The sentences about the block on this day; none before the first, or while only what is prescribed may come."""
    if today.person.prescribed and today.person.prescribed.only_these:
        return ()
    current = block_on(diary_on(ctx, today.date), today.date)
    if current is None:
        return ()
    lines = block_lines(current, {exercise.id: exercise.name for exercise in ctx.catalogue})
    return (*lines, *(() if current.over else _not_now(ctx, current.block.exercises, today)))


def _not_now(ctx: Context, names: Collection[str], today: Today) -> Iterator[str]:
    """Of the block's exercises, which no session has as things stand, such as for want of a step; and why."""
    as_usual = ordinary(today)
    for exercise in (each for each in ctx.catalogue if each.id in names):
        why = fitting_rung(exercise, as_usual)
        if isinstance(why, Reason):
            yield f"{exercise.name} waits, and another takes its place. {reason_words(why)}"
