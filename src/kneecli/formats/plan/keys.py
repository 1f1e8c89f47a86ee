"""The keys of a plan as plain data (docs/users/plan-format.md): the value of each, and its JSON Schema.

A new figure of a dose needs a line in FIGURES, besides its field in `Prescription` and its words.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from kneecli.domain import vocabulary as words
from kneecli.domain.session.plan_id import left_out_check
from kneecli.domain.session.session import Guide, Item, LeftOut, Session
from kneecli.formats.reading.checking import Table
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, TEXT, WHOLE, Schema, one_of, or_null, rows
from kneecli.formats.writing.keys import Key, Keys, tag

SCHEMA = "kneecli.plan/1"


class Figure(NamedTuple):
    """A figure of a dose: the schema of its value, and how it is read from a table, with its limits."""

    schema: Schema
    read: Callable[[Table], Any]


FIGURES: Mapping[str, Figure] = {
    "sets": Figure(WHOLE, lambda row: row.optional_number("sets", 1, 10)),
    "reps": Figure(WHOLE, lambda row: row.optional_number("reps", 1, 100)),
    "hold_s": Figure(WHOLE, lambda row: row.optional_number("hold_s", 1, 3600)),
    "minutes": Figure(WHOLE, lambda row: row.optional_number("minutes", 1, 180)),
    "rest_s": Figure(WHOLE, lambda row: row.optional_number("rest_s", 1, 600)),
    "load_kg": Figure(NUMBER, lambda row: row.decimal("load_kg", 0.1, 100)),
    "load_with": Figure(TEXT, lambda row: _word(row, "load_with", words.LOADED_WITH)),
    "step_cm": Figure(WHOLE, lambda row: row.optional_number("step_cm", 1, 60)),
    "seat_cm": Figure(WHOLE, lambda row: row.optional_number("seat_cm", 20, 80)),
    "band": Figure(one_of(words.BANDS), lambda row: _word(row, "band", words.BANDS)),
}
"""The figures of `Prescription.figures`, by name."""


def _word(row: Table, key: str, known: Sequence[str]) -> str | None:
    return row.choice(key, known) if row.has(key) else None


def _figure(name: str) -> Key[Item]:
    return (name, or_null(FIGURES[name].schema), lambda item: item.prescription.figures[name])


ITEM = Keys[Item](
    ("exercise", TEXT, lambda item: item.exercise),
    ("name", TEXT, lambda item: item.name),
    ("title", or_null(TEXT), lambda item: item.title or None),
    ("pack", TEXT, lambda item: item.pack),
    ("pack_version", TEXT, lambda item: item.pack_version),
    ("phase", one_of(words.PHASES), lambda item: item.phase),
    ("position", one_of(words.POSITIONS), lambda item: item.position),
    ("sides", one_of([1, 2]), lambda item: item.prescription.sides),
    ("laterality", one_of(words.LATERALITIES), lambda item: item.prescription.laterality),
    *map(_figure, FIGURES),
    ("rung", WHOLE, lambda item: item.rung),
    ("rungs", WHOLE, lambda item: item.rungs),
    ("label", TEXT, lambda item: item.label),
    ("seconds", WHOLE, lambda item: item.seconds),
    ("cues", rows(TEXT), lambda item: list(item.cues)),
    ("why", TEXT, lambda item: item.why),
)

_LEFT_OUT = Keys[LeftOut](
    ("exercise", TEXT, lambda left: left.exercise),
    ("why", TEXT, lambda left: left.why),
)


def _guide(name: str) -> Key[Session]:
    return (f"{name}_guide", or_null(TEXT), lambda session: getattr(session.guide, name) or None)


_PLAN = Keys[Session](
    tag(SCHEMA),
    ("id", TEXT, lambda session: session.id),
    ("date", DATE, lambda session: session.date.isoformat()),
    ("minutes", WHOLE, lambda session: session.minutes),
    ("seconds", WHOLE, lambda session: session.seconds),
    ("score", WHOLE, lambda session: session.score),
    ("flare", FLAG, lambda session: session.flare),
    ("units", one_of(words.UNITS), lambda session: session.units),
    ("items", rows(ITEM.schema), lambda session: [ITEM.data(item) for item in session.items]),
    ("left_out", rows(_LEFT_OUT.schema), lambda session: [_LEFT_OUT.data(left) for left in session.left_out]),
    ("notes", rows(TEXT), lambda session: list(session.notes)),
    *(map(_guide, Guide.__match_args__)),
)


def to_data(session: Session) -> dict[str, Any]:
    """The session as dicts, lists, texts and numbers; None where a figure does not apply."""
    check = left_out_check(session)
    return _PLAN.data(session) | ({"left_out_check": check} if check else {})


def plan_schema() -> Schema:
    """The schema of a plan."""
    body = _PLAN.schema
    body["properties"]["left_out_check"] = TEXT
    return body
