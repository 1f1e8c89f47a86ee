"""Columns without lines between them. What does not fit is wrapped inside its column."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kneecli.domain.value import dataclass
from kneecli.render.layout.cells import cell_count
from kneecli.render.layout.room import Line, Room
from kneecli.render.layout.text import Text, line_width, plain, wrapped

Cell = str | Text

_USUAL_WORD = 12
"""So many letters of a word are kept together, as long as other columns can be made narrower."""


@dataclass(frozen=True, slots=True)
class Column:
    """How the cells of a column are shown.

    `head` stands above them; `keeps`: it becomes narrower only when nothing else helps; `at_right`: its cells end at
    its right edge. It is as wide as its widest cell, or `width`, or takes its `share` of the room that others leave.
    """

    style: str = ""
    head: str = ""
    keeps: bool = False
    at_right: bool = False
    width: int = 0
    share: int = 0


class Grid:
    """Rows of cells, one for each column, with blanks between the columns."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], gap: int = 2) -> None:
        self._columns, self._gaps = columns, [gap] * (len(columns) - 1) + [0]
        cells = [[_lines(cell, column.style) for cell, column in zip(row, columns, strict=True)] for row in rows]
        heads = [[_lines(column.head, "quiet") for column in columns]] if any(each.head for each in columns) else []
        self._rows = [*heads, *cells]

    def lines(self, room: Room) -> Iterator[Line]:
        """The rows, each as high as its highest cell."""
        if not self._rows:
            return
        widths = [width - gap for width, gap in zip(self._widths(room.columns), self._gaps, strict=True)]
        for row in self._rows:
            cells = [
                [each for line in cell for each in wrapped(line, max(1, width))]
                for cell, width in zip(row, widths, strict=True)
            ]
            for pieces in zip_longest(*cells, fillvalue=[]):
                yield self._joined(pieces, widths)

    def _joined(self, pieces: Sequence[Line], widths: Sequence[int]) -> Line:
        """One line of pieces, each filled up to the width of its column."""
        line: Line = []
        for column, piece, width, gap in zip(self._columns, pieces, widths, self._gaps, strict=True):
            blanks = " " * (width - line_width(piece))
            line += [(blanks, ""), *piece] if column.at_right else [*piece, (blanks, "")]
            line.append((" " * gap, ""))
        return line

    @property
    def width(self) -> int:
        """The columns that it takes where there is room enough."""
        return sum(self._natural())

    def _natural(self) -> list[int]:
        """The width of each column with its gap, when nothing in it is wrapped."""
        return [
            (column.width or max((line_width(line) for cell in cells for line in cell), default=0)) + gap
            for column, gap, *cells in zip(self._columns, self._gaps, *self._rows, strict=True)
        ]

    def _widths(self, most: int) -> list[int]:
        """The width of each column with its gap, in a room of so many columns."""
        natural, by_column = self._natural(), zip(self._columns, self._gaps, *self._rows, strict=True)
        if sum(natural) <= most and not any(column.share for column in self._columns):
            return natural
        whole = [  # so wide that no word is cut
            width if column.keeps or column.width else min(width, _longest_word(cells) + gap)
            for width, (column, gap, *cells) in zip(natural, by_column, strict=True)
        ]
        widths = _evened(self._shared(natural, whole, most), whole, most)
        return _evened(widths, [gap + 1 for gap in self._gaps], most)

    def _shared(self, natural: Sequence[int], least: Sequence[int], most: int) -> list[int]:
        """The columns with a share take up what the others leave."""
        shares = sum(column.share for column in self._columns)
        left = most - sum(width for column, width in zip(self._columns, natural, strict=True) if not column.share)
        widths = []
        for column, width, enough in zip(self._columns, natural, least, strict=True):
            if column.share:
                width = max(enough, -(-column.share * left // shares))
                left, shares = left - width, shares - column.share
            widths.append(width)
        return widths


def _lines(cell: Cell, style: str) -> list[Line]:
    return list((Text(cell, style) if isinstance(cell, str) else cell.styled(style)).unwrapped())


def _longest_word(cells: Sequence[Sequence[Line]]) -> int:
    """Its columns, or those of a word of usual length where it is so long that it may as well be cut."""
    words = (word for cell in cells for line in cell for word in plain(line).split())
    return min(_USUAL_WORD, max(map(cell_count, words), default=0))


def _evened(widths: Sequence[int], least: Sequence[int], most: int) -> list[int]:
    """The widest columns are made as narrow as the next widest, and none narrower than its least, until all fit."""
    now = list(widths)
    while (over := sum(now) - most) > 0:
        widest = max((width for width, enough in zip(now, least, strict=True) if width > enough), default=0)
        if not widest:
            break
        places = [place for place, width in enumerate(now) if width == widest > least[place]]
        lower = [width for width, enough in zip(now, least, strict=True) if enough < width < widest]
        step = widest - max(*(least[place] for place in places), *lower, 0)
        for left, place in zip(range(len(places), 0, -1), places, strict=True):
            less = min(step, round(over / left))
            now[place] -= less
            over -= less
    return now
