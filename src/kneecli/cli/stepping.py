"""Taking up what the diary proposes, before a plan is made."""

from kneecli.cli.context import Context
from kneecli.domain.exercise import Exercise
from kneecli.domain.person import Person
from kneecli.domain.progression import Proposal, propose, steps_to_take
from kneecli.domain.record import RungChanged
from kneecli.domain.units import in_units
from kneecli.store.journal import new_id


def take_steps(ctx: Context, person: Person) -> None:
    """Records the steps of today: every easing, and the advances that the person agrees to.

    On a terminal each advance is asked for; without one it is taken when the settings say `auto_progress`.
    """
    known = {exercise.id: exercise for exercise in ctx.catalogue if ctx.book.diary.last(exercise.id)}
    proposals = [propose(exercise, ctx.book.diary, person, ctx.today) for exercise in known.values()]
    order = sorted(known, key=lambda name: (known[name].article_number or 10, name))
    steps = [step for step in steps_to_take(proposals, order, _taken(ctx)) if _agreed(ctx, known[step.exercise], step)]
    for step in steps:
        if step.kind == "ease":
            ctx.tell(f"{known[step.exercise].name}: down to rung {step.rung}. {step.why}")
    ctx.book.add(
        [
            RungChanged(
                **ctx.book.stamp(),
                date=ctx.today,
                exercise=step.exercise,
                rung=step.rung,
                why=step.why,
                batch=new_id(),
            )
            for step in steps
        ]
    )


def new_today(ctx: Context) -> frozenset[str]:
    """The exercises whose rung was changed today."""
    changes = (event for event in ctx.book.diary.events if isinstance(event, RungChanged))
    return frozenset(change.exercise for change in changes if change.date == ctx.today)


def _taken(ctx: Context) -> int:
    """How many exercises have got harder today already."""
    done = {name: ctx.book.diary.last(name) for name in new_today(ctx)}
    return sum(last is not None and ctx.book.diary.rungs[name] > last.done.rung for name, last in done.items())


def _agreed(ctx: Context, exercise: Exercise, step: Proposal) -> bool:
    """Whether a step is to be taken. Easing needs no asking: pain leads."""
    if step.kind == "ease" or ctx.settings.auto_progress:
        return True
    if not ctx.may_ask:
        return False
    print(f"{exercise.name}: {step.why}")
    label = in_units(exercise.rung(step.rung).label, ctx.settings.units)
    answers = {"": True, "y": True, "yes": True, "n": False, "no": False}
    while True:
        try:
            answer = input(f"  Step up to rung {step.rung}, {label}? [Y/n] > ")
        except EOFError:
            return False
        if answer.strip().lower() in answers:
            return answers[answer.strip().lower()]
