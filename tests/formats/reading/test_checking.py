"""Reading a table of unknown content."""

from collections.abc import Callable
from typing import Any

import pytest

from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.measures import HEIGHTS, WEIGHTS
from kneecli.formats.reading.toml_lines import TomlLines

WORDS = ("red", "green", "blue")


def read(values: dict[str, Any], reader: Callable[[Table], Any]) -> tuple[Any, list[str]]:
    """What the reader makes of a table, and the faults it noted."""
    faults = Faults("file", TomlLines("").line)
    value = reader(Table(values, (), faults))
    assert all(problem.cure and problem.where == "file:1" for problem in faults.problems())
    return value, [problem.what for problem in faults.problems()]


@pytest.mark.parametrize(
    ("value", "reader", "expected"),
    [
        ("a", lambda table: table.text("k"), "a"),
        ("a-1", lambda table: table.name("k"), "a-1"),
        ("red", lambda table: table.choice("k", WORDS), "red"),
        (["blue", "red"], lambda table: table.choices("k", WORDS), ("blue", "red")),
        (["a", "b"], lambda table: table.texts("k"), ("a", "b")),
        (3, lambda table: table.number("k", 1, 3), 3),
        (3, lambda table: table.decimal("k", 1, 3), 3.0),
        ([2, 0.5, 2], lambda table: table.measures("k", 0, 3, WEIGHTS), None),
        ([2, 0.5], lambda table: table.measures("k", 0, 3, WEIGHTS), (0.5, 2.0)),
        (["2lb", 0.5], lambda table: table.measures("k", 0, 3, WEIGHTS), (0.5, 0.91)),
        (["6in", 16.5], lambda table: table.measures("k", 0, 30, HEIGHTS), (15, 17)),
        ("4:00", lambda table: table.clock("k", "00:00", "12:00"), "04:00"),
        ([1, 2], lambda table: table.span("k", 1, 3), (1, 2)),
        (True, lambda table: table.flag("k"), True),
        ([["red"], ["blue", "green"]], lambda table: table.needs("k", WORDS), (("red",), ("blue", "green"))),
    ],
)
def test_a_good_value_is_handed_out(value: Any, reader: Callable[[Table], Any], expected: Any) -> None:
    """A value of the right kind comes back as it is, lists as tuples; only a doubled entry is a fault."""
    found, faults = read({"k": value}, reader)
    assert (found == expected) if expected is not None else (faults == ["`k` has 2 twice"])
    assert not (expected is not None and faults)


