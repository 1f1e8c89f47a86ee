"""A rung of an exercise's ladder in a pack file."""

from collections.abc import Sequence
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.vocabulary import DoseMode, Word
from kneecli.formats.reading.checking import Table

MOST_HOLD_S = 3600

_MOST_CUE = 380
"""A rung's cue gets words in front of it in a plan, where no text is longer than `MOST_TEXT`."""


def read_rung(table: Table, mode: DoseMode) -> Rung:
    """The rung in this table, of an exercise whose dose is counted in this way."""
    load = table.decimal("load_kg", 0.1, 100)
    rung = Rung(
        label=table.text("label", most=60),
        **_rung_dose(table, mode),
        load_kg=load,
        load_with=table.choice("load_with", words.LOADED_WITH) if table.has("load_with") or load else None,
        step_cm=table.optional_number("step_cm", 1, 60),
        seat_cm=table.optional_number("seat_cm", 20, 80),
        band=_choice(table, "band", words.BANDS),
        knee_flexion_deg=table.optional_number("knee_flexion_deg", 0, 160),
        support=_choice(table, "support", words.SUPPORTS),
        stance=_choice(table, "stance", words.STANCES),
        watts=table.optional_number("watts", 5, 500),
        days_per_week=table.optional_number("days_per_week", 1, 7),
        form=_text(table, "form", 60),
        title=_text(table, "title", 60),
        cue=_text(table, "cue", _MOST_CUE),
        cues=table.texts("cues", least=2, most=6) if table.has("cues") else None,
        move_s=table.optional_number("move_s", 1, 60),
        recovery_h=table.optional_number("recovery_h", 0, 168),
        phases=table.choices("phases", words.PHASES, needed=True) if table.has("phases") else None,
        position=_choice(table, "position", words.POSITIONS),
        laterality=_choice(table, "laterality", words.LATERALITIES),
        knee_load=_choice(table, "knee_load", words.KNEE_LOADS),
        kneeling=table.flag("kneeling") if table.has("kneeling") else None,
        secondary=table.choices("secondary", words.MUSCLES) if table.has("secondary") else None,
        equipment=table.needs("equipment", words.EQUIPMENT) if table.has("equipment") else None,
        cautions=table.choices("cautions", words.CAUTIONS) if table.has("cautions") else None,
    )
    if load is None and rung.load_with:
        table.note("load_with", "`load_with` stands without `load_kg`", "Write the load in kg, or take it out.")
    table.finish()
    return rung


def _choice(table: Table, key: str, words: Sequence[Word]) -> Word | None:
    """One of the words; None when the rung does not have the key."""
    return table.choice(key, words) if table.has(key) else None


def _text(table: Table, key: str, most: int) -> str | None:
    """A text of so many characters at most; None when the rung does not have the key."""
    return table.text(key, most=most) if table.has(key) else None


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
