"""Entries that were corrected later: they count as if they had been logged so from the first."""

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.clocks_ahead import dated_later, seen_on
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.edits import edits_by_entry, made_elsewhere
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Edited, Event
from kneecli.domain.value import replace
from support.examples import examples
from support.journal import TODAY, day, did, edit, felt, undo


def without_edits(diary: Diary) -> Diary:
    """The diary, with the edits themselves left out of its events."""
    return replace(diary, events=tuple(event for event in diary.events if not isinstance(event, Edited)))


@st.composite
def strokes(draw: st.DrawFn) -> tuple[list[Event], list[Event]]:
    """Any sequence of logging, editing and undoing; and what is left of it, as if it had been logged so."""
    events = list[Event]()
    states = dict[str, list[tuple[str, Event]]]()  # by entry: the id of what made the state, and the state
    new: Event
    for _ in range(draw(st.integers(1, 16))):
        deed, pain, ago = draw(st.integers(0, 3)), draw(st.integers(0, 10)), draw(st.integers(0, 9))
        if deed < 2 or not states:
            plan = draw(st.sampled_from((None, "p", "q")))
            new = did(ago, plan=plan, pain=pain) if deed else felt(ago, pain)
            states[new.id] = [(new.id, new)]
        elif deed == 2:
            kept = states[draw(st.sampled_from(sorted(states)))]
            last = kept[-1][1]
            made = edit(last, pain=pain, date=day(ago))
            kept.append((made.id, replace(made.now, number=last.number, at=last.at)))
            new = made
        else:
            id, place = draw(
                st.sampled_from([(id, place) for id, kept in states.items() for place in range(len(kept))])
            )
            new = undo(replace(events[0], id=states[id][place][0]))
            del states[id][place if place else slice(None)]
            if not states[id]:
                del states[id]
        events.append(new)
    return events, [kept[-1][1] for kept in states.values()]


@examples(300)
@given(strokes())
def test_any_sequence_comes_to_the_last_figures(made: tuple[list[Event], list[Event]]) -> None:
    """Whatever is logged, edited and taken back: it comes to the same as logging the last figures at the start."""
    events, left = made
    assert without_edits(fold(events)) == fold(left)


def test_an_undo_of_an_edit_restores() -> None:
    """The last edit counts; without it the one before, and without any the entry as it was logged."""
    first = did(3, pain=7)
    second = edit(first, pain=2)
    third = edit(first, second, pain=1)
    pains = [
        fold(events).sessions[0].pain
        for events in ([first, second, third], [first, second, third, undo(third)], [first, second, undo(second)])
    ]
    assert pains == [1, 2, 7]


def test_an_edit_keeps_the_place_of_its_entry() -> None:
    """An entry of a morning that a later one replaced does not come up again because it was edited."""
    first, second = felt(1, 5, morning=True), felt(1, 2, morning=True)
    assert [each.pain for each in fold([first, second, edit(first, pain=9)]).pains] == [2]


def test_edits_of_two_devices() -> None:
    """The last in the order of all events counts, whatever arrives first; the other is named until it is settled."""
    entry = did(1)
    one = replace(edit(entry, pain=3), number=9, at="2026-11-22T18:00:00Z")
    other = replace(edit(entry, pain=4), number=9, at="2026-11-22T18:00:01Z")
    for events in ([entry, one, other], [other, entry, one]):
        diary = fold(events)
        assert diary.sessions[0].pain == 4
        assert made_elsewhere(edits_by_entry(diary.events)[entry.id]) == [one]
    settled = edit(entry, one, other, pain=4)
    assert made_elsewhere(edits_by_entry(fold([entry, one, other, settled]).events)[entry.id]) == []


def test_an_edit_without_its_entry_waits() -> None:
    """It changes nothing until the entry's file is there; nor does one that would make another kind of it."""
    entry = did(1)
    assert fold([edit(entry, pain=9)]).sessions == ()
    odd = replace(edit(entry), now=replace(felt(1), id=entry.id, number=0, at=""))
    assert without_edits(fold([entry, odd])) == fold([entry])


def test_an_edit_dated_ahead_counts_today() -> None:
    """As an entry would: tomorrow's is today's, and a later one waits and is named."""
    entry = did(3)
    tomorrow, later = edit(entry, date=day(-1)), edit(entry, date=day(-9))
    assert [session.date for session in fold(seen_on(TODAY, [entry, tomorrow])).sessions] == [TODAY]
    assert dated_later(TODAY, [entry, later]) == {day(-9): 1}
    assert dated_later(TODAY, [entry, later, undo(later)]) == {}
