"""The sessions of the coming days, and those that were done, as a calendar."""

import datetime
from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, today_for
from kneecli.app.plans.days_ahead import laid_out
from kneecli.app.plans.pack_advice import reviewed
from kneecli.domain.progress.coming.appointments import DONE_DAYS, Appointment, cancelled, done, planned
from kneecli.planner.wishes import Wishes


def appointments(ctx: Context, days: int, wanted: Wishes, earlier: Sequence[datetime.date]) -> tuple[Appointment, ...]:
    """What belongs in the calendar, by date: the last two weeks done, so many days ahead, and what is off.

    `earlier` are the days that an earlier calendar has: one that still comes and has no session any more is cancelled.
    A day with a session that was done has no further one. Raises NothingToDo when no day has a session.
    """
    was_done = _done(ctx)
    is_over = any(each.date == ctx.today for each in was_done)
    first = today_for(ctx, ctx.today + datetime.timedelta(1 if is_over else 0))
    wishes = reviewed(ctx, first, wanted)
    coming = list(planned(laid_out(ctx, first, wishes, days - 1 if is_over else days)))
    return _with_those_off(ctx, (*was_done, *coming), earlier)


def without_plans(ctx: Context, earlier: Sequence[datetime.date]) -> tuple[Appointment, ...]:
    """The same where no session is to be planned: what was done, and all of the earlier calendar cancelled."""
    return _with_those_off(ctx, _done(ctx), earlier)


def _done(ctx: Context) -> list[Appointment]:
    first = ctx.today - datetime.timedelta(DONE_DAYS)
    has_all = first >= ctx.journal.complete_from  # nearly always; then a long journal need not be read
    return list(done(ctx.journal.diary if has_all else diary_on(ctx, first), first, ctx.today))


def _with_those_off(
    ctx: Context, there: Sequence[Appointment], earlier: Sequence[datetime.date]
) -> tuple[Appointment, ...]:
    taken = {each.date for each in there}
    off = cancelled([date for date in earlier if date >= ctx.today and date not in taken])
    return tuple(sorted((*there, *off), key=lambda each: each.date))
