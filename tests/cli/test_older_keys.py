"""Older keys of the settings, such as `ankle_weights_kg`: read as ever, and moved into `owns` with the next change."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.older_keys import with_older_keys_moved
from support.cli import failed, kneecli, quiet
from support.terminal import finished, terminal

OLD = """\
# mine
owns = ["ball"]
ankle_weights_kg = [0.5, "2lb"]
step_heights_cm = [15]
bands = ["red", "green"]
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Settings as an older version wrote them."""
    file = tmp_path / "config.toml"
    file.write_text(OLD)
    return file


def test_both_ways_mean_the_same() -> None:
    """To the planner there is no difference."""
    new = 'owns = ["ball", "ankle-weight 0.5kg", "ankle-weight 2 lb", "step 15cm", "band red", "band green"]'
    assert read_config(OLD, "c") == read_config(new, "c") == read_config(with_older_keys_moved(OLD), "c")


WEIGHTS = st.lists(st.sampled_from([0.5, 1, "2lb", 2.25, "1 kg"]), unique=True, max_size=3)
HEIGHTS = st.lists(st.sampled_from([10, 15, "6in", "20 cm"]), unique=True, max_size=3)
BANDS = st.lists(st.sampled_from(["yellow", "red", "black"]), unique=True, max_size=3)


@given(st.lists(st.sampled_from(["ball", "band", "step 12cm"]), unique=True), WEIGHTS, WEIGHTS, HEIGHTS, BANDS)
def test_moving_changes_nothing(owns: object, ankle: object, hand: object, steps: object, bands: object) -> None:
    """Whatever stands in either, the person is the same before and after, and twice moved is once moved."""
    keys = {"owns": owns, "ankle_weights_kg": ankle, "hand_weights_kg": hand, "step_heights_cm": steps, "bands": bands}
    text = "".join(f"{key} = {value!r}\n".replace("'", '"') for key, value in keys.items() if value)
    moved = with_older_keys_moved(text)
    assert read_config(moved, "c").person == read_config(text, "c").person
    assert with_older_keys_moved(moved) == moved
    assert "_kg" not in moved


def test_what_is_read_says_nothing_of_it(config: Path) -> None:
    """A plan in cron goes by it in silence; `config show` has it as it stands, and the doctor remarks on it."""
    assert kneecli("plan", "-o", "-", home=config.parent).err == ""
    assert "ankle_weights_kg = [0.5, 0.91]" in kneecli("config", "show", home=config.parent).out
    ran = kneecli("doctor", home=config.parent)
    assert (ran.code, ran.out.count("is an older key")) == (0, 3)
    assert config.read_text() == OLD


@pytest.mark.parametrize("words", [("own", "foam-pad"), ("config", "add", "owns", "foam-pad")])
def test_the_next_change_moves_them(config: Path, words: tuple[str, ...]) -> None:
    """Only the one list is left, with the comments."""
    quiet(kneecli(*words, home=config.parent))
    text = config.read_text()
    assert text.startswith("# mine\nowns = ")
    assert "_kg" not in text
    assert "bands" not in text
    said = kneecli("config", "get", "owns", home=config.parent).out.splitlines()
    sized = ["ankle-weight 0.5kg", "ankle-weight 2lb", "step 15cm", "band red", "band green"]
    assert sorted(said) == sorted(["ball", *sized, "foam-pad"])


def test_a_key_with_a_comment_stays(config: Path) -> None:
    """No comment is lost by moving: the key is still read."""
    config.write_text('ankle_weights_kg = [\n  1, # blue\n]\nbands = ["red"] # left\n')
    quiet(kneecli("own", "ball", home=config.parent))
    text = config.read_text()
    assert ("# blue" in text, "# left" in text, 'owns = ["ball"]' in text) == (True, True, True)


def test_said_by_its_older_name(config: Path) -> None:
    """`config` understands the old name, changes the one list, and says so once."""
    ran = kneecli("config", "set", "ankle_weights_kg", "1", "2lb", home=config.parent)
    assert (ran.code, ran.out) == (0, "")
    assert "ankle_weights_kg is an older key: what you have is in owns" in ran.err
    assert kneecli("config", "get", "ankle-weights-kg", home=config.parent).out.split() == ["0.91", "1.0"]
    assert kneecli("config", "add", "bands", "black", home=config.parent).code == 0
    assert kneecli("config", "remove", "bands", "red", home=config.parent).code == 0
    assert kneecli("config", "get", "bands", home=config.parent).out.split() == ["green", "black"]
    assert kneecli("config", "unset", "step_heights_cm", home=config.parent).code == 0
    said = kneecli("config", "get", "owns", home=config.parent).out.splitlines()
    assert said == ["ball", "band green", "ankle-weight 1kg", "ankle-weight 2lb", "band black"]
    failed(kneecli("config", "set", "ankle_weights_kg", "heavy", home=config.parent), 2, "which is no weight")


def test_variables_go_before_the_file(config: Path) -> None:
    """The one of the list before all of it, an older one before its own sizes."""
    home = config.parent
    assert kneecli("config", "get", "bands", home=home, KNEECLI_OWNS="ball,band black").out == "black\n"
    assert kneecli("config", "get", "ankle_weights_kg", home=home, KNEECLI_OWNS="ball").out == ""
    assert kneecli("config", "get", "bands", home=home, KNEECLI_BANDS="blue").out == "blue\n"
    assert kneecli("config", "get", "ankle_weights_kg", home=home, KNEECLI_BANDS="blue").out.split() == ["0.5", "0.91"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("ankle-weight 99kg", "'99kg' is no weight from 0.1 to 20 kg"),
        ("ankle-weight 1", "'1' is no weight"),
        ("ankle-weight", ""),
        ("band pink", "a band is yellow, red"),
        ("ball 3cm", "ball has no size"),
        ("ankel-weight 1kg", "Did you mean `ankle-weight`?"),
        ("step 15 cm", ""),
    ],
)
def test_an_entry_is_read_or_refused(config: Path, entry: str, said: str) -> None:
    """With its line, and what it may be."""
    config.write_text(f'owns = ["{entry}"]\n')
    ran = kneecli("config", "show", home=config.parent)
    if said:
        failed(ran, 3, "config.toml:1", said)
    else:
        assert ran.code == 0, ran.err


def test_init_asks_for_the_step_and_keeps_the_other_sizes(config: Path) -> None:
    """An answer replaces the steps and nothing else; an answer of what one has keeps the sizes."""
    with terminal(config.parent, "init") as child:
        for answer in ("", "", "", "foam-pad", "", "", "", "20cm", ""):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    said = kneecli("config", "get", "owns", home=config.parent).out.splitlines()
    assert sorted(said) == sorted(
        ["foam-pad", "ankle-weight 0.5kg", "ankle-weight 2lb", "band red", "band green", "step 20cm"]
    )
    assert "step_heights_cm" not in config.read_text()
