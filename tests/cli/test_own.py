"""`kneecli own`, and lists in the settings entry by entry."""

import sys
from pathlib import Path

import pytest

from support.cli import failed, kneecli, quiet
from support.terminal import finished, terminal


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The settings of a home."""
    return tmp_path / "config.toml"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("foam-pad",), 'owns = ["foam-pad"]'),
        (("Foam pad",), 'owns = ["foam-pad"]'),
        (("dumbbells",), 'owns = ["hand-weight"]'),
        (("ankle-weight", "0.5kg", "1kg"), 'owns = ["ankle-weight 0.5kg", "ankle-weight 1kg"]'),
        (("ankle-weight", ".5", "2lb"), 'owns = ["ankle-weight 0.5kg", "ankle-weight 2lb"]'),
        (("step", "15cm"), 'owns = ["step 15cm"]'),
        (("stairs", "7in"), 'owns = ["stair 7in"]'),
        (("band", "red", "green"), 'owns = ["band red", "band green"]'),
        (("red", "band"), 'owns = ["band red"]'),
        (("a pair of red bands",), 'owns = ["band red"]'),
        (("ankle", "weights", "1", "kg"), 'owns = ["ankle-weight 1kg"]'),
        (("two", "dumbbells", "2", "kg", "and", "3kg"), 'owns = ["hand-weight 2kg", "hand-weight 3kg"]'),
        (("swimming", "pool"), 'owns = ["pool"]'),
        (("home", "trainer"), 'owns = ["upright-bike"]'),
        (("step", "of", "17", "cm"), 'owns = ["step 17cm"]'),
    ],
)
def test_what_one_has_is_said_in_one_step(config: Path, words: tuple[str, ...], line: str) -> None:
    """With sizes or without, in everyday words."""
    quiet(kneecli("own", *words, home=config.parent))
    assert config.read_text(encoding="utf-8") == f"{line}\n"


def test_bare_sizes_are_in_the_persons_units(config: Path) -> None:
    """As behind `--load` and `--step`."""
    config.write_text('units = "imperial"\n', encoding="utf-8")
    quiet(kneecli("own", "ankle-weight", "2", "1kg", home=config.parent))
    quiet(kneecli("own", "step", "6", home=config.parent))
    text = config.read_text(encoding="utf-8")
    assert 'owns = ["ankle-weight 2lb", "ankle-weight 1kg", "step 6in"]' in text


def test_what_one_has_is_lacking_no_more(config: Path) -> None:
    """One thing is not both."""
    config.write_text('lacks = ["stair", "step"] # moved\n', encoding="utf-8")
    quiet(kneecli("own", "stair", home=config.parent))
    assert kneecli("config", "get", "lacks", home=config.parent).out == "step\n"
    assert "# moved" in config.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bike",), ("`pedal-exerciser`, `recumbent-bike` or `upright-bike`",)),
        (("exercise", "bike"), ("'exercise bike' is not known", "`recumbent-bike` or `upright-bike`")),
        (("foam-pad", "3"), ("foam-pad has no size",)),
        (("a", "ball", "and", "a", "foam", "pad"), ("ball has no size", "One thing at a time")),
        (("red", "sofa"), ("'red sofa' is not known",)),
        (("ankle-weight", "heavy"), ("'heavy' is no weight", "SIZE")),
        (("ankle-weight", "15cm"), ("0.1 to 20 kg",)),
        (("band", "pink"), ("a band is yellow, red",)),
    ],
)
def test_what_makes_no_sense_changes_nothing(config: Path, words: tuple[str, ...], said: tuple[str, ...]) -> None:
    """It is named, and no file is made."""
    failed(kneecli("own", *words, home=config.parent), 2, *said)
    assert not config.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_it_says_what_is_opened(config: Path) -> None:
    """Exercises that were not possible, and more rungs of others."""
    with terminal(config.parent, "own", "band") as child:
        child.expect("Now possible: Side step with band.")
        child.expect("More rungs are open of Clamshell")
        assert finished(child)[0] == 0


def test_a_colour_may_stand_in_front_in_a_list_too(config: Path) -> None:
    """As it is said of what was done: `red band`."""
    quiet(kneecli("config", "add", "owns", "ball", "red band", home=config.parent))
    assert kneecli("config", "get", "owns", home=config.parent).out.splitlines() == ["ball", "band red"]


def test_a_list_is_changed_entry_by_entry(config: Path) -> None:
    """What is there stays with its comments; the same weight in another unit is the same entry."""
    config.write_text('owns = [\n  "ball", # the red one\n  "mat",\n]\nankle_weights_kg = ["2lb"]\n', encoding="utf-8")
    quiet(kneecli("config", "add", "owns", "foam-pad", "ball", home=config.parent))
    said = kneecli("config", "get", "owns", home=config.parent).out.splitlines()
    assert said == ["ball", "mat", "ankle-weight 2lb", "foam-pad"]
    quiet(kneecli("config", "remove", "owns", "mat", home=config.parent))
    assert "# the red one" in config.read_text(encoding="utf-8")
    assert kneecli("config", "get", "owns", home=config.parent).out.splitlines()[-1] == "foam-pad"
    quiet(kneecli("config", "add", "owns", "ankle-weight 0.91kg", "ankle weight 1", home=config.parent))
    said = kneecli("config", "get", "owns", home=config.parent).out.splitlines()
    assert said == ["ball", "ankle-weight 2lb", "foam-pad", "ankle-weight 1kg"]
    quiet(kneecli("config", "remove", "owns", "ankle-weight 0.91kg", home=config.parent))
    assert "2lb" not in config.read_text(encoding="utf-8")
    failed(kneecli("config", "add", "minutes", "20", home=config.parent), 2, "minutes is no list", "config set")


def test_set_says_what_it_took_out(config: Path) -> None:
    """It replaces the list, as it always did, and never without a word."""
    quiet(kneecli("config", "set", "owns", "ball", "mat", home=config.parent))
    ran = kneecli("config", "set", "owns", "mat", "foam-pad", home=config.parent)
    assert (ran.code, ran.out) == (0, "")
    assert 'taken out of owns: ["ball"]' in ran.err
    assert "config add owns mat foam-pad" in ran.err
    quiet(kneecli("config", "set", "owns", "mat", "foam-pad", "ball", home=config.parent))


def test_help_is_where_people_look_for_it(tmp_path: Path) -> None:
    """The same as `--help`, of all and of each."""
    for words in ((), ("log",), ("packs", "check")):
        asked, shown = kneecli("help", *words, home=tmp_path), kneecli(*words, "--help", home=tmp_path)
        assert (asked.code, asked.out, asked.err) == (0, shown.out, "")
    failed(kneecli("help", "lgo", home=tmp_path), 2, "Did you mean 'log'?")


def test_plan_takes_minutes_and_json_as_they_are_said_elsewhere(tmp_path: Path) -> None:
    """`plan 20` and `plan --json`; not two different things at once."""
    ran = kneecli("plan", "15", "--json", "--dry-run", home=tmp_path)
    assert ran.data["minutes"] == 15
    assert ran.out == kneecli("plan", "--minutes", "15", "--format", "json", "--dry-run", home=tmp_path).out
    failed(kneecli("plan", "20", "--minutes", "30", home=tmp_path), 2, "both 20 and 30")
    failed(kneecli("plan", "--json", "--format", "toml", home=tmp_path), 2, "both json and toml")
    failed(kneecli("plan", "bridge", home=tmp_path), 2, "write a whole number, 5 to 180")


def test_a_step_that_is_too_high_to_begin_on_says_what_it_closes(config: Path) -> None:
    """And which step would open it."""
    data = kneecli("own", "step", "15cm", "--json", home=config.parent).data
    (said,) = [line for line in data["messages"] if "No longer possible" in line]
    assert "Step-up" in said
    assert "`kneecli own step 10cm`" in said
    again = kneecli("own", "step", "10cm", "--json", home=config.parent).data
    assert not [line for line in again["messages"] if "No longer" in line]
