"""What something new opens: exercises, and rungs of exercises, that were not possible before; and what it closes."""

from collections.abc import Iterable, Mapping

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


def closed(exercises: Iterable[Exercise], before: Person, now: Person, rungs: Mapping[str, int]) -> str:
    """In words, the exercises whose every rung up to the person's own is no longer possible, and what they need.

    That is so when steps of some height are named, and none as low as they begin with. `rungs` are those earned, by id.
    Empty when it closes none.
    """
    gone = [each for each in exercises if _reached(each, before, rungs) and not _reached(each, now, rungs)]
    if not gone:
        return ""
    lowest = min((cm for each in gone if (cm := each.rung(_own(each, rungs)).step_cm)), default=None)
    cure = f" Say it too if you have one of {lowest} cm: `kneecli own step {lowest}cm`." if lowest else ""
    begin = "begins" if len(gone) == 1 else "begin"
    return f"No longer possible for now: {_named([each.name for each in gone])}, which {begin} lower.{cure}"


def _reached(exercise: Exercise, person: Person, rungs: Mapping[str, int]) -> bool:
    """Whether a rung is possible that is not above the person's own."""
    return any(suits(exercise, number, person) for number in range(1, _own(exercise, rungs) + 1))


def _own(exercise: Exercise, rungs: Mapping[str, int]) -> int:
    return max(1, min(rungs.get(exercise.id, exercise.default_rung), len(exercise.rungs)))


def _named(names: list[str]) -> str:
    return listed(names[:MOST_NAMED] + ([f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []))
