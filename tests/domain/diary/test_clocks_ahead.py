"""Entries dated after today."""

import datetime

from kneecli.domain.diary.clocks_ahead import dated_later, later_words, seen_on
from kneecli.domain.diary.folding import fold
from support.journal import TODAY, did, felt, moved, undo


def test_what_is_dated_tomorrow_counts_as_todays() -> None:
    """What was done and what was felt; a rung that is chosen for tomorrow is chosen for tomorrow."""
    events = [did(-1), felt(-1, 6, swelling="moderate"), did(-2), moved(-1, 4), did(3)]
    dates = [event.date for event in seen_on(TODAY, events)]  # type: ignore[attr-defined]
    assert [(date - TODAY).days for date in dates] == [0, 0, 2, 1, -3]
    diary = fold(seen_on(TODAY, events))
    assert (diary.worst_pain_on(TODAY), diary.swelling_on(TODAY)) == (6, "moderate")


def test_later_ones_are_named() -> None:
    """Each entry once, and not what was taken back."""
    wrong = did(-30)
    events = [did(-1), felt(-30, 2), wrong, undo(wrong), did(0)]
    day = TODAY + datetime.timedelta(30)
    assert later_words(dated_later(TODAY, events)) == f"1 entry is dated {day}, after today: it counts from then on."
    more = later_words(dated_later(TODAY, [*events, felt(-2)]))
    assert more == f"2 entries are dated 2026-11-24 to {day}, after today: they count from then on."
    assert later_words(dated_later(TODAY, [did(0)])) == ""
