"""What is printed to a person at a terminal, and to a file."""

import pytest

from kneecli.cli.shared import talk

TEXT = "Say how the knee was on waking (`kneecli pain 0-10 --morning`), and kneecli takes it down."


def test_lines_are_broken_between_words_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As wide as the terminal is; what is read by a program stays one line."""
    monkeypatch.setenv("COLUMNS", "40")
    talk.tell(TEXT)
    assert capsys.readouterr().out == f"{TEXT}\n"
    monkeypatch.setattr(talk, "on_terminal", lambda: True)
    talk.tell(TEXT)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 40
    assert " ".join(lines) == TEXT


def test_what_is_numbered_goes_on_below_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not below its number."""
    monkeypatch.setenv("COLUMNS", "20")
    assert talk.wrapped("  1  Is it swollen today?") == "  1  Is it swollen\n     today?"


def test_a_question_is_broken_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal itself would break it within one."""
    shown: list[str] = []

    def typed(prompt: str) -> str:
        shown.append(prompt)
        return " 3 "

    monkeypatch.setenv("COLUMNS", "24")
    monkeypatch.setattr("builtins.input", typed)
    assert talk.ask("How much does the knee hurt, 0 to 10? > ") == "3"
    assert shown == ["How much does the knee\nhurt, 0 to 10? > "]
