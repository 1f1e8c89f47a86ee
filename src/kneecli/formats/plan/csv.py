"""A plan as a table for spreadsheets, and back: a row for each item, with `done` and `remark` to fill in.

It is written with commas, and read with commas, semicolons or tabs, for spreadsheets save all of these. A text that a
spreadsheet would take for a formula has an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from kneecli.domain.session.session import Guide, Session
from kneecli.formats.plan.data import FilledPlan
from kneecli.formats.plan.keys import FIGURES, ITEM, to_data
from kneecli.formats.plan.plan_format import read_plain
from kneecli.formats.reading.quantities import read_table_number
from kneecli.formats.writing.json_schema import is_number

_PLAN = {
    "date": "plan_date",
    "id": "plan_id",
    "minutes": "plan_minutes",
    "seconds": "plan_seconds",
    "score": "plan_score",
    "units": "plan_units",
    "flare": "plan_flare",
    **{f"{name}_guide": f"plan_{name}_guide" for name in Guide.__match_args__},
}
"""The columns with facts of the whole plan, the same in every row, by the plan's keys."""

COLUMNS = (
    *("done", "title", "name", "sides", *FIGURES, "remark", "cues", "why"),
    *("phase", "position", "laterality", "label", "rung", "rungs", "seconds", "exercise", "pack", "pack_version"),
    *(*_PLAN.values(), "plan_notes"),
)
"""First the columns for the person, then those that kneecli needs to read the plan back."""

YES = frozenset({"x", "yes", "y", "true", "1", "done", "✓", "✔"})
NO = frozenset({"", "no", "n", "false", "0"})

_FORMULA = ("=", "+", "-", "@", "\t", "'")


def write_csv(session: Session) -> str:
    """The plan as CSV, with a header row."""
    plan = to_data(session)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    shared = {column: _cell(plan[key]) for key, column in _PLAN.items() if key in plan}
    for item in plan["items"]:
        row = {column: _cell(item.get(column)) for column in COLUMNS if column in item}
        writer.writerow(row | shared | {"plan_notes": _cell(plan["notes"])})
    return stream.getvalue()


def _cell(value: Any) -> str:
    """The value as the text of a cell: an entry of a list on each line, empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "\n".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if isinstance(value, (str, list)) and text.startswith(_FORMULA) else text


def read_csv(text: str, file: str) -> FilledPlan:
    """The plan in this table. Raises FileFault."""
    return read_plain(_plan, text, file)


def _plan(text: str) -> dict[str, Any]:
    """The plan's data. Raises ValueError when the text is not such a table, or a number can't be read."""
    rows = list(_rows(text))
    if not rows:
        raise ValueError("it has no row for any exercise")
    first = rows[0]
    if changed := [column for column in _PLAN.values() if any(row.get(column) != first.get(column) for row in rows)]:
        raise ValueError(f"the rows do not agree in `{changed[0]}`: they are not of one plan")
    plan = {key: _value(first, column, key) for key, column in _PLAN.items()}
    return {
        "schema": "kneecli.plan/1",
        **{key: value for key, value in plan.items() if value is not None},
        "items": [_item(row) for row in rows],
        "left_out": [],
        "notes": _lines(first["plan_notes"]),
    }


def _rows(text: str) -> Iterable[dict[str, str]]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True)
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        rows = [{key: value or "" for key, value in row.items() if isinstance(key, str)} for row in reader]
    except csv.Error as error:
        raise ValueError(f"this is not a table: {error}") from None
    if missing:
        raise ValueError(f"the column `{missing[0]}` is missing")
    return [row for row in rows if any(value.strip() for value in row.values())]


def _item(row: Mapping[str, str]) -> dict[str, Any]:
    done = row["done"].strip().casefold()
    if done not in YES | NO:
        raise ValueError(f"`done` is {row['done']!r} at {row['name']}; write x, or leave it empty")
    values = {
        name: _number(row, name) if is_number(schema) else _text(row[name]) or None
        for name, schema, _ in ITEM.keys
        if name != "cues"
    }
    remark = " ".join(_text(row["remark"]).split())
    return {**values, "cues": _lines(row["cues"]), "done": done in YES, **({"remark": remark} if remark else {})}


def _value(row: Mapping[str, str], column: str, key: str) -> Any:
    if key == "flare":
        return row[column].strip().casefold() in YES
    return _number(row, column) if key in ("minutes", "seconds", "score") else _text(row[column]) or None


def _number(row: Mapping[str, str], column: str) -> int | float | None:
    if not row[column].strip():
        return None
    number = read_table_number(row[column])
    if number is None:
        raise ValueError(f"`{column}` is {row[column]!r}, which is no number")
    return int(number) if number.is_integer() else number


def _lines(cell: str) -> list[str]:
    return [line for line in _text(cell).replace("\r\n", "\n").split("\n") if line]


def _text(cell: str) -> str:
    """The text that `_cell` was given: without the apostrophe before a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
