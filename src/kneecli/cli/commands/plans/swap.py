"""`kneecli swap`: exchanges one exercise of today's plan."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.withheld import withhold
from kneecli.app.plans.exchange import TodaysPlan, choices_in, exchange, refuse_logged, todays_plan, why_not
from kneecli.cli.shared.options.arguments import an_exercise
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import given, wrapped
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage, printable
from kneecli.domain.session.exchange import Choice
from kneecli.domain.vocabulary import SwapScope
from kneecli.domain.words.wording import dose_words, listed
from kneecli.planner.swap import few
from kneecli.store.files import expanded

EXAMPLES = """Examples:

  kneecli swap step-up

  kneecli swap lateral leg raise clamshell --block

  kneecli swap bridge --plan today.md
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(swap)


def swap(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="EXERCISE", help="What is to go.")],
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[OTHER...]", help="What is to come in its place.")
    ] = None,
    block: Annotated[
        bool | None, typer.Option("--block/--today", help="For the rest of this block, or for today only.")
    ] = None,
    plan: Annotated[Path | None, typer.Option(metavar="FILE", help="Today's plan, where it lies elsewhere.")] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Exchange one exercise of today's plan; all else stays.

    For its easier or harder neighbour, or for another that does the same and fits into the minutes. Without OTHER it
    asks; where it can't ask, it takes the best.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    withhold(ctx)
    found = todays_plan(ctx, expanded(plan) if plan else None)
    exercise, other = _exercise_and_other(ctx, found, [name, *(words or ())])
    refuse_logged(found, exercise.id)
    options = choices_in(ctx, found, exercise.id)
    picked = _named(ctx, found, options, other, exercise) if other else _best(options, exercise, asks=talk.may_ask)
    if picked is None:
        talk.confirm("Nothing was changed.")
        return
    scope = _scope(block, asks=talk.may_ask)
    done = exchange(ctx, found, exercise.id, picked, scope)
    if found.has_pictures and not dry_run:
        from kneecli.app.plans.pictures import add_figures

        add_figures(ctx, picked.session, found.file)
    if as_json:
        from kneecli.formats.output.plans.swap import SWAP, Exchanged

        print_json(SWAP.data(Exchanged(exercise.id, scope, str(found.file), picked, few(options), dry_run)))
        return
    talk.say(*done.messages)
    talk.note("Nothing was saved or recorded." if dry_run else f"Saved in {found.file}.")


def _exercise_and_other(ctx: Context, found: TodaysPlan, words: Sequence[str]) -> tuple[Exercise, str]:
    """The exercise of the plan that the longest beginning of the words names, and what stands behind it.

    Raises WrongUsage when none is named that is in the plan.
    """
    every = " ".join(words).split()
    names = [item.exercise for item in found.session.items]
    parts = [(" ".join(every[:end]), " ".join(every[end:])) for end in range(len(every), 0, -1)]
    named = [(each, other) for name, other in parts if (each := ctx.catalogue.find(name, lambda: names))]
    for exercise, other in named:
        if exercise.id in names:
            return exercise, other
    absent = named[0][0] if named else an_exercise(" ".join(every), ctx.catalogue, lambda: ctx.journal.whole().logged)
    raise WrongUsage(Problem(f"{absent.id} is not in today's plan", f"There are {listed(names)}."))


def _named(ctx: Context, found: TodaysPlan, options: Sequence[Choice], other: str, exercise: Exercise) -> Choice:
    """The choice that was named. Raises WrongUsage when it is none of them."""
    wanted = an_exercise(other, ctx.catalogue, lambda: ctx.journal.whole().logged)
    for option in options:
        if option.item.exercise == wanted.id:
            return option
    ids = [option.item.exercise for option in few(options)]
    cure = f"These can: {listed(ids)}." if ids else "`kneecli plan --without` makes another session."
    why = why_not(ctx, found, exercise.id, wanted)
    raise WrongUsage(Problem(f"{wanted.id} can't take the place of {exercise.id} today. {why}", cure))


def _best(options: Sequence[Choice], exercise: Exercise, *, asks: bool) -> Choice | None:
    """The best choice, or the one that the person picks; None for none of them. Raises NothingToDo."""
    if not options:
        cure = f"`kneecli plan --without {exercise.id}` makes another session."
        raise NothingToDo(Problem(f"nothing else does the same as {exercise.id} today and fits.", cure))
    return _picked(few(options)) if asks else options[0]


def _picked(options: Sequence[Choice]) -> Choice | None:
    for number, option in enumerate(options, start=1):
        item = option.item
        dose = dose_words(item.prescription, option.session.units)
        print(wrapped(printable(f"{number}  {item.shown_name}, {dose}: {option.why}.")))
    while True:
        answer = _answer(f"Which one? 1 to {len(options)}, Enter for 1, q for none > ")
        if answer == "q":
            return None
        if answer in ("", *map(str, range(1, len(options) + 1))):
            return options[int(answer or 1) - 1]
        print(f"  A number from 1 to {len(options)}, or q.")


def _scope(block: bool | None, *, asks: bool) -> SwapScope:
    """For how long: as was said, or as the person answers; else for today."""
    if block is None and asks:
        block = _answer("Only today, or as long as this block goes on? [T/b] > ") in ("b", "block")
    return "block" if block else "today"


def _answer(question: str) -> str:
    """What is typed; at the end of input as if it were `q`."""
    try:
        return input(question).strip().lower()
    except EOFError:
        return "q"
