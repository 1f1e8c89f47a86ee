"""The cues of an item: one list for plans, in which the first and the last may be of a kind of their own.

The first says what is different at this rung, the last how to make it easier. A page shows them apart.
"""

from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.value import dataclass

AT_THIS_RUNG = "At this rung: "
IF_TOO_HARD = "If it is too hard: "
PRESCRIBED = "As prescribed: "


@dataclass(frozen=True, slots=True)
class Cues:
    """The steps, in their order; what is different at this rung, and how to make it easier, empty where not said."""

    steps: tuple[str, ...]
    form: str = ""
    easier: str = ""


def cues_at(exercise: Exercise, rung: Rung) -> tuple[str, ...]:
    """How to do the exercise at a rung: what is different there comes first."""
    if rung.cues is not None:
        return rung.cues
    return (AT_THIS_RUNG + rung.cue, *exercise.cues) if rung.cue else exercise.cues


def if_too_hard(easier: str) -> str:
    """The cue that says how to make it easier."""
    return f"{IF_TOO_HARD}{easier[0].lower()}{easier[1:]}"


def with_remark(cues: Sequence[str], remark: str) -> tuple[str, ...]:
    """The cues with a prescription's remark before the steps."""
    first = 1 if cues and cues[0].startswith(AT_THIS_RUNG) else 0
    return (*cues[:first], PRESCRIBED + remark, *cues[first:])


def remark_in(cues: Sequence[str]) -> str:
    """The prescription's remark among these cues, or empty."""
    return next((cue for cue in cues if cue.startswith(PRESCRIBED)), "")


def parted(cues: Sequence[str]) -> Cues:
    """The cues of an item, each kind by itself; what is said apart begins with a capital letter."""
    steps, form, easier = list(cues), "", ""
    if steps and steps[0].startswith(AT_THIS_RUNG):
        form = _begun(steps.pop(0).removeprefix(AT_THIS_RUNG))
    if steps and steps[-1].startswith(IF_TOO_HARD):
        easier = _begun(steps.pop().removeprefix(IF_TOO_HARD))
    return Cues(tuple(steps), form, easier)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
