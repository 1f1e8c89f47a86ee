"""What pain and swelling mean: bands, setbacks, days without load, two weeks."""

import datetime
from typing import Any

import pytest

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import Limits, limits, needs_rest, two_weeks
from support.journal import TODAY, felt
from support.today import on_day

USUAL = limits()


@pytest.mark.parametrize(
    ("usual", "strict", "bands"),
    [
        (None, False, Limits(2, 5, None)),
        (0, False, Limits(2, 5, 0)),
        (2, False, Limits(2, 5, 2)),
        (3, False, Limits(3, 5, 3)),
        (5, False, Limits(5, 5, 5)),
        (0, True, Limits(2, 2, 0)),
        (4, True, Limits(2, 2, 4)),
    ],
)
def test_the_bands_of_a_person(usual: int | None, strict: bool, bands: Limits) -> None:
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


@pytest.mark.parametrize(
    ("bands", "worse_from"),
    [
        (limits(), 3),
        (limits(0), 3),
        (limits(1), 3),
        (limits(2), 4),
        (limits(3), 5),
        (limits(4), 6),
        (limits(5), 6),
        (limits(4, strict=True), 3),
    ],
)
def test_what_is_worse_than_usual(bands: Limits, worse_from: int) -> None:
    """Above the safe band and at least 2 above usual, or above 5; the strict mode stays strict."""
    assert [pain for pain in range(11) if bands.is_worse(pain)] == list(range(worse_from, 11))


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
