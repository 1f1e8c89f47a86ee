"""Which line a key of a TOML document stands on. The standard parser does not tell.

Only what points a person to the right line is worked out: tables, arrays of tables, and keys at the start
of a line. A key inside an inline table, or a value inside a list, gets the line of what it stands in.
"""

import re
from collections.abc import Iterator
from functools import cached_property

Path = tuple[str | int, ...]

_STRING = r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
_NAME = rf"(?:[A-Za-z0-9_-]+|{_STRING})"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_PART = re.compile(_NAME)
_TOKEN = re.compile(rf'"""(?:\\.|[^\\])*?"{{3,5}}|\'\'\'.*?\'{{3,5}}|{_STRING}|#[^\n]*|[\[\]{{}}\n]', re.DOTALL)


class TomlLines:
    """Line numbers, from 1, of the keys of a TOML document, by path: `("exercise", 3, "rung", 0, "sets")`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counts: dict[Path, int] = {}

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    @cached_property
    def _lines(self) -> dict[Path, int]:
        """Every path with its line; worked out only when something is wrong with the document."""
        lines: dict[Path, int] = {(): 1}
        table: Path = ()
        for number, position in _statements(self._text):
            if header := _HEADER.match(self._text, position):
                table = self._enter(_parts(header[2]), array=header[1] == "[[")
                _note(lines, table, number)
            elif key := _KEY.match(self._text, position):
                _note(lines, (*table, *_parts(key[1])), number)
        return lines

    def _enter(self, names: list[str], *, array: bool) -> Path:
        """The path of a table header, with the indices of the arrays of tables that it is in."""
        path: Path = ()
        for depth, name in enumerate(names, start=1):
            path = (*path, name)
            if array and depth == len(names):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path


def _note(lines: dict[Path, int], path: Path, number: int) -> None:
    """Notes the line of a path, and of what it stands in when that has no line of its own."""
    for length in range(1, len(path) + 1):
        lines.setdefault(path[:length], number)


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """Line number and position of every line that begins outside of strings, lists and inline tables."""
    yield 1, 0
    number, depth = 1, 0
    for token in _TOKEN.finditer(text):
        number += token[0].count("\n")
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            yield number, token.end()


def _parts(dotted: str) -> list[str]:
    return [part[1:-1] if part[0] in "\"'" else part for part in _PART.findall(dotted)]
