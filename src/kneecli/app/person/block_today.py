"""The block that the person is in, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.words.reasons import Reason

if TYPE_CHECKING:
    from kneecli.domain.diary.block import Block


def block_today(ctx: Context, today: Today) -> tuple[str, ...]:
    """The sentences about the block on this day; none before the first, or while only what is prescribed may come."""
    if today.person.prescribed and today.person.prescribed.only_these:
        return ()
    diary = diary_on(ctx, today.date)
    current = block_on(diary, today.date)
    if current is None:
        return ()
    from kneecli.domain.diary.swaps import swaps_of  # where there is a block
    from kneecli.domain.value import replace
    from kneecli.domain.words.block_words import block_lines

    swaps = swaps_of(current.block, diary, today.date) if diary.swaps else {}
    swapped = {name: swap.into for name, swap in swaps.items()}
    block = replace(current.block, exercises=tuple(swapped.get(name, name) for name in current.block.exercises))
    waiting = () if current.over else tuple(_not_now(ctx, block, today))
    if waiting and not diary.logged and not diary.swaps:
        return ()  # the next plan chooses the block anew
    lines = block_lines(current, {exercise.id: exercise.name for exercise in ctx.catalogue}, swapped)
    return (*lines, *waiting)


def _not_now(ctx: Context, block: "Block", today: Today) -> Iterator[str]:
    """Of the block's exercises, which no session has as things stand, such as for want of a step; and why."""
    from kneecli.domain.person.fit import fitting_rung

    as_usual = ordinary(today)
    fits = {each.id: fitting_rung(each, as_usual) for each in ctx.catalogue if each.id in block.exercises}
    waiting = {name: why for name, why in fits.items() if isinstance(why, Reason)}
    if not waiting:
        return
    from kneecli.domain.words.reason_sentences import reason_words
    from kneecli.planner.stand_ins import stand_ins  # few need it

    every = {each.id: fitting_rung(each, as_usual) for each in ctx.catalogue}
    why_not = {name: why for name, why in every.items() if isinstance(why, Reason)}
    known = {each.id: each.name for each in ctx.catalogue}
    instead = {missing: known[name] for name, missing in stand_ins(list(ctx.catalogue), block, why_not).items()}
    for name, why in waiting.items():
        other = instead.get(known[name])
        comes = f", and {other} takes its place" if other else ""
        yield f"{known[name]} waits{comes}. {reason_words(why)}"
