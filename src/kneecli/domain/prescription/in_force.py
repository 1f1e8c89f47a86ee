"""What of all prescriptions holds on a day."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.prescription.dose import on_side, prescribed_rung, prescribed_view
from kneecli.domain.prescription.held import Held, holding
from kneecli.domain.prescription.limits import beyond
from kneecli.domain.prescription.sheet import Limit, PrescribedExercise
from kneecli.domain.value import dataclass
from kneecli.domain.words.reasons import Reason

MOST_WAITED = 14
"""So many days of waiting for its turn are counted at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An exercise that is prescribed on a day, with the prescription that it is from."""

    asked: PrescribedExercise
    held: Held

    @property
    def every_days(self) -> int:
        """From one time to the next there are so many days at least: 1 for every day, 2 for three times a week."""
        return 7 // self.asked.times_a_week


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds on a day. `exercises` are by id; of one that two sheets prescribe the sheet added last counts."""

    date: datetime.date
    held: tuple[Held, ...]
    exercises: Mapping[str, Asked]
    limits: tuple[Limit, ...]
    out: frozenset[str]
    only_these: bool

    @property
    def pain(self) -> int | None:
        """The pain that is accepted at most, or None where nothing is said of it."""
        return min((int(limit.most or 0) for limit in self.limits if limit.what == "pain"), default=None)

    @property
    def every_day(self) -> frozenset[str]:
        """The exercises that are prescribed for every day, by id."""
        return frozenset(name for name, each in self.exercises.items() if each.every_days == 1)

    def rules_out(self, exercise: Exercise, rung: RungView) -> Reason | None:
        """Why the exercise at this rung is not to be, or None."""
        if exercise.id in self.out:
            return Reason("prescribed-out")
        return beyond(exercise, rung, self.limits)

    def is_fixed(self, exercise: str) -> bool:
        """Whether its dose stays as prescribed."""
        asked = self.exercises.get(exercise)
        return asked is not None and not asked.asked.progress

    def rung(self, exercise: Exercise, changes: Sequence[RungChanged]) -> int:
        """The rung of a prescribed exercise: the one prescribed, or the last one taken since, where it may progress."""
        asked = self.exercises[exercise.id]
        if asked.asked.progress:
            since = [each for each in changes if each.exercise == exercise.id and asked.held.since <= each.date]
            if until := [each.rung for each in since if each.date <= self.date]:
                return max(1, min(until[-1], len(exercise.rungs)))
        return prescribed_rung(exercise, asked.asked)

    def view(self, exercise: Exercise, rung: int) -> RungView:
        """A prescribed exercise with its dose; at another rung with that rung's own, on its side."""
        asked = self.exercises[exercise.id].asked
        is_own = rung == prescribed_rung(exercise, asked)
        return prescribed_view(exercise, asked) if is_own else on_side(complete_rung(exercise, rung), asked)


def in_force(prescriptions: Sequence[Held], date: datetime.date) -> InForce | None:
    """What of these holds on this day; None where none does."""
    held = holding(prescriptions, date)
    if not held:
        return None
    exercises = {
        each.exercise: Asked(each, sheet) for sheet in held for each in sheet.sheet.exercises if each.holds(date)
    }
    return InForce(
        date,
        held,
        exercises,
        limits=tuple(_limits(held, date)),
        out=frozenset(name for each in held for name in each.sheet.leave_out),
        only_these=any(each.sheet.only_these for each in held),
    )


def _limits(held: Sequence[Held], date: datetime.date) -> Iterator[Limit]:
    for each in held:
        yield from (limit for limit in each.sheet.limits if limit.until is None or date <= limit.until)


def not_due(asked: Asked, days_since: int | None, times: int, date: datetime.date) -> Reason | None:
    """Why it is not its turn, by the days since it was last done and the times on the six days before; or None."""
    if days_since is None:
        return None
    if days_since < asked.every_days or times >= asked.asked.times_a_week:
        done = date - datetime.timedelta(days_since)
        return Reason("prescribed-not-due", days=asked.asked.times_a_week, date=done)
    return None


def waited(asked: Asked, days_since: int | None, date: datetime.date) -> int:
    """For how many days its turn has come, up to `MOST_WAITED`."""
    ago = (date - asked.held.since).days if days_since is None else days_since - asked.every_days
    return max(0, min(ago, MOST_WAITED))
