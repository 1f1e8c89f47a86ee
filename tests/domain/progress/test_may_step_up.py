"""A heavier weight or a higher step counts as a step up only where pain has nothing against it."""

import pytest

from kneecli.domain.diary.diary import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.pain import limits
from kneecli.domain.progress.may_step_up import may_raise
from support.journal import day, did, done, felt, moved

NAME = "heel-raise"


@pytest.mark.parametrize(
    ("pain", "before", "may"),
    [
        (None, [], True),
        (2, [], True),
        (3, [], False),
        (2, [did(0, NAME, pain=9)], False),
        (None, [did(0, NAME, pain=9)], False),
        (None, [did(0, "bridge", pain=9)], True),
        (2, [felt(0, 3)], False),
        (2, [felt(0, 2)], True),
        (2, [felt(1, 8)], True),
        (None, [did(3, NAME, pain=4)], False),
        (1, [did(3, NAME, pain=4)], True),
        (None, [did(5, NAME, pain=4), did(3, NAME, pain=1)], True),
        (None, [did(3, NAME, pain=7, skipped="sore")], True),
        (1, [did(-1, NAME, pain=0)], False),
        (1, [moved(-1, 2, NAME)], False),
        (1, [moved(0, 2, NAME)], True),
    ],
)
def test_pain_leads(pain: int | None, before: list[Event], may: bool) -> None:
    """Its own pain, that of the day, that of the last time where nothing is said, and what came after that day."""
    assert may_raise(done(NAME, pain=pain), day(0), fold(before), limits()) is may


def test_the_pain_that_one_lives_with_is_safe() -> None:
    """Up to the usual level; in the strict mode no more than 2."""
    assert may_raise(done(NAME, pain=4), day(0), fold([]), limits(4))
    assert not may_raise(done(NAME, pain=4), day(0), fold([]), limits(4, strict=True))
