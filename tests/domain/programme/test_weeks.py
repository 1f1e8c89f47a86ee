"""The weeks of a programme: what counts, what comes once more, and what is let go."""

import datetime
from typing import Any

import pytest

from kneecli.domain.catalogue.programme import Gate
from kneecli.domain.diary.day_sums import day_sums
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import DaySum
from kneecli.domain.programme.weeks import MOST_HELD, enough_sessions, phase_of
from kneecli.domain.value import replace
from support.journal import TODAY, day, did
from support.programmes import BEGUN, BUILD, LEARN, LOAD, programme, sums, weeks


@pytest.mark.parametrize(("wanted", "enough"), [(1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (7, 4)])
def test_half_of_a_week_is_enough(wanted: int, enough: int) -> None:
    """And two where as many are wanted."""
    assert enough_sessions(wanted) == enough


def test_each_week_is_in_its_phase() -> None:
    """Both counted from 1; after the last week the last phase goes on."""
    assert [phase_of(programme(), number) for number in range(1, 7)] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]


def test_five_good_weeks_are_all() -> None:
    """Then the programme is over, whatever comes."""
    days = [sums(week, 0, 2, 4, during=1) for week in range(9)]
    found = weeks(*days, count=9)
    assert [(week.number, week.outcome, week.sessions) for week in found] == [(n, "done", 3) for n in range(1, 6)]


def test_one_that_is_open_goes_on() -> None:
    """Its last phase has no end."""
    found = weeks(*(sums(week, 0, 2, 4, during=1) for week in range(9)), count=9, open_ended=True)
    assert [week.number for week in found] == list(range(1, 10))


def test_a_missed_week_comes_once_more() -> None:
    """As often as it is missed."""
    found = weeks(sums(0, 0, 3, during=1), sums(1, 0, during=1), sums(3, 0, 6, during=1), count=4)
    assert [(week.number, week.outcome) for week in found] == [(1, "done"), (2, "missed"), (2, "missed"), (2, "done")]


@pytest.mark.parametrize("sign", [{"during": 6}, {"day": 6}, {"morning": 6}, {"swelling": "mild"}])
def test_a_flare_goes_back_a_week(sign: dict[str, Any]) -> None:
    """Once for weeks with a flare in a row, and not beyond the first week."""
    good = [sums(week, 0, 3, 5, during=1) for week in range(6)]
    bad = [*good[:3], sums(3, 0, 3, 5, **sign), sums(4, 0, 3, 5, **sign), good[5]]
    assert [week.number for week in weeks(*bad, count=6)] == [1, 2, 3, 4, 3, 3]
    assert [week.number for week in weeks(sums(0, 0, 3, **sign), *good[1:], count=3)] == [1, 1, 2]


def test_pain_holds_the_last_week_of_a_phase_and_lets_it_go() -> None:
    """Three times more at most; no other week is asked."""
    found = weeks(*(sums(week, 0, 3, during=4) for week in range(6)), count=6)
    assert [week.number for week in found] == [1, 2, 2, 2, 2, 3]
    assert [week.outcome for week in found[1:]] == ["pain"] * MOST_HELD + ["let-go", "done"]
    assert found[1].pain == 4


def test_unknown_pain_is_not_good() -> None:
    """Nobody said anything: the gate waits. On waking counts, and where only the day is known, the day."""
    assert [week.outcome for week in weeks(sums(0, 0, 3), sums(1, 0, 3), count=2)] == ["done", "pain-unsaid"]
    assert weeks(sums(0, 0, 3), sums(1, 0, 3, morning=4), count=2)[-1].outcome == "pain"
    assert weeks(sums(0, 0, 3), sums(1, 0, 3, day=3), count=2)[-1].outcome == "done"


def test_a_gate_may_ask_for_sessions() -> None:
    """More of them than make a week count."""
    phases = (replace(BUILD, weeks=1, gate=Gate(sessions=3)), LOAD)
    found = weeks(sums(0, 0, 3), sums(1, 0, 3, 5), count=2, phases=phases)
    assert [week.outcome for week in found] == ["sessions", "done"]


@pytest.mark.parametrize(
    ("better", "value", "is_met"), [("higher", 9, False), ("higher", 12, True), ("lower", 9, True)]
)
def test_a_gate_may_ask_for_a_check_in(better: str, value: float, is_met: bool) -> None:
    """Its newest value by the end of the week; without one it waits."""
    phases = (replace(LEARN, weeks=1, gate=Gate(measure="chair-stand", value=10)), LOAD)
    taken = [DaySum(BEGUN + datetime.timedelta(6), measured=(("chair-stand", 3.0), ("chair-stand", value)))]
    later = [DaySum(BEGUN + datetime.timedelta(7), measured=(("chair-stand", 10.0),))]
    found = weeks(sums(0, 0, 3), taken, later, count=1, phases=phases, better={"chair-stand": better})
    assert [week.outcome for week in found] == ["done" if is_met else "measure"]
    assert weeks(sums(0, 0, 3), later, count=1, phases=phases)[0].outcome == "measure"


def test_what_goes_beside_is_no_session() -> None:
    """A walk alone is a walk, where walks go beside the sessions."""
    phases = (replace(BUILD, weeks=1), LOAD)
    walks = sums(0, 1, 2, 3, 5, exercise="walking")
    assert weeks(sums(0, 0), walks, count=1, phases=phases)[0].sessions == 1


def test_a_stretch_on_two_days_is_no_week() -> None:
    """Without a plan it takes three different exercises; half of a plan is enough, less of it is not."""
    phases = (replace(BUILD, weeks=1), LOAD)
    few, three = ("hamstring-stretch",), ("bridge", "squat", "plank")
    for exercises, sessions in ((few, 0), (three, 2)):
        days = [DaySum(BEGUN + datetime.timedelta(on), exercises) for on in (0, 1)]
        assert weeks(days, count=1, phases=phases)[0].sessions == sessions
    skipped = [did(3, name, plan="p", skipped="time") for name in three]
    half, less = ([did(3, "bridge", plan="p"), *skipped[1:most]] for most in (2, 3))
    assert [day_sums(fold(events), day(9), TODAY)[0].planned for events in (half, less)] == [True, False]


def test_walks_alone_make_a_week_of_walks() -> None:
    """At least half of the days on which they were wanted, and two of them where as many were."""
    phases = (replace(BUILD, weeks=1), LOAD)
    for on, outcome in (((0, 3), "done"), ((0,), "missed")):
        assert weeks(sums(0, *on, exercise="walking"), count=1, phases=phases)[0].outcome == outcome
