"""Events are in the order of cause and effect, and everyone comes to the same one."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, Screened
from support.journal import AT, TODAY, histories


@given(histories(), st.data())
def test_there_is_one_order(events: Sequence[Event], data: st.DataObject) -> None:
    """However they come in, events come out in the same order, and none is lost."""
    ordered = in_order(events)
    assert in_order(data.draw(st.permutations(events))) == ordered
    assert sorted(each.id for each in ordered) == sorted(event.id for event in events)
    assert [each.number for each in ordered] == sorted(event.number for event in events)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (AT, "2026-11-22T18:00:00.000001+01:00"),
        (AT, "2026-11-22T17:00:01Z"),
        ("2026-11-22T16:59:59", AT),
        ("2026-11-22T23:00:00+14:00", AT),
        ("yesterday", "0001-01-02"),
        ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
    ],
)
def test_of_equal_numbers_the_later_moment_comes_last(earlier: str, later: str) -> None:
    """A stop sign that is written after its all-clear stands, whatever the ids."""
    for first, second in (("a", "b"), ("b", "a")):
        before, after = Screened(first, 2**53, earlier, TODAY), Screened(second, 2**53, later, TODAY, ("no-weight",))
        assert in_order([after, before]) == in_order([before, after]) == [before, after]
        assert fold([after, before]).screened == after


def test_the_number_goes_before_the_clock() -> None:
    """A clock that was set back changes nothing for who knew what came before."""
    first, second = Screened("a", 1, "2099-01-01", TODAY, ("x",)), Screened("b", 2, AT, TODAY)
    assert in_order([second, first]) == [first, second]
