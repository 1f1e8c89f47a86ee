"""The calendar as a file: made anew in place of an earlier one, of which it knows the days."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.pages.calendar import appointments, without_plans
from kneecli.app.person.withheld import withhold
from kneecli.domain.problem import FileFault, NothingToDo, PlanWithheld
from kneecli.domain.value import replace
from kneecli.formats.output.plans.calendar import Calendar
from kneecli.formats.output.plans.icalendar import dates_in, is_calendar, not_ours, write_calendar
from kneecli.planner.wishes import Wishes
from kneecli.store.files import read_text, replace_own

if TYPE_CHECKING:
    from icalendar.cal import Component


def made_calendar(ctx: Context, file: Path | None, blank: Calendar, days: int, minutes: int | None) -> Calendar:
    """The `blank` calendar with so many days, saved in the file where one is named; in a dry run it is only made.

    Where there is no session to be planned, an earlier calendar in the file no longer reminds of any. Raises
    PlanWithheld and NothingToDo then, and CouldNot where the file is something else.
    """
    earlier = _earlier(file, blank.owner)
    try:
        withhold(ctx)
        wanted = Wishes(ctx.settings.minutes if minutes is None else minutes, usual_minutes=minutes is None)
        made = replace(blank, appointments=appointments(ctx, days, wanted, earlier))
    except (PlanWithheld, NothingToDo):
        if file is not None and earlier:  # no calendar reminds of a session that is not to be
            _save(ctx, file, replace(blank, appointments=without_plans(ctx, earlier), alarm=None))
        raise
    if file is not None:
        _save(ctx, file, made)
    return made


def calendar_text(made: Calendar, others: Sequence["Component"] = ()) -> str:
    """The calendar as a file has it, with the entries that others put into it."""
    return write_calendar(made, datetime.datetime.now(datetime.UTC), others)


def _save(ctx: Context, file: Path, made: Calendar) -> None:
    before = _text(file)
    text = calendar_text(made, not_ours(before) if before else ())
    if not ctx.dry_run:
        replace_own(file, text, is_calendar, "a calendar of kneecli")


def _earlier(file: Path | None, owner: str) -> list[datetime.date]:
    """The days in the calendar that is there already."""
    text = _text(file) if file is not None else ""
    return dates_in(text, owner) if text else []


def _text(file: Path) -> str:
    """The calendar of kneecli in this file; empty where there is none."""
    try:
        text = read_text(file)
    except FileFault:  # no text, so not ours
        return ""
    return text if text and is_calendar(text) else ""
