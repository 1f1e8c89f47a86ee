"""The whole diary as one document (docs/users/export.md)."""

from collections.abc import Iterable

from kneecli.domain.diary.record import (
    BlockBegun,
    Event,
    ExerciseDone,
    GoalSet,
    Measured,
    NoticeShown,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    Swapped,
)
from kneecli.formats.diary.journal import VERSION, type_of, whole_data
from kneecli.formats.writing.json_schema import TEXT, WHOLE, Schema, constant, of_dataclass, rows, table
from kneecli.formats.writing.keys import Keys, tag

NAME = "kneecli.export/1"

ENTRIES: tuple[type[Event], ...] = (
    ExerciseDone,
    PainFelt,
    RungChanged,
    Measured,
    Prescribed,
    ProgrammeChanged,
    GoalSet,
    Screened,
    Swapped,
    NoticeShown,
    BlockBegun,
)
"""What the diary is made of. What was taken back, and what was edited since, is not there any more."""


def _entry_schema(kind: type[Event]) -> Schema:
    own = of_dataclass(kind)["properties"]
    head = {"v": constant_number(VERSION), "id": TEXT, "at": TEXT, "type": constant(type_of(kind)), "n": WHOLE}
    return table(head | {name: schema for name, schema in own.items() if name not in ("id", "at", "number")})


def constant_number(number: int) -> Schema:
    """Just this number."""
    return {"const": number}


EXPORT = Keys[Iterable[Event]](
    tag(NAME),
    (
        "entries",
        rows({"oneOf": [_entry_schema(kind) for kind in ENTRIES]}),
        lambda events: map(whole_data, events),
    ),
)
"""All entries that count, one by one and in their order, with the fields that they have in the journal."""
