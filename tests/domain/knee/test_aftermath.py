"""How the knee took a session: which words answer for it, what is worse, setbacks, days without load."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, PainFelt
from kneecli.domain.knee.aftermath import entries_after, is_settled, no_load_today, setbacks, worse_entries_after
from kneecli.domain.knee.pain import limits
from kneecli.domain.words.reason_sentences import reason_words
from support.journal import TODAY, day, did, felt

USUAL = limits()


def test_two_days_tell_how_the_knee_took_it() -> None:
    """Words above the safe band on the two days after are worse; not those of the day itself, nor of the third."""
    pains = [felt(5, 9), felt(4, 2), felt(3, 4), felt(2, 9)]
    assert worse_entries_after([day(5)], pains, USUAL) == {day(5): [pains[2]]}
    assert worse_entries_after([day(4)], pains[:2], USUAL) == {day(4): []}
    assert worse_entries_after([day(4)], pains, limits(4)) == {day(4): [pains[3]]}


def test_one_word_answers_for_one_session() -> None:
    """The newest session before it: on Wednesday morning for Monday's, and for no other."""
    pains = [felt(4), felt(2, 4)]
    assert [entries_after(day(ago), pains, [day(6), day(4), day(3)]) for ago in (6, 4, 3)] == [
        [pains[0]],
        [],
        [pains[1]],
    ]


@pytest.mark.parametrize(
    ("pains", "worse"),
    [
        ([felt(6, 3, morning=True), felt(4, 3)], []),
        ([felt(6, 3, morning=True), felt(4, 4)], [6]),
        ([felt(7, 3), felt(4, 3)], []),
        ([felt(9, 3), felt(4, 3)], [6]),
        ([felt(6, 3), felt(4, 3)], [6]),
        ([felt(5, 4), felt(3, 4)], [6, 4]),
        ([felt(5, 4), felt(3, 3)], [6]),
        ([felt(6, 4, morning=True), felt(5, 4), felt(3, 4)], []),
        ([felt(6, 7, morning=True), felt(5, 6), felt(3, 4)], [6]),
    ],
)
def test_worse_is_more_than_before(pains: list[PainFelt], worse: list[int]) -> None:
    """A knee that was as bad before was not made worse; but to stay as bad after a session that did it is worse."""
    found = worse_entries_after([day(6), day(4)], pains, USUAL)
    assert [(TODAY - date).days for date, words in found.items() if words] == worse


def test_a_session_of_which_nothing_is_known_forgets_nothing() -> None:
    """Worse after the first of three, nothing said after the second: pain that is as bad after the third is worse."""
    as_bad = felt(3, 4)
    assert worse_entries_after([day(6), day(5), day(4)], [felt(5, 4), as_bad], USUAL)[day(4)] == [as_bad]
    fine_between = [felt(5, 4), felt(4, 1), felt(1, 3, morning=True), felt(0, 3)]
    assert not worse_entries_after([day(6), day(5), day(1)], fine_between, USUAL)[day(1)]


def setback_days(days: list[int], *pains: PainFelt) -> list[int]:
    """How long ago the setbacks were."""
    return [(TODAY - setback.date).days for setback in setbacks([day(ago) for ago in days], pains, TODAY, USUAL)]


@pytest.mark.parametrize(
    ("days", "pains", "found"),
    [
        ([], [felt(3, 0, swelling="mild")], [3]),
        ([], [felt(3, 0, swelling="none")], []),
        ([], [felt(15, 0, swelling="mild")], []),
        ([], [felt(-1, 0, swelling="mild")], []),
        ([6, 4], [felt(5, 4), felt(3, 4)], [3]),
        ([6, 4], [felt(5, 4), felt(3, 1)], []),
        ([6, 4], [felt(4, 4), felt(2, 4)], [2]),
        ([6, 5], [felt(4, 4)], []),
        ([8, 6, 4], [felt(7, 4), felt(5, 1), felt(3, 4)], []),
        ([8, 6, 4], [felt(7, 4), felt(5, 4), felt(3, 4)], [5, 3]),
    ],
)
def test_what_is_a_setback(days: list[int], pains: list[PainFelt], found: list[int]) -> None:
    """Swelling, and worse after two session days in a row, each with an entry of its own; two weeks count."""
    assert setback_days(days, *pains) == found


@pytest.mark.parametrize(
    ("days", "pains", "why"),
    [
        ([1], [felt(0, 2)], ""),
        ([1], [], ""),
        (
            [1],
            [felt(0, 3)],
            "Pain 3 of 10 on 22 November, after the session of 21 November; up to 2 is safe: a day without",
        ),
        ([2], [felt(0, 3)], "Pain 3 of 10 on 22 November, after the session of 20 November"),
        ([3], [felt(0, 3)], ""),
        ([2], [felt(1, 3)], ""),
        ([], [felt(0, 0, swelling="mild")], "The knee was swollen on 22 November: two days without"),
        ([], [felt(1, 0, swelling="mild")], "The knee was swollen on 21 November: two days without"),
        ([], [felt(2, 0, swelling="mild")], ""),
        (
            [5, 3],
            [felt(4, 3), felt(1, 3)],
            "Pain 3 of 10 on 18 November and 3 on 21 November, after two sessions in a row; up to 2 is safe: two days",
        ),
    ],
)
def test_days_without_load(days: list[int], pains: list[PainFelt], why: str) -> None:
    """One day after a bad morning, two after a setback, and the sentence names the entries."""
    found = no_load_today([day(ago) for ago in days], pains, TODAY, USUAL)
    assert reason_words(found).startswith(why) if found else not why


def test_more_pain_never_lifts_a_rest() -> None:
    """A bad day before does not hide that today is bad, and the last bad day of two sessions counts."""
    days, today_bad = [day(2)], felt(0, 3)
    assert no_load_today(days, [felt(1, 1), today_bad], TODAY, USUAL)
    assert no_load_today(days, [felt(1, 4), today_bad], TODAY, USUAL)
    for two_days_ago in (1, 6):
        pains = [felt(3, 4), felt(2, two_days_ago), felt(1, 4)]
        found = no_load_today([day(4), day(3)], pains, TODAY, USUAL)
        assert found is not None
        assert found.kind == "worse-twice"


@pytest.mark.parametrize(
    ("events", "settled"),
    [
        ([did(4)], None),
        ([did(4), felt(3, 2)], True),
        ([did(4), felt(3, 3)], False),
        ([did(4), felt(3, 0, swelling="mild")], False),
        ([did(4), did(2, pain=2)], True),
        ([did(4), did(2, pain=3)], None),
        ([did(4), did(2, pain=None)], None),
        ([did(4), did(2, pain=1), felt(2, 4)], False),
        ([did(9), did(2, pain=1)], True),
        ([did(5), did(4, skipped="pain", pain=6), did(2, pain=1)], None),
        ([did(5), did(2, pain=None), did(2, "bridge", skipped="-", pain=1)], None),
        ([did(10), did(2, pain=1)], None),
        ([did(4), felt(3, 3), did(2, pain=0)], False),
        ([did(5), did(2, pain=0), felt(2, 0, swelling="mild")], None),
        ([did(40), did(38, pain=0)], None),
    ],
)
def test_what_answers_for_a_session(events: list[Event], settled: bool | None) -> None:
    """Words of the two days after; where there are none, the next session when it was done with safe pain."""
    (first, *_) = [event for event in events if not isinstance(event, PainFelt)]
    assert is_settled(first.date, fold(events), TODAY, USUAL) is settled  # type: ignore[attr-defined]
