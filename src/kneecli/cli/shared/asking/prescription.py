"""The questions of `kneecli prescription new`."""

import datetime
from collections.abc import Callable
from typing import TypeVar

from kneecli.app.context import Context
from kneecli.app.person.prescription_file import checked_text
from kneecli.cli.shared.asking.faults import tell_fault
from kneecli.cli.shared.options.arguments import a_date, an_exercise
from kneecli.cli.shared.talk import wrapped
from kneecli.domain.prescription.sheet import LIMIT_KINDS, Limit, PrescribedExercise, Sheet
from kneecli.domain.problem import Problem, WrongUsage, on_one_line
from kneecli.domain.value import replace
from kneecli.formats.prescription.said import EXERCISE_HELP, LIMIT_HELP, said_exercise, said_limit
from kneecli.formats.prescription.written import written

Answer = TypeVar("Answer")


def asked_sheet(ctx: Context) -> Sheet:
    """The prescription that was answered. Raises EOFError when the person stops."""
    print(wrapped("Enter leaves a question out; at a list it ends the list. Ctrl-D stops: nothing is written.\n"))
    title = on_one_line(input("What is it for? ")) or "Prescription"
    by = on_one_line(input("Who prescribes it? "))

    def day(text: str) -> datetime.date:
        return a_date(text, ctx.today, "day", ahead=True)

    def until_day(text: str) -> datetime.date:
        last = day(text)
        if since and last < since:
            raise WrongUsage(Problem(f"{last} is before the first day, {since}", "Write a later day.", "day"))
        return last

    since = _one("From which day, such as monday or 2026-11-30? (Enter: from the day on which it is added) ", day)
    until = _one("Until which day? (Enter: until it is ended) ", until_day)
    units = ctx.settings.units

    def exercise(text: str, before: tuple[PrescribedExercise, ...]) -> PrescribedExercise:
        said = said_exercise(text, "exercise", units)
        known = an_exercise(said.exercise, ctx.catalogue)
        if known.id in {each.exercise for each in before}:
            cure = "The line above holds; this one was left out. Go on with the next, or Enter."
            raise WrongUsage(Problem(f"{known.name} stands above already", cure, "exercise"))
        said = replace(said, exercise=known.id)
        _check(ctx, Sheet("-", exercises=(said,)))
        return said

    def limit(text: str, _: tuple[Limit, ...]) -> Limit:
        said = said_limit(text, "limit", units)
        _check(ctx, Sheet("-", exercises=exercises, limits=(said,)))
        return said

    def left_out(text: str, _: tuple[str, ...]) -> str:
        known = an_exercise(text, ctx.catalogue)
        if known.id in {each.exercise for each in exercises}:
            raise WrongUsage(Problem(f"{known.name} is prescribed above", "It can't be left out as well.", "leave out"))
        return known.id

    print(wrapped(f"\nThe exercises, one a line: {EXERCISE_HELP}. `kneecli exercises` has the names."))
    exercises = _list("exercise: ", exercise)
    print(wrapped(f"\nThe limits, one a line: {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."))
    limits = _list("limit: ", limit)
    print("\nExercises that are not to come, one a line.")
    out = _list("leave out: ", left_out)
    return Sheet(title, by, since, until, "", exercises, limits, out)


def _check(ctx: Context, sheet: Sheet) -> None:
    """Raises WrongUsage for what could not be added, while its line can still be said anew."""
    if faults := checked_text(ctx, written(sheet), "the answers").faults:
        raise WrongUsage(faults)


def _one(question: str, read: Callable[[str], Answer]) -> Answer | None:
    """The answer, asked for again until it can be read; None for Enter."""
    while text := input(question).strip():
        try:
            return read(text)
        except WrongUsage as error:
            tell_fault(error.problems[0])
    return None


def _list(question: str, read: Callable[[str, tuple[Answer, ...]], Answer]) -> tuple[Answer, ...]:
    """The answers, each read beside those before it."""
    found: list[Answer] = []
    while (answer := _one(question, lambda text: read(text, tuple(found)))) is not None:
        found.append(answer)
    return tuple(found)
