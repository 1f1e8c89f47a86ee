"""The order of a session's items: as few changes of position as the optimum allows."""

from collections.abc import Iterable, Sequence

from kneecli.domain.vocabulary import PHASES, POSITIONS
from kneecli.planner.candidates import Candidate, Option
from kneecli.planner.solve import DOWN, UP

Choice = tuple[Candidate, Option]

_FRESH_FIRST = {"cardio": 0, "balance": 1}
"""Warm before anything else; balance while the legs are fresh."""


def ordered(choices: Iterable[Choice], footings: Sequence[tuple[int, int]]) -> list[Choice]:
    """The choices phase by phase. `footings` says for each phase whether one enters and leaves up or down."""
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
    """By position, the one that one is already in first; within it, what matters most first."""
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
