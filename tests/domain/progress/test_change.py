"""The change of a measure: figures, and whether they are more than it varies by itself."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.progress.so_far.change import Series, series_of
from kneecli.domain.words.measure_words import change_words, short_day_words, signed_words, title_words
from support.builders import measure
from support.journal import TODAY, day, measured


def one(*values: float) -> Series:
    """The series of these values, the oldest first."""
    events = [measured(len(values) - place, value) for place, value in enumerate(values)]
    (series,) = series_of(fold(events).measured, [measure()])
    return series


@pytest.mark.parametrize(
    ("values", "change", "words", "means"),
    [
        ((7,), None, "once so far", None),
        ((7, 4), -3, "at least 2: more than it varies by itself", True),
        ((7, 9, 5), -2, "at least 2: more than it varies by itself", True),
        ((7, 8), 1, "less than 2: within what it varies by itself", False),
        ((0.1, 0.3), 0.2, "less than 2: within what it varies by itself", False),
    ],
)
def test_a_change_is_the_last_less_the_first(
    values: tuple[float, ...], change: float | None, words: str, means: bool | None
) -> None:
    """It is beside the smallest change that means something, and no word says good or bad."""
    series = one(*values)
    assert (series.change, series.means_something) == (change, means)
    assert change_words(series.change, series.smallest_change) == words


def test_without_a_smallest_change_nothing_is_said() -> None:
    """Where no source gives one."""
    (series,) = series_of(fold([measured(9, 3), measured(1, 9)]).measured, [measure(smallest_change=None)])
    assert (series.means_something, change_words(series.change, None)) == (None, "")


def test_what_is_compared_belongs_together() -> None:
    """By measure, subject whatever its case, and side; what no pack knows any more comes last."""
    events = [
        measured(9, measure="gone"),
        measured(9, side="left"),
        measured(8, side="right"),
        measured(7, measure="activity", subject="Stairs"),
        measured(6, measure="activity", subject="stairs"),
    ]
    found = series_of(fold(events).measured, [measure("activity"), measure()])
    kinds = [(each.first.measure, each.first.side, len(each.entries)) for each in found]
    assert kinds == [
        ("activity", "both", 2),
        ("worst-pain", "left", 1),
        ("worst-pain", "right", 1),
        ("gone", "both", 1),
    ]


def test_of_one_day_the_last_value_counts() -> None:
    """Whoever corrects a value says it again."""
    events = [measured(0, 4), measured(0, 5)]
    (series,) = series_of(fold(events).measured, [measure()])
    assert [event.value for event in series.entries] == [5]


def test_words() -> None:
    """Signs in ASCII, days without the year that it is, sides behind the name."""
    assert [signed_words(value) for value in (3, -2.5, 0, None)] == ["+3", "-2.5", "0", ""]
    assert short_day_words(day(0), TODAY) == "22 Nov"
    assert short_day_words(day(400), TODAY) == "18 Oct 2025"
    assert title_words("Pain", side="left") == "Pain, left"
