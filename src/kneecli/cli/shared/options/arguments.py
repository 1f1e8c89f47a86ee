"""Words of a command line, read as dates, weights, exercises and packs; a mistyped one is reported with the nearest."""

import datetime
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, TypeVar

from kneecli.domain.dates import read_date
from kneecli.domain.problem import Problem, WrongUsage

if TYPE_CHECKING:
    from kneecli.domain.catalogue.catalogue import Catalogue
    from kneecli.domain.catalogue.exercise import Exercise
    from kneecli.domain.vocabulary import Units

Said = TypeVar("Said", int, str)


def said_once(one: Said | None, other: Said | None, option: str) -> Said | None:
    """What was said in one of two ways. Raises WrongUsage when the two differ."""
    if one is not None and other is not None and one != other:
        raise WrongUsage(Problem(f"both {one} and {other} are said", "Say it once.", option))
    return other if one is None else one


def a_date(text: str, today: datetime.date, option: str, *, ahead: bool) -> datetime.date:
    """The date that the text says. Raises WrongUsage."""
    date = read_date(text, today, ahead=ahead)
    if date is None:
        raise WrongUsage(Problem(f"{text!r} is no date", "Write today, a weekday, 22 November or 2026-11-22.", option))
    return date


def a_past_date(text: str, today: datetime.date, option: str = "--date") -> datetime.date:
    """The date that the text says, today at the latest. Raises WrongUsage."""
    day = a_date(text, today, option, ahead=False)
    if day > today:
        raise WrongUsage(Problem(f"{day} lies in the future", "What is logged has been done.", option))
    return day


def a_weight(text: str, units: "Units", option: str, *, least: float = 0) -> float:
    """The kilograms that the text says; a bare number is in the person's units. Raises WrongUsage."""
    from kneecli.domain.diary.misfit import MOST_KG  # a command that is given only a date needs none of these
    from kneecli.domain.units import weight_words
    from kneecli.formats.reading.quantities import read_weight

    kg = read_weight(text, units)
    if kg is None:
        raise WrongUsage(Problem(f"{text!r} is no weight", "Write for example 1.5, 1.5kg or 3lb.", option))
    if not least <= kg <= MOST_KG:
        cure = f"Give {weight_words(least, units)} to {weight_words(MOST_KG, units)}."
        raise WrongUsage(Problem(f"{text!r} is hard to believe", cure, option))
    return kg


def a_height(text: str, units: "Units", option: str) -> int:
    """The centimetres that the text says; a bare number is in the person's units. Raises WrongUsage."""
    from kneecli.domain.diary.misfit import LEAST_CM, MOST_CM
    from kneecli.domain.units import height_words
    from kneecli.formats.reading.quantities import read_height

    cm = read_height(text, units)
    if cm is None:
        raise WrongUsage(Problem(f"{text!r} is no height", "Write for example 15, 15cm or 6in.", option))
    if not LEAST_CM <= cm <= MOST_CM:
        cure = f"Give {height_words(LEAST_CM, units)} to {height_words(MOST_CM, units)}."
        raise WrongUsage(Problem(f"{text!r} is hard to believe", cure, option))
    return cm


def an_exercise(
    text: str, catalogue: "Catalogue", done: Callable[[], Collection[str]] = tuple, option: str = ""
) -> "Exercise":
    """The exercise with this id, name or alias; of several with the alias the one that was done. Raises WrongUsage."""
    exercise = catalogue.find(text, done)
    if exercise is None:
        from kneecli.domain.nearest import nearest

        known = {exercise.id: (exercise.name, *exercise.aliases) for exercise in catalogue}
        cure = nearest(text, known, known) or "`kneecli exercises` lists them all."
        raise WrongUsage(Problem(f"there is no exercise {text!r}", cure, option))
    return exercise


def exercise_ids(
    texts: Sequence[str] | None, catalogue: "Catalogue", option: str, done: Callable[[], Collection[str]] = tuple
) -> frozenset[str]:
    """The ids of these exercises; see `an_exercise`. Raises WrongUsage with every text that names none."""
    ids: set[str] = set()
    problems: list[Problem] = []
    for text in texts or ():
        try:
            ids.add(an_exercise(text, catalogue, done, option).id)
        except WrongUsage as error:
            problems += error.problems
    if problems:
        raise WrongUsage(problems)
    return frozenset(ids)


def pack_names(texts: Sequence[str] | None, catalogue: "Catalogue", option: str) -> frozenset[str]:
    """The names of these packs. Raises WrongUsage."""
    if not texts:
        return frozenset()
    from kneecli.domain.nearest import one_of

    names = [pack.name for pack in catalogue.packs]
    return frozenset(one_of(text, names, option) for text in texts)
