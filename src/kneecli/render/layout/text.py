"""Words with styles, wrapped where they don't fit."""

import re
from collections.abc import Iterator, Sequence

from kneecli.domain.problem import printable
from kneecli.render.layout.cells import cell_count, folded
from kneecli.render.layout.room import Line, Room, Run


class Text:
    """Words in one style, or in several: what a terminal would obey is written out, and line breaks are kept."""

    def __init__(self, words: str = "", style: str = "") -> None:
        self._runs: Sequence[Run] = [(words, style)]

    @classmethod
    def of(cls, *parts: "str | Run | Text") -> "Text":
        """Parts one behind the other, each plain words or words with their style."""
        text = cls()
        text._runs = [run for part in parts for run in _runs(part)]
        return text

    def styled(self, style: str) -> "Text":
        """The same in this style, as far as it has none of its own."""
        return Text.of(*((words, f"{style} {own}") for words, own in self._runs)) if style else self

    def lines(self, room: Room) -> Iterator[Line]:
        """Its words, wrapped between them, and inside them where one alone is too wide."""
        for line in self.unwrapped():
            yield from wrapped(line, room.columns)

    def unwrapped(self) -> Iterator[Line]:
        """Its lines as they are where there is room enough."""
        line: Line = []
        for words, style in self._runs:
            first, *more = words.split("\n")
            line.append((printable(first), style))
            for each in more:
                yield line
                line = [(printable(each), style)]
        yield line


def _runs(part: str | Run | Text) -> Sequence[Run]:
    if isinstance(part, Text):
        return part._runs
    return [(part, "") if isinstance(part, str) else part]


def line_width(line: Line) -> int:
    """The columns of a line."""
    return cell_count(plain(line))


def plain(line: Line) -> str:
    """Its words without their styles."""
    return line[0][0] if len(line) == 1 else "".join([words for words, _ in line])


def wrapped(line: Line, columns: int) -> Iterator[Line]:
    """The line in as many as it takes, none wider than this."""
    if line_width(line) <= columns:
        yield line
        return
    start, text = 0, plain(line)
    for end in (*_cuts(text, columns), len(text)):
        yield _between(line, start, start + len(text[start:end].rstrip()))
        start = end


def _cuts(text: str, columns: int) -> Iterator[int]:
    """Where the text is cut: before a word that has no room behind the last one, and inside one that is too wide."""
    used = 0
    for found in re.finditer(r"\s*\S+\s*", text):
        word, start = found[0], found.start()
        needed = cell_count(word.rstrip())
        if needed > columns:
            for piece in folded(word, columns):
                if start:
                    yield start
                start += len(piece)
                used = cell_count(piece)
        elif needed > columns - used:
            yield start
            used = cell_count(word)
        else:
            used += cell_count(word)


def _between(line: Line, start: int, end: int) -> Line:
    """What stands between these places, in its styles."""
    found: Line = []
    place = 0
    for words, style in line:
        if piece := words[max(0, start - place) : max(0, end - place)]:
            found.append((piece, style))
        place += len(words)
    return found
