"""Two weeks of acceptable pain that settles are worth a kind word."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.pain import limits
from kneecli.domain.knee.steady_weeks import steady_weeks_line
from support.journal import TODAY, did, felt

STEADY: list[Event] = [each for ago in (16, 14, 10, 7, 3) for each in (did(ago, pain=3), did(ago, "bridge", pain=4))]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], True),
        ([felt(2, 1, morning=True)], True),
        ([felt(2, 4, morning=True)], False),
        ([did(1, pain=2)], False),
        ([did(1, pain=6)], False),
        ([did(1, pain=None)], False),
        ([did(1, skipped="pain", pain=6)], False),
    ],
)
def test_every_session_has_to_hurt_acceptably(more: list[Event], said: bool) -> None:
    """Also where only the exercises were given a pain; one that is not known, or too much, or less, says otherwise."""
    line = steady_weeks_line(fold([*STEADY, *more]), TODAY, limits())
    assert ("every session has hurt, 4 of 10" in line) is said
    assert bool(line) is said


def test_it_takes_two_weeks_and_four_sessions() -> None:
    """A newcomer of ten days is not told, nor who has trained three times."""
    assert not steady_weeks_line(fold(STEADY[4:]), TODAY, limits())
    assert not steady_weeks_line(fold(STEADY[:6]), TODAY, limits())
