"""What packs say about exercises comes to one verdict each, whatever the order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.review import (
    MOST_PERCENT,
    ConditionalReview,
    Review,
    applying_reviews,
    review_fault,
    verdicts,
)

REVIEWS = st.builds(
    Review,
    exercise=st.sampled_from(("bridge", "squat")),
    because=st.sampled_from(("One.", "Two.")),
    percent=st.integers(0, MOST_PERCENT),
    pack=st.sampled_from(("a", "b")),
)


@given(st.lists(REVIEWS, max_size=6).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_makes_no_difference(lists: tuple[list[Review], list[Review]]) -> None:
    """The same reviews in any order, and any of them twice, come to the same verdicts."""
    one, other = lists
    assert verdicts(one) == verdicts(other) == verdicts([*other, *one])


@given(st.lists(REVIEWS, min_size=1, max_size=6))
def test_only_a_veto_leaves_out(reviews: list[Review]) -> None:
    """An exercise is left out just when one pack says so; weights alone never come to nothing."""
    for name, verdict in verdicts(reviews).items():
        percents = [review.percent for review in reviews if review.exercise == name]
        assert (verdict.percent == 0) == (0 in percents)
        assert verdict.percent <= MOST_PERCENT


def test_weights_are_multiplied_and_told() -> None:
    """Half of half is a quarter, and each pack's sentence is there."""
    verdict = verdicts([Review("bridge", "Cramp.", 50, "b"), Review("bridge", "Tired.", 50, "a")])["bridge"]
    assert verdict.percent == 25
    assert verdict.words == "a wants it less often: Tired. b wants it less often: Cramp."


def test_a_remark_changes_nothing() -> None:
    """With 100 per cent the sentence is only said."""
    verdict = verdicts([Review("bridge", "Heels closer.", 100, "a")])["bridge"]
    assert (verdict.percent, verdict.words) == (100, "a: Heels closer.")


WHEN = ConditionalReview(Review("bridge", "Sore."), pain_from=3, age_from=65, cautions=("glaucoma", "neck-pain"))


@pytest.mark.parametrize(
    ("pain", "age", "cautions", "holds"),
    [
        (3, 65, {"glaucoma"}, True),
        (9, 90, {"neck-pain", "wrist-pain"}, True),
        (2, 65, {"glaucoma"}, False),
        (None, 65, {"glaucoma"}, False),
        (3, 64, {"glaucoma"}, False),
        (3, None, {"glaucoma"}, False),
        (3, 65, {"wrist-pain"}, False),
    ],
)
def test_a_written_review_holds_when_all_its_conditions_do(
    pain: int | None, age: int | None, cautions: set[str], holds: bool
) -> None:
    """What is not known meets no condition; a review without conditions always holds."""
    assert bool(list(applying_reviews("p", [WHEN], {"bridge"}, pain, age, cautions))) == holds
    assert list(
        applying_reviews("p", [ConditionalReview(Review("bridge", "No."))], {"bridge"}, pain, age, cautions)
    ) == [Review("bridge", "No.", 0, "p")]


def test_exercises_that_are_not_there_are_passed_over() -> None:
    """A pack may speak of exercises of a pack that is not installed."""
    assert list(applying_reviews("p", [ConditionalReview(Review("bridge", "No."))], {"squat"}, None, None, ())) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"exercise": 3},
        {"because": None},
        {"because": " "},
        {"because": "a\nb"},
        {"because": "\x1b[2J"},
        {"because": "x" * 161},
        {"percent": -1},
        {"percent": 301},
        {"percent": 50.0},
        {"percent": True},
        {"percent": "50"},
    ],
)
def test_a_review_that_is_none_is_told(changes: dict[str, Any]) -> None:
    """A pack's values are checked before they reach the planner."""
    assert review_fault(Review("bridge", "Why.")) == ""
    values: dict[str, Any] = {"exercise": "bridge", "because": "Why.", "percent": 50}
    assert review_fault(Review(**(values | changes))) != ""
