"""The questions of `kneecli prescription new`."""

import datetime
from collections.abc import Callable
from typing import TypeVar

from kneecli.app.context import Context
from kneecli.cli.shared.asking.faults import tell_fault
from kneecli.cli.shared.options.arguments import an_exercise
from kneecli.cli.shared.talk import wrapped
from kneecli.domain.prescription.sheet import LIMIT_KINDS, PrescribedExercise, Sheet
from kneecli.domain.problem import WrongUsage, on_one_line
from kneecli.domain.value import replace
from kneecli.formats.prescription.said import EXERCISE_HELP, LIMIT_HELP, said_day, said_exercise, said_limit

Answer = TypeVar("Answer")


def asked_sheet(ctx: Context) -> Sheet:
    """The prescription that was answered. Raises EOFError when the person stops."""
    print(wrapped("Enter leaves a question out; at a list it ends the list. Ctrl-D stops: nothing is written.\n"))
    title = on_one_line(input("What is it for? ")) or "Prescription"
    by = on_one_line(input("Who prescribes it? "))
    since = _one("From which day, such as 2026-11-30? (Enter: from the day on which it is added) ", _day)
    until = _one("Until which day? (Enter: until it is ended) ", _day)

    units = ctx.settings.units

    def exercise(text: str) -> PrescribedExercise:
        said = said_exercise(text, "exercise", units)
        return replace(said, exercise=an_exercise(said.exercise, ctx.catalogue).id)

    print(wrapped(f"\nThe exercises, one a line: {EXERCISE_HELP}. `kneecli exercises` has the names."))
    exercises = _list("exercise: ", exercise)
    print(wrapped(f"\nThe limits, one a line: {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."))
    limits = _list("limit: ", lambda text: said_limit(text, "limit", units))
    print("\nExercises that are not to come, one a line.")
    out = _list("leave out: ", lambda text: an_exercise(text, ctx.catalogue).id)
    return Sheet(title, by, since, until, "", exercises, limits, out)


def _day(text: str) -> datetime.date:
    return said_day(text, "day")


def _one(question: str, read: Callable[[str], Answer]) -> Answer | None:
    """The answer, asked for again until it can be read; None for Enter."""
    while text := input(question).strip():
        try:
            return read(text)
        except WrongUsage as error:
            tell_fault(error.problems[0])
    return None


def _list(question: str, read: Callable[[str], Answer]) -> tuple[Answer, ...]:
    found: list[Answer] = []
    while (answer := _one(question, read)) is not None:
        found.append(answer)
    return tuple(found)
