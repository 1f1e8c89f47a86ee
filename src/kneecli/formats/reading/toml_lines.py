"""The line number of each key in a TOML document.

Found are tables, arrays of tables, and keys at the start of a line. A key inside an inline table, or a value inside a
list, gets the line of the key that holds it: that is near enough for a message.
"""

import re
from collections.abc import Iterator

from kneecli.formats.reading.lines import Lines, Path

_STRING = r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
_NAME = rf"(?:[A-Za-z0-9_-]+|{_STRING})"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]"
_KEY = rf"[ \t]*({_DOTTED})[ \t]*="
TOKEN = rf'(?s)"""(?:\\.|[^\\])*?"{{3,5}}|\'\'\'.*?\'{{3,5}}|{_STRING}|#[^\n]*|[\[\]{{}}\n]'
"""Strings, comments, brackets and line breaks, as a regular expression. Brackets inside the first two don't count."""


class TomlLines(Lines):
    """Line numbers of the keys of a TOML document."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._counts: dict[Path, int] = {}

    def _line_numbers(self) -> dict[Path, int]:
        header_pattern, key_pattern = re.compile(_HEADER), re.compile(_KEY)
        lines: dict[Path, int] = {(): 1}
        table: Path = ()
        for number, position in _statements(self._text):
            if header := header_pattern.match(self._text, position):
                table = self._enter(_parts(header[2]), array=header[1] == "[[")
                _note(lines, table, number)
            elif key := key_pattern.match(self._text, position):
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
    """Notes the line of a path, and of the tables around it when these have no line of their own."""
    for length in range(1, len(path) + 1):
        lines.setdefault(path[:length], number)


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """Line number and position of every line that begins outside of strings, lists and inline tables."""
    yield 1, 0
    number, depth = 1, 0
    for token in re.finditer(TOKEN, text):
        number += token[0].count("\n")
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            yield number, token.end()


def _parts(dotted: str) -> list[str]:
    return [part[1:-1] if part[0] in "\"'" else part for part in re.findall(_NAME, dotted)]
