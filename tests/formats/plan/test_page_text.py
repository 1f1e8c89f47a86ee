"""How many lines a text takes on paper."""

import pytest

from kneecli.formats.plan.page.line_count import lines_of, width_of


def test_letters_have_their_widths() -> None:
    """At 1,000 points for each thousandth, by the tables of Helvetica."""
    assert width_of("Knee", 12) == pytest.approx((667 + 556 * 3) / 1000 * 12 * 25.4 / 72, rel=0.001)
    assert width_of("ill", 12) < width_of("mmm", 12) / 3


def test_lines_break_between_words_and_behind_hyphens() -> None:
    """Where both words do not fit; a no-break space holds its words together."""
    width = width_of("straight ahead", 12) + 0.1
    assert lines_of("", width, 12) == 0
    assert lines_of("straight ahead", width, 12) == 1
    assert lines_of("straight ahead of you", width, 12) == 2
    assert lines_of("step-on-step", width_of("step-on-", 12) + 0.1, 12) == 2
    assert lines_of("1\N{NO-BREAK SPACE}a 2\N{NO-BREAK SPACE}b", width_of("1 a 2 ", 12), 12) == 2


def test_smaller_letters_take_fewer_lines() -> None:
    """The same words, the same width."""
    text = "Keep the knees in line with the toes and breathe so that you can still talk. " * 3
    assert lines_of(text, 60, 9) < lines_of(text, 60, 12)
