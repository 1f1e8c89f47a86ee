"""Numbers on the command line: their ranges in words, in the help and in the errors."""

from pathlib import Path

import pytest

from kneecli.cli.shared.options.common import Whole
from support.cli import failed, kneecli


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
