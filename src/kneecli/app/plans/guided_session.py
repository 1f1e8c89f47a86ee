"""The session that `kneecli start` leads through: its pace, what is easier, and what is recorded on the way."""

from kneecli.app.context import Context
from kneecli.app.diary.recording import record
from kneecli.app.person.prescribed_on_day import on_prescribed_side
from kneecli.app.plans.own_pace import exercise_of
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.cues import cues_at
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.diary.performance import Said, done
from kneecli.domain.diary.record import Screened
from kneecli.domain.knee.declared_care import why_withheld
from kneecli.domain.person.fit import usable
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo, PlanWithheld
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass, replace
from kneecli.planner.doses import doses, seconds_of
from kneecli.planner.session.refusals import rest_today


def check_may_start(ctx: Context, today: Today) -> None:
    """Raises PlanWithheld while a stop sign or such a caution holds, and NothingToDo when the knee needs rest."""
    if problem := why_withheld(today.stop_signs, today.screened or ctx.today, today.person.cautions):
        raise PlanWithheld(problem)
    if today.needs_rest:
        raise NothingToDo(rest_today(today))


def easier_items(ctx: Context, item: Item, today: Today) -> tuple[Item, ...]:
    """The same exercise at the rungs below that the person can do today, the nearest first."""
    exercise = exercise_of(ctx, item)
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
