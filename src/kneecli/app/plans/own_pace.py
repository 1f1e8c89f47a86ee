"""How long a repetition takes a person, for what counts it. A page to print asks this of a plan and nothing more."""

from kneecli.app.context import Context
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Item

_USUAL_MOVE_S = 4
"""A repetition of an exercise that no pack knows any more takes about so long (an estimate)."""


def move_seconds(ctx: Context, item: Item, today: Today) -> int:
    """Seconds of one repetition of this item without its hold, at the person's own pace."""
    exercise = exercise_of(ctx, item)
    if exercise is None:
        return _USUAL_MOVE_S
    return at_pace(complete_rung(exercise, item.rung), today.pace).move_s


def exercise_of(ctx: Context, item: Item) -> Exercise | None:
    """The exercise of an item, where a pack has it and its ladder still has the rung."""
    exercise = ctx.catalogue.with_id(item.exercise)
    return exercise if exercise and item.rung <= len(exercise.rungs) else None
