"""The days ahead of a person, for whoever lays them out: the plan of days, and the calendar."""

from collections.abc import Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.person.today import Today
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.session.days_ahead import DayAhead
from kneecli.domain.words.wording import listed
from kneecli.formats.plan.days_ahead import FORMATS, is_ahead, write_ahead
from kneecli.formats.plan.plan_formats import Format
from kneecli.planner.days_ahead import ahead
from kneecli.planner.wishes import Wishes
from kneecli.store.files import replace_own


def check_can_lay_out(format: Format) -> None:
    """Raises WrongUsage for a format in which only single plans can be written."""
    if format not in FORMATS:
        names, endings = (listed(each, "or") for each in zip(*((one.name, one.ending) for one in FORMATS), strict=True))
        cure = f"Take {names}; a file then ends in {endings}."
        raise WrongUsage(Problem(f"days ahead can't be written as {format.name}", cure, "--days"))


def save_layout(days: Sequence[DayAhead], format: Format, file: Path) -> None:
    """Writes the days to this file, also over an earlier layout. Raises CouldNot when something else is there."""
    replace_own(file, write_ahead(days, format), is_ahead, "a layout of days")


def laid_out(ctx: Context, first: Today, wishes: Wishes, days: int) -> tuple[DayAhead, ...]:
    """So many days from the first on. Nothing is recorded. Raises NothingToDo when no day has a session."""
    return ahead(ctx.catalogue, first, diary_on(ctx, first.date), wishes, days)
