"""A week in figures, as plain data, for JSON (docs/users/json.md)."""

from typing import Any

from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.progress.week import AEROBIC_GOAL_MIN, BALANCE_DAYS, STRETCH_DAYS, Week


def to_data(week: Week) -> dict[str, Any]:
    """The counts, each beside its goal; None where nothing, or too little, was said."""
    return {
        "days": [
            {
                "date": day.date.isoformat(),
                "minutes": day.minutes,
                "exercises": day.exercises,
                "strength": day.is_strength,
                "pain": day.pain,
            }
            for day in week.days
        ],
        "strength_days": week.strength_days,
        "strength_days_goal": list(STRENGTH_DAYS),
        "balance_days": week.balance_days,
        "balance_days_goal_from_65": BALANCE_DAYS,
        "stretch_days": dict(week.stretch_days),
        "stretch_days_goal": STRETCH_DAYS,
        "aerobic_minutes": week.aerobic_min,
        "aerobic_minutes_next": week.aerobic_next_min,
        "aerobic_minutes_goal": AEROBIC_GOAL_MIN,
        "pain_average": _rounded(week.pain),
        "pain_average_week_before": _rounded(week.pain_before),
    }


def _rounded(average: float | None) -> float | None:
    return None if average is None else round(average, 1)
