"""What pain and swelling mean: bands, setbacks, days without load, two weeks."""

import datetime
from typing import Any

import pytest

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import Limits, limits, needs_rest, no_load_today, setbacks, two_weeks, worse_after
from kneecli.domain.words.reasons import reason_words
from support.journal import TODAY, day, felt
from support.today import on_day

USUAL = limits()


@pytest.mark.parametrize(
    ("usual", "strict", "bands"),
    [
        (0, False, Limits(2, 5)),
        (2, False, Limits(2, 5)),
        (3, False, Limits(3, 5)),
        (5, False, Limits(5, 5)),
        (0, True, Limits(2, 2)),
        (4, True, Limits(2, 2)),
    ],
)
def test_the_bands_of_a_person(usual: int, strict: bool, bands: Limits) -> None:
    """A usual pain raises what is safe, never what is too much; the strict mode leaves no acceptable band."""
    assert limits(usual, strict=strict) == bands


@pytest.mark.parametrize(
    ("pain", "person", "sore", "flare"),
    [
        (None, {}, False, False),
        (2, {}, False, False),
        (3, {}, True, False),
        (5, {}, True, False),
        (6, {}, True, True),
        (3, {"usual_pain": 3}, False, False),
        (4, {"usual_pain": 3}, True, False),
        (6, {"usual_pain": 5}, True, True),
        (3, {"strict": True}, True, True),
        (2, {"strict": True}, False, False),
        (0, {"swelling": "mild"}, True, False),
    ],
)
def test_how_sore_a_person_is(pain: int | None, person: dict[str, Any], sore: bool, flare: bool) -> None:
    """Above the safe band is sore, above the acceptable one a flare; what was not said is neither."""
    someone = on_day(pain=pain, **person)
    assert (someone.is_sore, someone.has_flare) == (sore, flare)


def test_when_there_is_no_session() -> None:
    """From pain 8 on, and with more than mild swelling."""
    assert [pain for pain in range(11) if needs_rest(pain, None)] == [8, 9, 10]
    assert [swelling for swelling in ("none", "mild", "moderate", "severe") if needs_rest(0, swelling)] == [
        "moderate",
        "severe",
    ]
    assert not needs_rest(None, None)


def test_two_days_tell_how_the_knee_took_it() -> None:
    """The first entry above the safe band on one of the two days after; not on the day itself, nor on the third."""
    pains = [felt(5, 9), felt(4, 2), felt(3, 4), felt(2, 9)]
    found = worse_after(day(5), pains, USUAL)
    assert found is not None
    assert found.date == day(3)
    assert worse_after(day(4), pains[:2], USUAL) is None
    assert worse_after(day(5), pains[:2], USUAL) is None
    assert worse_after(day(4), pains, limits(4)) == pains[3]


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
        ([1], [felt(0, 3)], "Pain 3 of 10 on 22 November, after the session of 21 November: a day without"),
        ([2], [felt(0, 3)], "Pain 3 of 10 on 22 November, after the session of 20 November"),
        ([3], [felt(0, 3)], ""),
        ([2], [felt(1, 3)], ""),
        ([], [felt(0, 0, swelling="mild")], "The knee was swollen on 22 November: two days without"),
        ([], [felt(1, 0, swelling="mild")], "The knee was swollen on 21 November: two days without"),
        ([], [felt(2, 0, swelling="mild")], ""),
        ([5, 3], [felt(4, 3), felt(1, 3)], "The knee was worse after both sessions of 17 November and 19 November"),
    ],
)
def test_days_without_load(days: list[int], pains: list[PainFelt], why: str) -> None:
    """One day after a bad morning, two after a setback, and the sentence names the entries."""
    found = no_load_today([day(ago) for ago in days], pains, TODAY, USUAL)
    assert reason_words(found).startswith(why) if found else not why


def weeks(before: list[int], now: list[int]) -> list[PainFelt]:
    """Entries of the week that ended two weeks ago, and of this one."""
    return [felt(14 + ago, pain) for ago, pain in enumerate(before)] + [felt(ago, p) for ago, p in enumerate(now)]


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (
            [2, 2, 2],
            [3, 3, 3],
            "has gone up: 2.0 of 10 on average in the week that ended two weeks ago, 3.0 in the last",
        ),
        ([0, 0, 0], [1, 1, 1], "has gone up"),
        ([4, 4, 4], [4, 4, 4], "has stayed about the same: 4.0"),
        ([4, 4, 4, 5], [4, 4, 3], "has stayed about the same"),
        ([4, 4, 4], [3, 3, 3], ""),
        ([2, 2, 2], [2, 2, 2], ""),
        ([0, 0, 0], [0, 0, 0], ""),
    ],
)
def test_two_weeks(before: list[int], now: list[int], words: str) -> None:
    """A point up is worse; above the safe band and not a point down is no better; all else needs no word."""
    found = two_weeks(weeks(before, now), TODAY, USUAL)
    assert found is not None
    assert words in found.line
    assert bool(found.line) == bool(words)


def test_two_weeks_need_entries() -> None:
    """With fewer than three days in a week, or none in one of them, nothing is said."""
    assert two_weeks(weeks([4, 4], [4, 4, 4]), TODAY, USUAL) is None
    assert two_weeks(weeks([4, 4, 4], [4, 4]), TODAY, USUAL) is None
    assert two_weeks([], TODAY, USUAL) is None


def test_a_day_counts_once_with_its_worst() -> None:
    """Morning and evening of a day are one day."""
    twice = [*weeks([1, 1, 1], [1, 1, 1]), felt(0, 7, morning=True)]
    found = two_weeks(twice, TODAY, USUAL)
    assert found is not None
    assert found.now == 3.0
    assert two_weeks(twice, TODAY + datetime.timedelta(30), USUAL) is None


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
