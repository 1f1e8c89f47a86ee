"""The session that `kneecli start` leads through: its plan, what is left of it, and what is recorded on the way."""

from collections.abc import Mapping
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.diary.recording import record
from kneecli.app.person.prescribed_on_day import on_prescribed_side
from kneecli.app.plans.plan_formats import format_by_ending
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.cues import cues_at
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.diary.performance import Said, done
from kneecli.domain.diary.record import Done, Screened
from kneecli.domain.knee.declared_care import why_withheld
from kneecli.domain.person.fit import usable
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo, PlanWithheld, Problem
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass, replace
from kneecli.formats.plan.data import FilledPlan
from kneecli.planner.doses import doses, seconds_of
from kneecli.planner.session.refusals import rest_today
from kneecli.store.plans import plan_files, read_plan_file

USUAL_MOVE_S = 4
"""A repetition of an exercise that no pack knows any more takes about so long (an estimate)."""


@dataclass(frozen=True, slots=True)
class SessionToDo:
    """A session, and its exercises that the journal does not have. `before` are records of those broken off, by id."""

    session: Session
    waiting: tuple[Item, ...]
    before: Mapping[str, Done]

    @property
    def is_begun(self) -> bool:
        """Whether some of it is done."""
        return bool(self.before) or len(self.waiting) < len(self.session.items)


def session_to_do(ctx: Context, file: Path) -> SessionToDo:
    """What is left of the plan in this file. What is ticked there was done without help, and `log` takes it down.

    Raises NothingToDo when nothing is left, and FileFault or CouldNot for a plan that can't be read.
    """
    filled = read_plan_file(file, format_by_ending(ctx, file))
    found = _left_of(ctx, filled)
    if not found.waiting:
        cure = "`kneecli status` says when the next one is due; `kneecli plan` makes another."
        raise NothingToDo(Problem("this session is done.", cure, str(file)))
    return found


@dataclass(frozen=True, slots=True)
class PlanOfToday:
    """A plan of today in the plans folder. `left` is how many of its exercises are not done, where it is begun, else 0.

    `newer` is the one that was made after it was begun, if there is one.
    """

    file: Path
    newer: Path | None = None
    left: int = 0


def plan_of_today(ctx: Context) -> PlanOfToday | None:
    """The plan of today that is begun and not done yet, else the newest; None where there is none."""
    newest: Path | None = None
    for file, filled in plan_files(ctx.plans_folder, ctx.today):
        newest, left = newest or file, _left_of(ctx, filled)
        if left.is_begun and left.waiting:
            return PlanOfToday(file, None if file == newest else newest, len(left.waiting))
    return PlanOfToday(newest) if newest else None


def is_begun(ctx: Context, file: Path) -> bool:
    """Whether the plan in this file is done in part, or ticked."""
    return _left_of(ctx, read_plan_file(file, format_by_ending(ctx, file))).is_begun


def check_may_start(ctx: Context, today: Today) -> None:
    """Raises PlanWithheld while a stop sign or such a caution holds, and NothingToDo when the knee needs rest."""
    if problem := why_withheld(today.stop_signs, today.screened or ctx.today, today.person.cautions):
        raise PlanWithheld(problem)
    if today.needs_rest:
        raise NothingToDo(rest_today(today))


def _left_of(ctx: Context, filled: FilledPlan) -> SessionToDo:
    session = filled.session
    diary = ctx.journal.diary if session.date >= ctx.today else ctx.journal.whole()
    same_plan = (logged for logged in diary.sessions if logged.id == session.id)
    logged = {done.exercise: done for part in same_plan for done in part.items}
    before = {name: did for name, did in logged.items() if did.unfinished}
    marked = {item.exercise for item, mark in zip(session.items, filled.marks, strict=True) if mark.is_filled}
    over = (logged.keys() - before.keys()) | (marked - before.keys())
    return SessionToDo(session, tuple(item for item in session.items if item.exercise not in over), before)


def move_seconds(ctx: Context, item: Item, today: Today) -> int:
    """Seconds of one repetition of this item without its hold, at the person's own pace."""
    exercise = _exercise(ctx, item)
    if exercise is None:
        return USUAL_MOVE_S
    return at_pace(complete_rung(exercise, item.rung), today.pace).move_s


def easier_items(ctx: Context, item: Item, today: Today) -> tuple[Item, ...]:
    """The same exercise at the rungs below that the person can do today, the nearest first."""
    exercise = _exercise(ctx, item)
    if exercise is None or item.phase not in ("strength", "cool-down"):
        return ()
    found = []
    for number in range(item.rung - 1, 0, -1):
        rung = at_pace(complete_rung(exercise, number), today.pace)
        if not usable(exercise, number, today) or item.phase not in rung.phases:
            continue
        dose = next(iter(doses(exercise, rung, item.phase, today)))
        found.append(
            replace(
                item,
                position=rung.position,
                rung=number,
                label=rung.rung.label,
                prescription=dose,
                seconds=seconds_of(dose, rung),
                cues=cues_at(exercise, rung.rung),
                title=own_title(exercise, rung.rung),
            )
        )
    return tuple(found)


def _exercise(ctx: Context, item: Item) -> Exercise | None:
    """The exercise, where a pack has it and its ladder still has the rung."""
    exercise = next((exercise for exercise in ctx.catalogue if exercise.id == item.exercise), None)
    return exercise if exercise and item.rung <= len(exercise.rungs) else None


@dataclass(frozen=True, slots=True)
class Took:
    """How long an exercise took, all told, and before its first repetition. `unfinished`: it was broken off."""

    seconds: int
    setup_s: int
    unfinished: bool = False


def record_exercise(ctx: Context, session: Session, item: Item, said: Said, took: Took, stroke: str) -> Recorded:
    """Takes down an exercise of the session, as `kneecli log` does; again, it corrects what was taken down before.

    All of it that has the same `stroke` is taken back together. Raises CouldNot.
    """
    of_side = on_prescribed_side(ctx, ctx.today, item.exercise, said)
    did = replace(done(item, of_side), seconds=took.seconds, setup_s=took.setup_s, unfinished=took.unfinished)
    return record(ctx, [did], ctx.today, session, stroke)


def record_signs(ctx: Context, signs: tuple[str, ...]) -> Recorded:
    """Takes down the stop signs that are there, as `kneecli screen` does. Raises CouldNot."""
    screened = Screened(**ctx.journal.stamp(), date=ctx.today, signs=signs)
    ctx.journal.add([screened])
    return Recorded((screened,))
