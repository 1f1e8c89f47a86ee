"""What followed from figures that turned out to be wrong: the steps that plans took because of them."""

import datetime
from collections.abc import Collection, Iterable, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone, RungChanged
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.ladder.proposal import propose
from kneecli.domain.progress.take_back import steps_of_plans

LASTS_DAYS = 60
"""The steps of other exercises are looked at for so many days: worse pain over weeks counts for four."""


def steps_gone(
    before: Diary, after: Diary, changed: Sequence[Event], exercises: Sequence[Exercise], person: Person
) -> list[RungChanged]:
    """The steps of plans that the rules would not have taken on the figures of `after` in place of those of `before`.

    `changed` are the entries that differ. A step stays where the rules say the same with both, and one that the person
    chose always does. What the rules would have proposed instead is left to the next plan.
    """
    known = {exercise.id: exercise for exercise in exercises}
    touched = {event.done.exercise for event in changed if isinstance(event, ExerciseDone)}
    since, last = min(event.number for event in changed), _last_day(changed)
    gone: list[RungChanged] = []
    for step in steps_of_plans(before.events):
        is_near = step.exercise in touched or (step.date - last).days <= LASTS_DAYS
        if step.number <= since or step.exercise not in known or not is_near:
            continue
        ids = {each.id for each in gone}
        old, new = (
            _proposed(known[step.exercise], _until(step, diary, without), exercises, person, step.date)
            for diary, without in ((before, frozenset()), (after, ids))
        )
        if new not in (old, step.rung):
            gone.append(step)
            touched.add(step.exercise)
            last = max(last, step.date)
    return gone


def _last_day(changed: Iterable[Event]) -> datetime.date:
    return max((getattr(event, "date", datetime.date.min) for event in changed), default=datetime.date.min)


def _until(step: RungChanged, diary: Diary, without: Collection[str]) -> list[Event]:
    """The events that were there when a step was taken, some aside."""
    events = (*diary.events, *diary.corrected)
    return [event for event in events if event.number < step.number and event.id not in without]


def _proposed(
    exercise: Exercise, events: Sequence[Event], exercises: Sequence[Exercise], person: Person, day: datetime.date
) -> int:
    """The rung that the rules propose on a day, after these events."""
    diary = fold(events)
    return propose(exercise, diary, today_of(person, diary, exercises, day)).rung
