"""What was said last of the knee holds until something newer is said or done."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.last_word import ASKED_DAYS, held_back_by, last_word_line, swelling_left_open, swelling_line
from kneecli.domain.knee.pain import limits
from support.journal import TODAY, did, felt


@pytest.mark.parametrize(
    ("events", "pain"),
    [
        ([], None),
        ([felt(1, 9)], 9),
        ([felt(1, 2)], None),
        ([felt(1, 0, swelling="mild")], 0),
        ([felt(1, 9), felt(0, 1)], None),
        ([felt(3, 9), felt(1, 1)], None),
        ([felt(1, 9, morning=True), felt(1, 1)], None),
        ([felt(3, 4)], 4),
        ([felt(28, 4)], 4),
        ([felt(29, 4)], None),
        ([felt(3, 9), did(2)], None),
        ([felt(2, 9), did(2)], None),
        ([did(2), felt(2, 9)], 9),
        ([felt(3, 9), did(2, skipped="sore")], 9),
        ([felt(1, 4), did(0)], None),
        ([felt(1, 4), felt(-1, 0), did(-2)], 4),
    ],
)
def test_what_holds_back(events: list[Event], pain: int | None) -> None:
    """Pain above the safe band, or swelling, said since the last session; on its day by the order of writing."""
    found = held_back_by(fold(events), TODAY, limits())
    assert (found.pain if found else None) == pain


@pytest.mark.parametrize(
    ("events", "ago"),
    [
        ([felt(3, 6, swelling="moderate"), felt(0, 2, morning=True)], 3),
        ([felt(3, 6, swelling="mild"), did(1)], 3),
        ([felt(3, 6, swelling="mild"), felt(1, 2, swelling="none")], None),
        ([felt(1, 6, swelling="mild"), felt(0, 2)], None),
        ([felt(5, 2, swelling="none"), felt(0, 2)], None),
        ([felt(0, 2)], None),
        ([felt(ASKED_DAYS, 6, swelling="mild"), felt(0, 2)], ASKED_DAYS),
        ([felt(ASKED_DAYS + 1, 6, swelling="mild"), felt(0, 2)], None),
    ],
)
def test_swelling_that_nobody_took_back(events: list[Event], ago: int | None) -> None:
    """An entry that says nothing of it does not say that it is gone; on its day and the next it counts by itself."""
    found = swelling_left_open(fold(events), TODAY)
    assert (None if found is None else (TODAY - found.date).days) == ago
    if found:
        assert swelling_line(found).startswith(f"{found.swelling} swelling on ".capitalize())


def test_it_says_what_and_when() -> None:
    """With its day, and how to say something newer."""
    assert last_word_line(felt(1, 4, swelling="mild")).startswith(
        "Pain 4 of 10 on 21 November, with mild swelling, is the last that was said of the knee"
    )
