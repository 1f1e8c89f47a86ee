"""What is left of a plan that is begun, and which plan of today that is."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.plans.plan_formats import format_by_ending
from kneecli.domain.diary.record import Done
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass
from kneecli.store.plans import plan_files, read_plan_file

if TYPE_CHECKING:
    from kneecli.formats.plan.filled import FilledPlan


@dataclass(frozen=True, slots=True)
class SessionToDo:
    """A session, and its exercises that the journal does not have. `before` are records of those broken off, by id.

    `notes` are to be read before it begins.
    """

    session: Session
    waiting: tuple[Item, ...]
    before: Mapping[str, Done]
    notes: tuple[str, ...] = ()

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
    for file, filled in plan_files(ctx.plans_folder, ctx.read_plan, ctx.today):
        newest, left = newest or file, _left_of(ctx, filled)
        if left.is_begun and left.waiting:
            return PlanOfToday(file, None if file == newest else newest, len(left.waiting))
    return PlanOfToday(newest) if newest else None


def is_begun(ctx: Context, file: Path) -> bool:
    """Whether the plan in this file is done in part, or ticked."""
    return _left_of(ctx, read_plan_file(file, format_by_ending(ctx, file))).is_begun


def _left_of(ctx: Context, filled: "FilledPlan") -> SessionToDo:
    session = filled.session
    diary = ctx.journal.diary if session.date >= ctx.today else ctx.journal.whole()
    same_plan = (logged for logged in diary.sessions if logged.id == session.id)
    logged = {done.exercise: done for part in same_plan for done in part.items}
    before = {name: did for name, did in logged.items() if did.unfinished}
    marked = {item.exercise for item, mark in zip(session.items, filled.marks, strict=True) if mark.is_filled}
    over = (logged.keys() - before.keys()) | (marked - before.keys())
    return SessionToDo(session, tuple(item for item in session.items if item.exercise not in over), before)
