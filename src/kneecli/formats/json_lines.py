"""Which line a key of a JSON document stands on."""

import json
import re
from functools import cached_property

from kneecli.formats.toml_lines import Path

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"(?=\s*(:)?)|[\[\]{},\n]')


class JsonLines:
    """Line numbers, from 1, of the keys and entries of a valid JSON document, by path: `("items", 2, "reps")`."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    @cached_property
    def _lines(self) -> dict[Path, int]:
        """Every path with its line; worked out only when something is wrong with the document."""
        lines: dict[Path, int] = {(): 1}
        path: list[str | int] = []
        number = 1
        for token in _TOKEN.finditer(self._text):
            match token[0]:
                case "\n":
                    number += 1
                case "{":
                    lines.setdefault(tuple(path), number)
                    path.append("")
                case "[":
                    path.append(0)
                case "]" | "}":
                    path.pop()
                case ",":
                    path[-1] = path[-1] + 1 if isinstance(path[-1], int) else ""
                case key if token[1]:
                    path[-1] = json.loads(key)
                    lines.setdefault(tuple(path), number)
        return lines
