"""The stop signs: asked plainly, with a source each, and without a diagnosis."""

import re

from kneecli.domain.knee.signs import SIGNS, URGENCIES, WHAT_TO_DO, advice_for, signs_named

FORBIDDEN = re.compile(r"thrombos|infection|septic|ligament|meniscus|tumou?r|diagnos|you have an? ", re.IGNORECASE)


def test_every_sign_is_a_question_with_sources() -> None:
    """Each has its own key, ends in a question mark, and names where it comes from."""
    assert len({sign.key for sign in SIGNS}) == len(SIGNS)
    for sign in SIGNS:
        assert sign.question.endswith("?")
        assert sign.sources
        assert sign.urgency in URGENCIES


def test_no_sign_names_a_disease() -> None:
    """They ask what one can see and feel; what it may be is not for kneecli to say."""
    assert not [sign.key for sign in SIGNS if FORBIDDEN.search(sign.question)]


def test_the_most_urgent_come_first() -> None:
    """Whoever answers yes to the first question need not read on."""
    order = [URGENCIES.index(sign.urgency) for sign in SIGNS]
    assert order == sorted(order)


def test_the_advice_is_that_of_the_most_urgent_sign() -> None:
    """With several signs the strongest word counts."""
    assert advice_for(signs_named(["gives-way", "locked"])) == WHAT_TO_DO["same-day"]
    assert advice_for(signs_named(["gives-way", "locked", "hot-and-unwell"])) == WHAT_TO_DO["emergency"]
    assert advice_for([]) == WHAT_TO_DO["ask-first"]


def test_unknown_keys_are_passed_over() -> None:
    """A key of a newer version does not break the list."""
    assert [sign.key for sign in signs_named(["of-tomorrow", "foot"])] == ["foot"]
