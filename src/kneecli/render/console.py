"""The console that everything is shown on: colour as asked for, a comfortable width."""

import sys

from rich.console import Console, RenderableType
from rich.theme import Theme

LEAST_COLUMNS, USUAL_COLUMNS, MOST_COLUMNS = 20, 80, 100
"""The limits of a view's width. In less nothing can be laid out, and longer lines are hard to read.

The usual width is for output without a screen.
"""

THEME = Theme(
    {
        "title": "bold",
        "phase": "bold cyan",
        "name": "bold",
        "dose": "green",
        "quiet": "dim",
        "care": "yellow",
        "good": "green",
        "bad": "red",
    }
)
"""Few colours, all of the terminal's own sixteen, so that they hold on light and dark grounds."""


def console(color: str = "auto") -> Console:
    """A console on stdout. `color`: auto (NO_COLOR, FORCE_COLOR and TERM count), always or never."""
    made = Console(
        theme=THEME,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True if color == "always" else None,
        no_color=True if color == "never" else None,
    )
    width = _dumb_width() if made.is_dumb_terminal else made.width
    made.width = max(LEAST_COLUMNS, min(width or USUAL_COLUMNS, MOST_COLUMNS))
    made.height = made.height  # rich lays out by the width above only when both are set
    return made


def _dumb_width() -> int:
    """How wide a dumb terminal is, or COLUMNS says; rich would take 80 for any."""
    import shutil

    return shutil.get_terminal_size((USUAL_COLUMNS, 0)).columns


def as_text(view: RenderableType, color: str = "auto") -> str:
    """The view as `show` would put it on this terminal."""
    out = console(color)
    with out.capture() as captured:
        out.print(view)
    return captured.get()


def show(view: RenderableType, color: str = "auto") -> None:
    """Puts a view on stdout; without a terminal, free of the spaces that only fill lines up."""
    out = console(color)
    if out.is_terminal:
        out.print(view)
        return
    with out.capture() as captured:
        out.print(view)
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))
