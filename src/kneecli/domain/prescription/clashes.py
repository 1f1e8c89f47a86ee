"""Where two prescriptions speak of the same exercise: which of them counts, and that it is said."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from kneecli.domain.prescription.held import Held, holding
from kneecli.domain.prescription.sheet import PrescribedExercise
from kneecli.domain.prescription.words import asked_words
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units


@dataclass(frozen=True, slots=True)
class Clash:
    """An exercise of the prescription `first`, of which the prescription `other` says something else.

    `instead` is what the other one, which was added later, asks for; None where it leaves the exercise out.
    """

    asked: PrescribedExercise
    first: Held
    other: Held
    instead: PrescribedExercise | None


def clashes(prescriptions: Sequence[Held], date: datetime.date) -> Iterator[Clash]:
    """All of the prescriptions that hold on this day: `in_force.py` has the rule that settles them."""
    held = holding(prescriptions, date)
    for place, first in enumerate(held):
        for asked in (each for each in first.sheet.exercises if each.holds(date)):
            for other in held:
                if asked.exercise in other.sheet.leave_out:
                    yield Clash(asked, first, other, None)
            for other in held[place + 1 :]:
                for each in other.sheet.exercises:
                    if each.exercise == asked.exercise and each.holds(date):
                        yield Clash(asked, first, other, each)


def clash_words(clash: Clash, names: Mapping[str, str], units: Units = "metric") -> str:
    """The clash in a sentence or two, with what counts. `names` has the names of exercises, by id."""
    name = names.get(clash.asked.exercise, clash.asked.exercise)
    first, other = clash.first.sheet.title, clash.other.sheet.title
    if clash.instead is None:
        return f"{name} is prescribed ({first}) and left out ({other}). Leaving out counts: ask who prescribed it."
    doses = f"{asked_words(clash.asked, units)} ({first}), and {asked_words(clash.instead, units)} ({other})"
    return f"{name} is prescribed twice: {doses}. What was added last counts: {other}."
