"""What the doctor says of one thing."""

from collections.abc import Iterable
from typing import Literal

from kneecli.domain.value import dataclass

State = Literal["fine", "remark", "fault"]

STATES: tuple[State, ...] = ("fine", "remark", "fault")
"""From the best to the worst. A remark is something to know; a fault keeps something from working."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: how it is, and what to do about it (`cure`, empty where that is nothing)."""

    topic: str
    state: State
    what: str
    cure: str = ""


def worst(checks: Iterable[Check]) -> State:
    """The worst state of all."""
    return max((check.state for check in checks), key=STATES.index, default="fine")


def in_all(checks: Iterable[Check]) -> str:
    """How many remarks and faults there are, as a sentence."""
    states = [check.state for check in checks]
    faults, remarks = states.count("fault"), states.count("remark")
    if not faults and not remarks:
        return "All is well."
    counted = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in ((faults, "fault"), (remarks, "remark"))]
    return f"{' and '.join(text for text in counted if text[0] != '0')}."
