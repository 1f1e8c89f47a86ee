"""What a person has, in one list: a thing alone, such as `band`, or with its size, `band red`, `ankle-weight 0.5kg`.

Older settings have the sizes in keys of their own; those are read as if they stood in the list.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import dropwhile, takewhile
from typing import Any, NamedTuple

from kneecli.domain.nearest import called
from kneecli.domain.vocabulary import BANDS, EQUIPMENT
from kneecli.formats.reading.measures import HEIGHTS, WEIGHTS, Measure
from kneecli.formats.reading.quantities import read_number
from kneecli.formats.reading.value_faults import choice_fault


class Size(NamedTuple):
    """How a thing is measured, from least to most, and the older key for it. Without a measure it has a colour."""

    older_key: str
    measure: Measure | None = None
    least: float = 0
    most: float = 0


SIZES: Mapping[str, Size] = {
    "ankle-weight": Size("ankle_weights_kg", WEIGHTS, 0.1, 20),
    "hand-weight": Size("hand_weights_kg", WEIGHTS, 0.1, 50),
    "step": Size("step_heights_cm", HEIGHTS, 1, 60),
    "stair": Size("step_heights_cm", HEIGHTS, 1, 60),
    "band": Size("bands"),
}
"""The things that have a size."""

THING_OF = {size.older_key: thing for thing, size in SIZES.items() if thing != "stair"}
"""By older key, the thing whose sizes it has."""


def parted(entry: str) -> tuple[str, str]:
    """The thing and its size, which is empty when it is not said."""
    for thing in SIZES:
        if entry.startswith(f"{thing} "):
            return thing, entry[len(thing) :].strip()
    colours = "|".join(BANDS)
    found = re.fullmatch(rf"(.*?\S)\s+([.,]?\d.*|{colours})", entry.strip(), flags=re.IGNORECASE)
    return (found[1], found[2]) if found else (entry.strip(), "")


IN_FRONT = frozenset(("a", "an", "the", "my", "some", "one", "two", "2", "pair", "of"))
"""What may stand in front of a thing and says nothing of it, as in `a pair of ankle weights`."""


def named_thing(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """The thing that is said in several words, its longest name first, and what else stands there: its sizes.

    A colour may stand in front, as in `red band`. None for words that begin with no thing.
    """
    said = list(dropwhile(lambda word: word.lower() in IN_FRONT, words))
    colours = list(takewhile(lambda word: word.lower() in BANDS, said))
    said = said[len(colours) :]
    names = ((called(" ".join(said[:end]), EQUIPMENT), end) for end in range(len(said), 0, -1))
    thing, end = next((found for found in names if found[0] is not None), (None, len(said)))
    return thing, [*colours, *said[end:]]


def said_entry(text: str) -> str:
    """An entry as it is kept, of words from a command line; what is not understood stays, and is refused later."""
    thing, size = parted(text)
    name = called(thing, EQUIPMENT)
    if name is None:
        name, sizes = named_thing(text.split())
        size = " ".join(sizes)
    return text if name is None else owned(name, size)


def owned(thing: str, size: Any = "") -> str:
    """The entry of a thing with this size: a number, a text with its unit, or a colour."""
    if isinstance(size, (int, float)) or read_number(str(size)) is not None:
        measure = SIZES[thing].measure if thing in SIZES else None
        size = f"{size}{measure.unit if measure else ''}"
    plain = re.sub(r"^[.,](?=\d)", "0.", str(size).lower().replace(" ", ""))
    return f"{thing} {plain}".strip()


def entry_fault(entry: Any) -> str:
    """What is wrong with an entry; empty when nothing is."""
    if not isinstance(entry, str) or entry in EQUIPMENT:
        return choice_fault(entry, EQUIPMENT)
    thing, size = parted(entry)
    if not size or thing not in EQUIPMENT:
        return choice_fault(thing, EQUIPMENT)
    if thing not in SIZES:
        return f"is {entry!r}, but {thing} has no size"
    measure, least, most = SIZES[thing].measure, SIZES[thing].least, SIZES[thing].most
    if measure is None:
        return "" if size in BANDS else f"is {entry!r}: a band is {', '.join(BANDS)}"
    if measure.fault(size, least, most):
        such = f"{measure.name} from {least:g} to {most:g} {measure.unit}, such as {least:g}{measure.unit}"
        return f"is {entry!r}, where {size!r} is no {such}"
    return ""


LEAST_STEP_CM, MOST_STEP_CM = 5, 40
"""What a person can mean by a step: from a low board to a low bench. The packs' exercises take 5 to 20 cm."""

MEASURE_ONE = "Measure one step, from the floor to its top: most are 15 to 20 cm."


def odd_step(key: str, entries: Any) -> str:
    """What is wrong with a step among the entries of this key that is no step to exercise on; empty for none."""
    heights = sizes(entries, "step_heights_cm") if key == "owns" else entries if key == "step_heights_cm" else ()
    odd = [height for height in heights if not LEAST_STEP_CM <= height <= MOST_STEP_CM]
    if not odd:
        return ""
    return f"{odd[0]:g} cm is no step to exercise on: it has {LEAST_STEP_CM} to {MOST_STEP_CM} cm"


def amount(entry: Any) -> Any:
    """What an entry comes to, so that `2lb` and `0.91kg` are the same weight; an entry with a fault is itself."""
    if not isinstance(entry, str) or entry_fault(entry):
        return entry
    thing, size = parted(entry)
    measure = SIZES[thing].measure if size else None
    older = SIZES[thing].older_key if size else ""
    return (older, measure.amount(size) if measure else size) if size else thing


def sizes(entries: Iterable[str], older_key: str) -> list[Any]:
    """The sizes that a list has of the things of an older key, as they are kept there."""
    pairs = (amount(entry) for entry in entries if parted(entry)[1])
    return [size for key, size in pairs if key == older_key]


def without_sizes(entries: Iterable[str], older_key: str) -> list[str]:
    """The entries without those that the older key would have."""
    return [entry for entry in entries if not (parted(entry)[1] and SIZES[parted(entry)[0]].older_key == older_key)]


def merged(values: Mapping[str, Any], key: str) -> Any:
    """The sizes of an older key with those that stand in `owns`."""
    found: Sequence[Any] = [*values[key], *sizes(values["owns"], key)]
    return tuple(dict.fromkeys(found)) if key == "bands" else tuple(sorted(set(found)))
