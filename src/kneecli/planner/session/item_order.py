"""The order of a session's items within what the solver has decided: few changes of position, balance while fresh."""

from collections.abc import Iterable, Sequence

from kneecli.domain.vocabulary import PHASES, POSITIONS
from kneecli.planner.candidates import Candidate
from kneecli.planner.options import Option
from kneecli.planner.solving.task import DOWN, UP

Choice = tuple[Candidate, Option]

_FRESH_FIRST = {"cardio": 0, "balance": 1}
"""Warm before anything else; balance while the legs are fresh."""


def ordered(choices: Iterable[Choice], footings: Sequence[tuple[int, int]]) -> list[Choice]:
    """The choices in the order in which they are done, phase by phase.

    `footings` has for each phase where one is when it begins and when it ends: `UP`, standing or sitting, or `DOWN`,
    on the floor.
    """
    result: list[Choice] = []
    by_phase = {phase: [choice for choice in choices if choice[0].phase == phase] for phase in PHASES}
    for phase, footing in zip(PHASES, footings, strict=True):
        up = [choice for choice in by_phase[phase] if not choice[0].rung.on_floor]
        down = [choice for choice in by_phase[phase] if choice[0].rung.on_floor]
        for level in (down, up) if footing == (DOWN, UP) else (up, down):
            position = result[-1][0].rung.position if result else POSITIONS[0]
            result += _grouped(level, position)
    return result


def _grouped(level: list[Choice], position: str) -> list[Choice]:
    """Those of one level by position, beginning with the position that one is in already, the most points first."""
    return sorted(
        level,
        key=lambda choice: (
            _FRESH_FIRST.get(choice[0].exercise.target, 2),
            choice[0].rung.position != position,
            POSITIONS.index(choice[0].rung.position),
            -choice[1].worth,
            choice[0].exercise.id,
        ),
    )
