"""A plan as a table for spreadsheets: a row for each item, with `done` and `remark` to fill in.

What spreadsheets make of the table is read in `csv_reader.py`.
"""

from kneecli.domain.session.session import Guide, Session
from kneecli.formats.plan.keys import FIGURES, to_data
from kneecli.formats.writing.csv_table import csv_table

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


def write_csv(session: Session) -> str:
    """The plan as CSV, with a header row."""
    plan = to_data(session)
    shared = {column: plan[key] for key, column in PLAN_COLUMNS.items() if key in plan}
    shared["plan_notes"] = plan["notes"]
    items = ({column: item[column] for column in COLUMNS if column in item} for item in plan["items"])
    return csv_table(COLUMNS, (item | shared for item in items))
