"""Which line a key of a TOML document stands on. The standard parser does not tell.

Only what points a person to the right line is worked out: tables, arrays of tables, and keys at the start
of a line. A key inside an inline table, or a value inside a list, gets the line of what it stands in.
"""

import re

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
_KEY = re.compile(
    r"""\s*((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=\s*(.*)"""
)
_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'""")
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')


class TomlLines:
    """Line numbers, from 1, of the keys of a TOML document, by path: `("exercise", 3, "rung", 0, "sets")`."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._scan(text)

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _scan(self, text: str) -> None:
        table: Path = ()
        open_brackets, closing = 0, ""
        for number, line in enumerate(text.splitlines(), start=1):
            if closing:
                closing = "" if closing in line else closing
                continue
            if open_brackets:
                open_brackets += _brackets(line)
                continue
            if header := _HEADER.match(line):
                table = self._enter(_parts(header[2]), array=header[1] == "[[", number=number)
            elif key := _KEY.match(line):
                self._lines.setdefault((*table, *_parts(key[1])), number)
                closing = _opens_long_string(key[2])
                open_brackets = 0 if closing else max(0, _brackets(key[2]))

    def _enter(self, names: list[str], *, array: bool, number: int) -> Path:
        """The path of a table header, with the indices of the arrays of tables that it is in."""
        path: Path = ()
        for depth, name in enumerate(names, start=1):
            path = (*path, name)
            if array and depth == len(names):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        self._lines.setdefault(path, number)
        return path


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]


def _brackets(text: str) -> int:
    """How many brackets stay open after this text, strings and comments aside."""
    bare = _QUOTED.sub("", text).split("#", 1)[0]
    return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def _opens_long_string(value: str) -> str:
    for mark in ('"""', "'''"):
        if value.startswith(mark) and mark not in value[3:]:
            return mark
    return ""
