"""A block in plain sentences."""

from collections.abc import Iterator, Mapping

from kneecli.domain.diary.block import Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.words.wording import listed


def block_lines(on: BlockOn, names: Mapping[str, str]) -> Iterator[str]:
    """The sentences about a block: its exercises, which day of it this is, and how it differs from the one before.

    `names` are those of the exercises by id; an exercise that is in no pack any more is shown by its id.
    """
    block, exercises = on.block, listed([names.get(name, name) for name in on.block.exercises])
    if on.over:
        yield f"Block {block.number} is over; your next session begins a new one. It was {exercises}."
        return
    yield f"Block {block.number}, day {on.day}. Its exercises stay for two to three weeks: {exercises}."
    for exchange in block.exchanged:
        yield _exchange(exchange, names)
    if any(exchange.into for exchange in block.exchanged):
        yield "If you would rather have another: kneecli swap EXERCISE --block says what there is."


def _exchange(exchange: Exchange, names: Mapping[str, str]) -> str:
    out, into = (names.get(id, id) for id in (exchange.out, exchange.into))
    if not exchange.out:
        return f"New in it: {into}. {exchange.why}"
    return f"{out} made room for {into}. {exchange.why}" if exchange.into else f"{out} is not in it. {exchange.why}"
