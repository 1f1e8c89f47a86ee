"""The pain that a person lives with, learned from their first words."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.usual_pain import learned_usual_pain
from support.journal import TODAY, did, felt


@pytest.mark.parametrize(
    ("events", "usual", "sure"),
    [
        ([], None, False),
        ([felt(0, 3)], None, False),
        ([felt(1, 3)], 3, False),
        ([felt(3, 4), felt(1, 2)], 2, False),
        ([felt(5, 1), felt(3, 3), felt(1, 4)], 3, True),
        ([felt(7, 1), felt(5, 3), felt(3, 4), felt(1, 0)], 3, True),
        ([felt(5, 3, morning=True), felt(5, 1)], 3, False),
        ([felt(5, 5)], 5, False),
        ([felt(5, 6), felt(4, 3)], 3, False),
        ([felt(5, 4, swelling="mild"), felt(4, 1)], 1, False),
        ([felt(20, 1), felt(11, 3), felt(10, 3)], 1, False),
        ([felt(5, 3, morning=True), did(5), felt(4, 5)], 3, False),
        ([did(5), felt(5, 3), felt(4, 5), felt(3, 5)], 5, True),
        ([did(5), felt(4, 4), felt(3, 3)], None, False),
        ([did(5), felt(4, 4), felt(3, 3), felt(2, 1)], 1, True),
        ([did(5, skipped="pain", pain=6), felt(4, 4)], None, False),
        ([did(5, skipped="-", pain=None), felt(4, 4)], 4, False),
        ([did(6), felt(5, 4), did(4), felt(3, 3), did(3), felt(2, 2)], 3, True),
    ],
)
def test_usual_is_learned_from_the_first_words(events: list[Event], usual: int | None, sure: bool) -> None:
    """The middle of the first three days within ten, those apart from sessions first; no flare, swelling, nor today."""
    found = learned_usual_pain(fold(events), TODAY)
    assert (found.pain if found else None) == usual
    assert bool(found and found.is_sure) is sure


def test_it_says_what_it_is_taken_from() -> None:
    """The line names the days, and how to change it."""
    found = learned_usual_pain(fold([felt(5, 1), felt(3, 3), felt(1, 4)]), TODAY)
    assert found is not None
    assert found.line == (
        "Your usual knee pain is taken as 3 of 10, from what you said on 17 November, 19 November and 21 November. "
        "The command kneecli config set usual_pain N changes it."
    )
