"""A day among other words of the command line."""

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from kneecli.cli.shared.spoken_day import day_in, level_and_day, minutes_and_day, without_day
from kneecli.domain.problem import WrongUsage


@pytest.mark.parametrize(
    ("words", "left", "day"),
    [
        ("step-up 2x8 yesterday", "step-up 2x8", "yesterday"),
        ("28 november step-up 2x8", "step-up 2x8", "28 november"),
        ("Nov. 28: step-up 2x8", "step-up 2x8", "nov. 28"),
        ("step-up 2x8 on the 3rd of May, 2024", "step-up 2x8", "3rd of may, 2024"),
        ("seated march 20 min", "seated march 20 min", None),
        ("seated march 3", "seated march 3", None),
        ("seated march 3 min on march 5", "seated march 3 min", "march 5"),
        ("seated march 3 min 5 march", "seated march 3 min", "5 march"),
        ("march 20 walk 20 min", "walk 20 min", "march 20"),
        ("step-up note: as on 28 november", "step-up note: as on 28 november", None),
    ],
)
def test_the_day_is_taken_out(words: str, left: str, day: str | None) -> None:
    """In front or behind; not out of a note, and no minutes of an exercise whose name ends like a month."""
    assert without_day(words.split()) == (left.split(), day)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("6 yesterday", ("6", "yesterday", False)),
        ("yesterday 6", ("6", "yesterday", False)),
        ("6 on monday", ("6", "monday", False)),
        ("6 on nov 5", ("6", "nov 5", False)),
        ("on 6 nov 5", ("5", "6 nov", False)),
        ("6 nov 6", ("6", "nov 6", False)),
        ("6 nov 15", ("6", "nov 15", False)),
        ("28 november 6", ("6", "28 november", False)),
        ("nov 28 6", ("6", "nov 28", False)),
        ("3 days ago 6", ("6", "3 days ago", False)),
        ("10 3 days ago", ("10", "3 days ago", False)),
        ("6 last night", ("6", "yesterday", False)),
        ("3 of 10 yesterday", ("3", "yesterday", False)),
        ("yesterday 10 out of 10", ("10", "yesterday", False)),
        ("6 this morning", ("6", "", True)),
        ("6 yesterday morning", ("6", "yesterday", True)),
        ("6 on waking", ("6", "", True)),
        ("6 mon", ("6", "mon", False)),
        ("6 mild swelling", ("6", "mild swelling", False)),
        ("yesterday", ("yesterday", "", False)),
    ],
)
def test_pain_and_its_day(words: str, expected: tuple[str, str, bool]) -> None:
    """A figure that is said first is the pain where the rest is a day; the morning is told apart."""
    assert level_and_day(words.split()) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", ("12", None)),
        ("tomorrow", ("", "tomorrow")),
        ("12 min tomorrow", ("12 min", "tomorrow")),
        ("on monday 15", ("15", "monday")),
        ("28 november", ("", "28 november")),
        ("12 on nov 30", ("12", "nov 30")),
        ("3 nov 30", ("30", "3 nov")),
        ("45 nov 30", ("45", "nov 30")),
        ("soon", ("soon", None)),
    ],
)
def test_minutes_and_their_day(words: str, expected: tuple[str, str | None]) -> None:
    """A figure that is said first is the minutes where the rest is a day; either may stand alone."""
    assert minutes_and_day(words.split(), 5) == expected


def test_a_day_may_be_all_that_is_said() -> None:
    """Beside a name it is taken out of the words, as elsewhere."""
    assert day_in(["Last", "friday"]) == ([], "last friday")
    assert day_in(["bridge", "yesterday"]) == (["bridge"], "yesterday")
    assert day_in(["bridge"]) == (["bridge"], None)


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (level_and_day, "10 november 2"),
        (level_and_day, "3 Nov. 5"),
        (partial(minutes_and_day, least=5), "30 november 20"),
        (without_day, "chair-stand 12 november 10"),
        (without_day, "bridge 2x8 pain 3 november 5 note: well"),
    ],
)
def test_a_month_between_two_figures_asks_which_is_the_day(read: Callable[[Sequence[str]], object], words: str) -> None:
    """Each figure may be the day, and the other what was meant beside it."""
    with pytest.raises(WrongUsage, match="may be the day"):
        read(words.split())
