"""Recording changes of rungs: steps that the diary proposes, and rungs that the person chooses."""

import datetime
from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.progress.ladder.proposal import CHOSEN, Proposal
from kneecli.domain.units import in_units
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.store.journal import new_id


def needs_consent(ctx: Context, step: Proposal) -> bool:
    """Whether the person has to agree to a step first. A step down needs no consent, because pain decides."""
    return step.kind != "ease" and not ctx.settings.auto_progress


def record_steps(ctx: Context, steps: Sequence[Proposal]) -> Recorded:
    """Records the steps as one batch. The messages say what got easier. Raises CouldNot."""
    if not steps:
        return Recorded()
    batch = new_id()
    events = tuple(_changed(ctx, step.exercise, step.rung, ctx.today, reason_words(step.why), batch) for step in steps)
    ctx.journal.add(events)
    names = {exercise.id: exercise.name for exercise in ctx.catalogue}
    eased = (step for step in steps if step.kind == "ease")
    return Recorded(
        events, tuple(f"{names[step.exercise]}: down to rung {step.rung}. {reason_words(step.why)}" for step in eased)
    )


def record_choice(ctx: Context, exercise: Exercise, rung: int, day: datetime.date) -> Recorded:
    """Records the rung that the person has chosen for an exercise. Raises CouldNot."""
    change = _changed(ctx, exercise.id, rung, day, CHOSEN, new_id())
    ctx.journal.add([change])
    label = in_units(exercise.rung(rung).label, ctx.settings.units)
    return Recorded((change,), (f"{exercise.name} is now at rung {rung} of {len(exercise.rungs)}: {label}",))


def _changed(ctx: Context, exercise: str, rung: int, day: datetime.date, why: str, batch: str) -> RungChanged:
    return RungChanged(**ctx.journal.stamp(), date=day, exercise=exercise, rung=rung, why=why, batch=batch)
