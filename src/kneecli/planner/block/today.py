"""The block of today: the present one, or another that begins."""

from collections.abc import Mapping

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.planner.block.choosing import next_block
from kneecli.planner.block.room import BlockRoom


def block_today(known: Mapping[str, Exercise], today: Today, diary: Diary, minutes: int) -> tuple[Block, Block | None]:
    """The block of the day, and the same once more where it begins. `known` are the exercises by id.

    One begins when the last one is over. As long as nothing was logged or exchanged, the first one is chosen anew:
    whoever plans first, and says then what they have or can't do, loses nothing by it. A newcomer's first
    one, chosen for three sessions a week, is over early when two a week have no room for it and another one asks for
    less.
    """
    before = today.block
    if before and not diary.logged and not diary.swaps:
        anew = next_block(known.values(), replace(today, block=None), replace(diary, blocks=()), minutes)
        return (before, None) if anew.exercises == before.exercises else (anew, anew)
    if before and BlockRoom(before, known, diary, minutes).is_enough(today):
        return before, None
    following = next_block(known.values(), today, diary, minutes)
    if before and set(before.exercises) <= set(following.exercises):
        return before, None
    return following, following
