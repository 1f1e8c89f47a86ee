"""`kneecli start` on a terminal: which plan it takes, what it keeps when it is cut off, and how it goes on."""

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kneecli.formats.plan.plan_formats import TOML
from support.builders import item, prescription, session
from support.cli import failed, kneecli, today
from support.home import in_plan, items, planned
from support.terminal import finished, spawned, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")

NAMES = ("one", "two", "three")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which nothing was done yet."""
    return tmp_path / "home"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan of three holds of one second, two of each, so that a test need not wait."""
    short = prescription(reps=None, hold_s=1)
    made = session(*(item(exercise=name, name=name, prescription=short, seconds=3) for name in NAMES), date=today())
    file = tmp_path / "short.toml"
    file.write_text(TOML.write(made), encoding="utf-8")
    return file


SILENT = ("--voice", "off")
"""Nobody wants to hear the tests."""


def silent(home: Path, *arguments: str) -> Any:
    """`kneecli start` without a voice, on a terminal."""
    return terminal(home, "start", *arguments, *SILENT)


@contextmanager
def started(home: Path, *arguments: str | Path) -> Iterator[Any]:
    """`kneecli start --plain`, begun."""
    with silent(home, "--plain", *map(str, arguments)) as child:
        child.expect("Enter begins.")
        child.sendline("")
        yield child


def does(child: Any, name: str, pain: str = "", effort: str = "") -> None:
    """Goes through an exercise of the short plan."""
    child.expect(f"{name}: 2 holds of 1 s")
    child.expect("Ready")
    child.sendline("")
    child.expect(f"Recorded: {name}, 2 x 1 s")
    child.expect("Knee pain")
    child.sendline(pain)
    child.expect("How hard")
    child.sendline(effort)


@pytest.mark.slow
def test_a_session_from_its_beginning_to_its_end(home: Path, plan: Path) -> None:
    """Each exercise is recorded with what was said of it and how long it took, and last the knee."""
    with started(home, plan) as child:
        for name in NAMES:
            does(child, name, "1", "4")
        child.expect("How is the knee now")
        child.sendline("2")
        code, rest = finished(child)
    assert code == 0
    assert "The end. Taken down: 3 exercises done." in rest
    found = items(home)
    assert [(each["exercise"], each["pain"], each["effort"]) for each in found] == [(name, 1, 4) for name in NAMES]
    assert kneecli("status", "--json", home=home).data["knee"]
    lines = [line for file in (home / "journal").glob("*.jsonl") for line in file.read_text().splitlines()]
    assert all('"seconds":' in line for line in lines if '"type":"done"' in line)


@pytest.mark.slow
def test_it_goes_on_after_kill_9(home: Path, plan: Path) -> None:
    """With the first exercise that the journal does not have; and `kneecli log FILE` doubles nothing."""
    with started(home, plan) as child:
        does(child, "one", "1", "4")
        child.expect("two: 2 holds of 1 s")
        child.expect("Ready")
        child.sendline("")
        child.expect("Hold")
        child.kill(signal.SIGKILL)
        child.wait()
    assert [each["exercise"] for each in items(home)] == ["one"]
    with started(home, plan) as child:
        does(child, "two")
        does(child, "three")
        child.expect("How is the knee now")
        child.sendline("")
        assert finished(child)[0] == 0
    assert [each["exercise"] for each in items(home)] == list(NAMES)
    plan.write_text(plan.read_text().replace("done = false", "done = true"))
    assert kneecli("log", plan, home=home).code == 0
    assert [each["exercise"] for each in items(home)] == list(NAMES)
    failed(kneecli("log", home=home), 4)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["hang up", "q", "ctrl-c", "terminate"])
