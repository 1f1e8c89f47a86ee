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
from kneecli.domain.vocabulary import Side
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.data import FilledPlan, Mark
from kneecli.formats.plan.plan_formats import format_of
from kneecli.store.files import expanded, is_stream
from kneecli.store.plans import plans_in, read_plan_file

OLDEST_PLAN = datetime.timedelta(days=14)
"""An older plan is only logged when its file is named: by then one does not remember how it felt."""


@dataclass(frozen=True, slots=True)
class PlanToLog:
    """A plan, the day it was done on, and what is still to be recorded of it.

    `said` has, by exercise id, what the person has said already. An exercise that is missing in it was not done, or the
    person is to be asked.
    """

    session: Session
    day: datetime.date
    waiting: tuple[Item, ...]
    said: Mapping[str, Said]


def plan_to_log(
    ctx: Context, what: str | None, overall: Said, day: datetime.date | None, *, everything: bool
) -> PlanToLog:
    """The plan to log, with what is ticked or written in it, or with `everything` all of it as planned.

    `what` is the plan's file, or None for the newest plan, of which only what is not logged yet is to be recorded.
    `overall` has the pain and effort of each exercise that has none of its own. Raises FileFault for a plan with
    faults, WrongUsage for one of a day to come, and NothingToDo.
    """
    filled = _newest(ctx, day, also_logged=everything) if what is None else _read(ctx, what)
    session = filled.session
    date = day or _logged_on(ctx, session) or session.date
    if date > ctx.today:
        cure = f"Log it on {session.date}, or say with --date when you did it."
        raise WrongUsage(Problem("this plan is for a day in the future", cure, session.id))
    waiting = _waiting(ctx, filled) if what is None else session.items
    said = {item.exercise: Said() for item in session.items} if everything else _marked(filled)
    return PlanToLog(session, date, waiting, {id: with_overall(one, overall) for id, one in said.items()})


def record_plan(ctx: Context, plan: PlanToLog) -> Recorded:
    """Records what is said of the plan as one batch. Raises NothingToDo when that is nothing, and CouldNot."""
    items = plan.waiting or plan.session.items
    records = [
        done for item in items if item.exercise in plan.said for done in all_done(item, plan.said[item.exercise])
    ]
    if not records:
        cure = "Tick `[x]` what you did, or write behind it, such as `2x8, pain 3`; or use `kneecli log --all`."
        raise NothingToDo(Problem("nothing is ticked in this plan.", cure, plan.session.id))
    return record(ctx, records, plan.day, plan.session)


def _marked(filled: FilledPlan) -> dict[str, Said]:
    """What is said, by exercise id, of the items that are ticked or have a remark.

    Raises FileFault with every remark that is not understood, or whose figures can't be right.
    """
    by_exercise: dict[str, Said] = {}
    problems: list[Problem] = []
    marks: dict[str, Mark] = {}
    for item, mark in zip(filled.session.items, filled.marks, strict=True):
        said = read_remark(mark.remark)
        if isinstance(said, str):
            cure = "Write for example `2x8`, `pain 3`, `1 kg`, `left only`, `skipped: sore`, `note: …`."
            problems.append(Problem(f"{item.name}: {said}", cure, mark.where))
        elif wrong := misfits(item.name, item.prescription, said):
            problems += (replace(problem, where=mark.where) for problem in wrong.values())
        elif marks.setdefault(item.exercise, mark) != mark:
            cure = "Leave one of the two, with all that you did of it."
            problems.append(Problem(f"{item.name}: it stands twice, and not both times the same", cure, mark.where))
        elif mark.done or mark.remark:
            by_exercise[item.exercise] = said
    if problems:
        raise FileFault(problems)
    return by_exercise


def _read(ctx: Context, what: str) -> FilledPlan:
    """The plan in this file, or on stdin. Raises FileFault or NothingToDo."""
    if is_stream(what):
        return read_plan_file(None)
    file = expanded(what)
    if format_of(file) or not file.is_file():
        return read_plan_file(file)
    return read_plan_file(file, format_by_ending(ctx, file))


def _newest(ctx: Context, day: datetime.date | None, *, also_logged: bool) -> FilledPlan:
    """The newest plan that was not logged, or today's when it was logged in part; plans of `day` come first.

    With `also_logged` it may have been logged, on that day: to log it again corrects it, and never moves it to another
    day. Raises NothingToDo.
    """
    since = min(ctx.today, day or ctx.today) - OLDEST_PLAN
    plans: Iterable[FilledPlan] = plans_in(ctx.plans_folder, since=since, until=ctx.today)
    if day is not None:
        plans = sorted(plans, key=lambda filled: filled.session.date != day)
    for filled in plans:  # without a day the newest come first, and no older one is read than need be
        session = filled.session
        logged_on = _logged_on(ctx, session)
        is_half_done = session.date == ctx.today and bool(_waiting(ctx, filled))
        if logged_on is None or is_half_done or (also_logged and day in (None, logged_on)):
            return filled
    cure = "Make one with `kneecli plan`; one that lies elsewhere is logged by its name, `kneecli log FILE`."
    raise NothingToDo(Problem("there is no plan that is not logged yet.", cure))


def _waiting(ctx: Context, filled: FilledPlan) -> tuple[Item, ...]:
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
    said = read_remark(remark)
    return isinstance(said, str) or said.side not in {"left", "right"} - sides


def _logged_on(ctx: Context, session: Session) -> datetime.date | None:
    """The day on which the plan was logged, or None. For an old plan the whole diary is read."""
    diary = ctx.journal.diary if ctx.today - session.date <= OLDEST_PLAN else ctx.journal.whole()
    return next((logged.date for logged in diary.sessions if logged.id == session.id), None)
