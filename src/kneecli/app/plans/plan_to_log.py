"""The plan that is to be logged: the newest one, or the one that is named."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.diary.recording import TOO_MUCH, WAS_TOO_MUCH, record
from kneecli.app.person.prescribed_on_day import on_prescribed_side
from kneecli.app.plans.plan_formats import format_by_ending
from kneecli.app.plans.plans_waiting import is_marked, logged_of, logged_on, newest_plan, unlogged, waiting_items
from kneecli.app.recorded import Recorded
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said, all_done, with_overall
from kneecli.domain.diary.record import Done
from kneecli.domain.knee.pain import STOP_PAIN
from kneecli.domain.problem import FileFault, NothingToDo, Problem, WrongUsage
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass, replace
from kneecli.domain.words.advice import DO_NOT_WAIT
from kneecli.domain.words.wording import listed
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.filled import FilledPlan, Mark
from kneecli.store.files import expanded, is_stream
from kneecli.store.plans import read_plan_file
from kneecli.store.put_aside import put_aside_from


@dataclass(frozen=True, slots=True)
class PlanToLog:
    """A plan, the day it was done on, and what is still to be recorded of it.

    `said` has, by exercise id, what the person has said already. An exercise that is missing in it was not done, or the
    person is to be asked. `put_aside` is the file that the marks were found in, where it is not the one that was named.
    `keeps_said`: where nothing is said of pain, effort or a note, what was said earlier holds. `alone` are the items
    that are neither taken as planned nor asked for, since they were taken down by themselves on that day.
    """

    session: Session
    day: datetime.date
    waiting: tuple[Item, ...]
    said: Mapping[str, Said]
    put_aside: Path | None = None
    keeps_said: bool = False
    alone: tuple[Item, ...] = ()

    @property
    def left_alone(self) -> tuple[str, ...]:
        """What is not taken down with the plan, in words; nothing where there is none."""
        if not self.alone:
            return ()
        return (f"Taken down by itself already, and not once more: {listed([item.full_name for item in self.alone])}.",)


def plan_to_log(
    ctx: Context,
    what: str | None,
    overall: Said,
    day: datetime.date | None,
    *,
    everything: bool,
    to_walk: bool = False,
) -> PlanToLog:
    """The plan to log, with what is ticked or written in it; with `everything` the rest of it as planned.

    `what` is the plan's file, or None for the newest plan, of which only what is not logged yet is to be recorded.
    `overall` has the pain and effort of each exercise that has none of its own. Raises FileFault for a plan with
    faults, WrongUsage for one of a day to come, and NothingToDo.

    `to_walk`: the person is asked exercise by exercise, so that nothing needs to be ticked.
    """
    if what is None:
        aside, filled = None, newest_plan(ctx, day, also_logged=everything, to_walk=to_walk)
    else:
        aside, filled = _named(ctx, what, everything=everything)
    session = filled.session
    date = day or logged_on(ctx, session) or _done_on(ctx, filled, to_walk=to_walk and what is None)
    if date > ctx.today:
        cure = f"Log it on {session.date}, or say with --date when you did it."
        raise WrongUsage(Problem("this plan is for a day in the future", cure, session.id))
    waiting = waiting_items(ctx, filled) if what is None else session.items
    marked = _marked(filled) if what is not None or session.date >= ctx.today else _marked_earlier(filled)
    alone = _taken_down_alone(ctx, session, date, marked) if everything or to_walk else ()
    waiting = tuple(item for item in waiting if item not in alone)
    planned = {item.exercise: Said() for item in session.items if everything and item not in alone}
    if alone and not marked and not (planned if everything else waiting):
        cure = "`kneecli log EXERCISE` takes down what was done once more."
        raise NothingToDo(Problem("all of it is taken down already, one by one.", cure, session.id))
    all_said = {id: with_overall(one, overall) for id, one in (planned | marked).items()}
    return PlanToLog(session, date, waiting, all_said, aside, keeps_said=everything, alone=alone)


def _taken_down_alone(
    ctx: Context, session: Session, day: datetime.date, marked: Mapping[str, Said]
) -> tuple[Item, ...]:
    """The items of which nothing is marked or logged in the plan, and which were logged by themselves on that day.

    What goes by minutes, such as a walk, may well have been done besides.
    """
    in_plan = {done.exercise for part in logged_of(ctx, session) for done in part.items}
    by_day = (part for part in ctx.journal.diary.sessions if part.date == day and part.id == day.isoformat())
    alone = {done.exercise for part in by_day for done in part.items if done.was_done} - in_plan - marked.keys()
    return tuple(item for item in session.items if item.exercise in alone and item.phase not in ("warm-up", "aerobic"))


def _done_on(ctx: Context, filled: FilledPlan, *, to_walk: bool) -> datetime.date:
    """The day on which a plan was done when nobody says another: its own.

    One of tomorrow, in which something is ticked, is of a place where tomorrow has begun: here it was done today.
    """
    date = filled.session.date
    is_next = date - ctx.today == datetime.timedelta(1)
    return ctx.today if is_next and (to_walk or is_marked(filled.marks)) else date


def record_plan(ctx: Context, plan: PlanToLog) -> Recorded:
    """Records what is said of the plan as one batch; not again where all of it is logged just so.

    Raises NothingToDo when nothing is said, and CouldNot.
    """
    items = plan.waiting or plan.session.items
    records = [
        done
        for item in items
        if item.exercise in plan.said
        for done in all_done(item, on_prescribed_side(ctx, plan.day, item.exercise, plan.said[item.exercise]))
    ]
    if not records:
        cure = "Tick `[x]` what you did, or write behind it, such as `2x8, pain 3`; or use `kneecli log --all`."
        raise NothingToDo(Problem("nothing is ticked in this plan.", cure, plan.session.id))
    there = [done for part in logged_of(ctx, plan.session) if part.date == plan.day for done in part.items]
    records = [_as_before(done, there, keeps_said=plan.keeps_said) for done in records]
    if all(done in there for done in records):
        return Recorded(messages=("All of it is logged already, just so.",))
    recorded = record(ctx, records, plan.day, plan.session)
    messages = _said_once(recorded.messages, records)
    return replace(recorded, messages=(*messages, *plan.left_alone))


def _as_before(did: Done, there: Sequence[Done], *, keeps_said: bool) -> Done:
    """What was done, with the seconds that the clock measured when the same sets were taken down before.

    `keeps_said`: also with the pain, the effort and the note of then, where none is said now.
    """
    same = (each for each in there if (each.exercise, each.side, each.sets) == (did.exercise, did.side, did.sets))
    was = next(same, None)
    if was is None or not did.was_done:
        return did
    did = replace(did, seconds=was.seconds, setup_s=was.setup_s)
    if not keeps_said:
        return did
    pain, effort = (now if now is not None else then for now, then in ((did.pain, was.pain), (did.effort, was.effort)))
    return replace(did, pain=pain, effort=effort, note=did.note or was.note)


def _said_once(messages: Sequence[str], records: Sequence[Done]) -> tuple[str, ...]:
    """The messages on a session that is over: what was too much in it is said once, and not as if it went on."""
    others = tuple(message for message in messages if message != TOO_MUCH)
    if len(others) == len(messages):
        return others
    worst = max(done.pain for done in records if done.pain is not None)
    advice = DO_NOT_WAIT if worst > STOP_PAIN else ()
    return (*others, WAS_TOO_MUCH.format(pain=worst), *advice)


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
        elif wrong := misfits(item.name, item.prescription, said, item.label):
            problems += (replace(problem, where=mark.where) for problem in wrong.values())
        elif marks.setdefault(item.exercise, mark) != mark:
            cure = "Leave one of the two, with all that you did of it."
            problems.append(Problem(f"{item.name}: it stands twice, and not both times the same", cure, mark.where))
        elif mark.is_filled:
            by_exercise[item.exercise] = said
    if problems:
        raise FileFault(problems)
    return by_exercise


def _marked_earlier(filled: FilledPlan) -> dict[str, Said]:
    """The same, of a plan of an earlier day that nobody has named. Raises FileFault, which says why it comes first."""
    try:
        return _marked(filled)
    except FileFault as fault:
        what = f"the plan of {filled.session.date} comes first, for something is written in it that is not logged"
        cure = "Mend it, or take out what you wrote; another plan is logged by its name, `kneecli log FILE`."
        raise FileFault([*fault.problems, Problem(what, cure)]) from None


def _named(ctx: Context, what: str, *, everything: bool) -> tuple[Path | None, FilledPlan]:
    """The plan in this file, or on stdin. Raises FileFault or NothingToDo.

    Where nothing is ticked in it, but in an earlier one that a newer plan has put aside from this file, it is that one,
    with its file.
    """
    if is_stream(what):
        return None, read_plan_file(None)
    file = expanded(what)
    format = format_by_ending(ctx, file) if file.is_file() else None
    filled = read_plan_file(file, format)
    if everything or is_marked(filled.marks):
        return None, filled
    return next(iter(unlogged(ctx, put_aside_from(file, format))), (None, filled))
