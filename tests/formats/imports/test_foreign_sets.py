"""Each quirk of real exports, with a small made-up file."""

import datetime
from typing import Any

import pytest

from kneecli.domain.problem import FileFault
from kneecli.domain.vocabulary import Units
from kneecli.formats.imports.csv_rows import read_csv_rows, write_csv_rows
from kneecli.formats.imports.foreign_sets import ForeignSet, foreign_sets, has_bare_weights
from kneecli.formats.imports.layouts import layout_of
from kneecli.formats.imports.moments import month_first, read_moment

STRONG_OLD = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes"
)
STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
STRONG_NEW = (
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;"
    "Notes;Workout Notes"
)
HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_{},reps,"
    "distance_km,duration_seconds,rpe"
)
FITNOTES = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment"
WGER = "id,date,exercise,repetitions,repetitions_unit,weight,weight_unit,rir"


def sets(*lines: str, units: Units = "metric") -> tuple[str, list[ForeignSet]]:
    """The program that the lines are of, and its sets."""
    file = read_csv_rows("\n".join(lines), "f.csv")
    layout = layout_of(file.columns)
    assert layout is not None
    return layout.source, foreign_sets(file, layout, units)


def only(*lines: str, units: Units = "metric") -> ForeignSet:
    """The one set of these lines."""
    _, (one,) = sets(*lines, units=units)
    return one


@pytest.mark.parametrize(
    ("source", "lines", "figures"),
    [
        ("strong", (STRONG_OLD, '2019-01-11 12:31:54;"Leg";"Glute Bridge";1;20;kg;5;8,5;;;0;""'), (5, None, 20.0, 9)),
        ("strong", (STRONG, "2026-08-10 18:00:00,Leg,35m,Glute Bridge,1,0.0,10,0,0,,,"), (10, None, None, None)),
        ("strong", (STRONG_NEW, "1;2026-08-10 18:00:00;Leg;60;Glute Bridge;1;2,5;8;;;;;"), (8, None, 2.5, None)),
        ("strong", (STRONG_NEW, "1;2026-08-10 18:00:00;Leg;60;Glute Bridge;1;;;;;90,0;;"), (None, 90, None, None)),
        ("hevy", (HEVY.format("kg"), 'L,"10 Aug 2026, 18:00",,,Glute Bridge,,,0,normal,5,8,,,9'), (8, None, 5.0, 9)),
        ("hevy", (HEVY.format("lbs"),
         'L,"9 Aug 2026, 18:00",,,Glute Bridge,,,0,normal,5,8,,,'), (8, None, 2.27, None)),
        ("fitnotes", (FITNOTES, "2026-08-10,Glute Bridge,Legs,0.0,10,,,,"), (10, None, None, None)),
        ("fitnotes", (FITNOTES, "2026-08-10,Glute Bridge,Legs,,,,,0:01:30,"), (None, 90, None, None)),
        ("wger", (WGER, "7,2026-08-10T18:00:00+00:00,Glute Bridge,8.00,1,2.50,1,1.5"), (8, None, 2.5, 9)),
        ("wger", (WGER, "7,2026-08-10,Glute Bridge,45.00,3,11.0,2,"), (None, 45, 4.99, None)),
    ],
)  # fmt: skip
def test_the_layouts(source: str, lines: tuple[str, ...], figures: tuple[Any, ...]) -> None:
    """Each program is known by its header, the old ones and the new, and its figures are in our units."""
    found, (one,) = sets(*lines)
    assert (found, one.fault, one.exercise) == (source, "", "Glute Bridge")
    assert (one.reps, one.seconds, one.load_kg, one.effort) == figures
    assert one.moment is not None
    assert one.moment.year in (2019, 2026)


def test_what_is_no_set() -> None:
    """A rest timer is passed over, a warm-up is known as one, in each way of writing it."""
    head = "1;2026-08-10 18:00:00;Leg;60;Glute Bridge"
    _, found = sets(STRONG_NEW, f"{head};W;20;10;;;;;", f"{head};Rest Timer;;;;;90;;", f"{head};1;40;5;;;;;")
    assert [each.is_warm_up for each in found] == [True, False]
    hevy = only(HEVY.format("kg"), 'L,"10 Aug 2026, 18:00",,,Glute Bridge,,,0,warmup,5,8,,,')
    assert hevy.is_warm_up


def test_notes_on_several_lines() -> None:
    """A line break in quotes belongs to the cell, whatever ends the lines; lines are counted as an editor does."""
    line = '1;2026-08-10 18:00:00;Leg;60;Glute Bridge;1;1;8;;;;"slow\r\nand ""good""";"ok\nday"'
    for ends in ("\n", "\r\n", "\r"):
        text = "\ufeff" + ends.join((STRONG_NEW, line, "", line))
        file = read_csv_rows(text, "f.csv")
        assert file.columns >= {"workout #", "exercise name"}
        assert [row.line for row in file.rows] == [2, 6]
        layout = layout_of(file.columns)
        assert layout is not None
        one, other = foreign_sets(file, layout, "metric")
        assert (one.note, one.workout_note) == ('slow and "good"', "ok day")
        assert other.note == one.note


def test_a_first_line_for_spreadsheets() -> None:
    """`sep=;` in front is passed over."""
    assert only("sep=;", STRONG_NEW, "1;2026-08-10 18:00:00;Leg;60;Plank;1;;;;;45;;").row.line == 3


