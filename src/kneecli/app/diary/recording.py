"""Writing what was done to the journal, with messages on what follows from it."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import person_of
from kneecli.app.person.prescribed_on_day import prescribed_on
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.titles import name_at_rung
from kneecli.domain.diary.record import Done, ExerciseDone
from kneecli.domain.progress.ladder.load_rung import not_on_the_ladder, rung_for, shown_once
from kneecli.domain.session.session import Session
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.near_days import on_day
from kneecli.domain.words.wording import done_words, listed
from kneecli.store.journal import new_id

TOO_MUCH = (
    "That is too much: leave this one for today. If it was sharp, or the knee gave way or locked, stop altogether."
)

WAS_TOO_MUCH = (
    "It hurt more than it should, up to {pain} of 10: that was too much. The next plan goes by it. If it was sharp, or "
    "the knee gave way or locked, see someone before the next session."
)
"""The same for a session that is over."""

MORE_THAN_ASKED = "More than asked for: it leads to rung {rung} of {rungs}, {label}. "
MORE_THAN_YOUR_RUNG = "More than rung {at} of {rungs}, where you stand: it leads to rung {rung}, {label}. "
ON_TWO_DAYS = "Done like that on two days, with the knee fine then and after, it moves there."
"""The first is said of what a plan asked for, the second where nothing did, and the third behind either."""


def record(
    ctx: Context, records: Sequence[Done], day: datetime.date, session: Session | None = None, batch: str = ""
) -> Recorded:
    """Writes what was done on a day, with or without a plan, as one batch. Raises CouldNot.

    `batch` is the id of a batch that it is to belong to; without one it gets a new id.
    """
    batch = batch or new_id()
    events = tuple(_event(ctx, done, day, session, batch) for done in records)
    ctx.journal.add(events)
    return Recorded(events, tuple(message for event in events for message in _messages(ctx, event)))


def _event(ctx: Context, done: Done, day: datetime.date, session: Session | None, batch: str) -> ExerciseDone:
    return ExerciseDone(
        **ctx.journal.stamp(),
        date=day,
        done=done,
        plan=session.id if session else None,
        minutes=session.minutes if session else None,
        batch=batch,
        flare=session is not None and session.flare,
        exercises=len(session.items) if session else None,
    )


def _messages(ctx: Context, event: ExerciseDone) -> Iterator[str]:
    """The messages about one exercise that was recorded."""
    done = event.done
    said = _recorded(done, name_at_rung(ctx.catalogue.with_id(done.exercise), done.rung, done.name), ctx.settings.units)
    yield said if event.date == ctx.today else f"{said}, {on_day(event.date, ctx.today)}"
    yield from consequences(ctx, event)


def consequences(ctx: Context, event: ExerciseDone) -> Iterator[str]:
    """What there is to say of an exercise that was done so."""
    done, exercise, units = event.done, ctx.catalogue.with_id(event.done.exercise), ctx.settings.units
    if exercise and done.was_done and not _is_fixed(ctx, event):
        if used := not_on_the_ladder(exercise, done):
            yield f"Its ladder has no {listed(used, 'or')}: noted, and no rung follows from it."
        rung = min(max(done.rung, ctx.journal.diary.rungs_on(event.date).get(exercise.id, 0)), len(exercise.rungs))
        if higher := shown_once(exercise, rung, done) or _next_with_more_load(exercise, rung, done):
            label = in_units(exercise.rung(higher).label, units)
            more = MORE_THAN_ASKED if event.plan else MORE_THAN_YOUR_RUNG
            yield more.format(at=rung, rung=higher, rungs=len(exercise.rungs), label=label) + ON_TWO_DAYS
    if (done.pain or 0) > person_of(ctx).pain_limits.stop:
        yield TOO_MUCH


def _is_fixed(ctx: Context, event: ExerciseDone) -> bool:
    """Whether its dose is prescribed and stays as it is, so that no rung follows from what was done."""
    word = prescribed_on(ctx, event.date)
    return word is not None and word.is_fixed(event.done.exercise)


def _next_with_more_load(exercise: Exercise, rung: int, done: Done) -> int:
    """The next rung above this one with a weight or a step that was used, though not with all it asks for; else 0."""
    asked, candidates = exercise.rung(rung), []
    if (done.load_kg or 0) > (asked.load_kg or 0):
        candidates.append(rung_for(exercise, load_kg=done.load_kg))
    if (done.step_cm or 0) > (asked.step_cm or 0):
        candidates.append(rung_for(exercise, step_cm=done.step_cm))
    return min((number for number in candidates if number and number > rung), default=0)


def _recorded(done: Done, name: str, units: Units) -> str:
    if done.was_left_out:
        return f"Skipped: {name}"
    scales = {"pain": done.pain, "effort": done.effort}
    pain_and_effort = "".join(f", {scale} {figure}" for scale, figure in scales.items() if figure is not None)
    return f"{'Recorded' if done.was_done else 'Noted'}: {name}, {done_words(done, units)}{pain_and_effort}"
