"""What of the prescriptions holds on a day, for taking down what was done on it."""

import datetime
from typing import TYPE_CHECKING

from kneecli.app.context import Context

if TYPE_CHECKING:
    from kneecli.domain.diary.performance import Said
    from kneecli.domain.prescription.in_force import InForce


def prescribed_on(ctx: Context, day: datetime.date) -> "InForce | None":
    """What holds on the day; None where nothing does. Where nothing was ever prescribed, nothing is imported for it."""
    diary = ctx.journal.diary
    if not diary.prescribed:
        return None
    from kneecli.app.person.prescriptions import prescriptions
    from kneecli.domain.prescription.in_force import in_force

    return in_force(prescriptions(ctx, diary), day)


def on_prescribed_side(ctx: Context, day: datetime.date, exercise: str, said: "Said") -> "Said":
    """What was said of an exercise, on the side for which it is prescribed where no side was said."""
    if said.side or said.left or said.right or said.skipped is not None:
        return said
    word = prescribed_on(ctx, day)
    asked = word.exercises.get(exercise) if word else None
    if asked is None or asked.asked.side == "both":
        return said
    from kneecli.domain.value import replace

    return replace(said, side=asked.asked.side)
