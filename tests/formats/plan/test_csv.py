"""A plan as a table: written, ticked in a spreadsheet, and read back."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.problem import FileFault
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.formats.plan.csv import COLUMNS
from kneecli.formats.plan.data import Mark
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_format import PlanFormat, as_format
from kneecli.formats.plan.plan_formats import CSV
from kneecli.formats.plan.untouched import is_untouched
from support.builders import SESSIONS, fixed_session


def rewritten(text: str, delimiter: str = ",", line: str = "\n", **changes: str) -> str:
    """The table as a spreadsheet might save it, with these cells of its first row changed."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    rows[0].update(changes)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0].keys(), delimiter=delimiter, lineterminator=line)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


@given(SESSIONS)
def test_what_is_written_is_read(session: Session) -> None:
    """Every session comes back as it was, but for what was left out, which a table does not hold."""
    text = CSV.write(session)
    filled = CSV.read(text, "plan.csv")
    assert filled.session == replace(session, left_out=())
    assert filled.marks == (Mark(),) * len(session.items)
    assert is_untouched(text, CSV)


@given(SESSIONS)
def test_no_cell_begins_like_a_formula(session: Session) -> None:
    """No text of a pack comes alive in a spreadsheet; only numbers may begin with a minus."""
    for row in csv.reader(io.StringIO(CSV.write(session), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "@", "\t"))
            assert not cell.startswith("-") or cell[1:].isdecimal()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["x", "X", "yes", "TRUE", "1", "✓"])
def test_what_a_spreadsheet_saves_is_read(delimiter: str, line: str, mark: str) -> None:
    """Other separators, line ends and ticks are as good, with a byte order mark in front too."""
    text = "\ufeff" + rewritten(CSV.write(fixed_session()), delimiter, line, done=mark, remark="pain 2")
    filled = CSV.read(text, "plan.csv")
    assert (filled.marks[0].done, filled.marks[0].remark) == (True, "pain 2")
    assert filled.marks[1].done is False
    assert filled.session.items == fixed_session().items


def test_whole_numbers_may_have_a_point() -> None:
    """`180.0`, and a comma for the point, are what some spreadsheets make of numbers."""
    text = rewritten(CSV.write(fixed_session()), seconds="200.0", minutes="3,0")
    assert CSV.read(text, "plan.csv").session.items[0].prescription.minutes == 3


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"done": "perhaps"}, "`done` is 'perhaps'"),
        ({"sets": "two"}, "`sets` is 'two', which is no number"),
        ({"seconds": "1e999"}, "`seconds` is '1e999', which is no number"),
        ({"plan_id": "another"}, "the rows do not agree in `plan_id`"),
        ({"phase": "later"}, "`phase` has an unknown word"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, str], words: str) -> None:
    """A cell that makes no sense is named with its column."""
    with pytest.raises(FileFault) as caught:
        CSV.read(rewritten(CSV.write(fixed_session()), **changes), "plan.csv")
    assert words in str(caught.value)


@given(st.text() | st.sampled_from(["", "a,b\n1,2\n", ",".join(COLUMNS), ",".join(COLUMNS) + "\n" + '"']))
def test_anything_else_is_no_plan(text: str) -> None:
    """Whatever the text, it is a fault of the file and never an error of ours."""
    with pytest.raises(FileFault):
        CSV.read(text, "plan.csv")


def test_a_format_without_a_reader() -> None:
    """What can only be written is told as that."""
    only = as_format(PlanFormat("names", ".names", lambda plan: " ".join(row["exercise"] for row in plan["items"])))
    assert only.write(fixed_session()) == "march side-leg-raise step-up calf-stretch"
    with pytest.raises(FileFault, match="names can be written, but not read"):
        only.read("march", "plan.names")
    assert not is_untouched("march", only)


def test_a_reader_that_gives_something_else() -> None:
    """What a format's reader returns is checked like any file."""

    def damaged(text: str) -> dict[str, Any]:
        return to_data(fixed_session()) | {"minutes": text}

    with pytest.raises(FileFault, match="`minutes` is not a whole number"):
        as_format(PlanFormat("odd", ".odd", str, damaged)).read("many", "plan.odd")
