"""What a session needs besides the floor: the things to lay ready, each once, with the sizes that are used today."""

from collections.abc import Iterable, Iterator

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.person.person import Person
from kneecli.domain.session.session import Item, Prescription
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Units


def things_needed(items: Iterable[tuple[Item, Exercise]], person: Person, units: Units = "metric") -> tuple[str, ...]:
    """The things in the order in which they are first used: `chair`, `step of 10 cm`, `ankle weight of 1 kg`.

    Of things of which one would do, the first that the person has.
    """
    found: dict[str, list[str]] = {}
    for item, exercise in items:
        for need in complete_rung(exercise, item.rung).equipment:
            thing = next((thing for thing in need if thing in person.owned), need[0])
            sizes = found.setdefault(thing, [])
            sizes += [size for size in _sizes(thing, item.prescription, units) if size not in sizes]
    return tuple(_words(thing, sizes) for thing, sizes in found.items())


def _sizes(thing: str, dose: Prescription, units: Units) -> Iterator[str]:
    if dose.load_kg is not None and thing == dose.load_with:
        yield weight_words(dose.load_kg, units)
    if dose.step_cm is not None and "step" in thing:
        yield height_words(dose.step_cm, units)
    if dose.band is not None and "band" in thing:
        yield dose.band


def _words(thing: str, sizes: list[str]) -> str:
    name, size = thing.replace("-", " "), " and ".join(sizes)
    if not size:
        return name
    return f"{name} ({size})" if "band" in thing else f"{name} of {size}"
