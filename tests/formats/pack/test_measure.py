"""The measures of a pack file."""

import pytest

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.problem import FileFault
from kneecli.formats.pack.pack import read_pack
from support.builders import PACK_HEAD, PACK_MEASURE
from support.pages import DOCS, blocks_of


def read(text: str) -> Measure:
    """The only measure of a pack with nothing else."""
    (found,) = read_pack(PACK_HEAD + text, "x.toml").measures
    return found


def faults(text: str) -> list[str]:
    """What is wrong with it."""
    with pytest.raises(FileFault) as caught:
        read(text)
    return [problem.what for problem in caught.value.problems]


def changed(before: str, after: str) -> str:
    """The measure with a replacement, which has to hit."""
    assert before in PACK_MEASURE
    return PACK_MEASURE.replace(before, after)


NUMBER = 'kind = "number"\nunit = "degrees"\nrange = [0, 160]\n'


def test_the_least_that_a_measure_may_say() -> None:
    """A pack may have measures and nothing else; what is not said has a default."""
    found = read(PACK_MEASURE)
    assert (found.least, found.most, found.unit, found.is_whole) == (0, 160, "degrees", False)
    assert (found.weeks, found.sides, found.named, found.better) == ((0, 6, 12), "never", 0, None)


def test_the_example_of_the_page_reads() -> None:
    """All that a measure may say beside it is read."""
    page = next(block.text for block in blocks_of(DOCS / "packs/pack-format.md", "toml") if "[[measure]]" in block.text)
    found = read(page)
    assert (found.weeks, found.sides, found.smallest_change) == ((0, 6, 12, 26), "always", 10)


def test_limits_follow_from_the_kind() -> None:
    """A scale goes from 0 to 10, stages as long as all of them take."""
    scale = read(changed(NUMBER, 'kind = "scale"\n'))
    assert (scale.least, scale.most, scale.unit) == (0, 10, "of 10")
    stages = read(changed(NUMBER, 'kind = "stages"\nseconds = 10\nstages = ["on two feet", "on one"]\n'))
    assert (stages.least, stages.most, stages.unit) == (0, 20, "s")


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (NUMBER, 'kind = "count"\n', "`seconds` is missing"),
        (NUMBER, 'kind = "scale"\nunit = "of 10"\n', "unknown key 'unit'"),
        (NUMBER, 'kind = "guess"\n', "`kind` has an unknown word, 'guess'"),
        ("[0, 160]", "[160, 0]", "`range` is the wrong way round"),
        ("steps =", 'weeks = [6, "x"]\nsteps =', "`weeks` entry 2 is not a whole number"),
        ("steps =", 'sources = ["NONE"]\nsteps =', "the source 'NONE' is not defined"),
        ("steps =", "smallest_change = 2\nsteps =", "`smallest_change` and `change_sources` belong together"),
        ("steps =", 'change_sources = ["TEST1"]\nsteps =', "`smallest_change` and `change_sources` belong together"),
        ("steps =", 'cautions = ["no such"]\nsteps =', "`cautions` entry 1 has an unknown word, 'no such'"),
        ("steps =", "stepps =", "`steps` is missing"),
        ("knee-bend", "Knee bend", "`id` is 'Knee bend', which is not a name"),
    ],
)
def test_what_is_wrong_is_named(before: str, after: str, what: str) -> None:
    """Each fault with its key."""
    assert what in faults(changed(before, after))


def test_an_id_stands_once() -> None:
    """Two measures of one id are a fault."""
    assert faults(PACK_MEASURE + PACK_MEASURE) == ["the id 'knee-bend' stands twice"]
