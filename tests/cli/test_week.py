"""The week at the command line: days ahead, the week in figures, and what is said once."""

import json
import re
from pathlib import Path

import pytest

from kneecli.domain.session.days_ahead import KINDS
from support.catalogues import built_in
from support.cli import before, kneecli, today
from support.home import in_plan, lived, planned
from support.journal import did, felt

TWO_LOADED = [exercise.id for exercise in built_in() if exercise.dose.recovery_h == 48][:2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of its own."""
    return tmp_path / "home"


def test_days_ahead_record_nothing(home: Path) -> None:
    """They are laid out on stdout: no plan is saved, and no journal begun."""
    ran = kneecli("plan", "--days", "7", home=home)
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out.count("\n## ") == 7
    assert not list(home.rglob("*.md"))
    assert not list(home.rglob("*.jsonl"))


def test_days_ahead_as_json(home: Path) -> None:
    """One object for each day, of a known kind."""
    data = kneecli("plan", "--days", "3", "--format", "json", home=home).data
    assert data["schema"] == "kneecli.week/1"
    assert [day["kind"] for day in data["days"]] == ["strength", "easy", "strength"]
    assert {day["kind"] for day in data["days"]} <= set(KINDS)
    assert all(day["items"] and day["seconds"] <= 60 * day["minutes"] for day in data["days"])


def test_days_ahead_go_into_a_file(home: Path, tmp_path: Path) -> None:
    """The ending picks the format; for one that they can't be written in nothing is written."""
    assert kneecli("plan", "--days", "2", "-o", tmp_path / "week.json", home=home).code == 0
    assert len(json.loads((tmp_path / "week.json").read_text())["days"]) == 2
    assert kneecli("plan", "--days", "2", "-o", tmp_path / "week.md", home=home).code == 0
    assert (tmp_path / "week.md").read_text().startswith("# Knee sessions, ")
    for name in ("week.toml", "week.html", "week.csv"):
        refused = kneecli("plan", "--days", "2", "-o", tmp_path / name, home=home)
        assert (refused.code, "markdown or json" in refused.err) == (2, True)
        assert not (tmp_path / name).exists()


def test_days_ahead_are_withheld_too(home: Path) -> None:
    """While a stop sign is recorded nothing is laid out."""
    kneecli("screen", "--sign", "locked", home=home)
    assert kneecli("plan", "--days", "7", home=home).code == 5


def test_the_week_in_figures(home: Path) -> None:
    """`history --week` and `status` count the same; the table names each day."""
    lived(home, *(did(2, name) for name in TWO_LOADED), felt(1, 2), felt(2, 1), felt(3, 3))
    week = kneecli("history", "--week", "--json", home=home).data
    assert week.pop("schema") == "kneecli.week-done/1"
    assert week.pop("date") == str(today())
    assert week == kneecli("status", "--json", home=home).data["week"]
    assert (week["strength_days"], week["pain_average"]) == (1, 2.0)
    assert [day["date"] for day in week["days"]] == [before(ago) for ago in (6, 5, 4, 3, 2, 1, 0)]
    shown = kneecli("history", "--week", home=home).out
    assert "2 exercises" in shown
    assert "strength" in shown
    assert "2.0" in shown


def test_the_week_stands_alone(home: Path) -> None:
    """It is about all of the last seven days: no exercise, no day, no number beside it."""
    for more in (["bridge"], ["--since", "monday"], ["--last", "2"]):
        assert kneecli("history", *more, "--week", home=home).code == 2


def test_after_two_weeks_it_is_said_once(home: Path) -> None:
    """The day's plans say it with the figures, those of later days do not, and an undo does not take it back."""
    pains = [felt(ago, 4) for ago in (20, 18, 16, 5, 3, 1)]
    lived(home, *pains, did(3, "bridge"))
    for _ in range(2):
        plan = kneecli("plan", "--minutes", "10", "--format", "json", home=home).data
        assert any(
            "4.0 of 10 on average in the week that ended two weeks ago, 4.0 in the last" in note
            for note in plan["notes"]
        )
    told = [
        line for file in home.glob("journal/*.jsonl") for line in file.read_text().splitlines() if '"two-weeks"' in line
    ]
    assert len(told) == 1
    assert "Taken back" in kneecli("undo", home=home).out
    assert kneecli("plan", "--minutes", "10", home=home).code == 0
    (file,) = (file for file in home.glob("journal/*.jsonl") if '"two-weeks"' in file.read_text())
    file.write_text(file.read_text().replace(str(today()), before(3)))
    assert not any("average" in note for note in kneecli("plan", "--format", "json", home=home).data["notes"])


def test_a_flare_day_is_marked_in_the_journal(home: Path) -> None:
    """What is logged from a gentle session carries the mark, from whichever format it is read."""
    for ending in ("md", "toml", "json"):
        file = home / f"gentle.{ending}"
        assert kneecli("plan", "--pain", "6", "-o", file, home=home).code == 0
        assert kneecli("log", file, "--all", home=home).code in (0, 2)
    kneecli("plan", "--pain", "6", home=home)
    assert kneecli("log", "--all", home=home).code == 0
    lines = [json.loads(line) for file in home.glob("journal/*.jsonl") for line in file.read_text().splitlines()]
    done = [line for line in lines if line["type"] == "done"]
    assert done
    assert all(line["flare"] for line in done)


def test_the_settings_move_the_bands(home: Path) -> None:
    """Strict: pain 3 is a flare day. A usual pain of 3: it is a day like any other."""
    home.mkdir()
    (home / "config.toml").write_text("strict = true\n")
    assert kneecli("plan", "--pain", "3", "--format", "json", home=home).data["flare"]
    (home / "config.toml").write_text("usual_pain = 3\n")
    kneecli("screen", "--none", home=home)
    assert kneecli("plan", "--pain", "3", "--format", "json", home=home).data["notes"] == []


def test_days_ahead_replace_nothing_else(home: Path, tmp_path: Path) -> None:
    """A list, or a plan with ticks, is left as it is; days ahead of before are replaced."""
    for text in ("milk, bread\n", kneecli("plan", "-o", "-", home=home).out):
        file = tmp_path / "mine.md"
        file.write_text(text)
        assert kneecli("plan", "--days", "3", "-o", file, home=home).code == 1
        assert file.read_text() == text
    week = tmp_path / "week.md"
    assert [kneecli("plan", "--days", days, "-o", week, home=home).code for days in ("2", "3")] == [0, 0]


def test_a_plan_that_is_refused_records_nothing(home: Path, tmp_path: Path) -> None:
    """Neither steps nor that something was said, when there is no plan in the end."""
    lived(home, *(event for ago in (6, 3) for event in (did(ago, "bridge", rung=2), felt(ago - 1, 1))))
    lived(home, felt(0, 9), device="knee")
    before_it = {file: file.read_bytes() for file in home.glob("journal/*.jsonl")}
    for arguments in ([], ["--pain", "0", "--minutes", "4"], ["--pain", "0", "-o", str(tmp_path)]):
        assert kneecli("plan", *arguments, home=home, KNEECLI_AUTO_PROGRESS="true").code in (1, 4)
        assert {file: file.read_bytes() for file in home.glob("journal/*.jsonl")} == before_it


def test_the_pain_that_was_said_for_a_plan_is_not_forgotten(home: Path) -> None:
    """The next look at today's plan is as gentle. It is taken down once, and only where the plan is saved for today."""
    for ways in (["-o", "-"], ["--dry-run"], ["--date", "tomorrow"]):
        assert kneecli("plan", "--pain", "6", *ways, home=home).code == 0
    assert entered(home) == []
    first = kneecli("plan", "--pain", "6", home=home).out
    assert kneecli("plan", home=home).out == first
    assert kneecli("plan", "--pain", "6", home=home).out == first
    assert [line["pain"] for line in entered(home)] == [6]
    assert kneecli("plan", "--pain", "9", home=home).code == 4
    assert kneecli("plan", home=home).code == 4
    assert [line["pain"] for line in entered(home)] == [6, 9]


def entered(home: Path) -> list[dict[str, object]]:
    """The lines of the journal on how the knee was."""
    lines = [json.loads(line) for file in home.glob("journal/*.jsonl") for line in file.read_text().splitlines()]
    return [line for line in lines if line["type"] == "pain"]


def test_the_status_names_what_of_the_block_no_session_has(home: Path) -> None:
    """With the reason; what only rests is not named."""
    planned(home)
    kneecli("log", "bridge", "--pain", "1", home=home)
    assert " waits" not in " ".join(kneecli("status", home=home).out.split())
    assert kneecli("own", "step", "15cm", home=home).code == 0
    told = " ".join(kneecli("status", home=home).out.split())
    assert told.count(" waits") == 1
    assert "Step-up waits. It needs a step of 10 cm, and you declared 15 cm." in told
    assert kneecli("config", "add", "cautions", "balance-risk", home=home).code == 0
    kneecli("config", "set", "floor", "false", home=home)
    told = " ".join(kneecli("status", home=home).out.split())
    named = re.findall(r"[.?!] ([^.]+) waits, and ([^.]+) takes its place\.", told)
    assert named, told


def test_twenty_columns_cut_no_word(home: Path) -> None:
    """The figures of the week then stand one below the other."""
    lived(home, did(1, "bridge"))
    out = kneecli("status", home=home, COLUMNS="20").out
    assert "…" not in out
    assert max(map(len, out.splitlines())) <= 20
    assert "strength: 0 days" in out.splitlines()


def test_until_something_is_logged_the_first_block_follows_the_settings(tmp_path: Path) -> None:
    """Who plans first and says then what they can't do has the same plan as who says it first."""

    def exercises(home: Path) -> list[str]:
        assert kneecli("plan", "--minutes", "20", home=home).code == 0
        return in_plan(home / "plans" / f"{today()}.md")

    before, after = tmp_path / "before", tmp_path / "after"
    planned_first = exercises(after)
    for home in (before, after):
        assert kneecli("config", "add", "cautions", "uncontrolled-hypertension", "balance-risk", home=home).code == 0
    assert " waits" not in kneecli("status", home=after).out
    assert exercises(after) == exercises(before) != planned_first
    assert " waits" not in kneecli("status", home=after).out
