"""A plan that is begun: what goes on with it when another one is made, and what its second logging leaves."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from support.cli import kneecli, quiet, today
from support.home import in_plan, sessions, ticked
from support.terminal import finished, terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A plan of which the first exercise is logged, and a newer one."""
    file = tmp_path / "plans" / f"{today()}.md"
    assert kneecli("plan", "--minutes", "20", home=tmp_path).code == 0
    ticked(file, **{in_plan(file)[0]: ""})
    quiet(kneecli("log", home=tmp_path))
    assert kneecli("plan", "--minutes", "12", home=tmp_path).code == 0
    assert file.with_name(f"{today()}-2.md").exists()
    return tmp_path


def test_the_status_says_what_is_left_of_it(home: Path) -> None:
    """Not that nothing is due, and not the exercises of the newer plan."""
    left = len(in_plan(home / "plans" / f"{today()}.md")) - 1
    assert kneecli("status", "--json", home=home).data["left_of_plan"] == left
    words = " ".join(kneecli("status", home=home).out.split())
    assert f"Of today's plan {left} exercises are left: `kneecli start` goes on with them" in words
    assert "Nothing is due" not in words
    quiet(kneecli("log", "--all", home=home))
    assert kneecli("status", "--json", home=home).data["left_of_plan"] == 0


def test_all_of_it_is_the_rest_of_what_was_begun(home: Path) -> None:
    """One session of twenty minutes, and nothing of the newer plan."""
    quiet(kneecli("log", "--all", home=home))
    (session,) = sessions(home)
    assert (session["minutes"], len(session["items"])) == (20, len(in_plan(home / "plans" / f"{today()}.md")))


def test_a_plan_that_is_ticked_is_begun(tmp_path: Path) -> None:
    """`log --all` takes it before a newer one, as `status` and `start` do."""
    file = tmp_path / "plans" / f"{today()}.md"
    assert kneecli("plan", "--minutes", "12", home=tmp_path).code == 0
    ticked(file, **{in_plan(file)[0]: "pain 2"})
    assert kneecli("plan", "--minutes", "20", home=tmp_path).code == 0
    quiet(kneecli("log", "--all", home=tmp_path))
    (session,) = sessions(tmp_path)
    assert (session["minutes"], session["items"][0]["pain"]) == (12, 2)


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_start_goes_on_with_it_and_names_the_newer_one(home: Path) -> None:
    """The way to the newer plan is said."""
    left = len(in_plan(home / "plans" / f"{today()}.md")) - 1
    with terminal(home, "start", "--plain", "--voice", "off") as child:
        child.expect("The session that you began goes on")
        child.expect(f"{today()}-2.md")
        child.expect(f"{left} to do")
        child.sendline("q")
        assert finished(child)[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_plan_that_takes_the_place_of_another_says_so(tmp_path: Path) -> None:
    """After an exercise was logged by itself the plan is another one; made again it is the same, and replaces none."""
    assert kneecli("plan", home=tmp_path).code == 0
    quiet(kneecli("log", "bridge", home=tmp_path))
    said = []
    for _ in range(2):
        with terminal(tmp_path, "plan") as child:
            said.append(" ".join(finished(child)[1].split()))
    assert f"{today()}.md, in place of the plan that was there, of which nothing was ticked or logged." in said[0]
    assert "in place of the plan" not in said[1]
    assert [file.name for file in (tmp_path / "plans").iterdir()] == [f"{today()}.md"]


def kept(home: Path) -> dict[str, Any]:
    """What the journal has last of each exercise."""
    (journal,) = (home / "journal").glob("*.jsonl")
    events = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    return {event["done"]["exercise"]: event["done"] for event in events if event["type"] == "done"}


def test_what_the_clock_measured_and_what_was_said_stay(tmp_path: Path) -> None:
    """Done as planned, after a session that `start` timed: seconds, pain, effort and note are those of then."""
    assert kneecli("plan", "--minutes", "10", home=tmp_path).code == 0
    quiet(kneecli("log", "--all", "--pain", "2", "--effort", "4", home=tmp_path))
    (journal,) = (tmp_path / "journal").glob("*.jsonl")
    text = journal.read_text(encoding="utf-8")
    journal.write_text(text.replace('"side":"both"', '"side":"both","seconds":100,"setup_s":20'), encoding="utf-8")
    before = kept(tmp_path)
    quiet(kneecli("log", "--all", home=tmp_path))
    assert kept(tmp_path) == before
    quiet(kneecli("log", "--all", "--pain", "3", home=tmp_path))
    found = {(did["seconds"], did["setup_s"], did["pain"], did["effort"]) for did in kept(tmp_path).values()}
    assert found == {(100, 20, 3, 4)}
