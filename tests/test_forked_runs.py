"""What the tests rely on: a forked run of `kneecli` cannot be told from one that was started anew."""

from pathlib import Path

import pytest

from support.cli import Ran, kneecli, kneecli_process
from support.home import kept_in

DAY = ("--date", "2026-11-22")
COMMANDS = [
    ("--version",),
    ("plan", *DAY, "-o", "-"),
    ("plan", *DAY, "-o", "plan.toml"),
    ("plan", "--minutes", "3"),
    ("plan", "--help"),
    ("exercises", "--json"),
    ("--color", "always", "exercises", "step-up"),
    ("log", "nothing"),
    ("log", "-"),
    ("log", "bridge", "--pain", "2", "--date", "2026-11-20"),
    ("packs", "list"),
    ("config", "show"),
    ("--debug", "plan", "--with", "nothing"),
]


@pytest.mark.slow
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_both_say_the_same_and_keep_the_same(tmp_path: Path, words: tuple[str, ...]) -> None:
    """The same code, bytes and files, whichever way the command is run."""
    left: list[tuple[Ran, list[str]]] = []
    for runs in (kneecli, kneecli_process):
        folder = tmp_path / runs.__name__ / "here"
        folder.mkdir(parents=True)
        ran = runs(*words, home=folder / "home", cwd=folder, text="nothing", KNEECLI_DEVICE="desk", COLUMNS="70")
        left.append((ran, kept_in(folder)))
    assert left[0] == left[1]


def test_nothing_leaks_into_the_next_run(tmp_path: Path) -> None:
    """Neither settings nor arguments nor the folder of a run are there in the one after it."""
    first = kneecli("config", "show", "--json", home=tmp_path, cwd=tmp_path, KNEECLI_MINUTES="35")
    second = kneecli("config", "show", "--json", home=tmp_path)
    assert first.data != second.data
    assert second == kneecli_process("config", "show", "--json", home=tmp_path)


def test_what_is_typed_and_what_ends_it_arrive(tmp_path: Path) -> None:
    """Stdin reaches the command, and its exit code comes back."""
    assert kneecli("log", "-", home=tmp_path, text="no plan at all").code == 3
