"""A question that is answered with yes or no."""

import io
import sys

import pytest

from kneecli.cli.shared.asking.yes_or_no import says_yes


@pytest.mark.parametrize(
    ("typed", "usually", "expected"),
    [
        ("\n", True, True),
        ("\n", False, False),
        (" Yes \n", False, True),
        ("y\n", False, True),
        ("no\n", True, False),
        ("perhaps\n", True, False),
        ("", True, False),
        ("", False, False),
    ],
)
def test_what_counts_as_yes(monkeypatch: pytest.MonkeyPatch, typed: str, usually: bool, expected: bool) -> None:
    """Enter is what is usual, y and yes are yes; any other answer and the end of input are no."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert says_yes("Go on?", usually=usually) is expected


def test_asked_once_more(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With a word on what to type, an answer that is neither is asked for again."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("perhaps\nYES\n"))
    assert says_yes("Go on?", usually=True, again="  y or n.")
    assert capsys.readouterr().out == "Go on? [Y/n] >   y or n.\nGo on? [Y/n] > "
