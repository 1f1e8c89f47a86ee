"""What only this computer knows is completed too, from files that kneecli keeps fresh, without starting it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.cli import kneecli
from support.packs import drop_in, pack_text
from support.shells import Shell, opened

SHELLS = ("bash", "zsh", "fish")
NAME = "It's $(touch PWNED) `touch PWNED` %F{red}: \\ end"


def _drop_in(home: Path) -> None:
    """A pack of one's own that has been there for a while: of one that changes this very moment nothing is kept."""
    file = drop_in(home, "extra.toml", pack_text("extra", name=NAME))
    earlier = file.stat().st_mtime - 60
    for each in (file, file.parent):
        os.utime(each, (earlier, earlier))


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shell]:
    """Each shell in turn, in the home of someone who has packs and plans of their own."""
    with opened(request.param, tmp_path) as shell:
        _drop_in(tmp_path / "data")
        ran = kneecli("plan", home=tmp_path / "data", KNEECLI_PLANS_FOLDER=str(tmp_path / "my plans"))
        assert ran.code == 0
        (tmp_path / ".cache").mkdir()
        (tmp_path / "data" / "cache").rename(tmp_path / ".cache" / "kneecli")
        yield shell
        assert not list(tmp_path.rglob("PWNED"))
        assert not shell.mark.exists()


@pytest.mark.slow
def test_exercises_of_other_packs_are_offered(shell: Shell) -> None:
    """Beside the built-in ones, with their names as they are, whatever a name looks like."""
    offered = shell.offers("kneecli exercises ")
    assert {"extra-squeeze", "step-up"} <= set(offered)
    assert "extra-squeeze" in shell.offers("kneecli plan --with extra-s")
    if shell.name == "fish":
        assert offered["extra-squeeze"] == NAME
    if shell.name == "zsh":  # what it shows beside a word is not taken for a prompt, either
        assert offered["extra-squeeze"].startswith("It's $(touch PWNED) `touch PWNED` ")


def test_other_packs_are_offered(shell: Shell) -> None:
    """By the names that `--pack` takes."""
    assert set(shell.offers("kneecli plan --pack ")) == {"aerobic", "extra", "strengthening", "stretching", "yoga"}


@pytest.mark.slow
def test_plans_are_offered_to_log(shell: Shell) -> None:
    """The start of its name is enough, wherever plans are saved, and with a space in the path."""
    plan = next((shell.folder.parent / "my plans").glob("*.md"))
    if shell.name == "fish":
        assert list(shell.offers(f"kneecli log {plan.name[:4]}")) == [str(plan)]
        return
    line = shell.typed(f"kneecli log {plan.name[:4]}")[1]
    assert line.replace("\\", "").rstrip() == f"kneecli log {plan}"


@pytest.mark.slow
def test_damage_to_what_is_kept_does_no_harm(shell: Shell) -> None:
    """Lines that make no sense are passed over; without a single good one the built-in words are offered."""
    kept = shell.folder.parent / ".cache" / "kneecli" / "words.tsv"
    bad = b"exercise\nexercise$(touch PWNED)\t$(touch PWNED)\t$(touch PWNED)\n"
    for head in (b"", b"\xff\x00\n\n\texercise\n", b"all-pack\t$(touch PWNED)\nall-exercise\tst $(touch PWNED)\n"):
        kept.write_bytes(head + bad)
        assert "step-up" in shell.offers("kneecli exercises st")
    kept.unlink()
    assert "step-up" in shell.offers("kneecli exercises st")


def test_a_new_pack_is_known_to_completions_once_kneecli_has_seen_it(tmp_path: Path) -> None:
    """The words are written anew when the catalogue is, and each is on a line of three columns."""
    kneecli("exercises", home=tmp_path)
    words = tmp_path / "cache" / "words.tsv"
    assert "extra" not in words.read_text(encoding="utf-8")
    _drop_in(tmp_path)
    kneecli("exercises", home=tmp_path)
    lines = words.read_text(encoding="utf-8").splitlines()
    assert f"exercise\textra-squeeze\t{NAME}" in lines
    assert "pack\textra\tExtra" in lines
    assert all(re.fullmatch(r"(pack|exercise|measure|programme|goal)\t[a-z0-9-]+\t[^\t]+", line) for line in lines[5:])
    assert lines[0] == "all-pack\taerobic strengthening stretching yoga extra"
    assert " extra-squeeze " in lines[1]
