"""The line of any key of a TOML document."""

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from kneecli.formats.reading.lines import Path
from kneecli.formats.reading.toml_lines import TomlLines
from support.builders import texts

DOCUMENT = '''\
title = "a [b] # c"  # [[exercise]]
"quoted key" = 1
'literal' = { inner = 1, list = [1,
  2] }
dotted.one.two = 1

[pack]   # the head
name = "x"
long = """
[[exercise]]
id = "not me"
"""
raw = \'\'\'[[exercise]]
id = "nor me" \'\'\'
quotes = """a "quoted" \\"""  [ """ # [
after = 1

[[exercise]]
id = "one"
cues = [
  "a ] b",  # ] not the end [
  \'\'\'
id = "in a list"
  \'\'\',
  [ "nested", [ "more" ] ],
]
last = true
  [exercise.dose]
  sets = [1, 2]
  [[exercise.rung]]
  label = "a"
  [[exercise.rung]]
  label = "b"

[[ exercise ]]
id = "two"
[[exercise.rung]]
label = "c"
rest."of it".x = 2
["odd [name]".'sub']
key = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("title",), 1),
        (("quoted key",), 2),
        (("literal",), 3),
        (("literal", "inner"), 3),
        (("literal", "list", 1), 3),
        (("dotted", "one", "two"), 5),
        (("dotted",), 5),
        (("pack",), 7),
        (("pack", "name"), 8),
        (("pack", "missing"), 7),
        (("pack", "long"), 9),
        (("pack", "raw"), 13),
        (("pack", "quotes"), 15),
        (("pack", "after"), 16),
        (("exercise",), 18),
        (("exercise", 0), 18),
        (("exercise", 0, "id"), 19),
        (("exercise", 0, "cues"), 20),
        (("exercise", 0, "cues", 3), 20),
        (("exercise", 0, "last"), 27),
        (("exercise", 0, "dose"), 28),
        (("exercise", 0, "dose", "sets"), 29),
        (("exercise", 0, "rung", 0), 30),
        (("exercise", 0, "rung", 0, "label"), 31),
        (("exercise", 0, "rung", 1), 32),
        (("exercise", 0, "rung", 1, "label"), 33),
        (("exercise", 1), 35),
        (("exercise", 1, "id"), 36),
        (("exercise", 1, "rung", 0), 37),
        (("exercise", 1, "rung", 0, "label"), 38),
        (("exercise", 1, "rung", 0, "rest", "of it", "x"), 39),
        (("exercise", 1, "rung", 7, "label"), 37),
        (("odd [name]", "sub"), 40),
        (("odd [name]", "sub", "key"), 41),
        (("nowhere",), 1),
    ],
)
def test_every_key_has_its_line(path: Path, line: int) -> None:
    """Headers, lists, strings of any kind, comments with brackets: a path is found on its line."""
    tomli.loads(DOCUMENT)
    assert TomlLines(DOCUMENT).line(path) == line


def test_windows_line_ends_count_once() -> None:
    """Lines are counted as an editor counts them, whatever ends them."""
    lines = TomlLines(DOCUMENT.replace("\n", "\r\n"))
    assert lines.line(("exercise", 1, "rung", 0, "label")) == 38


@given(values=st.lists(texts() | st.lists(texts(), max_size=3), min_size=1, max_size=5))
def test_odd_values_move_no_line(values: list[Any]) -> None:
    """Whatever texts stand in a document, the keys after them keep their lines."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    rows = [
        f"k{place} = " + (quoted(value) if isinstance(value, str) else f"[{', '.join(map(quoted, value))}]")
        for place, value in enumerate(values)
    ]
    text = "\n".join(["[[table]]", *rows])
    tomli.loads(text)
    lines = TomlLines(text)
    assert [lines.line(("table", 0, f"k{place}")) for place in range(len(rows))] == list(range(2, len(rows) + 2))