def test_what_was_done_is_kept(home: Path, plan: Path, how: str) -> None:
    """A closed terminal, `q`, Ctrl-C or SIGTERM in the second set: the first one is there, and it goes on behind it."""
    with started(home, plan) as child:
        child.expect("Ready")
        child.sendline("")
        child.expect("Rest|Hold")
        child.expect("Hold")
        if how == "q":
            child.sendline("q")
        elif how == "ctrl-c":
            child.sendintr()
        else:
            child.kill(signal.SIGHUP if how == "hang up" else signal.SIGTERM)
        child.expect([r"\Z", "Stopped here"]) if how == "q" else child.wait()
    (did,) = items(home)
    assert (did["exercise"], did["sets"][0]["hold_s"]) == ("one", 1)
    with started(home, plan) as child:
        child.expect("1 of 3")
        child.expect("Ready")
        child.sendline("")
        child.expect("Recorded: one, 2 x 1 s")
        child.sendline("q")
        child.expect("Stopped here")


def test_today_is_planned_and_gone_on_with(home: Path) -> None:
    """Without a plan it makes one and saves it; what is skipped is recorded; then it goes on, whatever the minutes."""
    with silent(home, "--plain", "--minutes", "10") as child:
        child.expect("> ")
        child.sendline("2")
        child.expect("Enter begins.")
        child.sendline("")
        child.expect("Ready")
        child.sendline("s")
        child.expect("Leave it out")
        child.sendline("t")
        child.expect("Skipped")
        child.sendline("q")
        assert finished(child)[0] == 0
    names = in_plan(home / "plans" / f"{today()}.md")
    assert [(each["exercise"], each["skipped"]) for each in items(home)] == [(names[0], "no time")]
    with silent(home, "--plain", "--minutes", "30") as child:
        child.expect("it goes on as planned, 10 minutes")
        child.expect(f"{len(names) - 1} to do")
        child.sendline("q")
        assert finished(child)[0] == 0


@pytest.mark.slow
def test_an_undo_takes_back_an_exercise_with_all_that_was_said_of_it(home: Path, plan: Path) -> None:
    """One stroke; the exercise before stays, and the next start leads through the one that went."""
    with started(home, plan) as child:
        does(child, "one", "1", "4")
        does(child, "two", "2", "5")
        child.expect("three: 2 holds")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert kneecli("undo", home=home).code == 0
    assert [(each["exercise"], each["pain"]) for each in items(home)] == [("one", 1)]
    with started(home, plan) as child:
        child.expect("two: 2 holds of 1 s")
        child.sendline("q")
        assert finished(child)[0] == 0


def test_it_needs_someone_at_the_keys(home: Path) -> None:
    """Without a terminal, and with --no-input, the code is 2, and nothing is planned."""
    failed(kneecli("start", home=home), 2, "keys")
    failed(kneecli("--no-input", "start", "--plain", home=home), 2, "keys")
    assert not (home / "plans").exists()


def test_a_session_that_is_done_is_not_done_again(home: Path) -> None:
    """The code is 4."""
    planned(home, minutes=10)
    assert kneecli("log", "--all", home=home).code == 0
    with silent(home, "--plain") as child:
        code, rest = finished(child)
    assert code == 4
    assert "this session is done" in " ".join(rest.split())


@pytest.mark.parametrize(("arguments", "expected"), [(("screen", "--sign", "calf"), 5), (("pain", "8"), 4)])
def test_a_knee_that_needs_rest_is_not_led(home: Path, plan: Path, arguments: tuple[str, ...], expected: int) -> None:
    """Nor one with a stop sign, also when there is a plan."""
    assert kneecli(*arguments, home=home).code == 0
    with silent(home, "--plain", str(plan)) as child:
        assert finished(child)[0] == expected


def test_a_stop_sign_withholds_the_next_session(home: Path, plan: Path) -> None:
    """It is recorded as `kneecli screen` records it."""
    with started(home, plan) as child:
        child.expect("Ready")
        child.sendline("x")
        child.expect("twisted")
        child.sendline("n")
        child.expect("short of breath")
        child.sendline("y")
        child.expect("Call an ambulance or go")
        child.sendline("q")
        assert finished(child)[0] == 0
    failed(kneecli("plan", home=home), 5, "short of breath")


