"""Where a person stood on the ladder of an exercise, and with what weight and step it was done, over time."""

import datetime
from collections.abc import Callable

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.vocabulary import Side

Dated = tuple[tuple[datetime.date, float], ...]
"""Values with their days, oldest first."""


def rungs_over_time(diary: Diary, exercise: str, until: datetime.date) -> tuple[tuple[datetime.date, int], ...]:
    """The days on which the rung became another one, and the first day, oldest first: `Diary.rungs_on` of every day."""
    done = diary.done(exercise, until)
    chosen = [
        (change.date, place, change.rung)
        for place, change in enumerate(diary.changes)
        if change.exercise == exercise and change.date <= until
    ]
    best, highest = (-1, 0), 0
    found: dict[datetime.date, int] = {}
    days = sorted({*(time.date for time in done), *(date for date, _, _ in chosen)})
    times, choices = iter(done), iter(sorted(chosen))
    time, choice = next(times, None), next(choices, None)
    for day in days:
        while time is not None and time.date <= day:
            highest, time = max(highest, time.done.rung), next(times, None)
        while choice is not None and choice[0] <= day:
            best, choice = max(best, choice[1:]), next(choices, None)
        found[day] = best[1] if best[0] >= 0 else max(1, highest)
    return _changes(found)


def by_side(diary: Diary, exercise: str, figure: Callable[[Done], float | None]) -> dict[Side, Dated]:
    """A figure of each day that the exercise was done, by side; the last one of a day counts. Empty where none has it.

    Where only some of the times have the figure, it is 0 for the others: the exercise was begun without a weight.
    """
    found: dict[Side, dict[datetime.date, float]] = {}
    is_known = False
    for session in diary.sessions:
        for done in session.items:
            if done.exercise == exercise and done.was_done:
                value = figure(done)
                is_known = is_known or value is not None
                found.setdefault(done.side, {})[session.date] = value or 0
    return {side: tuple(dated.items()) for side, dated in sorted(found.items())} if is_known else {}


def _changes(found: dict[datetime.date, int]) -> tuple[tuple[datetime.date, int], ...]:
    kept: list[tuple[datetime.date, int]] = []
    for day, rung in found.items():
        if not kept or kept[-1][1] != rung:
            kept.append((day, rung))
    return tuple(kept)
