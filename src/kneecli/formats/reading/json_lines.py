"""The line number of each key in a JSON document."""

import json
import re

from kneecli.formats.reading.lines import Lines, Path

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"(?=\s*(:)?)|[\[\]{},\n]')


class JsonLines(Lines):
    """Line numbers of the keys and entries of a valid JSON document."""

    def _line_numbers(self) -> dict[Path, int]:
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
