"""A week in figures, as JSON (docs/users/json.md)."""

import datetime

from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.progress.so_far.week import AEROBIC_GOAL_MIN, BALANCE_DAYS, STRETCH_DAYS, Day, Week
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, SCALE, WHOLE, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

DAY = Keys[Day](
    ("date", DATE, lambda day: day.date.isoformat()),
    ("minutes", or_null(WHOLE), lambda day: day.minutes),
    ("exercises", WHOLE, lambda day: day.exercises),
    ("strength", FLAG, lambda day: day.is_strength),
    ("pain", or_null(SCALE), lambda day: day.pain),
)

_BY_TARGET = {"type": "object", "additionalProperties": WHOLE}
_RANGE = {**rows(WHOLE), "minItems": 2, "maxItems": 2}

WEEK = Keys[Week](
    ("days", rows(DAY.schema), lambda week: [DAY.data(day) for day in week.days]),
    ("strength_days", WHOLE, lambda week: week.strength_days),
    ("strength_days_goal", _RANGE, lambda _: list(STRENGTH_DAYS)),
    ("balance_days", WHOLE, lambda week: week.balance_days),
    ("balance_days_goal_from_65", WHOLE, lambda _: BALANCE_DAYS),
    ("stretch_days", _BY_TARGET, lambda week: dict(week.stretch_days)),
    ("stretch_days_goal", WHOLE, lambda _: STRETCH_DAYS),
    ("aerobic_minutes", WHOLE, lambda week: week.aerobic_min),
    ("aerobic_minutes_next", WHOLE, lambda week: week.aerobic_next_min),
    ("aerobic_minutes_goal", WHOLE, lambda _: AEROBIC_GOAL_MIN),
    ("pain_average", or_null(NUMBER), lambda week: _rounded(week.pain)),
    ("pain_average_week_before", or_null(NUMBER), lambda week: _rounded(week.pain_before)),
)
"""The counts, each beside its goal; None where nothing, or too little, is known."""


def _week(both: tuple[datetime.date, Week]) -> Week:
    return both[1]


WEEK_DONE = Keys[tuple[datetime.date, Week]](
    tag("kneecli.week-done/1"),
    ("date", DATE, lambda both: both[0].isoformat()),
    *WEEK.of(_week),
)
"""The seven days that end on this day."""


def _rounded(average: float | None) -> float | None:
    return None if average is None else round(average, 1)
