"""How a run ends: with everything written, whatever a pack has left running."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.cli import KNEECLI, clean_env, kneecli_process, run
from support.third_party import Machine

HOOK = """

@hookimpl
def kneecli_review(exercises, person):
    return []
"""

RESTLESS = (
    "import threading\nfrom kneecli import hookimpl\nthreading.Thread(target=threading.Event().wait).start()" + HOOK
)

WRITING = """
import atexit
from kneecli import hookimpl

NOTES = open({file!r}, "w")
NOTES.write("asked")
atexit.register(print, "at the end")
""" + HOOK  # fmt: skip


def test_what_a_pack_leaves_running_is_not_waited_for(each_machine: Machine) -> None:
    """A thread without an end holds nothing up."""
    each_machine.install("restless", RESTLESS)
    ran = each_machine.kneecli("exercises", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.data) == 62


def test_what_a_pack_writes_is_written(each_machine: Machine) -> None:
    """A file that it has left open has its content; what it says at the end is no part of the command's output."""
    file = each_machine.home / "notes"
    each_machine.home.mkdir(exist_ok=True)
    each_machine.install("writing", WRITING.format(file=str(file)))
    ran = each_machine.kneecli("exercises", "--json")
    assert (ran.code, ran.err) == (0, "at the end\n")
    assert len(ran.data) == 62
    assert file.read_text(encoding="utf-8") == "asked"


@pytest.mark.slow
def test_a_slow_reader_gets_everything(tmp_path: Path) -> None:
    """More than a pipe holds is written to its end before the run ends."""
    command = [str(KNEECLI), "exercises", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=clean_env(tmp_path)) as process:
        assert process.stdout is not None
        chunks = []
        while chunk := os.read(process.stdout.fileno(), 512):
            chunks.append(chunk)
        text = b"".join(chunks)
    assert process.returncode == 0
    assert len(text) > 200_000
    assert len(json.loads(text)) == 62


def test_a_pipe_that_does_not_wait_gets_everything(tmp_path: Path) -> None:
    """Whoever has started it may have set the pipe so; half a document is no document."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen([str(KNEECLI), "exercises", "--json"], stdout=writing, env=clean_env(tmp_path)) as process:
        os.close(writing)
        text = os.read(reading, 1)  # by now it may have filled the pipe
        while chunk := os.read(reading, 512):
            text += chunk
    os.close(reading)
    assert process.returncode == 0
    assert len(json.loads(text)) == 62


def test_stderr_is_written_too(tmp_path: Path) -> None:
    """What is said last of all arrives, also where stderr is a file."""
    file = tmp_path / "said"
    with file.open("wb") as stream:
        process = subprocess.run([str(KNEECLI), "log", "nothing"], stderr=stream, env=clean_env(tmp_path), check=False)
    assert process.returncode == 2
    assert "there is no exercise" in file.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    ("command", "code"), [(("log", "nothing"), 2), (("plan", "-m", "x"), 2), (("plan", "-m", "3"), 4), (("--x",), 2)]
)
def test_the_code_is_kept_where_nothing_can_be_said(tmp_path: Path, command: tuple[str, ...], code: int) -> None:
    """Errors that can't be written, ours and those of the command line alike."""
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run([str(KNEECLI), *command], stderr=full, env=clean_env(tmp_path), check=False)
    assert process.returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_note_that_can_t_be_written_stops_nothing(machine: Machine) -> None:
    """A broken pack is named on stderr; the answer comes without it."""
    machine.install("broken", "raise ValueError")
    env = clean_env(machine.home, PYTHONPATH=str(machine.site))
    with Path("/dev/full").open("wb") as full:
        command = [str(KNEECLI), "exercises", "--json"]
        process = subprocess.run(command, stdout=subprocess.PIPE, stderr=full, env=env, check=False)
    assert process.returncode == 0
    assert len(json.loads(process.stdout)) == 62


@pytest.mark.slow
@pytest.mark.parametrize("command", [["--version"], ["exercises"], ["log", "nothing"]])
def test_both_ways_to_start_it_end_alike(tmp_path: Path, command: list[str]) -> None:
    """`kneecli` and `python -m kneecli`: the same output, and the same code."""
    anew = run(sys.executable, "-m", "kneecli", *command, env=clean_env(tmp_path))
    assert kneecli_process(*command, home=tmp_path) == anew


def test_a_profiler_has_the_last_word(tmp_path: Path) -> None:
    """Its report comes after the run, so Python is left to end by itself."""
    ran = run(sys.executable, "-m", "cProfile", "-m", "kneecli", "--version", env=clean_env(tmp_path))
    assert ran.code == 0
    assert "function calls" in ran.out
