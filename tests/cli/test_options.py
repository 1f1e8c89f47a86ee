"""Numbers on the command line: their ranges in words, in the help and in the errors."""

import sys
from pathlib import Path

import pytest

from kneecli.cli.shared.options.common import Whole
from support.cli import failed, kneecli, quiet
from support.terminal import finished, spawned


@pytest.mark.parametrize(
    ("words", "option", "said"),
    [
        ("log bridge --sets 21", "--sets", "1 to 20"),
        ("log bridge --reps -1", "--reps", "0 to 1000"),
        ("log bridge --pain two", "--pain", "0 to 10"),
        ("pain 11", "0-10", "0 to 10"),
        ("plan --days 1", "--days", "2 to 28"),
        ("plan --minutes -1", "--minutes", "5 to 180"),
        ("plan --minutes zwanzig", "--minutes", "5 to 180"),
        ("progress bridge --rung 0", "--rung", "1 or more"),
    ],
)
def test_a_number_out_of_range_is_2(words: str, option: str, said: str, tmp_path: Path) -> None:
    """The option is named, and what it takes, in words."""
    failed(kneecli(*words.split(), home=tmp_path), 2, f"'{option}'", f"write a whole number, {said}.")


def test_both_ends_of_a_range_belong_to_it() -> None:
    """So does everything from the least on where there is no most."""
    assert [Whole(1, 20)("1"), Whole(1, 20)("20"), Whole(1)("999999")] == [1, 20, 999_999]


@pytest.mark.parametrize(
    "words",
    [
        ("exercises", "lateral", "leg", "raise"),
        ("exercises", "Lateral leg", "raises"),
        ("progress", "lateral", "leg", "raise"),
        ("history", "lateral", "leg", "raise"),
        ("programme", "show", "stronger", "knee"),
        ("goal", "up", "stairs", "without", "the", "rail"),
        ("prescription", "end", "my", "knee"),
    ],
)
def test_a_name_of_several_words_needs_no_quotation_marks(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A shell parts it, and it is one name all the same."""
    quiet(kneecli("log", "lateral-leg-raise", home=tmp_path))
    quiet(kneecli("goal", "add", "stairs", "without", "the", "rail", home=tmp_path))
    sheet = (
        '[prescription]\ntitle = "My knee"\nuntil = 2099-01-01\n[[exercise]]\nexercise = "bridge"\ntimes_a_week = 2\n'
    )
    (tmp_path / "my.toml").write_text(sheet, encoding="utf-8")
    quiet(kneecli("prescription", "add", str(tmp_path / "my.toml"), home=tmp_path))
    ran = kneecli(*words, home=tmp_path)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("minutes", ["10 min", "10min", "10 minutes"])
def test_minutes_may_be_said_with_their_unit(tmp_path: Path, minutes: str) -> None:
    """As an option, and as a word of their own."""
    for words in (("--minutes", minutes), (minutes,)):
        assert kneecli("plan", *words, "--json", "-o", "-", home=tmp_path).data["minutes"] == 10
    failed(kneecli("plan", "10 kg", home=tmp_path), 2, "write a whole number")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_wrong_use_is_said_within_the_width_of_the_terminal(tmp_path: Path) -> None:
    """Broken between words; in a pipe it stays one line."""
    child = spawned(tmp_path, "pain", "much", lines=24, columns=40, TERM="dumb")
    code, said = finished(child)
    assert code == 2
    assert max(map(len, said[said.index("Error") :].splitlines())) <= 40
    assert "0 is none, 10 the worst there is" in " ".join(said.split())
    assert "0 is none, 10 the worst there is" in kneecli("pain", "much", home=tmp_path).err
