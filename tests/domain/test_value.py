"""Values do what dataclasses do."""

import copy
import dataclasses
import pickle
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain import value
from support.cli import kneecli, python


def made(by: Any) -> tuple[Any, Any, Any]:
    """Three classes as `by` makes them: a plain one, one that inherits, and one that can be changed."""

    @by.dataclass(frozen=True, slots=True)
    class Dose:
        sets: int
        reps: int = 10
        notes: tuple[str, ...] = ()
        marks: dict[str, int] = by.field(default_factory=dict, compare=False)
        units: str = by.field(default="metric", repr=False)

    @by.dataclass(frozen=True, slots=True)
    class Loaded(Dose):
        kg: float = 0.5

        @property
        def total(self) -> float:
            return self.sets * self.kg

    @by.dataclass(slots=True)
    class Open:
        name: str
        found: list[int] = by.field(init=False, default_factory=list)
        length: int = by.field(init=False)

        def __post_init__(self) -> None:
            self.length = len(self.name)

    return Dose, Loaded, Open


OURS, THEIRS = made(value), made(dataclasses)


@given(st.integers(0, 3), st.integers(), st.text(max_size=3), st.lists(st.text(max_size=2), max_size=2))
def test_they_answer_alike(sets: int, reps: int, units: str, notes: list[str]) -> None:
    """Contents, words, equality, hash, copies and dicts are those of the standard library."""
    for ours, theirs in zip(OURS[:2], THEIRS[:2], strict=True):
        ours_made, theirs_made = (
            ours(sets, reps, tuple(notes), units=units),
            theirs(sets, reps, tuple(notes), units=units),
        )
        assert repr(ours_made) == repr(theirs_made)
        assert value.asdict(ours_made) == dataclasses.asdict(theirs_made)
        assert [field.name for field in value.fields(ours)] == [field.name for field in dataclasses.fields(theirs)]
        assert ours.__match_args__ == theirs.__match_args__
        again = value.replace(ours_made, reps=reps)
        assert (again == ours_made, hash(again) == hash(ours_made)) == (True, True)
        assert value.replace(ours_made, sets=sets + 1) != ours_made
        assert (ours_made == sets) is (theirs_made == sets) is False
        assert copy.deepcopy(ours_made) == ours_made


def test_what_does_not_count_is_not_compared() -> None:
    """A field with compare=False makes no difference; another class does."""
    dose, loaded, _ = OURS
    assert dose(2, marks={"a": 1}) == dose(2)
    assert dose(2) != loaded(2)
    assert loaded(2, kg=1.5).total == 3.0
    assert dose(2).marks is not dose(2).marks


@pytest.mark.parametrize("kinds", [OURS, THEIRS], ids=["ours", "theirs"])
def test_a_value_is_no_tuple_to_others(kinds: Any) -> None:
    """It equals no tuple of the same contents, nor a value of another class, and it has no order."""
    dose, loaded, _ = kinds
    contents: tuple[Any, ...] = (2, 10, (), {}, "metric")
    assert dose(*contents) != contents
    assert contents != dose(*contents)
    assert not dose(*contents) == contents  # noqa: SIM201 - both ways to ask
    assert dose(2) != loaded(2)
    assert dose(2) == ANY
    with pytest.raises(TypeError):
        sorted([dose(2), dose(1)])
    assert dose(0)


@pytest.mark.parametrize("kinds", [OURS, THEIRS], ids=["ours", "theirs"])
def test_wrong_calls_are_refused(kinds: Any) -> None:
    """Missing, unknown, double and too many values, and changes of what is frozen."""
    dose, _, opened = kinds
    too_many: tuple[Any, ...] = (1, 2, (), {}, "x", 6)
    for wrong in ((), too_many):
        with pytest.raises(TypeError):
            dose(*wrong)
    for named in ({"sets": 1, "rep": 2}, {"rep": 2}, {"reps": 2}):
        with pytest.raises(TypeError):
            dose(**named)
    with pytest.raises(TypeError):
        dose(1, sets=1)
    with pytest.raises(TypeError):
        opened("a", found=[])
    with pytest.raises(AttributeError):
        dose(1).sets = 2
    with pytest.raises(AttributeError):
        del dose(1).sets
    with pytest.raises(TypeError):
        (value if kinds is OURS else dataclasses).replace(dose(1), rep=2)


@pytest.mark.parametrize("kinds", [OURS, THEIRS], ids=["ours", "theirs"])
def test_open_values_change(kinds: Any) -> None:
    """One that is not frozen can be changed, has its later fields, and has no hash."""
    opened = kinds[2]("abc")
    assert (opened.found, opened.length) == ([], 3)
    opened.name = "x"
    assert opened == opened
    assert repr(opened).endswith("Open(name='x', found=[], length=3)")
    with pytest.raises(TypeError):
        hash(opened)


def test_values_can_be_sent_to_another_process() -> None:
    """A value of a module goes through pickle."""
    from kneecli.domain.session.session import Prescription

    assert pickle.loads(pickle.dumps(Prescription(sets=2))) == Prescription(sets=2)


ON_A_NEWER_PYTHON = """
import dataclasses, sys

real, sys.version_info = sys.version_info, (99, 0)
from kneecli.domain import value
sys.version_info = real
assert value.dataclass is dataclasses.dataclass
from kneecli.__main__ import main
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("form", ["markdown", "json"])
def test_a_newer_python_plans_the_same(form: str, tmp_path: Path) -> None:
    """On a Python that was never tried, where values are those of the standard library, a plan has the same bytes."""
    plan = ("plan", "--date", "2026-11-22", "--explain", "--format", form, "-o", "-")
    newer = python(ON_A_NEWER_PYTHON, *plan, home=tmp_path / "newer")
    assert newer.code == 0, newer.err
    assert newer == kneecli(*plan, home=tmp_path / "tried")
