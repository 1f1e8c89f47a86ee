"""Advice on cues that were copied from another exercise of the pack and never written."""

import functools
import re
from collections.abc import Iterator

from kneecli.authoring.lint_rules import Advice, Rule
from kneecli.domain.catalogue.exercise import Exercise, Pack

ALIKE = 0.9
"""Exercises that share so much of all words that either has are told apart by nothing."""


def copied_cues(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """The first exercise before this one that has the same cues, or nearly the same."""
    own = _words(exercise.cues)
    for other in pack.exercises:
        if other is exercise or not own:
            return
        theirs = _words(other.cues)
        if len(own & theirs) >= ALIKE * len(own | theirs):
            same = "the same" if own == theirs else "nearly the same"
            cure = "Write what is done here, so that a stranger could do it; or make it a rung of that one."
            yield Advice("copied", ("cues",), f"its cues are {same} as those of {other.id}", cure)
            return


@functools.lru_cache(maxsize=10_000)
def _words(cues: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", " ".join(cues).casefold()))


RULES: tuple[Rule, ...] = (copied_cues,)
