"""Goals: what a person wants to do again, and on which step towards it they stand."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.record import GoalSet
from kneecli.domain.value import dataclass

MOST_GOALS = 3
"""So many at a time: each wants attention (our own rule)."""


@dataclass(frozen=True, slots=True)
class GoalNow:
    """A goal on a day: the entry that holds, the day on which the person set it, and since when it is as it is."""

    now: GoalSet
    set_on: datetime.date
    first_step: int

    @property
    def is_open(self) -> bool:
        """Whether it is neither reached nor removed."""
        return self.now.state == "open"

    @property
    def step_words(self) -> str:
        """The step on which the person stands; empty for a goal without steps."""
        return self.now.steps[min(self.now.step, len(self.now.steps)) - 1] if self.now.steps else ""


def goals_on(events: Iterable[GoalSet], date: datetime.date) -> tuple[GoalNow, ...]:
    """Every goal that was set by this day and not removed, in the order in which they were set."""
    found: dict[str, GoalNow] = {}
    for event in events:
        if event.date > date:
            continue
        known = found.get(event.goal)
        goes_on = known is not None and known.is_open
        found[event.goal] = GoalNow(
            event,
            known.set_on if known and goes_on else event.date,
            known.first_step if known and goes_on else event.step,
        )
    return tuple(goal for goal in found.values() if goal.now.state != "removed")
