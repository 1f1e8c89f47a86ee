"""The stop signs from the shell: recorded, obeyed, withdrawn."""

import json
import os
import signal
import subprocess
import termios
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from kneecli.domain.knee.signs import SIGNS
from support import ROOT
from support.cli import KNEECLI, clean_env, kneecli
from support.terminal import awaited, ended, finished, spawned, terminal


def test_a_recorded_sign_withholds_the_plan(tmp_path: Path) -> None:
    """With a sign no plan is made or saved: exit 5, with the sign, what to do, and how to take it back."""
    assert kneecli("screen", "--sign", "no-weight", home=tmp_path).code == 0
    withheld = kneecli("plan", home=tmp_path)
    assert withheld.code == 5
    assert withheld.out == ""
    assert "walk four steps" in withheld.err
    assert "See a doctor today" in withheld.err
    assert "kneecli screen" in withheld.err
    assert not (tmp_path / "plans").exists()


@pytest.mark.parametrize("caution", ["leg-clot-suspected", "calf-swelling"])
def test_a_caution_as_urgent_withholds_the_plan_too(tmp_path: Path, caution: str) -> None:
    """Declared as a setting, it is what a stop sign is, until it is taken back as the message says."""
    declared = kneecli("--verbose", "config", "set", "cautions", caution, home=tmp_path)
    assert "See a doctor today" in " ".join(declared.err.split())
    for command in (["plan"], ["plan", "--days", "3"], ["calendar"]):
        withheld = kneecli(*command, home=tmp_path)
        assert (withheld.code, withheld.out) == (5, "")
        assert "See a doctor today" in withheld.err
    assert "See a doctor today" in kneecli("status", home=tmp_path).out
    assert kneecli("remind", home=tmp_path).code == 4
    assert f"kneecli config remove cautions {caution}" in " ".join(withheld.err.split())
    kneecli("config", "remove", "cautions", caution, home=tmp_path)
    assert kneecli("plan", home=tmp_path).code == 0


def test_what_is_to_be_asked_first_heads_the_plan(tmp_path: Path) -> None:
    """A recent operation: a plan, its first line on whose word counts, and the same in status and for a programme."""
    kneecli("config", "set", "cautions", "recent-acl-surgery", home=tmp_path)
    programme = json.loads(kneecli("programme", "list", "--json", home=tmp_path).out)[0]["id"]
    told = (
        kneecli("plan", "-o", "-", home=tmp_path).out,
        kneecli("status", home=tmp_path).out,
        kneecli("programme", "start", programme, "--dry-run", home=tmp_path).out,
    )
    assert all("do these only as your surgeon or physiotherapist has said." in " ".join(t.split()) for t in told)


def test_a_later_screen_without_signs_withdraws_it(tmp_path: Path) -> None:
    """When it is over, sessions are planned again."""
    kneecli("screen", "--sign", "locked", home=tmp_path)
    assert kneecli("screen", "--none", home=tmp_path).code == 0
    assert kneecli("plan", home=tmp_path).code == 0


def test_undo_of_the_withdrawal_brings_the_sign_back(tmp_path: Path) -> None:
    """What was recorded by mistake is taken back like anything else."""
    kneecli("screen", "--sign", "locked", home=tmp_path)
    kneecli("screen", "--none", home=tmp_path)
    assert "screen" in kneecli("undo", home=tmp_path).out
    assert kneecli("plan", home=tmp_path).code == 5


def test_an_unknown_sign_is_wrong_usage(tmp_path: Path) -> None:
    """A mistyped key records nothing, and names the nearest."""
    answer = kneecli("screen", "--sign", "no-wait", home=tmp_path)
    assert answer.code == 2
    assert "no-weight" in answer.err
    assert kneecli("plan", home=tmp_path).code == 0


def test_without_a_terminal_it_lists_the_signs(tmp_path: Path) -> None:
    """Nobody is asked from cron: every sign is there with its key, the recorded ones marked."""
    kneecli("screen", "--sign", "foot", home=tmp_path)
    lines = kneecli("screen", home=tmp_path).out.splitlines()
    assert [line[4:20].strip() for line in lines] == [sign.key for sign in SIGNS]
    assert [line[4:20].strip() for line in lines if line.startswith("yes")] == ["foot"]


def asked(home: Path, *answers: str) -> int:
    """The exit code of `kneecli screen` on a terminal, with these keys, and n for the rest."""
    child = spawned(home, "screen", lines=24, columns=80, TERM="dumb")
    given = list(answers)
    while child.expect([r"\[y/n\]\s+> ", pexpect.EOF]) == 0:
        key_is_awaited(child.child_fd, child.isalive)
        child.send(given.pop(0) if given else "n")
    return ended(child)


