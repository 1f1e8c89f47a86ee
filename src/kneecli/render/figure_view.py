"""A figure on a terminal: in braille where the terminal can show such letters, in words where it can't."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderableType
from rich.style import Style
from rich.text import Text

from kneecli.domain.value import dataclass
from kneecli.figures.braille import Grid, raster
from kneecli.figures.colours import ROLES
from kneecli.figures.drawing import draw
from kneecli.figures.legend import FAR, FEEL, HOLD, START
from kneecli.figures.pose import Figure

MOST_COLUMNS = 56
"""Wide enough to tell fingers from toes, and narrow enough to leave room for the text below."""


@dataclass(frozen=True)
class FigureView:
    """The picture; with `in_words`, on a pipe and where braille can't be shown, what it shows in words."""

    figure: Figure
    in_words: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        if self.in_words or self.figure.end is None or not _shows_braille(console):
            yield Text.assemble(("Picture: ", "quiet"), self.figure.alt)
            return
        grid = raster(draw(self.figure), min(MOST_COLUMNS, options.max_width))
        yield from _lines(grid, console.color_system)
        if self.figure.caption:
            yield Text(self.figure.caption, "quiet")
        if legend := _legend(self.figure, grid, console.color_system):
            yield legend


def _shows_braille(console: Console) -> bool:
    return console.is_terminal and not console.is_dumb_terminal and console.encoding.lower().startswith("utf")


def _lines(grid: Grid, colours: str | None) -> Iterator[Text]:
    styles = {role: _style(role, colours) for role in ROLES} | {"": Style.null()}
    for row in grid.rows:
        line = Text(no_wrap=True, overflow="crop")
        for role, cells in groupby(row, key=lambda cell: cell[1]):
            line.append("".join(letter for letter, _ in cells), styles[role])
        line.rstrip()
        yield line


def _legend(figure: Figure, grid: Grid, colours: str | None) -> Text:
    """What the marks that are in this picture mean; without colours only what can be told apart then."""
    roles = {role for row in grid.rows for _, role in row}
    marks = [("⢕", "ghost", START)]
    if colours is not None:
        marks = [("⣿", "feel", FEEL), *marks, ("⣿", "legs-far", FAR)]
    parts = [
        Text.assemble((letter, _style(role, colours)), (f" {words}", "quiet"))
        for letter, role, words in marks
        if role in roles
    ]
    if figure.hold:
        parts.append(Text(f"clock: {HOLD}", "quiet"))
    return Text("  ").join(parts)


def _style(role: str, colours: str | None) -> Style:
    """The role's colour, as far as the terminal has colours. All can be seen on a dark and on a light ground."""
    if colours is None:
        return Style.null()
    _, _, number, name = ROLES[role]
    return Style(color=name if colours in ("standard", "windows") else f"color({number})")
