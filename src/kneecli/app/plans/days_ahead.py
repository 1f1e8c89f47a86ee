"""The days ahead of a person, for whoever lays them out: the plan of days, and the calendar."""

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.person.today import Today
from kneecli.domain.session.days_ahead import DayAhead
from kneecli.planner.candidates import Wishes
from kneecli.planner.days_ahead import ahead


def laid_out(ctx: Context, first: Today, wishes: Wishes, days: int) -> tuple[DayAhead, ...]:
    """So many days from the first on. Nothing is recorded. Raises NothingToDo when no day has a session."""
    return ahead(ctx.catalogue, first, diary_on(ctx, first.date), wishes, days)
