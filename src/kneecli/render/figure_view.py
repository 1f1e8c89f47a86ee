"""A figure on a terminal: in braille where the terminal can show such letters, in words where it can't."""

from collections.abc import Iterator
from itertools import groupby

from kneecli.domain.value import dataclass
from kneecli.figures.braille import Grid, raster
from kneecli.figures.colours import ROLES
from kneecli.figures.drawing import draw
from kneecli.figures.legend import FAR, FEEL, HOLD, START
from kneecli.figures.pose import Figure
from kneecli.render.layout.room import Group, Line, Room
from kneecli.render.layout.text import Text

MOST_COLUMNS = 56
"""Wide enough to tell fingers from toes, and narrow enough to leave room for the text below."""


@dataclass(frozen=True)
class FigureView:
    """The picture; with `in_words`, on a pipe and where braille can't be shown, what it shows in words."""

    figure: Figure
    in_words: bool = False

    def lines(self, room: Room) -> Iterator[Line]:
        """Those of the picture, or of its words."""
        if self.in_words or self.figure.end is None or not (room.is_screen and room.has_signs):
            return Text.of(("Picture: ", "quiet"), self.figure.alt).lines(room)
        return self._drawn(room)

    def _drawn(self, room: Room) -> Iterator[Line]:
        grid = raster(draw(self.figure), min(MOST_COLUMNS, room.columns))
        for row in grid.rows:
            cells = groupby(row, key=lambda cell: cell[1])
            yield [("".join(letter for letter, _ in run), _style(role, room.colours)) for role, run in cells]
        if self.figure.caption:
            yield from Text(self.figure.caption, "quiet").lines(room)
        yield from _legend(self.figure, grid, room.colours).lines(room)


def _legend(figure: Figure, grid: Grid, colours: int) -> Group:
    """What the marks that are in this picture mean; without colours only what can be told apart then."""
    roles = {role for row in grid.rows for _, role in row}
    marks = [("⢕", "ghost", START)]
    if colours:
        marks = [("⣿", "feel", FEEL), *marks, ("⣿", "legs-far", FAR)]
    parts = [
        Text.of((letter, _style(role, colours)), (f" {words}", "quiet"))
        for letter, role, words in marks
        if role in roles
    ]
    if figure.hold:
        parts.append(Text(f"clock: {HOLD}", "quiet"))
    between = [part for each in parts for part in ("  ", each)][1:]
    return Group(*([Text.of(*between)] if between else []))


_OWN_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def _style(role: str, colours: int) -> str:
    """The role's colour, as far as the terminal has colours. All can be seen on a dark and on a light ground."""
    if not role or not colours:
        return ""
    _, _, number, name = ROLES[role]
    if colours > 16:
        return str(number)
    if name == "default":
        return ""
    own = _OWN_COLOURS.index(name.removeprefix("bright_"))
    return str(own + 8 if name.startswith("bright_") else own)
