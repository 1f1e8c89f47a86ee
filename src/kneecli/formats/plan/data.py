"""Reading a plan from plain data: the keys that its JSON and TOML share (docs/users/plan-format.md)."""

import datetime
from collections.abc import Callable
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.problem import FileFault
from kneecli.domain.session.session import Guide, Item, LeftOut, Prescription, Session
from kneecli.domain.vocabulary import UNITS
from kneecli.formats.plan.filled import FilledPlan, Mark
from kneecli.formats.plan.keys import FIGURES, SCHEMA
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.lines import Path

_MOST_S = 60 * 180

_MOST_GUIDE = 1000
"""Characters of a guide at most; it may name the exercises of a long session."""


def without_nulls(data: dict[str, Any]) -> dict[str, Any]:
    """The data without keys that are None: TOML has no null, and the reader takes a missing key for None."""

    def clean(value: Any) -> Any:
        if isinstance(value, dict):
            return without_nulls(value)
        return [clean(each) for each in value] if isinstance(value, list) else value

    return {key: clean(value) for key, value in data.items() if value is not None}


def plan_in(data: dict[str, Any], file: str, line: Callable[[Path], int]) -> FilledPlan:
    """The plan that this data describes; `line` gives the line of the file for a path of keys.

    Raises FileFault with everything that is wrong.
    """
    faults = Faults(file, line)
    filled = _read(Table(data, (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return filled


def _read(table: Table) -> FilledPlan:
    """The plan in this table. Faults are noted in the table; the result counts only when there are none."""
    table.choice("schema", (SCHEMA,))
    rows = table.tables("items", least=1)
    items = tuple(_read_item(row) for row in rows)
    marks = tuple(_read_mark(row) for row in rows)
    session = Session(
        id=table.text("id", most=60),
        date=_read_date(table),
        minutes=table.number("minutes", 1, 180),
        seconds=table.number("seconds", 0, _MOST_S),
        score=table.number("score", -100_000, 100_000),
        items=items,
        left_out=tuple(_read_left_out(row) for row in table.tables("left_out")),
        notes=table.texts("notes"),
        flare=table.flag("flare"),
        units=table.choice("units", UNITS, "metric"),
        guide=_read_guide(table),
    )
    table.text("left_out_check", "")  # written so that edits are noticed; not needed here
    for row in rows:
        row.finish()
    table.finish()
    return FilledPlan(session, marks)


def _read_guide(table: Table) -> Guide:
    keys = {name: f"{name}_guide" for name in Guide.__match_args__}
    return Guide(**{name: table.text(key, most=_MOST_GUIDE) for name, key in keys.items() if table.has(key)})


def _read_item(row: Table) -> Item:
    prescription = Prescription(
        laterality=row.choice("laterality", words.LATERALITIES),
        **{name: figure.read(row) for name, figure in FIGURES.items()},
    )
    if not _is_dose(prescription):
        row.note("sets", "this is no dose", "Write `minutes`, or `sets` with `reps` or `hold_s`.")
    row.number("sides", 1, 2, prescription.sides)
    row.text("in_words", "")
    return Item(
        exercise=row.name("exercise"),
        name=row.text("name", most=60),
        pack=row.name("pack"),
        pack_version=row.text("pack_version", most=40),
        phase=row.choice("phase", words.PHASES),
        position=row.choice("position", words.POSITIONS),
        rung=row.number("rung", 1, 10_000),
        rungs=row.number("rungs", 1, 10_000),
        label=row.text("label", most=60),
        prescription=prescription,
        seconds=row.number("seconds", 1, _MOST_S),
        cues=row.texts("cues"),
        why=row.text("why"),
        title=row.text("title", most=60) if row.has("title") else "",
    )


def _is_dose(prescription: Prescription) -> bool:
    """Whether it has one of the three doses that an item can have."""
    has_sets = prescription.sets is not None
    has_what = prescription.reps is not None or prescription.hold_s is not None
    return has_sets == has_what and has_sets != (prescription.minutes is not None)


def _read_mark(row: Table) -> Mark:
    remark = row.text("remark", "") if row.has("remark") else ""
    return Mark(done=row.flag("done"), remark=remark, where=row.where("remark"))


def _read_left_out(row: Table) -> LeftOut:
    left = LeftOut(row.name("exercise"), row.text("why"))
    row.finish()
    return left


def _read_date(table: Table) -> datetime.date:
    text = table.text("date", most=10)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        if text:
            table.note("date", f"`date` is {text!r}", "Write it as 2026-11-22.")
        return datetime.date(2000, 1, 1)
