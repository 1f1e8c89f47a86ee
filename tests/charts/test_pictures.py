"""The pictures of progress: eight weeks of a diary in letters and as SVG, and their figures beside those in words."""

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

from kneecli.charts.chart import Chart
from kneecli.charts.letters import ASCII, BLOCKS, sentence
from kneecli.charts.of_history import history_chart, worst_pain_chart
from kneecli.charts.of_measures import measures_chart
from kneecli.charts.of_progress import exercise_chart, progress_chart
from kneecli.charts.svg import write_bars, write_chart
from kneecli.charts.svg_parts import COLOURS
from kneecli.charts.text import text_rows
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.pain import limits
from kneecli.domain.knee.pain_days import PainDay, pain_days
from kneecli.domain.progress.ladder.standing import rungs_over_time
from kneecli.domain.progress.so_far.change import series_of
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.progress.so_far.weeks import weeks
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import read_journal
from support.catalogues import built_in
from support.cli import kneecli
from support.eight_weeks import FIRST, LAST, eight_weeks
from support.journal import TODAY, day, histories
from support.moved_clock import MovedClock

FIXTURE = Path(__file__).parent.parent / "fixtures" / "eight-weeks.jsonl"


def _diary() -> Diary:
    return fold(read_journal(FIXTURE.read_bytes(), "eight-weeks").events)


def _history() -> Chart:
    diary = _diary()
    counted = weeks(diary.sessions, diary.pains, built_in(), FIRST, LAST)
    return history_chart(pain_days(diary.sessions, diary.pains), counted, limits(), FIRST, LAST)


def _pictures() -> list[Chart]:
    known = {exercise.id: exercise for exercise in built_in()}
    three = [known[id] for id in ("step-up", "bridge", "seated-straight-leg-raise")]
    stairs = [exercise_chart(exercise, _diary(), LAST, "metric") for exercise in three]
    packs = [measure for pack in built_in().packs for measure in pack.measures]
    checked = measures_chart(series_of(_diary().measured, packs), packs, LAST)
    return [_history(), progress_chart(three, lambda _: _diary(), LAST), stairs[0], stairs[2], checked]


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_picture_of_any_number_of_days_has_room(columns: int) -> None:
    """No line of letters is wider than the screen, however the days are shared out to bars of weeks."""
    diary = _diary()
    found = pain_days(diary.sessions, diary.pains)
    for days in range(2, (LAST - FIRST).days + 1, 3):
        since = LAST - datetime.timedelta(days - 1)
        counted = weeks(diary.sessions, diary.pains, built_in(), since, LAST)
        chart = history_chart([day for day in found if since <= day.date], counted, limits(), since, LAST)
        rows = [row.text for row in text_rows(chart, columns, BLOCKS) if not row.wraps]
        assert max(map(len, rows)) <= columns, days


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_pictures_in_letters_are_as_they_were(columns: int, golden: Callable[[str, str], None]) -> None:
    """No line but a sentence is wider than the terminal."""
    rows = [row for chart in _pictures() for row in (*text_rows(chart, columns, BLOCKS), sentence(""))]
    assert all(len(row.text) <= columns for row in rows if not row.wraps)
    golden(f"charts-{columns}.txt", "".join(f"{row.text}\n" for row in rows))


def test_pictures_in_ascii_are_as_they_were(golden: Callable[[str, str], None]) -> None:
    """Nothing but ASCII, and still each band with a letter of its own."""
    text = "".join(f"{row.text}\n" for chart in _pictures() for row in text_rows(chart, 60, ASCII))
    assert text.isascii()
    golden("charts-ascii.txt", text)


def test_the_picture_in_the_readme_is_that_of_the_diary(golden: Callable[[str, str], None]) -> None:
    """It is made anew by `--update-golden`."""
    golden("../../docs/users/knee-history.svg", write_chart(_history()))


