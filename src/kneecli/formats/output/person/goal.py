"""Goals, as JSON (docs/users/json.md)."""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.programme import Goal
from kneecli.domain.diary.goals import GoalNow
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import GOAL_STATES
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Shown:
    """The goals on a day. With `dry_run` what was said is among them, and was not recorded."""

    date: datetime.date
    goals: Sequence[GoalNow]
    dry_run: bool = False


GOAL_NOW = Keys[GoalNow](
    ("id", TEXT, lambda goal: goal.now.goal),
    ("name", TEXT, lambda goal: goal.now.name),
    ("state", one_of(GOAL_STATES), lambda goal: goal.now.state),
    ("set_on", DATE, lambda goal: goal.set_on.isoformat()),
    ("since", DATE, lambda goal: goal.now.date.isoformat()),
    ("step", or_null(WHOLE), lambda goal: goal.now.step if goal.now.steps else None),
    ("steps", rows(TEXT), lambda goal: list(goal.now.steps)),
)

GOALS = Keys[Shown](
    tag("kneecli.goal/1"),
    ("date", DATE, lambda shown: shown.date.isoformat()),
    ("dry_run", FLAG, lambda shown: shown.dry_run),
    ("goals", rows(GOAL_NOW.schema), lambda shown: list(map(GOAL_NOW.data, shown.goals))),
)

OFFERED = Keys[Goal](
    ("id", TEXT, lambda goal: goal.id),
    ("name", TEXT, lambda goal: goal.name),
    ("pack", TEXT, lambda goal: goal.pack),
    ("steps", rows(TEXT), lambda goal: list(goal.steps)),
    ("cautions", rows(TEXT), lambda goal: list(goal.cautions)),
)
