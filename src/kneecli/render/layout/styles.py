"""Styles by name, and lines as a terminal takes them.

Few colours, all of the terminal's own sixteen, so that they hold on light and dark grounds. Where a picture has more of
them, the name of its style is the number of the colour.
"""

from functools import cache

from kneecli.render.layout.room import Line, Room

_BOLD, _DIM = "1", "2"
_RED, _GREEN, _YELLOW, _CYAN = "31", "32", "33", "36"

_STYLES = {
    "title": (_BOLD, ""),
    "phase": (_BOLD, _CYAN),
    "name": (_BOLD, ""),
    "quiet": (_DIM, ""),
    "dose": ("", _GREEN),
    "care": ("", _YELLOW),
    "good": ("", _GREEN),
    "bad": ("", _RED),
}
"""Each with its weight and its colour, as terminals number them."""


def written(line: Line, room: Room) -> str:
    """The line as text, with what makes its styles as far as the room has any, and without blanks at its end."""
    if not room.has_styles:
        return "".join(words for words, _ in line).rstrip()
    while line and not line[-1][0].strip():
        line = line[:-1]
    if not line:
        return ""
    words, style = line[-1]
    runs = [*line[:-1], (words.rstrip(), style)]
    return "".join(_run(words, _escape(style, room.colours > 0)) for words, style in runs if words)


def _run(words: str, escape: str) -> str:
    return f"\x1b[{escape}m{words}\x1b[0m" if escape else words


@cache
def _escape(style: str, has_colours: bool) -> str:
    """The numbers for styles; of several colours the last one counts."""
    weights, colours = [], [""]
    for name in style.split():
        weight, colour = _STYLES.get(name) or ("", _colour(int(name)))
        weights.append(weight)
        colours.append(colour or colours[-1])
    return ";".join(filter(None, (*dict.fromkeys(weights), colours[-1] if has_colours else "")))


def _colour(number: int) -> str:
    """The terminal's own 16 colours have numbers that every terminal knows."""
    if number < 16:
        return str(30 + number if number < 8 else 82 + number)
    return f"38;5;{number}"
