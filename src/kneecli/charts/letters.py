"""What a picture is drawn with on a terminal: letters of Unicode's blocks, or of ASCII alone."""

from collections.abc import Iterable, Iterator

from kneecli.domain.value import dataclass

Run = tuple[str, str]
"""A piece of text, and its role, which gives its colour; empty for none."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a picture. `wraps`: it is a sentence, which may go on in the next line."""

    runs: tuple[Run, ...]
    wraps: bool = False

    @property
    def text(self) -> str:
        """The line without its roles."""
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Letters:
    """`fills` are those of the bands, the lowest first; `part` and `rest` those of a part of a bar and of the others.

    `zero` is a value of 0, `peak` goes from the mean up to the highest, `guide` tells a height, `hold` goes on with a
    number, `hollow` is the rest of a bar that has bands, `swollen` a day with swelling, and `wall`, `corner` and
    `ground` are the lines beside and below.
    """

    fills: tuple[str, str, str]
    part: str
    rest: str
    zero: str
    peak: str
    guide: str
    hold: str
    wall: str
    corner: str
    ground: str
    dots: str
    hollow: str
    swollen: str


BLOCKS = Letters(("░", "▒", "█"), "█", "░", "▁", "│", "·", "─", "│", "└", "─", "…", "○", "≈")
ASCII = Letters((":", "+", "#"), "#", ":", "_", "|", ".", "-", "|", "+", "-", "...", "o", "~")


def row(*runs: Run) -> Row:
    """A line of these runs, without spaces at its end."""
    kept = list(runs)
    while kept and not kept[-1][0].rstrip():
        kept.pop()
    if kept:
        kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return Row(tuple(kept))


def side_by_side(parts: Iterable[str], columns: int) -> Iterator[Row]:
    """Small print whose parts stay whole: as many on a line as have room."""
    line = ""
    for part in parts:
        if line and len(line) + 2 + len(part) > columns:
            yield sentence(line)
            line = ""
        line = f"{line}  {part}" if line else part
    if line:
        yield sentence(line)


def sentence(text: str) -> Row:
    """A line of small print that may wrap."""
    return Row(((text, "quiet"),), wraps=True)
