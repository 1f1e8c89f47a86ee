"""`--date` on every command that is about a day."""

import datetime
from pathlib import Path

import pytest

from support.cli import before, failed, kneecli, today

PAST = (
    ("log", "bridge"),
    ("pain", "2"),
    ("screen", "--none"),
    ("progress", "bridge", "--up"),
    ("progress", "bridge", "--json"),
    ("history", "--json"),
)
AHEAD = (("plan", "-o", "-"), ("status",), ("remind", "--json"))


@pytest.mark.parametrize("words", PAST, ids=" ".join)
def test_what_was_done_was_done(words: tuple[str, ...], tmp_path: Path) -> None:
    """Commands that look back take today, yesterday, a weekday and a date, and none of the future."""
    kneecli("log", "bridge", "--date", before(5), home=tmp_path)
    for said in ("today", "yesterday", "Monday", "fri", before(3)):
        ran = kneecli(*words, "--date", said, home=tmp_path)
        assert (ran.code, ran.err) == (0, ""), said
    failed(kneecli(*words, "--date", before(-1), home=tmp_path), 2, "--date: ", "in the future")
    failed(kneecli(*words, "--date", "someday", home=tmp_path), 2, "--date: ", "Write today, a weekday")


@pytest.mark.parametrize("words", AHEAD, ids=" ".join)
def test_what_is_to_come_may_come(words: tuple[str, ...], tmp_path: Path) -> None:
    """Commands that look ahead take tomorrow, a weekday and any date."""
    for said in ("today", "tomorrow", "Monday", "fri", "2027-01-31"):
        ran = kneecli(*words, "--date", said, home=tmp_path)
        assert (ran.code, ran.err) == (0, ""), said
    failed(kneecli(*words, "--date", "someday", home=tmp_path), 2, "--date: ")


@pytest.mark.parametrize("ago", range(7))
def test_a_weekday_is_the_nearest_in_that_direction(ago: int, tmp_path: Path) -> None:
    """Its name means today or one of the six days before for `log`, today or one of the six after for `plan`."""
    then, next_ = today() - datetime.timedelta(ago), today() + datetime.timedelta(ago)
    kneecli("log", "bridge", "--date", f"{then:%A}", home=tmp_path)
    assert kneecli("history", "--fields", "date", home=tmp_path).out == f"{then}\n"
    assert kneecli("plan", "--format", "json", "--date", f"{next_:%A}", home=tmp_path).data["date"] == str(next_)


def test_a_day_may_be_said_without_the_option(tmp_path: Path) -> None:
    """Of a plan beside the minutes, of the history beside the exercise, there also since when."""
    plan = kneecli("plan", "12", "min", "tomorrow", "--json", "-o", "-", home=tmp_path).data
    assert (plan["minutes"], plan["date"]) == (12, before(-1))
    assert kneecli("plan", "tomorrow", "--json", "-o", "-", home=tmp_path).data["date"] == before(-1)
    failed(kneecli("plan", "12", "--minutes", "13", home=tmp_path), 2, "both 12 and 13")
    failed(kneecli("plan", "tomorrow", "--date", before(-3), home=tmp_path), 2, "Say it once")
    failed(kneecli("plan", "soon", home=tmp_path), 2, "[MINUTES]", "5 to 180")
    for name, ago in (("bridge", 2), ("bridge", 1), ("plank", 1)):
        kneecli("log", name, "--date", before(ago), home=tmp_path)
    for words, rows in (
        ("yesterday", 2),
        ("bridge yesterday", 1),
        ("since yesterday", 2),
        ("bridge since 2 days ago", 2),
    ):
        out = kneecli("history", *words.split(), "--fields", "date", home=tmp_path).out
        assert out.count("\n") == rows, words
    failed(kneecli("history", "yesterday", "--date", before(2), home=tmp_path), 2, "Say it once")


def test_a_day_of_the_history(tmp_path: Path) -> None:
    """`history --date` shows that day alone."""
    for ago in (1, 2):
        kneecli("log", "bridge", "--date", before(ago), home=tmp_path)
    assert kneecli("history", "--date", "yesterday", "--fields", "date", home=tmp_path).out == f"{before(1)}\n"