@pytest.mark.parametrize("chart", _pictures(), ids=lambda chart: chart.title)
def test_a_picture_as_svg_is_xml_told_in_words_and_within_its_edges(chart: Chart) -> None:
    """It has a title and a description, and no figure is cut off."""
    root = ElementTree.fromstring(write_chart(chart))
    tags = [child.tag.rpartition("}")[2] for child in root]
    assert tags[:2] == ["title", "desc"]
    assert root.get("role") == "img"
    assert all(float(each.get("x", "0")) <= 720 for each in root.iter() if each.tag.endswith("text"))


def test_a_name_in_a_picture_is_no_markup() -> None:
    """What a person or a pack wrote stays text."""
    chart = replace(_history(), title='<script>"&\x1b[31m')
    root = ElementTree.fromstring(write_chart(chart))
    assert root[0].text == '<script>"&\\x1b[31m'
    assert "\x1b" not in "".join(row.text for row in text_rows(chart, 80, BLOCKS))


PAIN = (
    PainDay(FIRST, during=4, day=None, morning=None, swelling=None),
    PainDay(FIRST + datetime.timedelta(1), during=4, day=2, morning=None, swelling="mild"),
    PainDay(FIRST + datetime.timedelta(2), during=None, day=3, morning=None, swelling="none"),
)
"""Of the first day only the exercises tell; on the second the knee was swollen."""


def test_the_worst_pain_tells_what_was_entered_and_marks_swelling() -> None:
    """In letters and as SVG: open where only the exercises tell, filled as entered, a mark below."""
    chart = worst_pain_chart(PAIN, limits(), FIRST, FIRST + datetime.timedelta(3))
    rows = [row.text for row in text_rows(chart, 40, BLOCKS)]
    bars = [row[5:12].replace("·", " ") for row in rows if row[4:5] == "│" and row[5:6] in ("○", "░")]
    assert bars == ["○○○ ○○○", "○○○ ○○○", "○○○ ░░░", "○○○ ░░░"]
    assert "         ≈≈≈≈" in rows
    svg = write_bars(chart)
    drawn = [child.get("class") for child in ElementTree.fromstring(svg).iter() if child.tag == "rect"]
    assert [drawn.count(kind) for kind in ("open", "bar", "swollen")] == [3, 2, 1]


def test_headings_go_on_in_the_next_line() -> None:
    """None is cropped on a narrow terminal."""
    assert all(row.wraps for row in list(text_rows(_history(), 20, BLOCKS))[:2])


def test_the_goal_is_in_front_of_the_bars() -> None:
    """A line behind them would not be seen."""
    svg = write_chart(_history())
    assert svg.rindex('class="goal"') > svg.rindex('class="open"')


