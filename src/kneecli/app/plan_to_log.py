"""The plan that is to be logged: the newest one, or the one that is named."""

import datetime
from collections.abc import Iterable, Mapping

from kneecli.app.context import Context
from kneecli.app.plan_formats import format_by_ending
from kneecli.app.recorded import Recorded
from kneecli.app.recording import record
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said, all_done, with_overall
from kneecli.domain.problem import FileFault, NothingToDo, Problem, WrongUsage
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass, replace
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.data import FilledPlan
from kneecli.formats.plan.plan_formats import format_of
from kneecli.store.files import expanded, is_stream
from kneecli.store.plans import plans_in, read_plan_file

OLDEST_PLAN = datetime.timedelta(days=14)
"""An older plan is logged by naming its file: nobody remembers how it felt."""


@dataclass(frozen=True, slots=True)
class PlanToLog:
    """A plan, the day it was done on, and what is still to be recorded of it.

    `said` has, by exercise, what the person has said already; what is missing in it was not done, or is to be asked.
    """

    session: Session
    day: datetime.date
    waiting: tuple[Item, ...]
    said: Mapping[str, Said]


def plan_to_log(
    ctx: Context, what: str | None, usual: Said, day: datetime.date | None, *, everything: bool
) -> PlanToLog:
    """The plan that is meant, with what is ticked or written in it, or with `everything` all of it as planned.

    Of the newest plan only what is not logged yet. `usual` has the pain and effort of every exercise that says nothing
    else. Raises FileFault for a plan that is wrong, WrongUsage for one of a day to come, and NothingToDo.
    """
    filled = _newest(ctx, day, any_at_all=everything) if what is None else _read(ctx, what)
    session = filled.session
    date = day or _logged_on(ctx, session) or session.date
    if date > ctx.today:
        cure = f"Log it on {session.date}, or say with --date when you did it."
        raise WrongUsage(Problem("this plan is for a day in the future", cure, session.id))
    waiting = _waiting(ctx, session) if what is None else session.items
    said = {item.exercise: Said() for item in session.items} if everything else _marked(filled)
    return PlanToLog(session, date, waiting, {name: with_overall(each, usual) for name, each in said.items()})


def record_plan(ctx: Context, plan: PlanToLog) -> Recorded:
    """Records what is said of the plan at one stroke. Raises NothingToDo when that is nothing, and CouldNot."""
    items = plan.waiting or plan.session.items
    records = [
        each for item in items if item.exercise in plan.said for each in all_done(item, plan.said[item.exercise])
    ]
    if not records:
        cure = "Tick `[x]` what you did, or write behind it, such as `2x8, pain 3`; or use `kneecli log --all`."
        raise NothingToDo(Problem("nothing is ticked in this plan.", cure, plan.session.id))
    return record(ctx, records, plan.day, plan.session)


def _marked(filled: FilledPlan) -> dict[str, Said]:
    """What is said, by exercise, of the items that were ticked or written at.

    Raises FileFault with every remark that is not clear, or says what the exercise can't have.
    """
    found: dict[str, Said] = {}
    problems: list[Problem] = []
    for item, mark in zip(filled.session.items, filled.marks, strict=True):
        said = read_remark(mark.remark)
        if isinstance(said, str):
            cure = "Write for example `2x8`, `pain 3`, `1 kg`, `left only`, `skipped: sore`, `note: …`."
            problems.append(Problem(f"{item.name}: {said}", cure, mark.where))
        elif wrong := misfits(item.name, item.prescription, said):
            problems += (replace(problem, where=mark.where) for problem in wrong.values())
        elif mark.done or mark.remark:
            found[item.exercise] = said
    if problems:
        raise FileFault(problems)
    return found


def _read(ctx: Context, what: str) -> FilledPlan:
    """The plan in this file, or on stdin. Raises FileFault or NothingToDo."""
    if is_stream(what):
        return read_plan_file(None)
    file = expanded(what)
    if format_of(file) or not file.is_file():
        return read_plan_file(file)
    return read_plan_file(file, format_by_ending(ctx, file))


def _newest(ctx: Context, day: datetime.date | None, *, any_at_all: bool) -> FilledPlan:
    """The newest plan that was not logged, or today's when it was logged in part; one of `day` comes first.

    With `any_at_all` also one that was logged, on that day: to log it again corrects it, and never moves it to another
    day. Raises NothingToDo.
    """
    since = min(ctx.today, day or ctx.today) - OLDEST_PLAN
    found: Iterable[FilledPlan] = plans_in(ctx.plans_folder, since=since, until=ctx.today)
    if day is not None:
        found = sorted(found, key=lambda filled: filled.session.date != day)
    for filled in found:  # without a day the newest come first, and no older one is read than need be
        session = filled.session
        logged_on = _logged_on(ctx, session)
        going_on = session.date == ctx.today and bool(_waiting(ctx, session))
        if logged_on is None or going_on or (any_at_all and day in (None, logged_on)):
            return filled
    cure = "Make one with `kneecli plan`; one that lies elsewhere is logged by its name, `kneecli log FILE`."
    raise NothingToDo(Problem("there is no plan that is not logged yet.", cure))


def _waiting(ctx: Context, session: Session) -> tuple[Item, ...]:
    """The items that are not in the diary yet."""
    logged = {did.exercise for each in ctx.journal.diary.sessions if each.id == session.id for did in each.items}
    return tuple(item for item in session.items if item.exercise not in logged)


def _logged_on(ctx: Context, session: Session) -> datetime.date | None:
    """The day on which the plan was logged, or None. Of an old plan only the whole diary is sure to know."""
    diary = ctx.journal.diary if ctx.today - session.date <= OLDEST_PLAN else ctx.journal.whole()
    return next((each.date for each in diary.sessions if each.id == session.id), None)
