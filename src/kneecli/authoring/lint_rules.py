"""What all rules of advice share (`authoring/pack_lint.py` has the list of rules)."""

from collections.abc import Callable, Iterator

from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.value import dataclass

Key = tuple[str | int, ...]
"""Where something stands below its exercise: `("rung", 2, "label")`."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing that a careful clinician would ask about: the rule's name, the place, the fault, and the cure."""

    rule: str
    key: Key
    what: str
    cure: str


Rule = Callable[[Exercise, Pack], Iterator[Advice]]
"""A rule reads one exercise of a pack that has no fault, and gives its advice."""


def texts(exercise: Exercise) -> Iterator[tuple[Key, str]]:
    """Every text that a person reads, with where it stands."""
    yield ("name",), exercise.name
    for cue in exercise.cues:
        yield ("cues",), cue
    yield ("if_too_hard",), exercise.if_too_hard
    yield ("knee", "note"), exercise.knee.note
    for index, rung in enumerate(exercise.rungs):
        yield ("rung", index, "label"), rung.label
        yield ("rung", index, "title"), rung.title or ""
        yield ("rung", index, "cue"), rung.cue or ""
        for cue in rung.cues or ():
            yield ("rung", index, "cues"), cue