@pytest.mark.parametrize("shade", [0, 1])
@pytest.mark.parametrize("ground", ["paper", "safe", "acceptable", "too-much"])
def test_bars_and_words_stand_out_on_every_ground(ground: str, shade: int) -> None:
    """Bars by 3 to 1, and text by 4.5 to 1."""
    behind = _light(COLOURS[ground][shade])
    for name, least in (("bar", 3), ("text", 4.5), ("quiet", 4.5)):
        lighter, darker = sorted((_light(COLOURS[name][shade]), behind), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= least, name


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@given(histories())
def test_rungs_over_time_are_those_of_every_day(events: list[Event]) -> None:
    """`rungs_on`, from which `progress --json` has its rung, says the same of each day."""
    diary = fold(events)
    for exercise in diary.logged:
        found = rungs_over_time(diary, exercise, TODAY)
        for ago in range(60):
            on_day = [rung for date, rung in found if date <= day(ago)]
            assert diary.rungs_on(day(ago)).get(exercise) == (on_day[-1] if on_day else None)


@given(histories())
def test_each_week_is_the_week_of_the_whole_diary(events: list[Event]) -> None:
    """Although it is counted from its own days and those of the week before alone."""
    diary, exercises = fold(events), list(built_in())
    for counted in weeks(diary.sessions, diary.pains, exercises, day(27), TODAY):
        assert counted == week(diary, exercises, counted.days[-1].date)


def test_a_picture_has_the_figures_of_the_lists(tmp_path: Path) -> None:
    """What `history --json`, `progress --json` and `measure --json` say is what is drawn."""
    _at_home(tmp_path)
    listed = kneecli("history", "--json", home=tmp_path).data
    panels = kneecli("history", "--plot", "--json", home=tmp_path).data["panels"]
    drawn = {line["id"]: {p["date"]: p["value"] for p in line["points"]} for panel in panels for line in panel["lines"]}
    assert drawn["pain-during"] == {s["date"]: s["pain"] for s in listed["sessions"]}
    assert drawn["pain-morning"] == {felt["date"]: felt["pain"] for felt in listed["knee"] if felt["morning"]}
    assert sum(drawn["session-days"].values()) == len({s["date"] for s in listed["sessions"]})
    rungs = {row["exercise"]: row["rung"] for row in kneecli("progress", "--json", home=tmp_path).data}
    shown = kneecli("progress", "--plot", "--json", home=tmp_path).data["panels"][0]["lines"]
    assert {line["id"]: line["points"][-1]["value"] for line in shown} == rungs
    taken = kneecli("measure", "--json", home=tmp_path).data["series"]
    bars = kneecli("measure", "--plot", "--json", home=tmp_path).data["panels"]
    assert [[e["value"] for e in each["entries"]] for each in taken] == [
        [point["value"] for point in panel["lines"][0]["points"]] for panel in bars
    ]


@pytest.mark.slow
def test_the_eight_weeks_are_what_the_commands_take_down(tmp_path: Path) -> None:
    """Ids and moments aside. A new fixture is the journal of this home."""
    (tmp_path / "said").mkdir()
    (tmp_path / "kept").mkdir()
    _at_home(tmp_path / "kept")
    said, kept = eight_weeks(tmp_path / "said"), MovedClock(tmp_path / "kept")
    for words in (
        ["history", "--plot"],
        ["progress", "--plot"],
        ["progress", "bridge", "--plot"],
        ["measure", "--plot"],
    ):
        assert said.run(LAST, *words, "--json") == kept.run(LAST, *words, "--json")


def test_nothing_and_one_day_are_no_picture(tmp_path: Path) -> None:
    """A kind sentence, and code 4."""
    for words in (("history",), ("progress",), ("measure",)):
        ran = kneecli(*words, "--plot", home=tmp_path)
        assert (ran.code, ran.out) == (4, "")
        assert "nothing to draw yet" in ran.err
    kneecli("log", "bridge", "--pain", "1", home=tmp_path)
    assert kneecli("history", "--plot", home=tmp_path).code == 4


def test_a_picture_is_saved_as_svg_and_nothing_else(tmp_path: Path) -> None:
    """In place of an earlier one; a file of someone else stays."""
    _at_home(tmp_path)
    file = tmp_path / "knee.svg"
    for _ in range(2):
        assert kneecli("history", "--plot", "-o", file, home=tmp_path).code == 0
    assert kneecli("history", "--plot", "-o", "-", home=tmp_path).out == file.read_text(encoding="utf-8")
    file.write_text("mine", encoding="utf-8")
    assert kneecli("history", "--plot", "-o", file, home=tmp_path).code == 1
    for words in (("--plot", "-o", "a.png"), ("-o", "a.svg"), ("--plot", "--week"), ("--plot", "--json", "-o", "-")):
        assert kneecli("history", *words, home=tmp_path).code == 2, words
    assert kneecli("progress", "step-up", "--up", "--plot", home=tmp_path).code == 2


def _at_home(home: Path) -> None:
    (home / "journal").mkdir()
    shutil.copy(FIXTURE, home / "journal" / "old.jsonl")
