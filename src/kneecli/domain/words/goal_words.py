"""Where a person stands on the way to a goal, in one line."""

import datetime

from kneecli.domain.diary.goals import GoalNow
from kneecli.domain.words.near_days import near_day, on_day


def goal_words(goal: GoalNow, today: datetime.date) -> str:
    """`Stairs without the rail, step 2 of 5: Up with one foot on each stair.`"""
    now = goal.now
    if now.state != "open":
        return f"{now.name}, {now.state} {on_day(now.date, today)}."
    if not now.steps:
        return f"{now.name}, since {near_day(goal.set_on, today)}."
    return f"{now.name}, step {now.step} of {len(now.steps)}: {goal.step_words}"
