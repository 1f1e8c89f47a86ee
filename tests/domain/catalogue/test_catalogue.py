"""Finding an exercise by name, and a pack's version."""

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.value import replace
from support.builders import exercise

PACK = Pack(
    name="test",
    title="Test",
    version="1.2.3",
    api=1,
    licence="MIT",
    authors=("A",),
    language="en",
    exercises=(
        exercise("sit-to-stand", name="Chair rise", aliases=("squat", "Stand up", "chair rises")),
        exercise("squat", name="Squat (free)", aliases=("stand up",)),
    ),
)
CATALOGUE = Catalogue((PACK,))


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("sit-to-stand", "sit-to-stand"),
        ("Sit to Stand", "sit-to-stand"),
        ("sit_to_stand ", "sit-to-stand"),
        ("CHAIR-RISE", "sit-to-stand"),
        ("squat", "squat"),
        ("chair rises", "sit-to-stand"),
        ("squats", "squat"),
        ("Sit to stands", "sit-to-stand"),
    ],
)
def test_an_exercise_is_found_by_id_name_or_alias(name: str, id: str) -> None:
    """Case, spaces and hyphens make no difference; an id goes before an alias."""
    found = CATALOGUE.find(name)
    assert found is not None
    assert found.id == id


def test_an_alias_of_several_finds_none() -> None:
    """Whoever asks is told of all."""
    assert CATALOGUE.find("stand-up") is None


@pytest.mark.parametrize("name", ["", "squa", "chair", "s", "squatss", "stand ups"])
def test_nothing_is_found_by_part_of_a_name(name: str) -> None:
    """A part of a name, or none, finds nothing."""
    assert CATALOGUE.find(name) is None


def test_a_catalogue_goes_through_its_packs_in_order() -> None:
    """All exercises come in the order of the packs, and a pack that is missing has no version."""
    assert [each.id for each in CATALOGUE] == ["sit-to-stand", "squat"]
    assert (CATALOGUE.version("test"), CATALOGUE.version("other")) == ("1.2.3", "")


def test_the_shortest_word_that_finds_an_exercise() -> None:
    """An alias of one word that nothing else goes by; else the id."""
    walking = exercise("walking", aliases=("brisk walk", "walk", "w2"))
    bikes = [exercise(name, aliases=("bike",)) for name in ("upright-bike", "recumbent-bike")]
    catalogue = Catalogue((replace(PACK, exercises=(walking, *bikes)),))
    assert [catalogue.called(each) for each in catalogue] == ["walk", "upright-bike", "recumbent-bike"]
