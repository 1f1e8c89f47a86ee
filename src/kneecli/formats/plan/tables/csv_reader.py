"""Reading a plan back from a table, as spreadsheets save it (docs/users/other-programs.md).

With commas, semicolons or tabs; with decimal commas; dates and TRUE as the spreadsheet's language has them.
"""

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass, field
from kneecli.formats.plan.data import plan_in, without_nulls
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.keys import ITEM, SCHEMA
from kneecli.formats.plan.tables.csv import COLUMNS, PLAN_COLUMNS
from kneecli.formats.plan.tables.spreadsheet import NO, YES, read_date, was_sets
from kneecli.formats.reading.lines import Path
from kneecli.formats.reading.quantities import read_table_number
from kneecli.formats.writing.csv_table import without_apostrophe
from kneecli.formats.writing.json_schema import is_number

MAY_BE_DELETED = frozenset(
    {"remark", "cues", "why", "title", "sides", "plan_notes", "plan_score", "plan_units"}
    | {column for column in COLUMNS if column.endswith("_guide")}
)
"""What nobody needs to log the plan. Without another column a figure would be lost without a word."""

MOST_OTHERS = 8
"""Columns of a person's own at most. More are a row that has run into the first one."""

_AGAIN = "Undo that in the spreadsheet, or make the plan again."
_SEPARATOR = re.compile(r'"?sep=([,;\t])"?')


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: the number of its first physical line, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def name(self) -> str:
        return self["name"] or self["exercise"]


@dataclass(slots=True)
class _Reading:
    """What was wrong so far with a table of this file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def fault(self, line: int, what: str, cure: str) -> None:
        self.problems.append(Problem(what, cure, f"{self.file}:{line}"))

    def finish(self) -> None:
        """Raises FileFault with all that was wrong, if anything was."""
        if self.problems:
            raise FileFault(self.problems)


def read_csv(text: str, file: str) -> FilledPlan:
    """The plan in this table. Raises FileFault with everything that is wrong, by physical line."""
    reading = _Reading(file)
    rows = _rows(reading, text)
    reading.finish()
    data = _plan(reading, rows)
    reading.finish()

    def line(path: Path) -> int:
        place = path[1] if path[:1] == ("items",) and len(path) > 1 else 0
        return rows[place].line if isinstance(place, int) else 1

    return plan_in(without_nulls(data), file, line)


def _rows(reading: _Reading, text: str) -> list[_Row]:
    """The rows that are not empty."""
    text, line = text.removeprefix("\ufeff"), 1
    first, _, rest = text.partition("\n")
    if separator := _SEPARATOR.fullmatch(first.strip("\r ")):
        text, line = rest, 2
    head = re.split(r"[\r\n]", text, maxsplit=1)[0]
    delimiter = separator[1] if separator else max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: list[_Row] = []
    offset, columns = line - 1, None
    try:
        for cells in lines:
            if columns is None:
                columns = [cell.strip() for cell in cells]
                _check_columns(reading, columns, line)
            elif any(cell.strip() for cell in cells):
                if any(cell.strip() for cell in cells[len(columns) :]):
                    cure = "Put double quotes around a text with a comma, or save it from a spreadsheet."
                    reading.fault(line, "this row has more cells than the first one", cure)
                row = dict(zip(columns, cells, strict=False))
                if row.get("plan_id") and cells.count(row["plan_id"]) > 1:
                    reading.fault(line, "two rows stand on this line", _AGAIN)
                found.append(_Row(line, row))
            line = offset + lines.line_num + 1
    except csv.Error as error:
        reading.fault(line, f"this is not a table: {error}", "Make the plan again, or write it in another format.")
    if not found and not reading.problems:
        reading.fault(1, "it has no row for any exercise", "Make the plan again.")
    return found


def _check_columns(reading: _Reading, columns: list[str], line: int) -> None:
    if not {"exercise", "plan_id"} & set(columns):
        reading.fault(line, "this is not a plan of kneecli", "Give the table that `kneecli plan -o today.csv` wrote.")
        return
    if sum(bool(column) and column not in COLUMNS for column in columns) > MOST_OTHERS:
        reading.fault(line, "there is more in the first row than the names of columns", _AGAIN)
    for column in COLUMNS:
        if columns.count(column) > 1:
            reading.fault(line, f"the column `{column}` stands twice", _AGAIN)
        elif column not in columns and column not in MAY_BE_DELETED:
            reading.fault(line, f"the column `{column}` is missing", _AGAIN)


def _plan(reading: _Reading, rows: list[_Row]) -> dict[str, Any]:
    """The plan's data."""
    first = rows[0]
    for row in rows:
        if other := next((column for column in PLAN_COLUMNS.values() if row[column] != first[column]), ""):
            what = f"the rows do not agree in `{other}`: they are not of one plan"
            reading.fault(row.line, what, "Log one plan at a time, each from its own file.")
    plan = {key: _of_plan(reading, first, column, key) for key, column in PLAN_COLUMNS.items()}
    if plan["score"] is None:
        plan["score"] = 0
    items = [_item(reading, row, str(plan["date"])) for row in rows]
    return {"schema": SCHEMA, **plan, "items": items, "left_out": [], "notes": _lines(first["plan_notes"])}


def _of_plan(reading: _Reading, row: _Row, column: str, key: str) -> Any:
    """The value of a fact of the whole plan."""
    cell = without_apostrophe(row[column]).strip()
    if key == "flare":
        return _flag(reading, row, column)
    if key in ("minutes", "seconds", "score"):
        return _number(reading, row, column, whole=True)
    if key == "date":
        date = read_date(cell, row["plan_id"])
        if date is None:
            cure = f"Write it as {row['plan_id'][:10] if read_date('', row['plan_id']) else '2026-11-22'}."
            reading.fault(row.line, f"`{column}` is {cell!r}, and nobody knows which day that is", cure)
        return date
    return cell or None


def _item(reading: _Reading, row: _Row, date: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, schema, _ in ITEM.keys:
        if name == "cues":
            values[name] = _lines(row[name])
        elif is_number(schema):
            values[name] = _number(reading, row, name, whole=name != "load_kg")
        else:
            values[name] = without_apostrophe(row[name]) or None
    values["why"] = values["why"] or "-"
    remark = " ".join(without_apostrophe(row["remark"]).split())
    if was_sets(remark, date):
        cure = "Write it so that the spreadsheet leaves it alone, such as `10/8 reps`."
        reading.fault(row.line, f"{row.name}: the remark is {remark!r}, which may be a date", cure)
    return {**values, "done": _flag(reading, row, "done"), **({"remark": remark} if remark else {})}


def _flag(reading: _Reading, row: _Row, column: str) -> bool:
    cell = row[column].strip().casefold()
    if cell not in YES | NO:
        cure = "Write x, or leave it empty." if column == "done" else "Write yes or no."
        reading.fault(row.line, f"`{column}` is {row[column]!r} at {row.name}", cure)
    return cell in YES


def _number(reading: _Reading, row: _Row, column: str, *, whole: bool) -> int | float | None:
    if not row[column].strip():
        return None
    number = read_table_number(row[column], whole=whole)
    if number is None:
        what = f"`{column}` is {row[column]!r} at {row.name}, which is no number"
        reading.fault(row.line, what, "Write the figure that `kneecli plan` gave.")
        return None
    return int(number) if number.is_integer() else number


def _lines(cell: str) -> list[str]:
    parts = re.split(r"\r\n|\r|\n", without_apostrophe(cell))
    return [part.strip() for part in parts if part.strip()]
