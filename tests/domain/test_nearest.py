"""What a mistyped word may have meant."""

import pytest

from kneecli.domain.nearest import nearest

WORDS = ("foam-pad", "foam-roll", "band", "low-back-flare")


@pytest.mark.parametrize(
    ("word", "meant"), [("foam", "foam-pad"), ("bnad", "band"), ("roll", "foam-roll"), ("back", "low-back-flare")]
)
def test_a_beginning_a_slip_and_a_part_are_known(word: str, meant: str) -> None:
    """In this order: how a word begins, what it is nearly, what it has between hyphens."""
    assert nearest(word, WORDS) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("word", ["", "-", "treadmill"])
def test_what_is_far_from_all_brings_nothing(word: str) -> None:
    """Then the caller says what there is."""
    assert nearest(word, WORDS) == ""
