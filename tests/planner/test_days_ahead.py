"""Days ahead keep the rules of the week."""

import datetime
from itertools import pairwise

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.problem import NothingToDo
from kneecli.domain.session.days_ahead import DayAhead
from kneecli.domain.value import replace
from kneecli.planner.days_ahead import ahead
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.journal import TODAY, felt


def days(*events: Event, days: int = 14, pain: int | None = None, minutes: int = 20) -> tuple[DayAhead, ...]:
    """Days from today on."""
    diary = fold(events)
    today = replace(today_of(Person(), diary, list(built_in()), TODAY), pain=pain)
    return ahead(built_in(), today, diary, Wishes(minutes), days)


@pytest.mark.parametrize("minutes", [20, 30, 45])
def test_weeks_keep_their_rhythm(minutes: int) -> None:
    """No two strength days in a row, two or three in a week, and a day without a session after six with one."""
    kinds = [day.kind for day in days(minutes=minutes)]
    assert kinds[0] == "strength"
    assert all(pair != ("strength", "strength") for pair in pairwise(kinds))
    assert [place for place, kind in enumerate(kinds) if kind == "rest"] == [6, 13]
    assert {kinds[:7].count("strength"), kinds[7:].count("strength")} <= {2, 3}


def test_every_day_is_there_with_its_session() -> None:
    """Consecutive dates, sessions within the minutes, and a reason where a day is not for strength."""
    found = days()
    assert [day.date for day in found] == [TODAY + datetime.timedelta(offset) for offset in range(14)]
    for day in found:
        assert (day.session is None) == (day.kind == "rest")
        assert bool(day.why) == (day.kind != "strength")
        if day.session:
            assert day.session.date == day.date
            assert 0 < day.session.seconds <= 20 * 60
            assert day.names


def test_pain_is_for_the_first_day() -> None:
    """A flare today makes today gentle, and supposes nothing of tomorrow."""
    found = days(days=3, pain=6)
    assert [day.kind for day in found] == ["flare", "strength", "easy"]
    assert [day.kind_words for day in found] == ["gentle", "strength", "easy"]
    assert days(days=2, pain=9)[0].kind == "rest"


def test_swelling_keeps_two_days_free_of_load() -> None:
    """Mild swelling today: today and tomorrow easy, with the reason."""
    found = days(felt(0, 1, swelling="mild"), days=3)
    assert [day.kind for day in found] == ["easy", "easy", "strength"]
    assert found[1].why == "The knee was swollen on 22 November: two days without loaded strength work."


def test_nothing_at_all_is_said() -> None:
    """Where no day has a session, the reason is that of a single plan."""
    with pytest.raises(NothingToDo, match="too few"):
        days(minutes=3)


def test_it_is_the_same_every_time() -> None:
    """Same inputs, same days; and the first is the session of today."""
    assert days() == days()
    first = days(days=2)[0].session
    assert first is not None
    assert replace(first, left_out=()) == replace(days(days=7)[0].session or first, left_out=())
