"""Voice and bell: found by themselves, one at a time, never waited for, silent at the end."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneecli.start.speaking import COMMANDS, Heard, Voice, found, started

SLEEPER = [sys.executable, "-c", "import sys, time; sys.stdin.read(); time.sleep(600)"]
FAILING = [sys.executable, "-c", "raise SystemExit(3)"]


class Started:
    """What was started, each in place of the real program."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.asked: list[list[str]] = []
        self.processes: list[subprocess.Popen[bytes]] = []

    def __call__(self, command: list[str]) -> "subprocess.Popen[bytes]":
        """Starts it, and notes what was asked for."""
        self.asked.append(command)
        self.processes.append(started(self.command))
        return self.processes[-1]


def test_one_text_at_a_time_and_none_at_the_end() -> None:
    """A new text breaks off the one before; the end breaks off the last."""
    start = Started(SLEEPER)
    heard = Heard(Voice(["/bin/espeak-ng"], start), None)
    heard.say("Left.")
    heard.say("Right.")
    first, second = start.processes
    assert first.poll() is not None
    assert second.poll() is None
    heard.end()
    assert second.poll() is not None
    heard.say("Too late.")
    assert len(start.processes) == 2


def test_a_program_that_fails_makes_way_for_the_next() -> None:
    """And when none is left, it is silent."""
    start = Started(FAILING)
    voice = Voice(["/bin/spd-say", "/bin/espeak-ng"], start)
    for _ in range(4):
        voice.say("One.")
        for each in start.processes:
            each.wait(timeout=30)
    assert [command[0] for command in start.asked] == ["/bin/spd-say", "/bin/espeak-ng"]
    assert voice.programs == []


def test_a_program_that_can_not_be_started_is_passed_over(tmp_path: Path) -> None:
    """Nothing is raised."""
    voice = Voice([str(tmp_path / "spd-say"), str(tmp_path / "say")])
    voice.say("One.")
    assert voice.programs == []


def test_what_speaks_is_found_by_itself() -> None:
    """In the order of the list; one that is named alone; none when it is to be off."""

    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in ("say", "espeak-ng") else None

    if sys.platform != "win32":
        assert found("auto", which) == ["/usr/bin/espeak-ng", "/usr/bin/say"]
    assert found("say", which) == ["/usr/bin/say"]
    assert found("spd-say", which) == []
    assert found("off", which) == []


def test_one_key_switches_both() -> None:
    """Bell and voice fall silent, and come back."""
    rung: list[str] = []
    start = Started(SLEEPER)
    heard = Heard(Voice(["/bin/say"], start), lambda: rung.append("ding"))
    heard.ring()
    heard.say("One.")
    assert heard.switch() == "Sound is off: say and the bell."
    assert start.processes[0].poll() is not None
    heard.ring()
    heard.say("Two.")
    assert heard.switch() == "Sound is on: say and the bell."
    heard.ring()
    assert (rung, len(start.processes)) == (["ding", "ding"], 1)
    assert Heard(Voice([]), None).switch() == "There is nothing to be heard here."


def test_no_text_is_an_argument() -> None:
    """What a pack says stands on stdin: it can't be taken for an option."""
    start = Started(SLEEPER)
    voice = Voice(["/bin/espeak-ng"], start)
    voice.say("--version")
    voice.hush()
    assert start.asked == [["/bin/espeak-ng", *COMMANDS["espeak-ng"]]]


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_ng_reads_it_aloud(tmp_path: Path) -> None:
    """Into a file, where it can be looked at."""
    file = tmp_path / "said.wav"
    command = ["espeak-ng", "-w", str(file), *COMMANDS["espeak-ng"]]
    subprocess.run(command, input=b"Change sides: left.", check=True, timeout=60)
    assert file.read_bytes()[:4] == b"RIFF"
    assert file.stat().st_size > 10_000
