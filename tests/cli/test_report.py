"""`kneecli report`: one page for whoever looks after the knee."""

import os
import stat
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kneecli.domain.report.report import SECTIONS
from kneecli.formats.output.schemas import schema
from support.cli import before, failed, kneecli, quiet
from support.home import lived
from support.journal import did, felt, measured, moved

HOSTILE = '\x1b[31m|<img src=x>*_`[a](b)\u202e\x9b & "more"'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Some weeks, with what a hostile person would write."""
    home = tmp_path / "home"
    lived(
        home,
        did(20, name=HOSTILE, note=HOSTILE, pain=4),
        did(18, skipped=HOSTILE),
        felt(19, 7, swelling="mild"),
        moved(18, 4),
        measured(20, 7),
        measured(3, 4, note=HOSTILE),
    )
    return home


def test_it_has_each_part_in_each_format(home: Path) -> None:
    """On the terminal, in Markdown and in HTML; in JSON as the schema has it."""
    titles = [
        *("Sessions, week by week", "Pain and swelling", "Check-ins", "Stop signs and cautions", "What hurt"),
        *("What was skipped", "Exercises", "What was changed, and why", "Notes", "Equipment"),
    ]
    for more in ((), ("-o", "-"), ("--format", "html")):
        out = kneecli("report", *more, home=home).out
        assert [title for title in titles if title not in out] == [], more
    data = kneecli("report", "--json", home=home).data
    Draft202012Validator(schema("report")).validate(data)
    assert (data["since"], data["until"]) == (before(20), before(0))
    assert data["pain"]["flares"][0]["session"] == before(20)


def test_sections_can_be_chosen(home: Path) -> None:
    """Those alone, in their usual order; the others are null."""
    shown = kneecli("report", "--fields", "notes,pain", home=home).out
    assert shown.index("Pain and swelling") < shown.index("Notes")
    assert "Equipment" not in shown
    data = kneecli("report", "--fields", "pain", "--json", home=home).data
    assert [name for name in SECTIONS if data[name] is not None] == ["pain"]
    failed(kneecli("report", "--fields", "pian", home=home), 2, "--fields", "pain")


@pytest.mark.parametrize("ending", ["md", "html", "json"])
def test_a_file_is_private_and_only_a_report_is_replaced(home: Path, ending: str) -> None:
    """By its ending, with mode 0600; again over itself, never over something else."""
    file = home.parent / f"report.{ending}"
    for _ in range(2):
        ran = kneecli("report", "-o", file, home=home)
        assert (ran.code, ran.out) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("mine\n", encoding="utf-8")
    failed(kneecli("report", "-o", file, home=home), 1, "not a report of kneecli")
    failed(kneecli("report", "-o", home / "report.pdf", home=home), 2, "no report as .pdf")


def test_nobody_is_named_unless_they_ask(home: Path) -> None:
    """No name, no user, no machine, no folder, no device, no id of an entry of anything but check-ins."""
    secrets = (str(home.parent), os.uname().nodename, os.environ.get("USER", "no such"), "A. Person")
    for more in ((), ("-o", "-"), ("--format", "html"), ("--json",)):
        plain = kneecli("report", *more, home=home).out
        assert [secret for secret in secrets if secret and secret in plain] == []
        assert "A. Person" in kneecli("report", *more, "--name", "A. Person", home=home).out


def test_nothing_of_a_person_acts(home: Path) -> None:
    """Not as an escape of a terminal, as HTML, or as Markdown; no table loses a cell."""
    named = ("report", "--name", HOSTILE)
    for more in ((), ("-o", "-"), ("--format", "html"), ("--json",), ("--format", "json")):
        out = kneecli(*named, *more, home=home).out
        assert not {"\x1b", "\u202e", "\x9b"} & set(out), more
    html = kneecli(*named, "--format", "html", home=home).out
    assert "<img" not in html
    assert "&lt;img" in html
    rows = [line for line in kneecli(*named, "-o", "-", home=home).out.splitlines() if line.startswith("|")]
    assert any("\\<img" in row for row in rows)
    assert {row.replace("\\|", "").count("|") for row in rows} <= {4, 5, 6, 7, 9}


def test_without_anything_there_is_no_report(tmp_path: Path) -> None:
    """It says so kindly, and what to do; the same where there is nothing in the period."""
    failed(kneecli("report", home=tmp_path), 4, "nothing is recorded yet", "kneecli log")
    quiet(kneecli("log", "bridge", home=tmp_path))
    failed(kneecli("report", "--until", "2020-02-02", home=tmp_path), 4, "2020-02-02")
    failed(kneecli("report", "--since", "today", "--until", "yesterday", home=tmp_path), 2, "--since")
    failed(kneecli("report", "--format", "html", "--json", home=tmp_path), 2, "--format")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_nothing_sticks_out_of_a_terminal(home: Path, columns: int) -> None:
    """Narrow, each row is told in lines."""
    out = kneecli("report", home=home, COLUMNS=str(columns)).out
    assert max(map(len, out.splitlines())) <= columns


def test_it_tells_the_limits_of_a_prescription(tmp_path: Path) -> None:
    """With what is left out, in words and in JSON; its limit of pain is the line above which pain is too much."""
    home = tmp_path / "home"
    lived(home, did(2, "bridge", pain=1))
    sheet = (
        "--title",
        "Knee",
        "--by",
        "the clinic",
        "--limit",
        "kneeling",
        "--limit",
        "pain 3",
        "--leave-out",
        "squat",
    )
    assert kneecli("prescription", "new", "knee.toml", *sheet, home=home, cwd=tmp_path).code == 0
    assert kneecli("prescription", "add", "knee.toml", home=home, cwd=tmp_path).code == 0
    out = " ".join(kneecli("report", "-o", "-", home=home).out.split())
    assert "Limits of Knee, by the clinic," in out
    assert "no kneeling; pain up to 3; left out: Squat." in out
    assert "takes up to 2 as safe and above 3 as too much" in out
    data = kneecli("report", "--json", home=home).data
    (line,) = data["prescription_limits"]
    assert ([each["what"] for each in line["limits"]], line["leave_out"]) == (["kneeling", "pain"], ["Squat"])
    Draft202012Validator(schema("report")).validate(data)


def test_it_tells_of_the_programme_and_of_what_is_prescribed(tmp_path: Path) -> None:
    """Since when, how far, and on how many days of those wanted; without any there is no such part."""
    home = tmp_path / "home"
    lived(home, did(9, "bridge", pain=3), did(2, "bridge", pain=1))
    assert "Programme" not in kneecli("report", home=home).out
    assert kneecli("programme", "start", "start-small", home=home).code == 0
    sheet = ("--title", "Knee", "--by", "the clinic", "--exercise", "bridge, 2x8, 3 a week")
    assert kneecli("prescription", "new", "knee.toml", *sheet, home=home, cwd=tmp_path).code == 0
    assert kneecli("prescription", "add", "knee.toml", home=home, cwd=tmp_path).code == 0
    assert kneecli("log", "bridge", "--pain", "2", home=home).code == 0
    out = " ".join(kneecli("report", "-o", "-", home=home).out.split())
    assert "week 1 of 6 (Learn). 0 weeks counted." in out
    assert "Knee, by the clinic. Done: days on which it was done, of those that it asks for." in out
    data = kneecli("report", "--json", home=home).data
    (line,) = data["prescription"]
    assert (line["exercise"], line["days"], line["days_wanted"], line["worst_pain"]) == ("bridge", 1, 1, 2)
    (course,) = data["programme"]
    assert (course["id"], course["standing"]["week"], course["closed"]) == ("start-small", 1, None)
    Draft202012Validator(schema("report")).validate(data)
    assert line["not_planned"] == ""
    assert kneecli("config", "add", "cautions", "uncontrolled-hypertension", home=home).code == 0
    told = " ".join(kneecli("report", "-o", "-", home=home).out.split())
    assert "In no plan as things stand: Bridge." in told


@pytest.mark.parametrize("words", [("report",), ("history", "--plot")])
def test_what_is_shown_goes_by_the_locale_also_in_a_pipe(tmp_path: Path, words: tuple[str, ...]) -> None:
    """ASCII where that is all there is."""
    lived(tmp_path, did(1, pain=4), felt(0, 3))
    assert kneecli(*words, home=tmp_path, LC_ALL="C").out.isascii()
    assert not kneecli(*words, home=tmp_path, LC_ALL="C.UTF-8").out.isascii()
