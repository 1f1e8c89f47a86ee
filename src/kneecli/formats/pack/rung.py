"""A rung of an exercise's ladder in a pack file."""

from collections.abc import Callable
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.vocabulary import DoseMode
from kneecli.formats.reading.checking import Table

MOST_HOLD_S = 3600

_MOST_CUE = 380
"""A rung's cue gets words in front of it in a plan, where no text is longer than `MOST_TEXT`."""


_OPTIONAL: dict[str, Callable[[Table, str], Any]] = {
    "load_with": lambda table, key: table.choice(key, words.LOADED_WITH),
    "step_cm": lambda table, key: table.number(key, 1, 60),
    "seat_cm": lambda table, key: table.number(key, 20, 80),
    "band": lambda table, key: table.choice(key, words.BANDS),
    "knee_flexion_deg": lambda table, key: table.number(key, 0, 160),
    "support": lambda table, key: table.choice(key, words.SUPPORTS),
    "stance": lambda table, key: table.choice(key, words.STANCES),
    "watts": lambda table, key: table.number(key, 5, 500),
    "days_per_week": lambda table, key: table.number(key, 1, 7),
    "form": lambda table, key: table.text(key, most=60),
    "title": lambda table, key: table.text(key, most=60),
    "cue": lambda table, key: table.text(key, most=_MOST_CUE),
    "cues": lambda table, key: table.texts(key, least=2, most=6),
    "move_s": lambda table, key: table.number(key, 1, 60),
    "recovery_h": lambda table, key: table.number(key, 0, 168),
    "phases": lambda table, key: table.choices(key, words.PHASES, needed=True),
    "position": lambda table, key: table.choice(key, words.POSITIONS),
    "laterality": lambda table, key: table.choice(key, words.LATERALITIES),
    "knee_load": lambda table, key: table.choice(key, words.KNEE_LOADS),
    "kneeling": lambda table, key: table.flag(key),
    "secondary": lambda table, key: table.choices(key, words.MUSCLES),
    "equipment": lambda table, key: table.needs(key, words.EQUIPMENT),
    "cautions": lambda table, key: table.choices(key, words.CAUTIONS),
}
"""What only some rungs have, and how it is read."""


def read_rung(table: Table, mode: DoseMode) -> Rung:
    """The rung in this table, of an exercise whose dose is counted in this way."""
    label = table.text("label", most=60)
    dose = _rung_dose(table, mode)
    load = table.decimal("load_kg", 0.1, 100)
    found = {key: read(table, key) for key, read in _OPTIONAL.items() if table.has(key)}
    if load and "load_with" not in found:
        found["load_with"] = _OPTIONAL["load_with"](table, "load_with")  # is noted as missing
    if load is None and "load_with" in found:
        table.note("load_with", "`load_with` stands without `load_kg`", "Write the load in kg, or take it out.")
    table.finish()
    return Rung(label, **dose, load_kg=load, **found)


def _rung_dose(table: Table, mode: DoseMode) -> dict[str, Any]:
    if mode == "duration":
        return {"minutes": table.number("minutes", 1, 180)}
    if mode == "hold":
        return {"sets": table.number("sets", 1, 10), "hold_s": table.number("hold_s", 1, MOST_HOLD_S)}
    return {
        "sets": table.number("sets", 1, 10),
        "reps": table.number("reps", 1, 100),
        "hold_s": table.optional_number("hold_s", 0, 120),
    }
