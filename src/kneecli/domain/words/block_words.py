"""A block in plain sentences."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.words.wording import listed

NONE: Mapping[str, str] = MappingProxyType({})


def block_lines(on: BlockOn, names: Mapping[str, str], swapped: Mapping[str, str] = NONE) -> Iterator[str]:
    """The sentences about a block: its exercises, which day of it this is, and how it differs from the one before.

    `names` are those of the exercises by id; an exercise that is in no pack any more is shown by its id.
    `swapped` are the ids of those that others took the place of for the rest of the block, each with the other's.
    """
    block, exercises = on.block, listed([_stays(name, names, swapped) for name in on.block.exercises])
    if on.over:
        yield f"Block {block.number} is over; your next session begins a new one. It was {exercises}."
        return
    yield f"Block {block.number}, day {on.day}. Its exercises stay for two to three weeks: {exercises}."
    for exchange in block.exchanged:
        yield _exchange(exchange, names)
    if any(exchange.into for exchange in block.exchanged):
        yield "If you would rather have another: kneecli swap EXERCISE --block says what there is."


def begins_note(block: Block, names: Mapping[str, str]) -> str:
    """The note for the plan of the day on which a block begins that is another than the one before, with why."""
    return " ".join(("A new block begins.", *(_exchange(exchange, names) for exchange in block.exchanged)))


def _stays(id: str, names: Mapping[str, str], swapped: Mapping[str, str]) -> str:
    """An exercise of the block, or the one that is in its place."""
    name, other = names.get(id, id), swapped.get(id)
    return f"{names.get(other, other)} in place of {name}" if other else name


def _exchange(exchange: Exchange, names: Mapping[str, str]) -> str:
    out, into = (names.get(id, id) for id in (exchange.out, exchange.into))
    if not exchange.out:
        return f"New in it: {into}. {exchange.why}"
    return f"{out} made room for {into}. {exchange.why}" if exchange.into else f"{out} is not in it. {exchange.why}"
