"""How many rows of each table fit on one sheet: the longest table gives up a row until all fits, then room is used up.

Heights are counted in lines of a table, widths in letters, both on the safe side of what a browser makes of the style
sheet; `tests/cli/test_report_paper.py` holds them against a real one.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Paper
from kneecli.formats.report.part import Part

HALF = frozenset({"checkins", "signs", "hurt", "skipped", "notes", "equipment"})
"""Parts that are narrow enough to stand two beside each other."""

FIRST, SHORT = 30, 14
"""A first cell of so few letters is not broken, nor is any other of so few."""

_SHEETS: dict[Paper, int] = {"a4": 74, "letter": 69}
"""The lines of a sheet, title and last line aside."""

_WIDE, _NARROW, _GAP = 142, 68, 1.3
"""Letters across the sheet, across half of it, and between two columns."""

_FIRST_SERVED = ("checkins", "exercises")
"""Of these parts each line counts for a third, and the room that is left is theirs."""

_HEADING, _CURVE = 1.6, 9
_MOST = 40
"""More rows of a table never fit."""


def most_letters(part: Part) -> int:
    """So many letters of a cell are printed: of a stop sign all, else less than two lines."""
    return 400 if part.key == "signs" else 110


@dataclass(frozen=True, slots=True)
class _Height:
    """The lines of a part: of its heading and sentences, of its head and a left-out line, of each row by importance."""

    key: str
    text: float
    rows: tuple[int, ...]
    beside: int = 0

    def of(self, rows: int) -> float:
        """The height with so many rows."""
        left_out = rows < len(self.rows)
        table = sum(self.rows[:rows]) + 1 + left_out if self.rows else 0
        return self.text + max(table, self.beside)

    def length(self, rows: int) -> float:
        """The lines that can be given up of so many rows; none of what is no longer than the curve beside it."""
        lines = sum(self.rows[:rows])
        return (lines / 3 if self.key in _FIRST_SERVED else lines) if rows > 1 and lines >= self.beside else 0


def rows_that_fit(parts: Sequence[Part], paper: Paper, *, drawn: str) -> Mapping[str, int]:
    """How many rows of each part are printed, by its key; at least one. The curve is beside the table of `drawn`."""
    heights = {part.key: _height(part, drawn=part.key == drawn) for part in parts}
    rows = {key: min(_MOST, len(each.rows)) for key, each in heights.items()}

    def fits(rows: Mapping[str, int]) -> bool:
        return _all(parts, heights, rows) <= _SHEETS[paper]

    while not fits(rows):
        longest = max(heights.values(), key=lambda each: each.length(rows[each.key]))
        if not longest.length(rows[longest.key]):
            break
        rows[longest.key] -= 1
    for key in sorted(rows, key=lambda key: key not in _FIRST_SERVED):
        while rows[key] < min(_MOST, len(heights[key].rows)) and fits({**rows, key: rows[key] + 1}):
            rows[key] += 1
    return rows


def _height(part: Part, *, drawn: bool) -> _Height:
    width, long = _NARROW if drawn or part.key in HALF else _WIDE, most_letters(part)
    sentences = sum(_lines(len(line), _NARROW if part.key in HALF else _WIDE) for line in part.lines)
    widths = _widths(part, width, long)
    in_order = reversed(part.rows) if part.newest_last else iter(part.rows)
    rows = tuple(
        max(_lines(min(len(cell), long), wide) for cell, wide in zip(row, widths, strict=True)) for row in in_order
    )
    return _Height(part.key, _HEADING + sentences, rows, _CURVE if drawn else 0)


def _widths(part: Part, width: int, long: int) -> list[float]:
    """The letters of each column: the short ones have what they need, the long ones share the rest by their length."""
    needed = [
        min(long, max(map(len, column), default=0)) for column in zip(part.head, *part.rows[-_MOST:], strict=True)
    ]
    whole = [each <= (SHORT if place else FIRST) for place, each in enumerate(needed)]
    given = sum(each for each, fits in zip(needed, whole, strict=True) if fits)
    share = (width - given - _GAP * len(needed)) / max(1, sum(needed) - given)
    return [each if fits else max(1, min(each, each * share)) for each, fits in zip(needed, whole, strict=True)]


def _lines(letters: int, width: float) -> int:
    """Words break where they may, so that a line is not always full."""
    return 1 if letters <= width else -(-letters // max(1, int(width * 0.9)))


def _all(parts: Iterable[Part], heights: Mapping[str, _Height], rows: Mapping[str, int]) -> float:
    """The height of all parts, those of half the width in two columns."""
    total = 0.0
    for half, some in groupby(parts, key=lambda part: part.key in HALF):
        each = [heights[part.key].of(rows[part.key]) for part in some]
        total += min(max(sum(each[:cut]), sum(each[cut:])) for cut in range(len(each) + 1)) if half else sum(each)
    return total
