"""What is longer than the screen is shown in the person's pager; everything else, and for everyone else, is not."""

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from support.cli import kneecli
from support.terminal import finished, spawned

LONG = ("exercises", "bridge")
SHORT = ("progress", "bridge")


def on_screen(home: Path, *arguments: str, env: Mapping[str, str], lines: int = 24) -> Any:
    """`kneecli` on a screen of 80 columns and these lines."""
    return spawned(home, *arguments, lines=lines, columns=80, **{"TERM": "xterm", **env})


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that keeps in the file `taken` what it was given."""
    script = tmp_path / "pager"
    script.write_text(f"#!/bin/sh\ncat > {shlex.quote(str(tmp_path / 'taken'))}\necho The pager was here.\n")
    script.chmod(0o755)
    return script


@pytest.mark.slow
@pytest.mark.parametrize("words", [LONG, ("exercises",), ("progress", "step-up"), ("packs", "show", "yoga")])
def test_a_long_answer_goes_to_the_pager(words: tuple[str, ...], pager: Path, tmp_path: Path) -> None:
    """All of it, with colour, and once."""
    code, shown = finished(on_screen(tmp_path, *words, lines=8, env={"PAGER": str(pager)}))
    taken = (tmp_path / "taken").read_text(encoding="utf-8")
    assert (code, shown) == (0, "The pager was here.\n")
    assert "\x1b[" in taken
    assert taken.count("\n") >= 8


@pytest.mark.slow
def test_less_says_what_to_press(tmp_path: Path) -> None:
    """Who does not know a pager sees how to go on; a person's own options of less stay as they are."""
    told = {"PAGER": 'echo "$LESS"'}
    assert "Space goes on, b goes back, q ends" in finished(on_screen(tmp_path, *LONG, lines=8, env=told))[1]
    assert finished(on_screen(tmp_path, *LONG, lines=8, env=told | {"LESS": "-S"})) == (0, "-S\n")


@pytest.mark.slow
def test_progress_and_history_of_many_exercises_are_long(pager: Path, tmp_path: Path) -> None:
    """After one whole session."""
    assert kneecli("plan", "-m", "45", home=tmp_path).code == 0
    assert kneecli("log", "--all", home=tmp_path).code == 0
    for words in (("progress",), ("history",)):
        assert finished(on_screen(tmp_path, *words, lines=8, env={"PAGER": str(pager)})) == (0, "The pager was here.\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    "env", [{"PAGER": ""}, {"PAGER": "cat"}, {"TERM": "dumb"}, {"TERM": ""}, {"PAGER": "no-such-pager"}]
)
def test_without_a_pager_it_is_just_shown(env: dict[str, str], pager: Path, tmp_path: Path) -> None:
    """When none is wanted, none is there, or the screen can't turn pages."""
    code, shown = finished(on_screen(tmp_path, *LONG, env={"PAGER": str(pager), **env}))
    assert code == 0
    assert shown.startswith("Bridge\n")
    assert not (tmp_path / "taken").exists()


NEVER = [SHORT, ("--no-input", *LONG), ("--no-input", "plan"), ("exercises", "bridge", "--json")]


@pytest.mark.slow
@pytest.mark.parametrize("words", NEVER)
def test_what_is_never_paged(words: tuple[str, ...], pager: Path, tmp_path: Path) -> None:
    """What fits; data; and nothing that waits for a key with --no-input."""
    (tmp_path / "config.toml").write_text("usual_pain = 0\n", encoding="utf-8")
    code, _ = finished(on_screen(tmp_path, *words, env={"PAGER": str(pager)}))
    assert code == 0
    assert not (tmp_path / "taken").exists()


def test_in_a_pipe_there_is_no_pager(pager: Path, tmp_path: Path) -> None:
    """Not with colour either."""
    ran = kneecli("--color=always", *LONG, home=tmp_path, PAGER=str(pager), TERM="xterm")
    assert (ran.code, ran.err) == (0, "")
    assert "Bridge" in ran.out
    assert not (tmp_path / "taken").exists()


@pytest.mark.slow
@pytest.mark.parametrize("words", ["{} | cat", "cat | {}", "'{}'", "IT={}; $IT", "{} # mine"])
def test_a_pager_may_be_a_line_for_the_shell(words: str, pager: Path, tmp_path: Path) -> None:
    """As for git and man."""
    code, shown = finished(on_screen(tmp_path, *LONG, env={"PAGER": words.format(pager)}))
    assert (code, shown) == (0, "The pager was here.\n")
    assert "Bridge" in (tmp_path / "taken").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("pager", ["false", "cat --no-such-option", "no-such-pager | cat >&2; exit 1", "'", "sleep;|"])
def test_no_answer_is_lost_to_a_pager_that_fails(pager: str, tmp_path: Path) -> None:
    """One that ends with an error before it has read anything has shown nothing: the answer is shown without it."""
    code, shown = finished(on_screen(tmp_path, *LONG, env={"PAGER": pager}))
    assert code == 0
    assert "Bridge\n" in shown
    assert "Sources" in shown


@pytest.mark.parametrize("pager", ["true", "sed -n 1q", "sed -n 1q; exit 3"])
def test_leaving_early_is_silent(pager: str, tmp_path: Path) -> None:
    """A pager that ends before it has read all, or later in failure, is the person's affair."""
    assert finished(on_screen(tmp_path, "exercises", env={"PAGER": pager})) == (0, "")


@pytest.mark.skipif(shutil.which("less") is None, reason="no less here")
def test_ctrl_c_is_for_the_pager(tmp_path: Path) -> None:
    """In less, which is taken when PAGER says nothing, it ends nothing; q does, with code 0."""
    child = on_screen(tmp_path, *LONG, env={})
    child.expect("Bridge")
    child.expect(":")
    child.delaybeforesend = 0.05  # less throws away what is typed while it begins, and while it answers Ctrl-C
    child.send("\x03")
    child.send("q")
    code, rest = finished(child)
    assert code == 0
    assert "Traceback" not in rest
    assert "kneecli:" not in rest


@pytest.mark.skipif(shutil.which("less") is None, reason="there is no less")
def test_the_last_page_does_not_say_that_it_goes_on(tmp_path: Path) -> None:
    """At the end, the line at the bottom says so."""
    with on_screen(tmp_path, *LONG, lines=20, env={"PAGER": "less -FRX"}) as child:
        child.expect("Space goes on, b goes back, q ends")
        child.send("G")
        child.expect("The end; b goes back, q ends")
        child.send("q")
        assert finished(child)[0] == 0
