"""Colour on a real terminal, and nowhere else unless it is asked for."""

from pathlib import Path

import pytest

from support.terminal import ESCAPE, spawned


def shown(home: Path, *arguments: str, **env: str) -> str:
    """All that a terminal 80 columns wide gets to see."""
    words = [*arguments, "exercises", "step-up"]
    child = spawned(home, *words, lines=50, columns=80, **{"PAGER": "cat", **env})
    text = str(child.read())
    child.close()
    assert child.exitstatus == 0
    return text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "env", "coloured"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"TERM": "dumb"}, False),
        ((), {"TERM": "dumb", "FORCE_COLOR": "1"}, False),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (("--color", "never"), {}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color=auto",), {"NO_COLOR": "1"}, False),
        (("--color", "always"), {}, True),
    ],
)
def test_colour_on_a_terminal(tmp_path: Path, arguments: tuple[str, ...], env: dict[str, str], coloured: bool) -> None:
    """It is there by default; NO_COLOR, a dumb terminal and --color never take it away."""
    text = shown(tmp_path, *arguments, **({"TERM": "xterm-256color"} | env))
    assert ("\x1b[3" in text or ";3" in text) == coloured
    assert "Step-up" in text


@pytest.mark.slow
@pytest.mark.parametrize("term", ["dumb", "xterm"])
@pytest.mark.parametrize("columns", ["", "60"])
def test_a_terminal_is_as_wide_as_it_is(tmp_path: Path, term: str, columns: str) -> None:
    """Lines fit the terminal, or COLUMNS where that is set."""
    env = {"TERM": term} | ({"COLUMNS": columns} if columns else {})
    text = shown(tmp_path, "--color", "never", **env)
    lines = ESCAPE.sub("", text).splitlines()
    assert 50 < max(map(len, lines)) <= int(columns or 80)
