"""The diary is a pure fold: the same events give the same diary, whatever their order."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, TakenBack, UnknownEvent
from support.journal import TODAY, day, did, felt, histories, moved, undo


@given(histories(), st.data())
def test_order_and_copies_do_not_matter(events: Sequence[Event], data: st.DataObject) -> None:
    """Any order, with any of the events given more than once, folds to the same diary."""
    copies = data.draw(st.lists(st.sampled_from(events), max_size=5)) if events else []
    assert fold(data.draw(st.permutations([*events, *copies]))) == fold(events)


@given(histories(), histories(most=5), st.integers(1, 80))
def test_an_undo_restores_what_was_before(before: Sequence[Event], more: Sequence[Event], number: int) -> None:
    """Whatever is recorded on top and taken back again, the diary is the one from before, wherever the undo stands."""
    old = {event.id for event in before}
    added = [event for event in more if event.id not in old and not isinstance(event, TakenBack)]
    gone = [event for event in before if isinstance(event, TakenBack)]
    added = [event for event in added if not any(event.id in each.undoes for each in gone)]
    back = TakenBack("t", number, "", tuple(event.id for event in added))
    assert fold([*before, *added, back]) == fold(before)


@given(histories())
def test_two_devices_merge_to_the_same(events: Sequence[Event]) -> None:
    """However the events are spread over two devices, both see the same diary."""
    one, other = events[::2], events[1::2]
    assert fold([*one, *other]) == fold([*other, *one]) == fold(events)


def test_nothing_folds_to_nothing() -> None:
    """Without events the diary is empty."""
    assert fold([]) == Diary()
    assert fold([]).last("bridge") is None


def test_logging_a_plan_twice_corrects() -> None:
    """A second record of the same plan and exercise takes the place of the first; without a plan both count."""
    first, second = did(1, plan="p", pain=5), did(1, plan="p", pain=2)
    assert [session.items for session in fold([second, first]).sessions] == [(second.done,)]
    assert len(fold([first, second]).logged["heel-raise"]) == 1
    assert len(fold([did(1), did(1)]).sessions[0].items) == 2
    assert len(fold([did(1, plan="p"), did(1, plan="q")]).sessions) == 2


@given(histories())
def test_a_plan_has_each_exercise_once(events: Sequence[Event]) -> None:
    """No sequence of events brings an exercise into the session of one plan twice."""
    diary = fold(events)
    for session in diary.sessions:
        ids = [done.exercise for done in session.items]
        assert session.id not in diary.plans or len(ids) == len(set(ids))


def test_taking_back_a_correction_brings_back_the_first() -> None:
    """Without the correction, what was recorded first counts again."""
    first, second = did(1, plan="p", pain=5), did(1, plan="p", pain=2)
    assert fold([first, second, undo(second)]).sessions == fold([first]).sessions


def test_rungs_are_the_last_chosen_else_the_highest_done() -> None:
    """A choice counts before what was done, the latest of them; a skipped exercise earns nothing."""
    assert fold([did(9, rung=2), did(5, rung=4), did(1, rung=3)]).rungs_on(TODAY) == {"heel-raise": 4}
    assert fold([did(9, rung=4), moved(5, 3), moved(4, 2)]).rungs_on(TODAY) == {"heel-raise": 2}
    assert fold([did(9, rung=4, skipped="-")]).rungs_on(TODAY) == {}


def test_a_rung_counts_from_its_day_on() -> None:
    """One that was chosen for a day to come, or done there by a wrong clock, waits for it; the last choice wins."""
    diary = fold([did(9, rung=2), moved(-3, 4), did(-5, "bridge", rung=3), moved(6, 1)])
    assert [diary.rungs_on(day(ago)).get("heel-raise") for ago in (10, 9, 7, 6, 0, -3)] == [None, 2, 2, 1, 1, 1]
    assert [diary.rungs_on(day(ago)).get("bridge") for ago in (0, -4, -5)] == [None, None, 3]
    assert [fold([did(9, rung=2), moved(-3, 4)]).rungs_on(day(ago)) for ago in (0, -2, -3)] == [
        {"heel-raise": rung} for rung in (2, 2, 4)
    ]


def test_the_number_decides_and_no_clock() -> None:
    """Of two entries of one day the one with the higher number counts, whatever their times of day say."""
    early, late = felt(1, 7), felt(1, 2)
    turned = type(early)(**{name: getattr(early, name) for name in early.__match_args__} | {"at": "2099-01-01"})
    assert fold([late, turned]).pains == (late,)


def test_pain_has_one_entry_for_the_morning_and_one_for_the_day() -> None:
    """The last one of each counts, and the morning comes first."""
    noon, evening, morning = felt(1, 9), felt(1, 4), felt(1, 2, morning=True)
    assert fold([evening, noon, morning]).pains == (morning, evening)


def test_sessions_are_plans_and_days() -> None:
    """What belongs to a plan is one session, and what was logged one by one on a day another, oldest first."""
    diary = fold([did(1, "plank"), did(0, "bridge", plan="p"), did(1, "bridge"), did(0, "plank", plan="p")])
    assert [session.id for session in diary.sessions] == [day(1).isoformat(), "p"]
    assert [[done.exercise for done in session.items] for session in diary.sessions] == [
        ["plank", "bridge"],
        ["bridge", "plank"],
    ]
    assert diary.plans == {"p"}


def test_the_pain_of_a_session_is_the_worst_said() -> None:
    """The worst of its items counts; None when none was said."""
    assert fold([did(0, pain=1), did(0, pain=4), did(0, pain=None)]).sessions[0].pain == 4
    assert fold([did(0, pain=None)]).sessions[0].pain is None


def test_last_passes_over_what_was_skipped() -> None:
    """When an exercise was last done is the last time that it was not skipped."""
    last = fold([did(3), did(2, skipped="sore")]).last("heel-raise")
    assert last is not None
    assert last.date == day(3)


def test_what_is_unknown_changes_nothing() -> None:
    """An event of a newer version stays among the events and has no other effect."""
    newer = UnknownEvent("x", 99, "", "mood")
    event = did(0)
    diary = fold([event, newer])
    assert newer in diary.events
    assert diary.sessions == fold([event]).sessions
