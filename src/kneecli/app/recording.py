"""Putting what was done into the journal, and saying what follows from it."""

import datetime
from collections.abc import Sequence

from kneecli.app.context import Context
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


class Recorder:
    """Records on one day, for a plan or for none."""

    def __init__(self, ctx: Context, date: datetime.date, session: Session | None = None) -> None:
        self._ctx = ctx
        self._date = date
        self._session = session

    def record(self, records: Sequence[Done]) -> None:
        """Writes the records at one stroke, with the progressions that a heavier load or a higher step means."""
        batch = new_id()
        changes: list[RungChanged] = []
        events: list[Event] = []
        for done in records:
            if self._may_raise(done) and (exercise := self._exercise(done)):
                change = self._raised(exercise, done, batch)
                changes += [change] if change else []
                done = _at_rung(exercise, done, change)
            events.append(self._event(done, batch))
        events += changes
        self._ctx.journal.add(events)
        units = self._ctx.settings.units
        for event in events:
            if isinstance(event, ExerciseDone):
                self._ctx.confirm(_recorded(event.done, units))
                self._tell_beside(event.done)
                if (event.done.pain or 0) > self._ctx.settings.person.pain_limits.stop:
                    self._ctx.confirm(TOO_MUCH)
            elif isinstance(event, RungChanged):
                self._ctx.confirm(f"{event.exercise} is now at rung {event.rung}: {in_units(event.why, units)}")

    def _tell_beside(self, done: Done) -> None:
        """Says that something that was used is no part of the ladder."""
        exercise = self._exercise(done)
        used = beside_the_ladder(exercise, done) if exercise and done.was_done else ()
        if used:
            self._ctx.confirm(f"Its ladder has no {listed(used, 'or')}: noted, and no rung follows from it.")

    def _may_raise(self, done: Done) -> bool:
        """Whether a heavier weight or a higher step may count as a step up: pain leads."""
        if not done.was_done:
            return False
        return may_raise(done, self._date, self._ctx.journal.diary, self._ctx.settings.person.pain_limits)

    def _exercise(self, done: Done) -> Exercise | None:
        return next((exercise for exercise in self._ctx.catalogue if exercise.id == done.exercise), None)

    def _event(self, done: Done, batch: str) -> ExerciseDone:
        session = self._session
        return ExerciseDone(
            **self._ctx.journal.stamp(),
            date=self._date,
            done=done,
            plan=session.id if session else None,
            minutes=session.minutes if session else None,
            batch=batch,
            flare=session is not None and session.flare,
        )

    def _raised(self, exercise: Exercise, done: Done, batch: str) -> RungChanged | None:
        """The step up that a heavier load or a higher step than ever before means."""
        before = [each.done for each in self._ctx.journal.diary.done(done.exercise)]
        heaviest = max((did.load_kg or 0 for did in before), default=done.prescription.load_kg or 0)
        highest = max((did.step_cm or 0 for did in before), default=done.prescription.step_cm or 0)
        rung, why = shown_rung(exercise, done, heaviest, highest)
        if rung <= self._ctx.journal.diary.rungs_on(self._ctx.today).get(exercise.id, 0):
            return None
        return RungChanged(
            **self._ctx.journal.stamp(), date=self._date, exercise=exercise.id, rung=rung, why=why, batch=batch
        )


def _at_rung(exercise: Exercise, done: Done, change: RungChanged | None) -> Done:
    """The record at the rung that its weight or height belongs to, where that is more than was asked for."""
    asked = done.prescription
    more = change.rung if change else shown_rung(exercise, done, asked.load_kg or 0, asked.step_cm or 0)[0]
    return replace(done, rung=more, label=exercise.rung(more).label) if more > done.rung else done


def _recorded(done: Done, units: Units) -> str:
    if not done.was_done:
        return f"Skipped: {done.name}"
    scales = {"pain": done.pain, "effort": done.effort}
    felt = "".join(f", {name} {figure}" for name, figure in scales.items() if figure is not None)
    return f"Recorded: {done.name}, {done_words(done, units)}{felt}"
