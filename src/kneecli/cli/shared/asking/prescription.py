"""The questions of `kneecli prescription new`."""

import datetime
from collections.abc import Callable
from typing import TypeVar

from kneecli.app.context import Context
from kneecli.app.person.prescription_file import checked_text
from kneecli.cli.shared.asking.faults import tell_fault
from kneecli.cli.shared.options.arguments import a_date, an_exercise
from kneecli.cli.shared.talk import ask, wrapped
from kneecli.domain.prescription.sheet import LIMIT_KINDS, Limit, PrescribedExercise, Sheet
from kneecli.domain.problem import Problem, WrongUsage, on_one_line
from kneecli.domain.value import replace
from kneecli.formats.prescription.said import EXERCISE_HELP, LIMIT_HELP, said_exercise, said_limit
from kneecli.formats.prescription.written import written

Answer = TypeVar("Answer")


def asked_sheet(ctx: Context) -> Sheet:
    """The prescription that was answered. Raises EOFError when the person stops."""
    print(wrapped("Enter leaves a question out; at a list it ends the list. Ctrl-D stops: nothing is written.\n"))
    title = on_one_line(ask("What is it for? ")) or "Prescription"
    by = on_one_line(ask("Who prescribes it? "))
    since, until = _asked_days(ctx)
    print(wrapped(f"\nThe exercises, one a line: {EXERCISE_HELP}. `kneecli exercises` has the names."))
    exercises = _asked_exercises(ctx)
    print(wrapped(f"\nThe limits, one a line: {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."))
    limits = _asked_limits(ctx, exercises)
    print("\nExercises that are not to come, one a line.")
    return Sheet(title, by, since, until, "", exercises, limits, _asked_out(ctx, exercises))


def _asked_days(ctx: Context) -> tuple[datetime.date | None, datetime.date | None]:
    """The first day and the last one."""

    def day(text: str) -> datetime.date:
        return a_date(text, ctx.today, "day", ahead=True)

    def until_day(text: str) -> datetime.date:
        last = day(text)
        if since and last < since:
            raise WrongUsage(Problem(f"{last} is before the first day, {since}", "Write a later day.", "day"))
        return last

    since = _one("From which day, such as monday or 2026-11-30? (Enter: from the day on which it is added) ", day)
    return since, _one("Until which day? (Enter: until it is ended) ", until_day)


def _asked_exercises(ctx: Context) -> tuple[PrescribedExercise, ...]:
    there = set[str]()

    def exercise(text: str) -> PrescribedExercise:
        said = said_exercise(text, "exercise", ctx.settings.units)
        known = an_exercise(said.exercise, ctx.catalogue)
        if known.id in there:
            cure = "The line above holds; this one was left out. Go on with the next, or Enter."
            raise WrongUsage(Problem(f"{known.name} stands above already", cure, "exercise"))
        said = replace(said, exercise=known.id)
        _check(ctx, Sheet("-", exercises=(said,)))
        there.add(known.id)
        return said

    return _list("exercise: ", exercise)


def _asked_limits(ctx: Context, exercises: tuple[PrescribedExercise, ...]) -> tuple[Limit, ...]:
    def limit(text: str) -> Limit:
        said = said_limit(text, "limit", ctx.settings.units)
        _check(ctx, Sheet("-", exercises=exercises, limits=(said,)))
        return said

    return _list("limit: ", limit)


def _asked_out(ctx: Context, exercises: tuple[PrescribedExercise, ...]) -> tuple[str, ...]:
    """The exercises that are not to come, by id."""

    def left_out(text: str) -> str:
        known = an_exercise(text, ctx.catalogue)
        if known.id in {each.exercise for each in exercises}:
            raise WrongUsage(Problem(f"{known.name} is prescribed above", "It can't be left out as well.", "leave out"))
        return known.id

    return _list("leave out: ", left_out)


def _check(ctx: Context, sheet: Sheet) -> None:
    """Raises WrongUsage for what could not be added, while its line can still be said anew."""
    if faults := checked_text(ctx, written(sheet), "the answers").faults:
        raise WrongUsage(faults)


def _one(question: str, read: Callable[[str], Answer]) -> Answer | None:
    """The answer, asked for again until it can be read; None for Enter."""
    while text := ask(question):
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
