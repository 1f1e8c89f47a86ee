"""The goals of a person: setting one, moving along its steps, and reaching it."""

from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.programme import Goal
from kneecli.domain.diary.goals import MOST_GOALS, GoalNow, goals_on
from kneecli.domain.diary.record import GoalSet
from kneecli.domain.nearest import nearest, plain_name
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage, on_one_line
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import GoalState
from kneecli.domain.words.caution_names import ASK, declared_of, marked_words
from kneecli.domain.words.wording import listed

MOST_NAME, MOST_STEP, MOST_STEPS = 60, 200, 12


def goals(ctx: Context) -> tuple[GoalNow, ...]:
    """The goals of today: those that are open, and those that were reached."""
    return goals_on(ctx.journal.diary.goals, ctx.today)


def goals_open(ctx: Context) -> tuple[GoalNow, ...]:
    """Those that are neither reached nor removed."""
    return tuple(goal for goal in goals(ctx) if goal.is_open)


def add(ctx: Context, text: str, steps: Sequence[str]) -> Recorded:
    """Sets a goal: one of a pack by its id, name or another name, or one in the person's own words, with own steps.

    Raises WrongUsage for one too many or without a name, NothingToDo for one that is there, and CouldNot.
    """
    found = None if steps else _of_pack(ctx, text)
    name = found.name if found else _said(text, MOST_NAME, "goal")
    own = found.steps if found else tuple(_said(step, MOST_STEP, "--step") for step in steps)
    if len(own) > MOST_STEPS:
        raise WrongUsage(Problem("there are too many steps", f"Take {MOST_STEPS} at most.", "--step"))
    id = found.id if found else name.casefold()
    event = _added(ctx, id, name, own)
    marked = marked_words(declared_of(found.cautions if found else (), ctx.settings.person.cautions), ASK)
    step = f" The first of {len(own)} steps: {own[0]}" if own else ""
    return Recorded((event,), (f"Your goal: {name}.{step}", *filter(None, [marked])))


def _added(ctx: Context, id: str, name: str, steps: tuple[str, ...]) -> GoalSet:
    with ctx.journal.alone(begins=True):
        _refuse_one_more(goals_open(ctx), id, name)
        event = GoalSet(**ctx.journal.stamp(), date=ctx.today, goal=id, name=name, step=1, steps=steps)
        ctx.journal.add([event])
    return event


def _refuse_one_more(there: Sequence[GoalNow], id: str, name: str) -> None:
    if any(goal.now.goal == id for goal in there):
        raise NothingToDo(Problem(f"{name} is there already.", "`kneecli goal` shows where you stand."))
    if len(there) >= MOST_GOALS:
        names = listed([goal.now.name for goal in there])
        cure = f"Reach or remove one first: {names}. `kneecli goal reached NAME`, `kneecli goal remove NAME`."
        raise WrongUsage(Problem(f"there are {len(there)} goals, and {MOST_GOALS} is the most", cure, "goal"))


def move(ctx: Context, text: str | None, by: int) -> Recorded:
    """A step further, or back. Behind the last step it is reached. Raises WrongUsage, NothingToDo and CouldNot."""
    with ctx.journal.alone():
        goal = _one(ctx, text).now
        step, last = goal.step + by, max(1, len(goal.steps))
        if step < 1:
            raise NothingToDo(Problem(f"{goal.name} is at its first step.", "`kneecli goal remove NAME` takes it out."))
        if step > last:
            return _changed(ctx, goal, "reached", f"Reached: {goal.name}. Well done.")
        now = f"{goal.name}, step {step} of {last}: {goal.steps[step - 1]}"
        return _changed(ctx, replace(goal, step=step), "open", now)


def end(ctx: Context, text: str | None, state: GoalState) -> Recorded:
    """The goal is reached, or is none any more. Raises WrongUsage, NothingToDo and CouldNot."""
    with ctx.journal.alone():
        goal = _one(ctx, text).now
        words = f"Reached: {goal.name}. Well done." if state == "reached" else f"Removed: {goal.name}."
        return _changed(ctx, goal, state, words)


def _changed(ctx: Context, goal: GoalSet, state: GoalState, words: str) -> Recorded:
    event = replace(goal, **ctx.journal.stamp(), date=ctx.today, state=state)
    ctx.journal.add([event])
    return Recorded((event,), (words,))


def _one(ctx: Context, text: str | None) -> GoalNow:
    """The open goal of this name; without one the only goal that there is."""
    there = goals_open(ctx)
    if not there:
        raise NothingToDo(Problem("there is no goal yet.", "`kneecli goal add WHAT` sets one."))
    if text is None:
        if len(there) > 1:
            raise WrongUsage(Problem("which goal?", f"Name one of {listed([g.now.name for g in there])}.", "goal"))
        return there[0]
    pack = _of_pack(ctx, text)
    wanted = {plain_name(text), *([pack.id] if pack else [])}
    for goal in there:
        if {goal.now.goal, plain_name(goal.now.goal), plain_name(goal.now.name)} & wanted:
            return goal
    for fits in (_begins, _has_word):
        found = [goal for goal in there if fits(plain_name(goal.now.name), plain_name(text))]
        if len(found) == 1:
            return found[0]
    names = [goal.now.name for goal in there]
    raise WrongUsage(
        Problem(f"there is no goal {text!r}", nearest(text, names) or f"There is {listed(names)}.", "goal")
    )


def _begins(name: str, text: str) -> bool:
    return name.startswith(text)


def _has_word(name: str, text: str) -> bool:
    """Whether a word of the name begins so."""
    return any(word.strip("*_()\"'").startswith(text) for word in name.split()) if text else False


def _of_pack(ctx: Context, text: str) -> Goal | None:
    wanted = plain_name(text)
    return next(
        (goal for goal in ctx.packs.known.goals if wanted in map(plain_name, (goal.id, goal.name, *goal.aliases))), None
    )


def _said(text: str, most: int, option: str) -> str:
    said = on_one_line(text)
    if not said or len(said) > most:
        raise WrongUsage(
            Problem("it is empty" if not said else "it is too long", f"Write {most} letters at most.", option)
        )
    return said
