"""How the knee is, said in words."""

import pytest

from kneecli.cli.shared.spoken_pain import SpokenPain, spoken_pain
from kneecli.domain.problem import WrongUsage


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("three", SpokenPain("3", "", False, None)),
        ("none", SpokenPain("0", "", False, None)),
        ("4 mild swelling", SpokenPain("4", "", False, "mild")),
        ("4 with slight swelling yesterday", SpokenPain("4", "yesterday", False, "mild")),
        ("4, no swelling", SpokenPain("4", "", False, "none")),
        ("2 this morning, not swollen", SpokenPain("2", "", True, "none")),
        ("yesterday 4/10 and severely swollen", SpokenPain("4", "yesterday", False, "severe")),
        ("4 swelling moderate 22 november", SpokenPain("4", "22 november", False, "moderate")),
        ("much", SpokenPain("much", "", False, None)),
    ],
)
def test_pain_day_and_swelling(words: str, expected: SpokenPain) -> None:
    """In any order that people use; what is none of them stays, to be refused."""
    assert spoken_pain(words.split()) == expected


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("4 swollen", "'swollen' does not say how much"),
        ("4 very swollen", "does not say how much"),
        ("4 the swelling went down", "does not say how much"),
        ("mild swelling", "how much does the knee hurt"),
    ],
)
def test_what_is_not_known_is_asked_for(words: str, said: str) -> None:
    """A swelling is never guessed, and it is no pain."""
    with pytest.raises(WrongUsage) as fault:
        spoken_pain(words.split())
    assert said in fault.value.problems[0].what
