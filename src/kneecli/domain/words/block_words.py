"""A block in plain sentences."""

from collections.abc import Iterator, Mapping

from kneecli.domain.diary.block import Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.words.wording import listed


def block_lines(on: BlockOn, names: Mapping[str, str]) -> Iterator[str]:
    """What the block is made of, how long it has been going, and what was exchanged for it.

    `names` are those of the exercises by id; one that no pack knows any more is shown by its id.
    """
    block, exercises = on.block, listed([names.get(name, name) for name in on.block.exercises])
    if on.over:
        yield f"Block {block.number} is over; your next session begins a new one. It was {exercises}."
        return
    yield f"Block {block.number}, day {on.day}: {exercises}."
    for each in block.exchanged:
        yield _exchange(each, names)


def _exchange(each: Exchange, names: Mapping[str, str]) -> str:
    out, into = (names.get(name, name) for name in (each.out, each.into))
    if not each.out:
        return f"New in it: {into}. {each.why}"
    return f"{out} made room for {into}. {each.why}" if each.into else f"{out} is not in it. {each.why}"
