"""Putting what was done into the journal, with what follows from it on the ladders."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import Done, Event, ExerciseDone, RungChanged
from kneecli.domain.progress.load_rung import beside_the_ladder, shown_rung
from kneecli.domain.progress.may_step_up import may_raise
from kneecli.domain.session.session import Session
from kneecli.domain.units import in_units
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import done_words, listed
from kneecli.store.journal import new_id

TOO_MUCH = (
    "That is too much: leave this one for today. If it was sharp, or the knee gave way or locked, stop altogether."
)


def record(ctx: Context, records: Sequence[Done], day: datetime.date, session: Session | None = None) -> Recorded:
    """Writes what was done on a day, of a plan or of none, at one stroke.

    With it go the steps up that a heavier load or a higher step means. Raises CouldNot.
    """
    batch = new_id()
    changes: list[RungChanged] = []
    events: list[Event] = []
    for done in records:
        exercise = _exercise(ctx, done)
        if exercise and _may_raise(ctx, done, day):
            change = _raised(ctx, exercise, done, day, batch)
            changes += [change] if change else []
            done = _at_rung(exercise, done, change)
        events.append(_event(ctx, done, day, session, batch))
    events += changes
    ctx.journal.add(events)
    return Recorded(tuple(events), tuple(message for event in events for message in _messages(ctx, event)))


def _exercise(ctx: Context, done: Done) -> Exercise | None:
    return next((exercise for exercise in ctx.catalogue if exercise.id == done.exercise), None)


def _may_raise(ctx: Context, done: Done, day: datetime.date) -> bool:
    """Whether a heavier weight or a higher step may count as a step up: pain leads."""
    return done.was_done and may_raise(done, day, ctx.journal.diary, ctx.settings.person.pain_limits)


def _event(ctx: Context, done: Done, day: datetime.date, session: Session | None, batch: str) -> ExerciseDone:
    return ExerciseDone(
        **ctx.journal.stamp(),
        date=day,
        done=done,
        plan=session.id if session else None,
        minutes=session.minutes if session else None,
        batch=batch,
        flare=session is not None and session.flare,
    )


def _raised(ctx: Context, exercise: Exercise, done: Done, day: datetime.date, batch: str) -> RungChanged | None:
    """The step up that a heavier load or a higher step than ever before means."""
    diary = ctx.journal.diary
    before = [each.done for each in diary.done(done.exercise)]
    heaviest = max((did.load_kg or 0 for did in before), default=done.prescription.load_kg or 0)
    highest = max((did.step_cm or 0 for did in before), default=done.prescription.step_cm or 0)
    rung, why = shown_rung(exercise, done, heaviest, highest)
    if rung <= diary.rungs_on(ctx.today).get(exercise.id, 0):
        return None
    return RungChanged(**ctx.journal.stamp(), date=day, exercise=exercise.id, rung=rung, why=why, batch=batch)


def _at_rung(exercise: Exercise, done: Done, change: RungChanged | None) -> Done:
    """The record at the rung that its weight or height belongs to, where that is more than was asked for."""
    asked = done.prescription
    more = change.rung if change else shown_rung(exercise, done, asked.load_kg or 0, asked.step_cm or 0)[0]
    return replace(done, rung=more, label=exercise.rung(more).label) if more > done.rung else done


def _messages(ctx: Context, event: Event) -> Iterator[str]:
    """What to tell of an event."""
    units = ctx.settings.units
    if isinstance(event, RungChanged):
        yield f"{event.exercise} is now at rung {event.rung}: {in_units(event.why, units)}"
    if isinstance(event, ExerciseDone):
        done, exercise = event.done, _exercise(ctx, event.done)
        yield _recorded(done, units)
        used = beside_the_ladder(exercise, done) if exercise and done.was_done else ()
        if used:
            yield f"Its ladder has no {listed(used, 'or')}: noted, and no rung follows from it."
        if (done.pain or 0) > ctx.settings.person.pain_limits.stop:
            yield TOO_MUCH


def _recorded(done: Done, units: Units) -> str:
    if not done.was_done:
        return f"Skipped: {done.name}"
    scales = {"pain": done.pain, "effort": done.effort}
    felt = "".join(f", {name} {figure}" for name, figure in scales.items() if figure is not None)
    return f"Recorded: {done.name}, {done_words(done, units)}{felt}"
