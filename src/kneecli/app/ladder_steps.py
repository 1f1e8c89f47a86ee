"""Taking up what the diary proposes, when a plan is made."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.person.today import Today
from kneecli.domain.progress.proposal import CHOSEN, Proposal, propose, steps_to_take
from kneecli.domain.units import in_units
from kneecli.store.journal import new_id


def steps_today(ctx: Context, today: Today) -> list[Proposal]:
    """The steps that today's plan may take: every easing, and as many advances as are safe."""
    known = _done_before(ctx, today.date)
    proposals = [propose(exercise, ctx.journal.diary, today) for exercise in known.values()]
    order = sorted(known, key=lambda name: (known[name].article_number or 10, name))
    return steps_to_take(proposals, order, len(new_rungs(ctx, ())))


def needs_consent(ctx: Context, step: Proposal) -> bool:
    """Whether the person has to agree to a step first. Easing needs no asking: pain leads."""
    return step.kind != "ease" and not ctx.settings.auto_progress


def easings(ctx: Context, on_the_day: Today) -> list[Proposal]:
    """The steps down that a plan for another day has to reckon with; nothing of them is recorded yet."""
    diary = ctx.diary_on(on_the_day.date)
    proposals = (propose(exercise, diary, on_the_day) for exercise in _done_before(ctx, on_the_day.date).values())
    return [proposal for proposal in proposals if proposal.kind == "ease"]


def record_steps(ctx: Context, steps: Sequence[Proposal]) -> Recorded:
    """Writes the steps at one stroke. The messages say what got easier. Raises CouldNot."""
    if not steps:
        return Recorded()
    batch = new_id()
    events = tuple(_changed(ctx, step.exercise, step.rung, ctx.today, step.why, batch) for step in steps)
    ctx.journal.add(events)
    names = {exercise.id: exercise.name for exercise in ctx.catalogue}
    eased = (step for step in steps if step.kind == "ease")
    return Recorded(events, tuple(f"{names[step.exercise]}: down to rung {step.rung}. {step.why}" for step in eased))


def record_choice(ctx: Context, exercise: Exercise, rung: int, day: datetime.date) -> Recorded:
    """Writes the rung that the person wants to stand on. Raises CouldNot."""
    change = _changed(ctx, exercise.id, rung, day, CHOSEN, new_id())
    ctx.journal.add([change])
    label = in_units(exercise.rung(rung).label, ctx.settings.units)
    return Recorded((change,), (f"{exercise.name} is now at rung {rung} of {len(exercise.rungs)}: {label}",))


def _changed(ctx: Context, exercise: str, rung: int, day: datetime.date, why: str, batch: str) -> RungChanged:
    return RungChanged(**ctx.journal.stamp(), date=day, exercise=exercise, rung=rung, why=why, batch=batch)


def new_rungs(ctx: Context, steps: Iterable[Proposal], *, lower: bool = False) -> frozenset[str]:
    """The exercises that got harder today, or with `lower` easier, these steps among them."""
    of_today = {change.exercise: change.rung for change in ctx.journal.diary.changes if change.date == ctx.today}
    rungs = of_today | {step.exercise: step.rung for step in steps}
    done = {name: rung for name in rungs if (rung := _rung_before_today(ctx, name))}
    return frozenset(name for name, rung in done.items() if (rung < rungs[name]) is not lower and rung != rungs[name])


def _rung_before_today(ctx: Context, name: str) -> int | None:
    """The rung at which it was last done on an earlier day, else today; None when it never was."""
    done = ctx.journal.diary.done(name)
    before = [each for each in done if each.date < ctx.today] or done
    return before[-1].done.rung if before else None


def _done_before(ctx: Context, day: datetime.date) -> dict[str, Exercise]:
    diary = ctx.diary_on(day)
    return {exercise.id: exercise for exercise in ctx.catalogue if diary.last(exercise.id, day)}
