"""The plans that wait to be logged: in the plans folder, and those with marks that were put aside."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from kneecli.app.context import Context
from kneecli.domain.diary.diary import DaySession
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.session.session import Item, Session
from kneecli.domain.vocabulary import Side
from kneecli.formats.plan.filled import FilledPlan, Mark
from kneecli.store.plans import plans_in
from kneecli.store.put_aside import put_aside

OLDEST_PLAN = datetime.timedelta(days=14)
"""An older plan is only logged when its file is named: by then one does not remember how it felt."""

_A_DAY = datetime.timedelta(days=1)


def newest_plan(ctx: Context, day: datetime.date | None, *, also_logged: bool, to_walk: bool) -> FilledPlan:
    """The newest plan with something ticked that is not logged; else the newest one that was not logged.

    Plans of `day` come first, and one of today that is begun before a newer one. Today's counts, too, when it is logged
    in part, and one of tomorrow when something is ticked in it, or as the last one `to_walk` through: it was made where
    tomorrow has begun. With `also_logged` it may have been logged, on that day: to log it again corrects it, and never
    moves it to another day. Raises NothingToDo.
    """
    if also_logged and day in (None, ctx.today):
        of_today = plans_in(ctx.plans_folder, ctx.read_plan, since=ctx.today, until=ctx.today)
        if begun := next((filled for filled in of_today if _is_begun(ctx, filled)), None):
            return begun
    rest: list[FilledPlan] = []
    of_tomorrow: list[FilledPlan] = []
    for filled in _newest_first(ctx, day, also_logged=also_logged):
        has_news = not also_logged and _has_news(ctx, filled)
        if filled.session.date > ctx.today and not has_news:
            of_tomorrow += [filled] if to_walk and logged_on(ctx, filled.session) is None else []
        elif _may_be_logged(ctx, filled, day, also_logged=also_logged):
            if has_news or also_logged or filled.session.date == day:
                return filled
            rest.append(filled)
    if rest and day is None:
        return min(rest, key=lambda filled: not _is_begun(ctx, filled))
    if rest or of_tomorrow:
        return [*rest, *of_tomorrow][0]
    cure = "Make one with `kneecli plan`; one that lies elsewhere is logged by its name, `kneecli log FILE`."
    raise NothingToDo(Problem("there is no plan that is not logged yet.", cure))


def _is_begun(ctx: Context, filled: FilledPlan) -> bool:
    """Whether a plan of today is logged in part or ticked, with something left to log."""
    if filled.session.date != ctx.today:
        return False
    has_begun = is_marked(filled.marks) or logged_on(ctx, filled.session) == ctx.today
    return has_begun and bool(waiting_items(ctx, filled))


def _newest_first(ctx: Context, day: datetime.date | None, *, also_logged: bool) -> Iterable[FilledPlan]:
    """The plans of this day, then all others from the newest on; where it can be, each is read when it is its turn."""
    since = min(ctx.today, day or ctx.today) - OLDEST_PLAN
    found = plans_in(ctx.plans_folder, ctx.read_plan, since=since, until=ctx.today + _A_DAY)
    aside = [] if also_logged else [filled for _, filled in unlogged(ctx, put_aside(ctx.places.data), since)]
    if day is None and not aside:
        return found
    return sorted([*found, *aside], key=lambda filled: (filled.session.date == day, filled.session.date), reverse=True)


def unlogged(
    ctx: Context, found: Iterable[tuple[Path, FilledPlan]], since: datetime.date | None = None
) -> list[tuple[Path, FilledPlan]]:
    """Those of these plans that have marks and are not logged, the newest first."""
    since = since or ctx.today - OLDEST_PLAN
    waiting = [
        (file, filled)
        for file, filled in found
        if since <= filled.session.date <= ctx.today + _A_DAY
        and is_marked(filled.marks)
        and logged_on(ctx, filled.session) is None
    ]
    return sorted(waiting, key=lambda each: each[1].session.date, reverse=True)


def ticked_day(ctx: Context) -> datetime.date | None:
    """The day of the newest plan in which something is ticked that is not logged, or None.

    Plans that were put aside are looked for, and those of yesterday and today in the plans folder.
    """
    found = [filled for _, filled in unlogged(ctx, put_aside(ctx.places.data))]
    found += plans_in(ctx.plans_folder, ctx.read_plan, since=ctx.today - _A_DAY, until=ctx.today + _A_DAY)
    return max((filled.session.date for filled in found if _has_news(ctx, filled)), default=None)


def is_marked(marks: Iterable[Mark]) -> bool:
    """Whether something is ticked or written."""
    return any(mark.is_filled for mark in marks)


def _may_be_logged(ctx: Context, filled: FilledPlan, day: datetime.date | None, *, also_logged: bool) -> bool:
    on = logged_on(ctx, filled.session)
    is_half_done = filled.session.date == ctx.today and bool(waiting_items(ctx, filled))
    return on is None or is_half_done or (also_logged and day in (None, on))


def _has_news(ctx: Context, filled: FilledPlan) -> bool:
    """Whether something is ticked or written in a plan that was not logged, or at an item of today's that was not."""
    if not is_marked(filled.marks):
        return False
    if logged_on(ctx, filled.session) is None:
        return True
    waiting = waiting_items(ctx, filled) if filled.session.date == ctx.today else ()
    marked = zip(filled.session.items, filled.marks, strict=True)
    return is_marked(mark for item, mark in marked if item in waiting)


def waiting_items(ctx: Context, filled: FilledPlan) -> tuple[Item, ...]:
    """The items that are not in the diary yet, or with one side only where the plan now speaks of the other."""
    logged: dict[str, set[Side]] = {}
    for part in (each for each in ctx.journal.diary.sessions if each.id == filled.session.id):
        for done in part.items:
            logged.setdefault(done.exercise, set()).add(done.side)
    marked = zip(filled.session.items, filled.marks, strict=True)
    return tuple(item for item, mark in marked if not _is_logged(logged.get(item.exercise, set()), mark.remark))


def _is_logged(sides: set[Side], remark: str) -> bool:
    """Whether nothing is left to log of an item of which these sides are logged."""
    if sides not in ({"left"}, {"right"}):
        return bool(sides)
    from kneecli.formats.diary.remark import read_remark  # few log one side alone

    said = read_remark(remark)
    return isinstance(said, str) or said.side not in {"left", "right"} - sides


def logged_on(ctx: Context, session: Session) -> datetime.date | None:
    """The day on which the plan was logged, or None."""
    return next((logged.date for logged in logged_of(ctx, session)), None)


def logged_of(ctx: Context, session: Session) -> list[DaySession]:
    """What is logged of the plan, day by day. For an old plan the whole diary is read."""
    diary = ctx.journal.diary if ctx.today - session.date <= OLDEST_PLAN else ctx.journal.whole()
    return [logged for logged in diary.sessions if logged.id == session.id]
