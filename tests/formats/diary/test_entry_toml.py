"""The text of an entry in the editor says all of it, and is read as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said
from kneecli.domain.diary.performance import done as as_done
from kneecli.domain.diary.record import PainFelt, Screened
from kneecli.domain.problem import FileFault, on_one_line
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES
from kneecli.formats.diary.entry_reader import read_entry
from kneecli.formats.diary.entry_toml import Entry, write_entry
from support.builders import item
from support.journal import PAINS, TODAY, day, did, head, measured

DOSES = (
    Prescription(sets=2, reps=10),
    Prescription(sets=2, reps=10, hold_s=5, load_kg=1.0, load_with="ankle-weight"),
    Prescription(sets=3, hold_s=20, step_cm=15),
    Prescription(minutes=10),
)

SAID = st.builds(
    Said,
    sets=st.none() | st.integers(1, 5),
    hold_s=st.none() | st.integers(1, 60),
    load_kg=st.none() | st.sampled_from((0.5, 2.27, 10.0)),
    band=st.none() | st.sampled_from(BANDS),
    side=st.none() | st.sampled_from(SIDES),
    pain=st.none() | st.integers(0, 10),
    effort=st.none() | st.integers(0, 10),
    note=st.text(max_size=8).map(on_one_line),
)


def same(event: Entry) -> bool:
    """Whether the text of an entry is read as that entry."""
    return read_entry(write_entry(event, "metric"), event, "metric", TODAY) == event


@given(st.sampled_from(DOSES), SAID)
def test_what_was_done_comes_back(dose: Prescription, said: Said) -> None:
    """Every figure that can be logged, whatever the exercise is counted in."""
    if misfits("Bridge", dose, said):
        return
    event = replace(did(3), done=as_done(replace(item(), prescription=dose), said))
    assert same(event)


@given(PAINS)
def test_pain_comes_back(event: PainFelt) -> None:
    """Its figure, day, swelling, and whether it was in the morning."""
    assert same(event)


def test_the_others_come_back() -> None:
    """Something skipped, stop signs, check-ins."""
    assert same(did(3, skipped='sore "knee"', sets=()))
    assert same(Screened(**head(), date=day(2), signs=("hot-knee",)))
    assert same(measured(2, 41.5, note="a \\ b"))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("pain = 1", "pain = 11", "`pain` is 11"),
        ("pain = 1", "pian = 1", "unknown key"),
        ("reps = [10, 10]", "reps = 10", "is not a list"),
        ('side = "both"', 'side = "front"', "unknown word"),
        ("date = 2026", "date = 2999", "future"),
        ("date = 2026", "date = 'x' # 2026", "no date"),
        ('note = ""', "note = 3", "is not a text"),
        ('load = ""', 'load = "999 kg"', "hard to believe"),
        ('skipped = ""', 'skipped = "sore"', "both done and skipped"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, what: str) -> None:
    """With its line, and nothing is read."""
    event = did(3)
    text = write_entry(event, "metric")
    assert old in text
    with pytest.raises(FileFault, match=what):
        read_entry(text.replace(old, new), event, "metric", TODAY)


def test_pounds_are_read_in_the_person_s_units() -> None:
    """A bare number is in them; what is written says its unit."""
    event = did(3, load_kg=1.0)
    text = write_entry(event, "imperial")
    assert 'load = "1 kg"' in text
    now = read_entry(text.replace('"1 kg"', "2"), event, "imperial", TODAY)
    assert now == replace(event, done=replace(event.done, load_kg=0.91))
