"""What a mistyped word may have meant."""

import pytest

from kneecli.domain.everyday_words import EVERYDAY_WORDS
from kneecli.domain.nearest import called, fitting, nearest, one_of
from kneecli.domain.problem import WrongUsage
from kneecli.domain.vocabulary import CAUTIONS, EQUIPMENT

WORDS = ("foam-pad", "foam-roll", "band", "low-back-flare")


@pytest.mark.parametrize(
    ("word", "meant"), [("foam-p", "foam-pad"), ("bnad", "band"), ("roll", "foam-roll"), ("back", "low-back-flare")]
)
def test_a_beginning_a_slip_and_a_part_are_known(word: str, meant: str) -> None:
    """In this order: how a word begins, what it is nearly, what it has between hyphens."""
    assert nearest(word, WORDS) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("word", ["", "-", "treadmill"])
def test_what_is_far_from_all_brings_nothing(word: str) -> None:
    """Then the caller says what there is."""
    assert nearest(word, WORDS) == ""


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("foam", "Did you mean `foam-pad` or `foam-roll`?"),
        ("foams", "Did you mean `foam-pad` or `foam-roll`?"),
        ("roller", "Did you mean `foam-roll`?"),
    ],
)
def test_all_that_fits_is_named(word: str, meant: str) -> None:
    """Not the first of them alone."""
    assert nearest(word, WORDS) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("dumbbells", "hand-weight"),
        ("Hand weight", "hand-weight"),
        ("stairs", "stair"),
        ("theraband", "band"),
        ("rowing machine", "row-machine"),
        ("cross-trainer", "elliptical"),
        ("bike", None),
        ("weights", None),
        ("sofa", None),
    ],
)
def test_everyday_words_stand_for_one_thing_or_for_none(word: str, meant: str | None) -> None:
    """Where they may be several, nothing is guessed."""
    assert called(word, EQUIPMENT) == meant


def test_every_everyday_word_is_of_something_that_there_is() -> None:
    """And none is the name of another thing."""
    assert set(EVERYDAY_WORDS) <= {*EQUIPMENT, *CAUTIONS}
    assert {word for words in EVERYDAY_WORDS.values() for word in words} & {*EQUIPMENT, *CAUTIONS} == set()


def test_words_within_a_name_find_all_that_have_them() -> None:
    """In a name or in an everyday word, side by side; and no word far from it is guessed."""
    exercises = ("calf-raise", "seated-straight-leg-raise", "lateral-leg-raise", "prone-leg-raise", "bridge")
    assert fitting("leg raise", exercises) == list(exercises[1:4])
    assert fitting("Straight leg raise", exercises) == ["seated-straight-leg-raise"]
    assert nearest("blood", EQUIPMENT) == nearest("blood pressure", EQUIPMENT) == ""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("fear of falling", "balance-risk"),
        ("artificial knee", "knee-replacement"),
        ("knee replacement", "knee-replacement"),
    ],
)
def test_cautions_have_everyday_words(words: str, meant: str) -> None:
    """In the words of who declares them."""
    assert called(words, CAUTIONS) == meant


def test_an_everyday_word_of_several_names_them_all() -> None:
    """As `bike` does."""
    with pytest.raises(WrongUsage) as caught:
        one_of("bike", EQUIPMENT, "--equipment")
    cure = caught.value.problems[0].cure
    assert cure == "Did you mean `pedal-exerciser`, `recumbent-bike` or `upright-bike`?"


@pytest.mark.parametrize(("word", "meant"), [("pol", "pool"), ("elastics", "band"), ("dumbell", "hand-weight")])
def test_a_slip_in_an_everyday_word_is_known_after_all_others(word: str, meant: str) -> None:
    """What a thing is really called comes first."""
    assert nearest(word, EQUIPMENT) == f"Did you mean `{meant}`?"
