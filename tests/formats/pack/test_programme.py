"""The programmes and goals of a pack file."""

import re

import pytest

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.programme import Beside, Gate
from kneecli.domain.problem import FileFault
from kneecli.formats.pack.pack import read_pack
from support.builders import PACK_GOAL, PACK_HEAD, PACK_PROGRAMME
from support.pages import DOCS, blocks_of


def read(text: str) -> Pack:
    """A pack with nothing but this."""
    return read_pack(PACK_HEAD + text, "x.toml")


def faults(text: str) -> list[str]:
    """What is wrong with it, and in which line."""
    with pytest.raises(FileFault) as caught:
        read(text)
    return [problem.what for problem in caught.value.problems]


def test_the_least_that_a_programme_may_say() -> None:
    """A pack may have programmes and nothing else; what is not said has a default."""
    (found,) = read(PACK_PROGRAMME).programmes
    (phase,) = found.phases
    assert (found.ending, found.follows, found.open_ended, found.weeks) == ("", "", False, 3)
    assert (phase.minutes, phase.emphasis, phase.steps, phase.reaches, phase.beside, phase.gate) == (
        *(0, (), "all"),
        *((), (), None),
    )


def test_a_pack_of_goals_alone() -> None:
    """The least that a goal may say."""
    (found,) = read(PACK_GOAL).goals
    assert (found.aliases, found.cautions, len(found.steps)) == ((), (), 2)


def test_the_examples_of_the_page_read() -> None:
    """All that programmes and goals may say beside it is read."""
    blocks = [block.text for block in blocks_of(DOCS / "packs/pack-format.md", "toml")]
    found = read("\n".join(text for text in blocks if re.match(r"\[\[(programme|goal)\]\]", text)))
    first, second = found.programmes[0].phases
    assert first.gate == Gate(pain=5, sessions=1)
    assert second.reaches == (("step-up", 4),)
    assert second.beside == (Beside("walking", 2, (10, 10, 15)),)
    assert len(found.goals[0].steps) == 3


BESIDE = 'beside = [{ exercise = "walking", days = 3, minutes = [5, 5, 10] }]\n'
PHASE = "weeks = 3\n"


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (PHASE, "", "`weeks` is missing"),
        (PHASE, "weeks = 0\n", "`weeks` is 0"),
        (PHASE, f"{PHASE}minutes = 4\n", "`minutes` is 4"),
        (PHASE, f'{PHASE}emphasis = ["quads"]\n', "`emphasis` entry 1 has an unknown word, 'quads'"),
        (PHASE, f'{PHASE}steps = "some"\n', "`steps` has an unknown word, 'some'"),
        (PHASE, f"{PHASE}week = 3\n", "unknown key 'week'"),
        (PHASE, PHASE + BESIDE.replace("[5, 5, 10]", "[5, 5]"), "`minutes` has 2 entries"),
        (PHASE, PHASE + BESIDE.replace("10]", "0]"), "`minutes` entry 3 is 0"),
        (PHASE, PHASE + BESIDE.replace("3, m", "8, m"), "`days` is 8"),
        (PHASE, f'{PHASE}reaches = [{{ exercise = "bridge", rung = 0 }}]\n', "`rung` is 0"),
        (
            PHASE,
            f'{PHASE}reaches = [{{ exercise = "x", rung = 1 }}, {{ exercise = "x", rung = 2 }}]\n',
            "'x' stands twice in `reaches`",
        ),
        (PHASE, f"{PHASE}gate = {{}}\n", "the gate asks for nothing"),
        (PHASE, f"{PHASE}gate = {{ value = 5 }}\n", "`measure` and `value` belong together"),
        (PHASE, f'{PHASE}gate = {{ measure = "chair-stand" }}\n', "`measure` and `value` belong together"),
        (PHASE, f"{PHASE}gate = {{ pain = 11 }}\n", "`pain` is 11"),
        ("purpose =", 'follows = "first-weeks"\npurpose =', "it follows on itself"),
        ("purpose =", 'sources = ["NONE"]\npurpose =', "the source 'NONE' is not defined"),
        ("purpose =", 'cautions = ["no such"]\npurpose =', "`cautions` entry 1 has an unknown word, 'no such'"),
        ("purpose =", "open_ended = 1\npurpose =", "`open_ended` is not true or false"),
    ],
)
def test_what_is_wrong_is_named(before: str, after: str, what: str) -> None:
    """Each fault with its key."""
    assert before in PACK_PROGRAMME
    assert [each for each in faults(PACK_PROGRAMME.replace(before, after)) if each.startswith(what)]


def test_all_faults_come_together_with_their_lines() -> None:
    """Also those inside of the lists of a phase."""
    text = PACK_PROGRAMME.replace("sessions = 2", "sessions = 9").replace(PHASE, PHASE + BESIDE.replace("3, m", "0, m"))
    text += PACK_GOAL.replace('name = "Sweep"', "name = 3")
    with pytest.raises(FileFault) as caught:
        read(text)
    lines = (PACK_HEAD + text).splitlines()
    found = [(lines[int(each.where.rpartition(":")[2]) - 1].split(" ")[0], each.what) for each in caught.value.problems]
    assert found == [
        ("beside", "`days` is 0"),
        ("sessions", "`sessions` is 9"),
        ("name", "`name` is not a text"),
    ]


def test_an_id_stands_once() -> None:
    """A programme and a goal may share an id; two of a kind may not."""
    assert faults(PACK_PROGRAMME + PACK_PROGRAMME) == ["the id 'first-weeks' stands twice"]
    assert faults(PACK_GOAL + PACK_GOAL) == ["the id 'sweep' stands twice"]
    assert read(PACK_PROGRAMME + PACK_GOAL.replace("sweep", "first-weeks")).goals


def test_a_programme_has_a_phase() -> None:
    """Without one there is nothing to do."""
    assert faults(PACK_PROGRAMME[: PACK_PROGRAMME.index("[[programme.phase]]")]) == ["`phase` is missing"]