@pytest.mark.parametrize(
    ("value", "reader", "what"),
    [
        (1, lambda table: table.text("k"), "is not a text"),
        ("", lambda table: table.text("k"), "is empty"),
        (" a", lambda table: table.text("k"), "begins or ends with a space"),
        ("a\nb", lambda table: table.text("k"), "has a line break or another control character in it"),
        ("a\x1b[31mb", lambda table: table.text("k"), "has a line break or another control character in it"),
        ("a\u202eb", lambda table: table.text("k"), "has a line break or another control character in it"),
        ("a\u2028b", lambda table: table.text("k"), "has a line break or another control character in it"),
        ("a\ud800b", lambda table: table.text("k"), "has a line break or another control character in it"),
        ("a" * 401, lambda table: table.text("k"), "has 401 characters, and 400 is the most"),
        ("A b", lambda table: table.name("k"), "is 'A b', which is not a name"),
        ("-a", lambda table: table.name("k"), "is '-a', which is not a name"),
        ("a\n", lambda table: table.name("k"), "is 'a\\n', which is not a name"),
        (["a"], lambda table: table.name("k"), "is not a text"),
        ("rde", lambda table: table.choice("k", WORDS), "has an unknown word, 'rde'. Did you mean `red`?"),
        ("zzz", lambda table: table.choice("k", WORDS), "has an unknown word, 'zzz'"),
        (1, lambda table: table.choice("k", WORDS), "is not a text"),
        ("red", lambda table: table.choices("k", WORDS), "is not a list"),
        ([], lambda table: table.choices("k", WORDS, needed=True), "has 0 entries"),
        (["red", 1], lambda table: table.choices("k", WORDS), "entry 2 is not a text"),
        (["red", "red"], lambda table: table.choices("k", WORDS), "has 'red' twice"),
        (["a"], lambda table: table.texts("k", least=2, most=3), "has 1 entries"),
        (["a", ""], lambda table: table.texts("k"), "entry 2 is empty"),
        (0, lambda table: table.number("k", 1, 3), "is 0"),
        (10**400, lambda table: table.decimal("k", 1, 3), f"is {10**400}"),
        (True, lambda table: table.number("k", 1, 3), "is not a whole number"),
        (1.0, lambda table: table.number("k", 1, 3), "is not a whole number"),
        ("1", lambda table: table.decimal("k", 1, 3), "is not a number"),
        (True, lambda table: table.decimal("k", 0, 3), "is not a number"),
        (float("nan"), lambda table: table.decimal("k", 0, 3), "is nan"),
        ("13:00", lambda table: table.clock("k", "00:00", "12:00"), "is '13:00'"),
        ("4", lambda table: table.clock("k", "00:00", "12:00"), "is '4'"),
        (4, lambda table: table.clock("k", "00:00", "12:00"), "is not a text"),
        (["2"], lambda table: table.measures("k", 0, 3, WEIGHTS), "entry 1 is '2', which is no weight"),
        (["9lb"], lambda table: table.measures("k", 0, 3, WEIGHTS), "entry 1 is '9lb', and that is 4.08 kg"),
        (["2cm"], lambda table: table.measures("k", 0, 3, WEIGHTS), "entry 1 is '2cm', which is no weight"),
        ([1, float("inf")], lambda table: table.measures("k", 0, 3, WEIGHTS), "entry 2 is inf"),
        ([1], lambda table: table.span("k", 1, 3), "is not a range"),
        ([1, 4], lambda table: table.span("k", 1, 3), "is not a range"),
        ([3, 1], lambda table: table.span("k", 1, 3), "is the wrong way round"),
        (1, lambda table: table.flag("k"), "is not true or false"),
        (["red"], lambda table: table.needs("k", WORDS), "entry 1 is not a list"),
        ([[]], lambda table: table.needs("k", WORDS), "entry 1 has 0 entries"),
        ([], lambda table: table.table("k"), "is not a table"),
        ({}, lambda table: table.tables("k"), "is not a list"),
        ([1], lambda table: table.tables("k"), "entry 1 is not a table"),
        ([], lambda table: table.tables("k", least=1), "has 0 entries"),
    ],
)
def test_a_bad_value_is_noted_and_replaced(value: Any, reader: Callable[[Table], Any], what: str) -> None:
    """What is wrong is said after the key, and reading goes on with another value."""
    assert read({"k": value}, reader)[1] == [f"`k` {what}"]


def test_what_is_missing_is_noted_or_has_its_default() -> None:
    """A key that must be there is named when it is not; any other has its default."""
    assert read({}, lambda table: table.text("k"))[1] == ["`k` is missing"]
    assert read({}, lambda table: table.texts("k", least=1))[1] == ["`k` is missing"]
    assert read({}, lambda table: table.table("k"))[1] == ["`k` is missing"]
    assert read({}, lambda table: table.text("k", "x")) == ("x", [])
    assert read({}, lambda table: table.optional_number("k", 1, 2)) == (None, [])
    assert read({}, lambda table: table.optional_span("k", 1, 2)) == (None, [])
    assert read({}, lambda table: table.decimal("k", 1, 2)) == (None, [])
    assert read({}, lambda table: table.flag("k", default=True)) == (True, [])


def test_unknown_keys_are_noted_with_the_nearest_known_one() -> None:
    """A typing error is never ignored: the key that was meant is offered where there is one."""
    faults = Faults("file", TomlLines("a = 1\nlable = 2\nxyz = 3").line)
    table = Table({"a": 1, "lable": 2, "xyz": 3}, (), faults)
    table.number("a", 0, 9)
    table.text("label", "")
    table.finish()
    assert [(problem.where, problem.what, problem.cure) for problem in faults.problems()] == [
        ("file:2", "unknown key 'lable'", "Did you mean `label`?"),
        ("file:3", "unknown key 'xyz'", "Take it out: this format has no such key."),
    ]
