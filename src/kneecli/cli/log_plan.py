"""Logging a plan: the newest one, or the one that is named."""

import datetime

from kneecli.cli.context import Context
from kneecli.cli.recording import Recorder
from kneecli.domain.doing import Said, done
from kneecli.domain.misfit import misfits
from kneecli.domain.problem import FileFault, NothingToDo, Problem, WrongUsage
from kneecli.domain.record import Done
from kneecli.domain.session import Session
from kneecli.domain.value import replace
from kneecli.formats.plan_data import FilledPlan
from kneecli.formats.plans import format_of
from kneecli.formats.remark import read_remark
from kneecli.store.files import expanded
from kneecli.store.plans import plans_in, read_plan_file

OLDEST_PLAN = datetime.timedelta(days=14)
"""An older plan is logged by naming its file: nobody remembers how it felt."""


def log_plan(ctx: Context, what: str | None, said: Said, day: datetime.date | None, *, everything: bool) -> None:
    """Goes through the newest plan with the person when there is one to ask; else records the plan that is meant."""
    if what is None and not everything and ctx.may_ask:
        from kneecli.cli.walk import walk_through

        walk_through(ctx, _newest(ctx, None, unfinished=True).session)
    else:
        filled = _newest(ctx, day, any_at_all=everything) if what is None else _read(ctx, what)
        _record(ctx, filled, said, day, everything=everything)


def _record(ctx: Context, filled: FilledPlan, said: Said, day: datetime.date | None, *, everything: bool) -> None:
    """Records what is ticked, or written behind an item; with `everything`, all of it as planned."""
    session = filled.session
    day = day or _logged_on(ctx, session) or session.date
    if day > ctx.today:
        cure = f"Log it on {session.date}, or say with --date when you did it."
        raise WrongUsage(Problem("this plan is for a day in the future", cure, session.id))
    records = [done(item) for item in session.items] if everything else _marked(filled)
    if not records:
        cure = "Tick `[x]` what you did, or write behind it, such as `2x8, pain 3`; or use `kneecli log --all`."
        raise NothingToDo(Problem("nothing is ticked in this plan.", cure, session.id))
    Recorder(ctx, day, session).record([_with_scales(each, said) for each in records])


def _with_scales(record: Done, said: Said) -> Done:
    """The record with the pain and effort that hold for the whole plan, where it has none of its own."""
    if record.skipped is not None:
        return record
    return replace(
        record,
        pain=said.pain if record.pain is None else record.pain,
        effort=said.effort if record.effort is None else record.effort,
    )


def _marked(filled: FilledPlan) -> list[Done]:
    """The records of the items that were ticked or written at.

    Raises FileFault with every remark that is not clear, or says what the exercise can't have.
    """
    records: list[Done] = []
    problems: list[Problem] = []
    for item, mark in zip(filled.session.items, filled.marks, strict=True):
        said = read_remark(mark.remark)
        if isinstance(said, str):
            cure = "Write for example `2x8`, `pain 3`, `1 kg`, `left only`, `skipped: sore`, `note: …`."
            problems.append(Problem(f"{item.name}: {said}", cure, mark.where))
        elif found := misfits(item.name, item.prescription, said):
            problems += (replace(problem, where=mark.where) for problem in found.values())
        elif mark.done or mark.remark:
            records.append(done(item, said))
    if problems:
        raise FileFault(problems)
    return records


def _read(ctx: Context, what: str) -> FilledPlan:
    """The plan in this file, or on stdin. Raises FileFault or NothingToDo."""
    if what == "-":
        return read_plan_file(None)
    file = expanded(what)
    if format_of(file) or not file.is_file():
        return read_plan_file(file)
    from kneecli.cli.plugged import format_by_ending

    return read_plan_file(file, format_by_ending(ctx, file))


def _newest(
    ctx: Context, day: datetime.date | None, *, unfinished: bool = False, any_at_all: bool = False
) -> FilledPlan:
    """The newest plan that was not logged; one of `day` comes first.

    With `unfinished` also today's when it was logged in part, with `any_at_all` also one that was logged, on that day:
    to log it again corrects it, and never moves it to another day. Raises NothingToDo.
    """
    since = min(ctx.today, day or ctx.today) - OLDEST_PLAN
    found = list(plans_in(ctx.plans_folder, since=since, until=ctx.today))
    for filled in sorted(found, key=lambda filled: filled.session.date != day):
        session = filled.session
        logged_on = _logged_on(ctx, session)
        going_on = unfinished and session.date == ctx.today and _logged_of(ctx, session) < len(session.items)
        if logged_on is None or going_on or (any_at_all and day in (None, logged_on)):
            return filled
    raise NothingToDo(Problem("there is no plan that is not logged yet.", "Make one with `kneecli plan`."))


def _logged_of(ctx: Context, session: Session) -> int:
    """How many of the plan's items are in the diary."""
    return sum(len(each.items) for each in ctx.book.diary.sessions if each.id == session.id)


def _logged_on(ctx: Context, session: Session) -> datetime.date | None:
    """The day on which the plan was logged, or None. Of an old plan only the whole diary is sure to know."""
    diary = ctx.book.diary if ctx.today - session.date <= OLDEST_PLAN else ctx.book.whole()
    return next((each.date for each in diary.sessions if each.id == session.id), None)
