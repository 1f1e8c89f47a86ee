"""`kneecli screen`: the stop signs, for which no session is planned."""

import sys
from typing import Annotated

import typer

from kneecli.cli.context import Context
from kneecli.cli.words import one_of
from kneecli.domain.problem import PlanWithheld, Problem
from kneecli.domain.record import Screened
from kneecli.domain.signs import SIGNS, Sign, advice_for, signs_named

INJURY = "Have you twisted, hit or fallen on the knee in the last week?"

EXAMPLES = """Examples:

  kneecli screen                    asks; Enter is no

  kneecli screen --none             there is none of them

  kneecli screen --sign no-weight   this one is there
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(screen)


def screen(
    context: typer.Context,
    sign: Annotated[list[str] | None, typer.Option(metavar="KEY", help="This sign is there; may be repeated.")] = None,
    none: Annotated[bool, typer.Option("--none", help="None of the signs is there.")] = False,
) -> None:
    """Go through the stop signs. While one is recorded, no session is planned."""
    ctx: Context = context.obj
    if sign:
        found = signs_named(one_of(key, [each.key for each in SIGNS], "--sign") for key in sign)
    elif none:
        found = []
    elif ctx.may_ask:
        try:
            found = _asked()
        except EOFError:
            print("\nStopped here; nothing was recorded.")
            return
    else:
        _show(ctx)
        return
    ctx.book.add([Screened(**ctx.book.stamp(), date=ctx.today, signs=tuple(each.key for each in found))])
    if found:
        print(f"{advice_for(found)} Until `kneecli screen` finds none, no session is planned.")
    else:
        ctx.tell("Recorded: none of the stop signs.")


def withhold(ctx: Context) -> None:
    """Raises PlanWithheld while a stop sign is recorded."""
    screened = ctx.book.diary.screened
    if screened is None or not screened.signs:
        return
    found = signs_named(screened.signs)
    named = " ".join(each.question for each in found) or "A stop sign of another version of kneecli."
    what = f"no session is planned: on {screened.date} you answered yes to: {named}"
    raise PlanWithheld(Problem(what, f"{advice_for(found)} When it is over, `kneecli screen` takes it back."))


def _asked() -> list[Sign]:
    """Every sign that is there, asked one after the other."""
    print("Information, not medical advice. Enter is no.\n")
    injured = _yes(INJURY)
    return [each for each in SIGNS if (injured or not each.after_injury) and _yes(each.question)]


def _yes(question: str) -> bool:
    answers = {"": False, "n": False, "no": False, "y": True, "yes": True}
    while True:
        answer = input(f"{question} [y/N] > ").strip().lower()
        if answer in answers:
            return answers[answer]


def _show(ctx: Context) -> None:
    """The signs with their keys, and what is recorded: there is nobody to ask."""
    screened = ctx.book.diary.screened
    recorded = set(screened.signs) if screened else set()
    for each in SIGNS:
        sys.stdout.write(f"{'yes' if each.key in recorded else '-':4}{each.key:16}{each.urgency:11}{each.question}\n")
