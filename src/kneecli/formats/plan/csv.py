"""A plan as a table for spreadsheets: a row for each item, with `done` and `remark` to fill in.

A text that a spreadsheet would take for a formula has an apostrophe in front. What spreadsheets make of the table is
read in `csv_reader.py`.
"""

import csv
import io
from typing import Any

from kneecli.domain.session.session import Guide, Session
from kneecli.formats.plan.keys import FIGURES, to_data

PLAN_COLUMNS = {
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
    *(*PLAN_COLUMNS.values(), "plan_notes"),
)
"""First the columns for the person, then those that kneecli needs to read the plan back."""

_FORMULA = ("=", "+", "-", "@", "\t", "'")


def write_csv(session: Session) -> str:
    """The plan as CSV, with a header row."""
    plan = to_data(session)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    shared = {column: _cell(plan[key]) for key, column in PLAN_COLUMNS.items() if key in plan}
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


def without_apostrophe(cell: str) -> str:
    """The text that stands in a cell: without the apostrophe before a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
