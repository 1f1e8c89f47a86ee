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
from kneecli.formats.plan.filled import Mark
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_format import PlanFormat, as_format
from kneecli.formats.plan.plan_formats import CSV
from kneecli.formats.plan.tables.csv import COLUMNS
from kneecli.formats.plan.tables.csv_reader import MAY_BE_DELETED
from kneecli.formats.plan.tables.spreadsheet import read_date
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


def table(text: str) -> list[list[str]]:
    """The rows of this table, with that of the names."""
    return list(csv.reader(io.StringIO(text, newline="")))


def as_text(rows: list[list[str]], delimiter: str = ",") -> str:
    """The table of these rows."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def test_a_fault_names_the_physical_line() -> None:
    """That of the row's beginning, whatever line breaks the cells above it hold, and under a line for Excel."""
    rows = table(CSV.write(fixed_session()))
    rows[3][rows[0].index("sets")] = "many"
    text = as_text(rows)
    line = next(number for number, line in enumerate(text.split("\n"), start=1) if ",many," in line)
    assert line > 4
    for before, after in (("", line), ("sep=,\n", line + 1)):
        with pytest.raises(FileFault) as caught:
            CSV.read(before + text, "plan.csv")
        assert [problem.where for problem in caught.value.problems] == [f"plan.csv:{after}"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_first_line_for_excel_names_the_separator(delimiter: str) -> None:
    """`sep=;`, which some programs want."""
    text = f"sep={delimiter}\n" + rewritten(CSV.write(fixed_session()), delimiter)
    assert CSV.read(text, "plan.csv").session == replace(fixed_session(), left_out=())


DATES = (
    *("22.11.2026", "22.11.26", "22/11/2026", "22/11/26", "11/22/2026", "11/22/26", "2026/11/22", "2026. 11. 22."),
    *(
        "22-Nov-26",
        "22. Nov 26",
        "22 nov. 2026",
        "26年11月22日",
        "2026년 11월 22일",
        "22-11-26",
        "26-11-22",
        "46348",
        "",
    ),
)


@pytest.mark.parametrize("date", DATES)
def test_a_date_in_the_form_of_the_locale_is_read(date: str) -> None:
    """Spreadsheets write dates anew when they save; the plan's id still has it."""
    rows = table(CSV.write(fixed_session()))
    for row in rows[1:]:
        row[rows[0].index("plan_date")] = date
    assert CSV.read(as_text(rows), "plan.csv").session == replace(fixed_session(), left_out=())


@pytest.mark.parametrize("date", ["23.11.2026", "22.12.2026", "22/11/25", "18/06/1448", "46349", "Sunday", "22"])
def test_a_date_that_is_not_the_plans_is_refused(date: str) -> None:
    """Nobody knows whether the day was changed, or how."""
    rows = table(CSV.write(fixed_session()))
    for row in rows[1:]:
        row[rows[0].index("plan_date")] = date
    with pytest.raises(FileFault, match="nobody knows which day that is") as caught:
        CSV.read(as_text(rows), "plan.csv")
    assert caught.value.problems[0].cure == "Write it as 2026-11-22."


@pytest.mark.parametrize(
    ("date", "expected"), [("2026/3/4", "2026-03-04"), ("4.3.2026", "2026-03-04"), ("3/4/2026", ""), ("4.3.26", "")]
)
def test_a_date_without_an_id_that_tells(date: str, expected: str) -> None:
    """Only what is clear by itself is read."""
    assert (read_date(date, "my-plan-1") or "") == expected


@pytest.mark.parametrize("word", ["TRUE", "WAHR", "VRAI", "VERDADERO", "VERO", "ИСТИНА", "ΑΛΗΘΕΣ", "DOĞRU", "참"])
def test_true_in_other_languages(word: str) -> None:
    """As spreadsheets save it."""
    assert CSV.read(rewritten(CSV.write(fixed_session()), done=word), "plan.csv").marks[0].done


@pytest.mark.parametrize("word", ["FALSE", "FALSCH", "FAUX", "FALSO", "EPÄTOSI", "ЛОЖЬ", "YANLIŞ", "거짓"])
def test_false_in_other_languages(word: str) -> None:
    """As spreadsheets save it."""
    assert not CSV.read(rewritten(CSV.write(fixed_session()), done=word), "plan.csv").marks[0].done


def test_a_deleted_column_is_missed_only_where_it_matters() -> None:
    """What is for people alone may go; of all else a figure would be lost without a word."""
    rows = table(CSV.write(fixed_session()))
    read = CSV.read(as_text(rows), "plan.csv").session
    for column in rows[0]:
        at = rows[0].index(column)
        text = as_text([row[:at] + row[at + 1 :] for row in rows])
        if column not in MAY_BE_DELETED:
            with pytest.raises(FileFault, match=f"plan.csv:1: the column `{column}` is missing"):
                CSV.read(text, "plan.csv")
            continue
        found = CSV.read(text, "plan.csv").session
        assert [item.prescription for item in found.items] == [item.prescription for item in read.items]
    assert {"cues", "why", "plan_notes", "remark"} <= MAY_BE_DELETED
    assert not {"done", "load_kg", "reps", "seconds", "plan_flare", "exercise"} & MAY_BE_DELETED


def test_a_column_that_stands_twice_is_refused() -> None:
    """Nobody knows which of the two counts."""
    rows = table(CSV.write(fixed_session()))
    with pytest.raises(FileFault, match="the column `remark` stands twice"):
        CSV.read(as_text([[*row, "remark" if row is rows[0] else "pain 7"] for row in rows]), "plan.csv")


def test_a_comma_that_was_not_quoted_is_told() -> None:
    """It moves all cells behind it."""
    text = rewritten(CSV.write(fixed_session()), remark="HERE").replace("HERE", "pain 2, effort 3", 1)
    with pytest.raises(FileFault, match="this row has more cells than the first one"):
        CSV.read(text, "plan.csv")


def test_a_table_of_another_program_is_no_plan() -> None:
    """It is said so, and no column of ours is missed."""
    with pytest.raises(FileFault, match="this is not a plan of kneecli"):
        CSV.read("Date,Exercise Name,Reps\n2026-11-20,Glute Bridge,10\n", "strong.csv")


def test_whole_numbers_may_have_a_point() -> None:
    """`180.0`, and a comma for the point, are what some spreadsheets make of numbers."""
    text = rewritten(CSV.write(fixed_session()), seconds="200.0", minutes="3,0")
    assert CSV.read(text, "plan.csv").session.items[0].prescription.minutes == 3


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"done": "perhaps"}, "plan.csv:2: `done` is 'perhaps' at"),
        ({"sets": "two"}, "`sets` is 'two' at March *on the spot*, which is no number"),
        ({"seconds": "1e999"}, "`seconds` is '1e999' at March"),
        ({"plan_id": "another"}, "the rows do not agree in `plan_id`"),
        ({"phase": "later"}, "plan.csv:2: `phase` has an unknown word"),
        ({"seconds": "1,200"}, "`seconds` is '1,200' at"),
        ({"remark": "10/12/26"}, "the remark is '10/12/26', which may be a date"),
        ({"remark": "26/10/12"}, "which may be a date"),
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
