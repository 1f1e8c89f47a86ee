"""Advice on goals: steps that a person can take one by one, for whom one is not, and its words."""

from collections.abc import Iterator

from kneecli.authoring.lint_care import LEAST_CUE, text_advice
from kneecli.authoring.lint_rules import Advice
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.programme import Goal

STEPS = (3, 6)
"""Fewer steps are no ladder, and more are not kept in mind (ours)."""


def goal_advice(goal: Goal, pack: Pack) -> Iterator[Advice]:
    """All advice about one goal of a pack without a fault."""
    least, most = STEPS
    if not least <= len(goal.steps) <= most:
        yield Advice("ladder", ("steps",), f"it has {len(goal.steps)} steps", f"Write {least} to {most}.")
    if short := [step for step in goal.steps if len(step) < LEAST_CUE]:
        yield Advice("cue-length", ("steps",), f"the step {short[0]!r} is very short", "Write a whole sentence.")
    if goal.cautions and not goal.caution_basis:
        cure = 'Name the sources of the cautions in `caution_basis`, or write ["general"].'
        yield Advice("caution-basis", ("cautions",), "nothing says where the cautions come from", cure)
    yield from text_advice(("name",), goal.name, pack)
    for text in goal.steps:
        yield from text_advice(("steps",), text, pack)
