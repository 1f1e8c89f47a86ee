"""The doses in which an exercise is offered for a session, each with its seconds and its points."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Phase
from kneecli.planner import objective, scoring
from kneecli.planner.doses import timed_doses
from kneecli.planner.wishes import Wishes

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Verdict


@dataclass(frozen=True, slots=True)
class Option:
    """One dose of a candidate, the seconds that it takes, rounded up to the grid, and its points."""

    dose: Prescription
    seconds: int
    worth: int


def options(
    exercise: Exercise,
    rung: RungView,
    phase: Phase,
    today: Today,
    wishes: Wishes,
    verdict: "Verdict | None",
    *,
    of_block: bool,
) -> Iterator[Option]:
    """The doses worth offering. Of two that take as long, the one that is worth more."""
    full_points = scoring.full_points(exercise, rung, phase, today, of_block=of_block)
    percent = verdict.percent if verdict else 100
    extra = scoring.first_points(exercise, rung, phase, today)
    asked, is_new = exercise.id in wishes.with_ids, exercise.id in wishes.new_ids
    extra += objective.ASKED_POINTS if asked else objective.NEW_POINTS * is_new
    most = scoring.most_seconds(exercise, phase, objective.MOST_MINUTES if asked else wishes.minutes)
    allowed = timed_doses(exercise, rung, phase, today, is_new=is_new, is_asked=asked)
    climb = scoring.climbed(exercise, rung.number) if phase == "strength" else None
    extra += scoring.due_points(allowed[0][0], exercise, rung, today, climb) if of_block else 0
    best: dict[int, Option] = {}
    for dose, seconds in allowed:
        points = scoring.worth(full_points, dose, phase, exercise, rung, climb) * percent // 100
        if points > 0 and seconds <= most and (seconds not in best or points + extra > best[seconds].worth):
            best[seconds] = Option(dose, seconds, points + extra)
    reached = 0
    for seconds in sorted(best):
        if best[seconds].worth > reached:
            reached = best[seconds].worth
            yield best[seconds]