def key_is_awaited(terminal: int, is_running: Callable[[], bool]) -> None:
    """Returns when the terminal gives single keys: those that are typed before are thrown away with that change."""
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        assert is_running()
        os.sched_yield()


def test_on_a_terminal_it_asks_with_one_key_each(tmp_path: Path) -> None:
    """The n key all the way through records that there is none."""
    assert asked(tmp_path) == 0
    assert kneecli("plan", home=tmp_path).code == 0
    assert '"type":"screen"' in next((tmp_path / "journal").glob("*.jsonl")).read_text()


@pytest.mark.slow
def test_what_is_asked_after_an_injury_is_not_asked_otherwise(tmp_path: Path) -> None:
    """Without an injury the third question is about the hot knee; with one it is about the knee's shape."""
    asked(tmp_path, "n", "n", "n", "y")
    assert "hot, red, swollen" in kneecli("plan", home=tmp_path).err
    asked(tmp_path, "y", "n", "n", "y")
    assert "changed its shape" in kneecli("plan", home=tmp_path).err


def test_enter_answers_nothing(tmp_path: Path) -> None:
    """Whoever presses Enter after a letter, out of habit, has not answered the next question."""
    asked(tmp_path, "\r\rx\rn", "\rn", "n", "y")
    assert "hot, red, swollen" in kneecli("plan", home=tmp_path).err


def test_a_word_is_no_answer(tmp_path: Path) -> None:
    """Its letters are not taken for keys: who types that they don't know has not said no. Enter ends the word."""
    asked(tmp_path, "n", "n", "don't know\ry")
    assert "hot, red, swollen" in kneecli("plan", home=tmp_path).err


def test_a_letter_within_a_word_says_what_to_do(tmp_path: Path) -> None:
    """Who pressed another key by mistake is told how to go on."""
    child = spawned(tmp_path, "screen", lines=24, columns=80, TERM="dumb")
    child.expect("> ")
    key_is_awaited(child.child_fd, child.isalive)
    child.send("mn")
    child.expect("Enter first, then one key: y or n")
    child.send("\x04")
    child.expect(pexpect.EOF)
    assert ended(child) == 0


def test_stopping_half_way_records_nothing(tmp_path: Path) -> None:
    """Ctrl-D in the middle leaves the journal as it was."""
    child = spawned(tmp_path, "screen", lines=24, columns=80, TERM="dumb")
    for key in ("y", "\x04"):
        child.expect("> ")
        key_is_awaited(child.child_fd, child.isalive)
        child.send(key)
    child.expect(pexpect.EOF)
    assert ended(child) == 0
    assert not list(tmp_path.glob("journal/*.jsonl"))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_terminal_is_put_back_when_it_is_ended_from_outside(name: str, tmp_path: Path) -> None:
    """By a signal while a key is awaited: echo and lines are as they were, and the code is the documented one."""
    parent, child = os.openpty()
    before = termios.tcgetattr(child)
    process = subprocess.Popen(
        [str(KNEECLI), "screen"], env=clean_env(tmp_path, TERM="dumb"), stdin=child, stdout=child, stderr=child
    )
    said = b""
    while b"[y/n] > " not in said:
        said += os.read(parent, 1000)
    key_is_awaited(child, lambda: process.poll() is None)
    awaited(process.pid)
    process.send_signal(getattr(signal, name))
    page = ROOT / "docs/users/exit-codes.md"
    assert f"{process.wait()} for {name}" in page.read_text(encoding="utf-8")
    assert termios.tcgetattr(child) == before
    os.close(parent)
    os.close(child)


def test_a_sign_is_taken_back_once_someone_has_looked_at_it(tmp_path: Path) -> None:
    """On a terminal that is asked; the status begins with the sign; elsewhere it is only noted."""
    kneecli("screen", "--sign", "no-weight", home=tmp_path)
    status = kneecli("status", home=tmp_path).out
    assert status.startswith("No session is planned: on ")
    assert "See a doctor today." in " ".join(status.split())
    for answer, code in (("n", 5), ("y", 0)):
        with terminal(tmp_path, "screen", "--none") as child:
            child.expect("looked at it")
            child.sendline(answer)
            assert finished(child)[0] == 0
        assert kneecli("plan", "-o", "-", home=tmp_path).code == code
    kneecli("screen", "--sign", "no-weight", home=tmp_path)
    ran = kneecli("screen", "--none", home=tmp_path)
    assert (ran.code, "taken back" in ran.err) == (0, True)
