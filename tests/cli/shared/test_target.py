"""What `-o` says, decided once."""

from pathlib import Path

import pytest

from kneecli.cli.shared.showing import target
from kneecli.cli.shared.showing.target import Target, a_target


@pytest.mark.parametrize(
    ("output", "as_data", "found", "shown", "written"),
    [
        (None, False, Target(), True, False),
        (None, True, Target(as_data=True), False, True),
        (Path("-"), False, Target(is_stdout=True), False, True),
        (Path("a.md"), False, Target(Path("a.md"), "a.md"), True, False),
        (Path("a.md"), True, Target(Path("a.md"), "a.md", as_data=True), False, False),
    ],
)
def test_where_it_goes(
    output: Path | None, as_data: bool, found: Target, shown: bool, written: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal it is shown, unless stdout or a format was asked for; elsewhere it is never shown."""
    assert a_target(output, as_data=as_data) == found
    monkeypatch.setattr(target, "on_terminal", lambda: True)
    assert (found.is_shown, found.is_written) == (shown, written)
    monkeypatch.setattr(target, "on_terminal", lambda: False)
    assert (found.is_shown, found.is_written) == (False, found.file is None)


def test_a_home_folder_is_put_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is where the shell's `~` is; it is named as it was written."""
    monkeypatch.setenv("HOME", "/home/someone")
    assert a_target(Path("~/a.md")) == Target(Path("/home/someone/a.md"), "~/a.md")
