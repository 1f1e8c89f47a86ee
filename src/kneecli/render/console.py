"""Stdout as the place where everything is shown: colour as asked for, a comfortable width."""

import os
import sys
from collections.abc import Iterator

from kneecli.render.layout.room import Room, View
from kneecli.render.layout.styles import written

LEAST_COLUMNS, USUAL_COLUMNS, MOST_COLUMNS = 20, 80, 100
"""The limits of a view's width. In less nothing can be laid out, and longer lines are hard to read.

The usual width is for output without a screen.
"""


def show(view: View, color: str = "auto") -> None:
    """Puts a view on stdout."""
    sys.stdout.writelines(text_lines(view, color))


def text_lines(view: View, color: str = "auto") -> Iterator[str]:
    """The lines that `show` would put on this terminal, each with its line break."""
    room = room_on_stdout(color)
    return (f"{written(line, room)}\n" for line in view.lines(room))


def room_on_stdout(color: str = "auto") -> Room:
    """What can be shown there. `color`: auto (NO_COLOR, FORCE_COLOR and TERM count), always or never."""
    forced = os.environ.get("FORCE_COLOR")
    is_screen = color == "always" or (sys.stdout.isatty() if forced is None else forced != "")
    term = os.environ.get("TERM", "").lower()
    is_dumb = term in ("dumb", "unknown") and is_screen
    has_styles = is_screen and not is_dumb
    if has_styles and sys.platform == "win32":
        os.system("")  # from then on a console of Windows obeys escapes
    has_colours = has_styles and color != "never" and not os.environ.get("NO_COLOR")
    shows_signs = not is_dumb and has_signs()
    columns = max(LEAST_COLUMNS, min(_columns(), MOST_COLUMNS))
    return Room(columns, has_styles, _colours(term) if has_colours else 0, is_screen, shows_signs)


def has_signs() -> bool:
    """Whether more than ASCII can be read there. Documents are UTF-8 in any case; what is shown goes by the locale."""
    locale = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))), "utf-8")
    return "utf" in locale.lower() and (sys.stdout.encoding or "utf-8").lower().startswith("utf")


def _colours(term: str) -> int:
    """How many the terminal has."""
    if sys.platform == "win32":
        return 256
    has_more = os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    return 256 if has_more or term.endswith(("-256color", "-kitty")) else 16


def _columns() -> int:
    """How wide the screen is, or COLUMNS says. A pipe may come from a program that still has a screen."""
    said = os.environ.get("COLUMNS", "")
    if said.isdigit() and int(said):
        return int(said)
    for number in range(3):
        try:
            if columns := os.get_terminal_size(number).columns:
                return columns
        except OSError:
            continue
    return USUAL_COLUMNS
