"""For whom a measure is not today."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, Screened
from kneecli.domain.person.person import Person
from kneecli.domain.progress.coming.fit_to_measure import needs_support, why_not
from support.builders import measure
from support.journal import TODAY, felt, head

CHAIR = measure("chair-stand", kind="count", loads_knee=True, cautions=("giving-way",))


@pytest.mark.parametrize(
    ("event", "word"),
    [
        (Screened(**head(), date=TODAY, signs=("locked",)), "stop sign"),
        (felt(0, 6), "pain 6"),
        (felt(0, 9), "Pain 9"),
        (felt(1, 9), "Pain 9"),
        (felt(0, 1, swelling="mild"), "swelling"),
        (felt(1, 1, swelling="severe"), "swelling"),
    ],
)
def test_an_effort_waits_for_a_calm_knee(event: Event, word: str) -> None:
    """With a stop sign, swelling or too much pain it is not offered; a question is, all the same."""
    assert word in why_not(CHAIR, Person(), fold([event]), TODAY)
    assert why_not(measure(), Person(), fold([event]), TODAY) == ""


def test_a_calm_knee_is_offered_it() -> None:
    """Up to the pain that is acceptable during exercise."""
    for events in ([], [felt(0, 5)], [felt(0, 1, swelling="none")]):
        assert why_not(CHAIR, Person(), fold(events), TODAY) == ""


def test_a_declared_caution_rules_it_out() -> None:
    """Whatever the knee is like today."""
    found = why_not(CHAIR, Person(cautions=frozenset({"giving-way"})), fold([]), TODAY)
    assert found == "It is not for you: you declared giving way."


def test_who_is_asked_for_support() -> None:
    """From 65 on, or with a declared risk to the balance; never for a question."""
    assert needs_support(CHAIR, Person(age=65))
    assert needs_support(CHAIR, Person(cautions=frozenset({"balance-risk"})))
    assert not needs_support(CHAIR, Person(age=64))
    assert not needs_support(measure(), Person(age=80))
