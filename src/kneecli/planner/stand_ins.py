"""Which exercise takes the place of one of the block's that can't be done today."""

from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block
from kneecli.domain.vocabulary import ORIGINS
from kneecli.domain.words.reasons import Reason

# Nothing but what was done in the last days speaks against it.
_RESTS = frozenset(
    {
        "done-today",
        "done-yesterday",
        "muscles-rest",
        "strength-today",
        "strength-yesterday",
        "strength-enough",
        "often-enough",
    }
)


def stand_ins(exercises: Sequence[Exercise], block: Block, why_not: Mapping[str, Reason]) -> dict[str, str]:
    """By the id of each exercise that takes a place today, the name of the block's exercise whose place it is.

    `why_not` has the exercises that can't be in today's session, each with the reason. What only has to rest comes
    again another day, and needs no one; nor does what another of the block's exercises works today.
    """
    known = {exercise.id: exercise for exercise in exercises}
    core = [known[name] for name in block.exercises if name in known]
    families = {exercise.family for exercise in core if exercise.id not in why_not}
    worked = {exercise.target for exercise in core if exercise.id not in why_not}
    found: dict[str, str] = {}
    for missing in (each for each in core if each.id in why_not and "strength" in each.phases):
        if why_not[missing.id].kind in _RESTS or missing.target in worked:
            continue
        free = [
            each
            for each in exercises
            if each.target == missing.target
            and "strength" in each.phases
            and each.id not in why_not
            and each.id not in block.exercises
            and each.family not in families
        ]
        if free:
            best = min(free, key=lambda each: (each.family != missing.family, ORIGINS.index(each.origin), each.id))
            found[best.id] = missing.name
            families.add(best.family)
    return found
