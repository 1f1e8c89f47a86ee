"""How many sessions a week a diary shows."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.how_often import sessions_a_week
from support.journal import TODAY, did


@pytest.mark.parametrize(
    ("ago", "often"),
    [
        ((), 3),
        ((7, 3), 3),
        ((10, 7, 3), 2),
        ((13, 9, 6, 2), 2),
        ((12, 9, 7, 5, 2), 3),
        ((10, 8, 5, 3, 1), 3),
        ((21, 19, 17, 14, 12, 10, 7, 5, 3), 3),
        ((21, 17, 14, 10, 7, 3), 2),
        ((14, 13, 11, 9, 7, 6, 4, 2), 3),
        ((14, 13, 12, 11, 10, 7, 6, 5, 4, 3), 5),
        (tuple(range(1, 30)), 5),
    ],
)
def test_sessions_a_week_are_counted_over_two_weeks(ago: tuple[int, ...], often: int) -> None:
    """And over ten days and more of a newcomer, who is taken to train three times until then."""
    diary = fold([did(each, "bridge") for each in ago])
    assert sessions_a_week(diary, TODAY) == often