def test_a_weight_without_a_unit() -> None:
    """It is in the person's units, and that nothing said so is known."""
    line = "2026-08-10 18:00:00,Leg,35m,Bridge,1,10,10,0,0,,,"
    assert only(STRONG, line).load_kg == 10
    assert only(STRONG, line, units="imperial").load_kg == 4.54
    file = read_csv_rows(f"{STRONG}\n{line}", "f.csv")
    layout = layout_of(file.columns)
    assert layout is not None
    assert has_bare_weights(file, layout)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ("2026-08-10;;;Bridge;1;-20;8", "no weight"),
        ("2026-08-10;;;Bridge;1;220;8", "more than"),
        ("2026-08-10;;;Bridge;1;1.000,5;8", "no weight"),
        ("2026-08-10;;;Bridge;1;1;8.5", "repetitions"),
        ("2026-08-10;;;Bridge;1;1;many", "repetitions"),
        ("2026-08-10;;;Bridge;1;1;8;11", "'11' is no effort from 0 to 10"),
        ("2026-08-10;;;Bridge;1;1;8;hard", "'hard' is no effort from 0 to 10"),
        ("04/05/2026;;;Bridge;1;1;8", "the day from the month"),
        ("soon;;;Bridge;1;1;8", "no date"),
        ("2026-02-30;;;Bridge;1;1;8", "no date"),
        ("2026-08-10;;;;1;1;8", "no exercise"),
    ],
)
def test_what_can_not_be_read(cells: str, fault: str) -> None:
    """It is said why, and the row is kept as it stood."""
    found = only(STRONG_NEW, f"1;{cells}")
    assert fault in found.fault
    assert found.row.cells[0] == "1"


AT = datetime.datetime(2026, 11, 20, 18, 5)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20 18:05:00", AT),
        ("2026-11-20T18:05", AT),
        ("2026-11-20T18:05:00.000", AT),
        ("2026-11-20 6:05:00\u202fPM", AT),
        ("2026-11-20 6:05 p.m.", AT),
        ("20 Nov 2026, 18:05", AT),
        ("20. November 2026, 18:05", AT),
        ("Nov 20, 2026, 6:05 PM", AT),
        ("20 nov. 2026, 18:05", AT),
        ("2026-11-20 12:05:00 AM", AT.replace(hour=0)),
        ("2026-11-20", AT.replace(hour=12, minute=0)),
        ("20/11/2026 18:05", None),
        ("20 Foo 2026", None),
        ("2026-11-20 13:05 PM", None),
        ("2026-13-20", None),
        ("", None),
    ],
)
def test_moments(text: str, moment: datetime.datetime | None) -> None:
    """As the programs write them, in 12 and 24 hours."""
    assert read_moment(text, months_first=None) == moment


@pytest.mark.parametrize("month", ["5 Mai 2026", "5 mag 2026", "5 mei 2026", "5 mayo 2026", "5 mai 2026"])
def test_months_of_other_languages(month: str) -> None:
    """The program writes them in the language of its user."""
    found = read_moment(month, months_first=None)
    assert found is not None
    assert (found.month, found.day) == (5, 5)
    others = ("3 août 2026", "3 août 2026", "3 juil. 2026", "3 juin 2026", "3 Dez. 2026", "3 März 2026")
    known = [read_moment(each, months_first=None) for each in others]
    assert [each and each.month for each in known] == [8, 8, 7, 6, 12, 3]


def test_day_and_month_are_told_by_the_whole_file() -> None:
    """One date above the twelfth settles it for all."""
    assert month_first(["04/05/2026", "04/13/2026"]) is True
    assert month_first(["04/05/2026", "13/04/2026"]) is False
    assert month_first(["04/05/2026", "2026-04-13"]) is None
    lines = [f"1;{date};;;Bridge;1;1;8" for date in ("04/05/2026 07:30", "04/13/2026 07:30")]
    _, found = sets(STRONG_NEW, *lines)
    assert [each.moment and each.moment.date() for each in found] == [
        datetime.date(2026, 4, 5),
        datetime.date(2026, 4, 13),
    ]


def test_an_offset_becomes_local_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day is the one that it was here."""
    import time

    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        assert read_moment("2026-11-20T18:05:00Z", months_first=None) == datetime.datetime(2026, 11, 21, 7, 5)
        assert read_moment("2026-11-20 18:05 +0100", months_first=None) == datetime.datetime(2026, 11, 21, 6, 5)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_rows_are_kept_as_they_stood() -> None:
    """What is written out is the same table again, with its own delimiter."""
    file = read_csv_rows(f'{STRONG_NEW}\n1;2026-08-10;"A;B";60;Bridge;1;2,5;8;;;;"x\ny";', "f.csv")
    again = read_csv_rows(write_csv_rows(file, file.rows), "f.csv")
    assert (again.header, again.rows[0].cells, again.delimiter) == (file.header, file.rows[0].cells, ";")


def test_what_is_no_table() -> None:
    """Neither nothing, nor a field that never ends, is taken for a table of a known program."""
    assert layout_of(read_csv_rows("", "f.csv").columns) is None
    assert layout_of(read_csv_rows("a,b\n1,2\n", "f.csv").columns) is None
    with pytest.raises(FileFault, match="no table"):
        read_csv_rows('a,b\n"' + "x" * 200_000, "f.csv")
