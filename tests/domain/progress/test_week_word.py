"""The word on the last week: true, kind, and another one each week."""

import datetime
from typing import Any

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.pain import limits
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.progress.so_far.week_word import week_word
from kneecli.domain.value import replace
from kneecli.domain.words.week_words import WeekWord, ago_words, week_words
from support.builders import exercise
from support.journal import TODAY, did, felt

SOME = [exercise("step-up"), exercise("bridge")]


def word(*events: Event, today: datetime.date = TODAY) -> WeekWord | None:
    """The word by these events."""
    diary = fold(events)
    return week_word(diary, week(diary, SOME, today), today, limits())


def said(*events: Event) -> str:
    """The same in words."""
    found = word(*events)
    return week_words(found) if found else ""


@pytest.mark.parametrize(
    ("then", "now", "sentence"),
    [
        ({"step_cm": 10}, {"step_cm": 15}, "Heel raise, 3 weeks ago: a step of 10 cm. Now: 15 cm."),
        ({}, {"load_kg": 0.5}, "Heel raise, 3 weeks ago: no weight. Now: 0.5 kg."),
        ({"load_kg": 0.5}, {"load_kg": 1.0}, "Heel raise, 3 weeks ago: 0.5 kg. Now: 1 kg."),
        ({"rung": 2, "label": "a"}, {"rung": 3, "label": "b"}, "Heel raise, 3 weeks ago: a. Now: b."),
    ],
)
def test_what_has_become_easier(then: dict[str, Any], now: dict[str, Any], sentence: str) -> None:
    """The first time and the last one, with what is more."""
    assert said(did(21, "step-up", **then), did(0, "step-up", **now)) == sentence


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ({"step_cm": 15}, {"step_cm": 10, "rung": 4, "label": "b"}),
        ({"load_kg": 1.0}, {"rung": 4, "label": "b"}),
        ({"step_cm": 10}, {"step_cm": 15, "pain": 4}),
        ({"step_cm": 10}, {"step_cm": 15, "skipped": "-"}),
        ({}, {}),
    ],
)
def test_what_is_no_more_is_not_called_so(then: dict[str, Any], now: dict[str, Any]) -> None:
    """Nor is what hurt, or was not done."""
    found = word(did(21, "step-up", **then), did(0, "step-up", **now), did(0, "bridge"), did(1, "bridge"))
    assert found == WeekWord("days", days=2)


def test_what_was_left_for_pain_since_is_not_called_so() -> None:
    """However far it had gone the day before."""
    further = [did(21, "step-up", step_cm=10), did(1, "step-up", step_cm=15), did(0, "bridge")]
    assert said(*further).startswith("Heel raise, 3 weeks ago")
    assert word(*further, did(0, "step-up", skipped="pain", pain=4)) == WeekWord("days", days=2)


def test_a_flare_day_says_nothing_about_progress() -> None:
    """Neither as the first time nor as the last."""
    flare = replace(did(21, "step-up", step_cm=5), flare=True)
    assert word(flare, did(0, "step-up", step_cm=10), did(1, "bridge")) == WeekWord("days", days=2)


def test_of_a_week_without_a_session_nothing_is_said() -> None:
    """Nobody is blamed."""
    assert word() is None
    assert word(did(7, "step-up"), did(30, "step-up"), felt(0)) is None


def test_of_one_day_or_a_week_with_a_flare_no_count_is_given() -> None:
    """It would read as a reproach. A flare before the week does not matter."""
    assert word(did(0, "step-up")) is None
    assert word(did(0, "step-up"), did(1, "step-up"), replace(did(2, "step-up"), flare=True)) is None
    assert word(did(0, "step-up"), did(1, "step-up"), felt(0, 8)) is None
    assert word(did(0, "step-up"), did(1, "step-up"), replace(did(7, "step-up"), flare=True)) is not None


def test_pain_that_came_down() -> None:
    """By a point or more on average, with enough entries in both weeks."""
    pains = [*(felt(ago, 4) for ago in (7, 8, 9)), *(felt(ago, 2) for ago in (0, 1, 2))]
    sentence = said(did(0, "step-up"), *pains)
    assert sentence == (
        "The knee's pain, by your entries: 4.0 of 10 on average in the seven days before, 2.0 in the last seven."
    )
    assert word(did(0, "step-up"), *(replace(pain, pain=3) for pain in pains)) is None


def test_each_week_has_another_one() -> None:
    """Of two that are true, one is said all through one calendar week, and the other in the next."""
    events: list[Event] = []
    for name in ("step-up", "bridge"):
        events += [replace(each, done=replace(each.done, name=name)) for each in (did(40, name, step_cm=10),)]
        daily = [did(-ago, name, step_cm=15) for ago in range(15)]
        events += [replace(each, done=replace(each.done, name=name)) for each in daily]
    monday = TODAY + datetime.timedelta(1)
    names = [found.exercise for days in range(14) if (found := word(*events, today=monday + datetime.timedelta(days)))]
    assert len(names) == 14
    assert {len(set(names[:7])), len(set(names[7:]))} == {1}
    assert names[0] != names[7]


def test_words() -> None:
    """Whole weeks and years, never rounded up."""
    assert [ago_words(days) for days in (7, 13, 14, 364, 365, 800)] == [
        "a week ago",
        "a week ago",
        "2 weeks ago",
        "52 weeks ago",
        "a year ago",
        "2 years ago",
    ]
    assert said(did(0, "step-up"), did(1, "step-up")) == "On 2 of the last seven days you did something for the knee."
    moving = WeekWord("more-moving", minutes_then=20, minutes=45)
    assert week_words(moving).startswith("Moving: 45 minutes in the last seven days, 25 more")
    assert "(4 in)" in week_words(WeekWord("higher-step", "Step-up", 21, cm_then=10, cm=15), "imperial")
