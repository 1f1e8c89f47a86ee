"""Commands that are given several times at the same moment: what only one of them may write stands once."""

import subprocess
from pathlib import Path

import pytest

from support.cli import KNEECLI, clean_env, kneecli

pytestmark = pytest.mark.slow


def _at_once(home: Path, *commands: tuple[str, ...]) -> list[int]:
    """The exit codes of real processes that run side by side, in order of size."""
    quiet_pipe = subprocess.DEVNULL
    running = [
        subprocess.Popen([KNEECLI, *each], env=clean_env(home), stdout=quiet_pipe, stderr=quiet_pipe, stdin=quiet_pipe)
        for each in commands
    ]
    return sorted(each.wait(timeout=60) for each in running)


def test_one_programme_is_started(tmp_path: Path) -> None:
    """Also where the journal is empty. One undo takes it back."""
    assert _at_once(tmp_path, *[("programme", "start", "start-small")] * 4) == [0, 4, 4, 4]
    assert kneecli("undo", home=tmp_path).code == 0
    assert "No programme runs" in kneecli("programme", home=tmp_path).out


def test_there_are_three_goals_at_most(tmp_path: Path) -> None:
    """The later ones are told so."""
    assert _at_once(tmp_path, *[("goal", "add", f"goal {number}") for number in range(6)]) == [0, 0, 0, 2, 2, 2]
    assert len(kneecli("goal", "--json", home=tmp_path).data["goals"]) == 3


def test_a_plan_done_as_planned_is_logged_once(tmp_path: Path) -> None:
    """One undo takes it back."""
    assert kneecli("plan", home=tmp_path).code == 0
    assert _at_once(tmp_path, *[("log", "--all")] * 6) == [0] * 6
    assert kneecli("undo", home=tmp_path).code == 0
    assert kneecli("history", home=tmp_path).code == 4


def test_a_ticked_plan_is_logged_once(tmp_path: Path) -> None:
    """So that one undo takes the session back."""
    assert kneecli("plan", home=tmp_path).code == 0
    (plan,) = tmp_path.rglob("*.md")
    plan.write_text(plan.read_text(encoding="utf-8").replace("[ ]", "[x]"), encoding="utf-8")
    assert _at_once(tmp_path, *[("log",)] * 4) == [0, 4, 4, 4]
    assert kneecli("undo", home=tmp_path).code == 0
    assert kneecli("log", home=tmp_path).code == 0


def test_pages_are_whole_and_alike(tmp_path: Path) -> None:
    """Where each draws the same pictures, and keeps them in the cache."""
    files = [tmp_path / f"{number}.html" for number in range(4)]
    assert _at_once(tmp_path, *[("plan", "-o", str(file)) for file in files]) == [0] * 4
    assert len({file.read_bytes() for file in files}) == 1
    ran = kneecli("plan", "--format", "html", "-o", "-", home=tmp_path)
    assert (ran.out, ran.err) == (files[0].read_text(encoding="utf-8"), "")
