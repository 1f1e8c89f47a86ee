"""Cautions that are red flags: some withhold a session, some put a line at the head of each plan."""

import datetime

import pytest

from kneecli.domain.knee.declared_care import CARE, care_notes, rest_by_caution, why_withheld
from kneecli.domain.vocabulary import CAUTIONS

TODAY = datetime.date(2026, 11, 22)


def test_each_is_a_caution_that_can_be_declared() -> None:
    """None of them has a name that nobody can type."""
    assert set(CARE) <= set(CAUTIONS)


@pytest.mark.parametrize("caution", CAUTIONS)
def test_a_caution_withholds_or_is_told_of_or_neither(caution: str) -> None:
    """By its level, and never both."""
    level = CARE[caution].level if caution in CARE else ""
    assert bool(why_withheld((), TODAY, {caution})) == bool(rest_by_caution({caution})) == (level == "same-day")
    assert bool(care_notes({caution})) == (level in ("as-told", "ask-first"))


def test_a_suspected_clot_says_whom_to_see_and_how_to_take_it_back() -> None:
    """A doctor the same day, an ambulance with breathlessness, and the command."""
    problem = why_withheld((), TODAY, {"leg-clot-suspected", "calf-swelling", "neck-pain"})
    assert problem is not None
    assert problem.what == (
        "no session is planned: you have declared that there may be a clot in a vein of the leg and a swollen calf"
    )
    assert "See a doctor today. If you are short of breath" in problem.cure
    assert "`kneecli config remove cautions leg-clot-suspected calf-swelling`" in problem.cure


def test_a_stop_sign_goes_before() -> None:
    """It is the more urgent word, or as urgent."""
    problem = why_withheld(("no-weight",), TODAY, {"calf-swelling"})
    assert problem is not None
    assert "walk four steps" in problem.what


def test_an_operation_keeps_to_what_was_said() -> None:
    """One line for those whom somebody looks after, one for those who have to ask."""
    assert care_notes({"giving-way", "recent-acl-surgery"}) == (
        "You have declared a recent operation on the cruciate ligament: "
        "do these only as your surgeon or physiotherapist has said.",
        "You have declared a knee that gives way: ask a doctor or a physiotherapist before you do these.",
    )
