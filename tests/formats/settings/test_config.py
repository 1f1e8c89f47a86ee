"""The settings file."""

import pytest

from kneecli.domain.person.person import Person
from kneecli.domain.person.settings import Settings
from kneecli.domain.problem import FileFault
from kneecli.domain.vocabulary import HOUSEHOLD
from kneecli.formats.settings.config import read_config

EVERYTHING = """\
minutes = 30
format = "toml"
plans_folder = "~/knee"
units = "imperial"
disabled_packs = ["yoga"]
owns = ["upright-bike", "strap"]
lacks = ["stair"]
ankle_weights_kg = [1, 0.5]
hand_weights_kg = [2]
step_heights_cm = [15, 10]
bands = ["red", "yellow"]
cautions = ["wrist-pain"]
floor = false
start = "gentle"
age = 71
emphasis = ["balance"]
"""


def test_an_empty_file_is_all_defaults() -> None:
    """What the file does not say has its default: 20 minutes, Markdown, a usual home."""
    assert read_config("", "config.toml") == Settings()
    assert read_config("# nothing\n", "config.toml").person.equipment == HOUSEHOLD


def test_every_key_counts() -> None:
    """Each key of the file is found in the settings; sizes are sorted."""
    assert read_config(EVERYTHING, "config.toml") == Settings(
        minutes=30,
        format="toml",
        plans_folder="~/knee",
        units="imperial",
        disabled_packs=("yoga",),
        person=Person(
            equipment=(HOUSEHOLD | {"upright-bike", "strap"}) - {"stair"},
            ankle_weights_kg=(0.5, 1.0),
            hand_weights_kg=(2.0,),
            step_heights_cm=(10, 15),
            bands=("red", "yellow"),
            cautions=frozenset({"wrist-pain"}),
            floor=False,
            start="gentle",
            age=71,
            emphasis=frozenset({"balance"}),
        ),
    )


def test_all_faults_are_reported_with_their_lines() -> None:
    """Every fault of a settings file comes in one go, each with its line and cure."""
    text = 'minutes = 2\nfloor = "no"\nfromat = "toml"\nage = 7\nowns = [\n  "bikes",\n]\nstep_heights_cm = [0]\n'
    with pytest.raises(FileFault) as caught:
        read_config(text, "config.toml")
    assert [(problem.where, problem.what) for problem in caught.value.problems] == [
        ("config.toml:1", "`minutes` is 2"),
        ("config.toml:2", "`floor` is not true or false"),
        ("config.toml:3", "unknown key 'fromat'"),
        ("config.toml:4", "`age` is 7"),
        (
            "config.toml:5",
            "`owns` entry 1 has an unknown word, 'bikes'. "
            "Did you mean `pedal-exerciser`, `recumbent-bike` or `upright-bike`?",
        ),
        ("config.toml:8", "`step_heights_cm` entry 1 is 0"),
    ]
    assert all(problem.cure for problem in caught.value.problems)


@pytest.mark.parametrize("key", [line.split(" ")[0] for line in EVERYTHING.splitlines()])
def test_every_key_is_checked(key: str) -> None:
    """A value of the wrong kind is a fault at its line, whichever the key."""
    with pytest.raises(FileFault) as caught:
        read_config(f"\n{key} = 1979-05-27", "config.toml")
    (problem,) = caught.value.problems
    assert problem.where == "config.toml:2"
    assert problem.what.startswith(f"`{key}` ")
    assert problem.cure


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("minutes = 5\nage = ", "config.toml:2"),
        ("a = 1\na = 2\n", "config.toml:2"),
        ('\n\nplans_folder = """\n', "config.toml:3"),
        ("x = " + "[" * 50_000, "config.toml:1"),
        ("minutes = " + "9" * 5000, "config.toml:1"),
    ],
)
def test_what_is_not_toml_is_one_fault(text: str, where: str) -> None:
    """A file that is no TOML is reported with the line at which it stops being it."""
    with pytest.raises(FileFault) as caught:
        read_config(text, "config.toml")
    (problem,) = caught.value.problems
    assert problem.where == where
    assert problem.what.startswith("this is not valid TOML: ")
    assert problem.cure
