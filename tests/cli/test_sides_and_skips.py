"""Left and right logged apart, and sessions of which nothing was done."""

from pathlib import Path

import pytest

from support.cli import before, kneecli, quiet, today
from support.home import in_plan, items, planned, sessions, standing, ticked

FINE = ("--pain", "1", "--effort", "3")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def on_two_days(home: Path, *ways: tuple[str, ...]) -> str:
    """What is proposed after an exercise was logged on two days, with a knee that was fine."""
    for ago in (4, 2):
        for way in ways:
            quiet(kneecli("log", "step-up", *way, *FINE, "--date", before(ago), home=home))
        quiet(kneecli("pain", "0", "--morning", "--date", before(ago - 1), home=home))
    return str(standing(home, "step-up")["proposal"])


@pytest.mark.parametrize(
    "ways", [((),), (("--side", "left"), ("--side", "right")), (("--side", "right"), ("--side", "left"))]
)
def test_left_and_right_apart_lead_up_as_both_do(home: Path, ways: tuple[tuple[str, ...], ...]) -> None:
    """In either order, and they are one exercise of the day."""
    assert on_two_days(home, *ways) == "advance"
    week = kneecli("history", "--week", "--json", home=home).data
    assert [day["exercises"] for day in week["days"] if day["exercises"]] == [1, 1]
    assert "1 exercise." in kneecli("status", home=home).out


def test_one_side_alone_is_not_complete(home: Path) -> None:
    """Nothing is known of the other one."""
    assert on_two_days(home, ("--side", "left")) == "hold"


def test_on_a_plan_the_other_side_is_added(home: Path) -> None:
    """Logged in two goes, or with different figures in one; both again takes their place."""
    file = home.parent / "plan.md"
    quiet(kneecli("plan", "--minutes", "20", "--with", "step-up", "-o", file, home=home))
    text = file.read_text(encoding="utf-8")
    for remark in ("left only, pain 1", "right only, pain 2"):
        file.write_text(text, encoding="utf-8")
        quiet(kneecli("log", ticked(file, step_up=remark), home=home))
    assert [(item["side"], item["pain"]) for item in items(home)] == [("left", 1), ("right", 2)]
    file.write_text(text, encoding="utf-8")
    quiet(kneecli("log", ticked(file, step_up="left 10, right 8"), home=home))
    assert [(item["side"], {each["reps"] for each in item["sets"]}) for item in items(home)] == [
        ("left", {10}),
        ("right", {8}),
    ]
    file.write_text(text, encoding="utf-8")
    quiet(kneecli("log", ticked(file, step_up="both"), home=home))
    assert [item["side"] for item in items(home)] == ["both"]


def test_the_other_side_of_the_newest_plan_is_found(home: Path) -> None:
    """Without naming its file, and once only."""
    file = planned(home)
    text = file.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("- [ ]")]
    first = next(name for name, line in zip(in_plan(file), lines, strict=True) if "each side" in line)
    for remark in ("left only", "right only", "right only"):
        file.write_text(text, encoding="utf-8")
        ticked(file, **{first: remark})
        ran = kneecli("log", home=home)
    assert ran.code == 4
    assert [item["side"] for item in items(home)] == ["left", "right"]


def test_a_session_in_which_all_was_skipped_is_none(home: Path) -> None:
    """It stands in the history as it was; nothing rests, nothing is asked of the morning after, and one is due."""
    file = planned(home)
    names = [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("- [ ]")]
    text = file.read_text(encoding="utf-8")
    for name in names:
        text = text.replace(name, f"{name} skipped: travelling")
    file.write_text(text, encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    status = kneecli("status", "--json", home=home).data
    assert (status["last_session"], status["sessions_last_7_days"], status["due"]) == (None, 0, ["session"])
    assert "No session is logged yet." in kneecli("status", home=home).out
    assert "a session" in kneecli("remind", home=home).out
    assert [item["skipped"] for session in sessions(home) for item in session["items"]] == ["travelling"] * len(names)
    quiet(kneecli("log", "bridge", "--date", before(1), home=home))
    assert {session["date"] for session in sessions(home, "--last", "1")} == {before(1), str(today())}
