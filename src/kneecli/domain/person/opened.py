"""What something new opens: exercises, and rungs of exercises, that were not possible before."""

from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.fit import suits
from kneecli.domain.person.person import Person
from kneecli.domain.words.wording import listed

MOST_NAMED = 6


def opened(exercises: Iterable[Exercise], before: Person, now: Person) -> str:
    """In words, the exercises that are possible now and were not before, and those with more rungs."""
    new, more = list[str](), list[str]()
    for exercise in exercises:
        numbers = range(1, len(exercise.rungs) + 1)
        was, is_now = ({number for number in numbers if suits(exercise, number, person)} for person in (before, now))
        if is_now - was:
            (more if was else new).append(exercise.name)
    said = [f"Now possible: {_named(new)}."] if new else []
    said += [f"More rungs are open of {_named(more)}."] if more else []
    return " ".join(said) or "It opens no exercise that was not open already."


def _named(names: list[str]) -> str:
    return listed(names[:MOST_NAMED] + ([f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []))
