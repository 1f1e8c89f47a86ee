"""How many lines a text takes on paper: the widths of the letters of Arial, Helvetica and Liberation Sans."""

import re
from functools import cache
from itertools import repeat

_WIDTHS = {
    "ijl'|": 222,
    " \N{NO-BREAK SPACE}.,:;/!ftI": 278,
    "r-()": 333,
    '"': 355,
    "cksvxyzJ": 500,
    "LTFZ": 611,
    "ABEKPSVXY&": 667,
    "CDHNRUw": 722,
    "GOQ": 778,
    "mM": 833,
    "W%": 944,
}
_LETTERS = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_USUAL = 556
"""All else: figures, and most small letters. In thousandths of the letters' size."""
_PARTS = re.compile(r"[^-]+-?|-")
"""A line may also end behind a hyphen."""
MM_A_POINT = 0.3528


def width_of(text: str, points: float) -> float:
    """How wide the text is in letters of this size, in mm."""
    return _thousandths(text) / 1000 * points * MM_A_POINT


@cache
def _thousandths(text: str) -> int:
    """How wide it is in thousandths of its letters' size."""
    return sum(map(_LETTERS.get, text, repeat(_USUAL)))


@cache
def lines_of(text: str, width: float, points: float) -> int:
    """How many lines of this width, in mm, the text takes; an empty text takes none.

    It is remembered, like the width of a word: the layouts that are tried ask for the same ones.
    """
    lines, used, space = 0, width, width_of(" ", points)
    for word in filter(None, text.split(" ")):
        gap = space
        for part in _PARTS.findall(word) if "-" in word else (word,):
            length = width_of(part, points)
            if used + gap + length > width:
                lines, used = lines + 1, length
            else:
                used += gap + length
            gap = 0
    return lines