@pytest.mark.slow
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_the_screen_at_three_sizes(home: Path, plan: Path, columns: int) -> None:
    """It begins, is told to be another size in the middle, counts, and leaves the terminal as it was."""
    child = spawned(home, "start", str(plan), *SILENT, lines=24, columns=columns, TERM="xterm", LC_ALL="C.UTF-8")
    child.expect("Enter begins")
    child.send("\r")
    child.expect("Ready")
    child.setwinsize(30, 160 - columns)
    child.send("\r")
    child.expect("How hard|Knee pain")
    child.send("1")
    child.expect("How hard")
    child.send("4")
    child.expect("two")
    child.send("q")
    code, rest = finished(child)
    assert code == 0
    assert "Taken down: 1 exercise done." in " ".join(rest.split())
    assert items(home)[0]["pain"] == 1


@pytest.mark.slow
def test_the_screen_goes_on_after_a_lost_connection(home: Path, plan: Path) -> None:
    """The terminal is closed in the second exercise; the next start goes on with it."""
    child = spawned(home, "start", str(plan), *SILENT, lines=24, columns=80, TERM="xterm", LC_ALL="C.UTF-8")
    child.expect("Enter begins")
    child.send("\r\r")
    child.expect("Knee pain")
    child.send("3")
    child.expect("How hard")
    child.close(force=False)
    child = spawned(home, "start", str(plan), *SILENT, lines=24, columns=80, TERM="xterm", LC_ALL="C.UTF-8")
    child.expect("2 to do")
    child.send("q")
    assert finished(child)[0] == 0
    assert [(each["exercise"], each["pain"]) for each in items(home)] == [("one", 3)]


@pytest.mark.slow
def test_it_speaks_with_what_the_system_has(home: Path, plan: Path, tmp_path: Path) -> None:
    """Found on the PATH; with `--voice off` nothing is started; a name that is not there is noted; `m` is one key."""
    said, folder = tmp_path / "said.txt", tmp_path / "bin"
    folder.mkdir()
    (folder / "spd-say").write_text(f'#!/bin/sh\n(cat; echo) >> "{said}"\n')
    (folder / "spd-say").chmod(0o755)
    path = f"{folder}:/usr/bin:/bin"
    with terminal(home, "start", "--plain", str(plan), "--voice", "off", PATH=path) as child:
        child.expect("Enter begins.")
        child.sendline("")
        child.expect("Ready")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert not said.exists()
    with terminal(home, "start", "--plain", str(plan), "--voice", "say", PATH=path) as child:
        child.expect("There is no say here")
        child.sendline("q")
        assert finished(child)[0] == 0
    with terminal(home, "start", "--plain", str(plan), PATH=path, KNEECLI_SOUND="off") as child:
        child.expect("Enter begins.")
        child.sendline("")
        child.expect("Ready")
        child.sendline("")
        child.expect("Knee pain")
        child.sendline("m")
        child.expect("Sound is off: spd-say")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert said.read_text()
    with terminal(home, "start", "--plain", "--voice", "loud") as child:
        assert finished(child)[0] == 2


def test_a_note_or_a_bit_of_pain_before_anything_is_counted_skips_nothing(home: Path, plan: Path) -> None:
    """The exercise is begun: history says so, nothing counts as left out, and the next start has it with its note."""
    with started(home, plan) as child:
        child.expect("Ready")
        child.sendline("n")
        child.expect("Note")
        child.sendline("mat slips")
        child.expect("Ready")
        child.sendline("h")
        child.expect("How much")
        child.sendline("3")
        child.expect("Noted: one, begun, pain 3")
        child.sendline("q")
        child.expect("Taken down: 1 exercise only begun. ")
        assert finished(child)[0] == 0
    said = kneecli("history", home=home).out
    assert "begun" in said
    assert "mat slips" in said
    assert "skipped" not in said
    assert json.loads(kneecli("report", "--json", home=home).out)["skipped"] == []
    with started(home, plan) as child:
        child.expect("1 of 3")
        child.sendline("q")
        assert finished(child)[0] == 0
