"""Text as it is kept, and as it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.problem import on_one_line, printable

WRITTEN = ["می‌خواهم", "👩‍🦽 tired", "❤️", "e\u0301tait", "שלום, knie 3", "à 20\u202f°C", "क्षत्रिय", "\u200fיד"]
"""Joiners, variation selectors, combining marks, right to left, no-break spaces."""


@pytest.mark.parametrize("text", WRITTEN)
def test_what_belongs_to_a_script_stays(text: str) -> None:
    """Both in the journal and on the screen."""
    assert on_one_line(text) == printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9bm", "\\x9bm"),
        ("a\u202eb", "a\\u202eb"),
        ("\u2066x", "\\u2066x"),
        ("\x07", "\\x07"),
    ],
)
def test_what_a_terminal_would_obey_is_kept_and_not_shown(text: str, shown: str) -> None:
    """It is written out on the screen alone."""
    assert on_one_line(text) == text
    assert printable(text) == shown


def test_half_a_character_can_not_be_kept() -> None:
    """So it is written out."""
    assert on_one_line("a\udcffb") == "a\\udcffb"


@given(st.text())
def test_what_is_kept_is_one_line_that_can_be_saved(text: str) -> None:
    """Whatever was typed."""
    kept = on_one_line(text)
    assert len(kept.splitlines()) <= 1
    kept.encode()
    assert on_one_line(kept) == kept
