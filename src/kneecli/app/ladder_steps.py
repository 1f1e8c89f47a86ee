"""Taking up what the diary proposes, when a plan is made."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.app.context import Context, wrapped
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.person.today import Today
from kneecli.domain.problem import printable
from kneecli.domain.progress.proposal import Proposal, propose, steps_to_take
from kneecli.domain.units import in_units
from kneecli.store.journal import new_id


def steps_today(ctx: Context, today: Today) -> list[Proposal]:
    """The steps to take with today's plan: every easing, and the advances that the person agrees to.

    On a terminal each advance is asked for; without one it is taken when the settings say `auto_progress`.
    """
    known = _done_before(ctx, today.date)
    proposals = [propose(exercise, ctx.journal.diary, today) for exercise in known.values()]
    order = sorted(known, key=lambda name: (known[name].article_number or 10, name))
    taken = len(new_rungs(ctx, ()))
    return [step for step in steps_to_take(proposals, order, taken) if _agreed(ctx, known[step.exercise], step)]


def easings(ctx: Context, on_the_day: Today) -> list[Proposal]:
    """The steps down that a plan for another day has to reckon with; nothing of them is recorded yet."""
    diary = ctx.diary_on(on_the_day.date)
    proposals = (propose(exercise, diary, on_the_day) for exercise in _done_before(ctx, on_the_day.date).values())
    return [proposal for proposal in proposals if proposal.kind == "ease"]


def record_steps(ctx: Context, steps: Sequence[Proposal]) -> None:
    """Writes the steps at one stroke, and says what got easier."""
    if not steps:
        return
    names, batch = {exercise.id: exercise.name for exercise in ctx.catalogue}, new_id()
    for step in steps:
        if step.kind == "ease":
            ctx.confirm(f"{names[step.exercise]}: down to rung {step.rung}. {step.why}")
    ctx.journal.add(
        [
            RungChanged(
                **ctx.journal.stamp(),
                date=ctx.today,
                exercise=step.exercise,
                rung=step.rung,
                why=step.why,
                batch=batch,
            )
            for step in steps
        ]
    )


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


def _agreed(ctx: Context, exercise: Exercise, step: Proposal) -> bool:
    """Whether a step is to be taken. Easing needs no asking: pain leads."""
    if step.kind == "ease" or ctx.settings.auto_progress:
        return True
    if not ctx.may_ask:
        return False
    print(wrapped(printable(f"{exercise.name}: {step.why}")))
    label = in_units(exercise.rung(step.rung).label, ctx.settings.units)
    answers = {"": True, "y": True, "yes": True, "n": False, "no": False}
    while True:
        try:
            answer = input(f"  Step up to rung {step.rung}, {label}? [Y/n] > ")
        except EOFError:
            return False
        if answer.strip().lower() in answers:
            return answers[answer.strip().lower()]
        print("  y or n, or Enter for yes.")
