"""From a view to styled text for each part of the screen, for the columns that it has."""

import textwrap
from itertools import groupby

from kneecli.figures.colours import ROLES
from kneecli.start.display.big_letters import ROWS, large, width_of
from kneecli.start.display.pictures import Pictures
from kneecli.start.display.view import View

Styled = list[tuple[str, str]]
"""Pieces of text, each with the name of its style; a line break is a piece of its own."""

LEAST_FOR_WIDE = 26
"""In a panel that is narrower, the blocks of large letters are one column wide."""

STYLES = {
    "name": "bold",
    "dose": "fg:ansigreen",
    "title": "bold",
    "big": "bold",
    "side": "bold fg:ansicyan",
    "ask": "bold",
    "told": "fg:ansiyellow",
    "care": "bold fg:ansired",
    "key": "bold",
    "bar": "fg:ansicyan",
}
"""Few colours, all of the terminal's own sixteen, so that they hold on light and dark grounds."""


def head(view: View, columns: int) -> Styled:
    """The exercise and its dose, with how far one is at the right end where there is room."""
    parts = [part for part in (("name", view.name), ("dose", view.dose)) if part[1]]
    room = columns - sum(len(text) + 2 for _, text in parts) - len(view.where)
    if room < 0:
        return _paragraphs([*parts, ("", view.where)], columns)
    spaced: Styled = []
    for style, text in parts:
        spaced += [(style, text), ("", "  ")]
    return [*spaced, ("", " " * room), ("", view.where)]


def bar(view: View, columns: int, *, unicode: bool) -> Styled:
    """How much of the session is behind."""
    full = view.share * columns // 1000
    done, still = ("━", "─") if unicode else ("#", "-")
    return [("bar", done * full), ("", still * (columns - full))]


def counter(view: View, columns: int, rows: int, *, unicode: bool) -> Styled:
    """What goes on, the number and the side in large letters, and what stands below."""
    if rows < 5:
        number = " ".join(part for part in (view.side, view.big, view.under) if part)
        parts = [("side", number), ("title", view.title)]
        shown = parts if view.big else reversed(parts)  # without a number the title is what it is about
        return _paragraphs([part for part in shown if part[1]], columns)
    wide = columns >= LEAST_FOR_WIDE
    blank: list[Styled] = [[]] if rows >= 15 else []
    lines: list[Styled] = []
    if view.side and width_of(view.side, wide=False) <= columns and rows >= 12:
        lines += [*([("side", line)] for line in large(view.side, wide=False, unicode=unicode)), *blank]
    elif view.side:
        lines += [[("side", f"<<< {view.side}" if view.side == "LEFT" else f"{view.side} >>>")]]
    lines += [[("title", line)] for line in textwrap.wrap(view.title, columns)]
    if view.big and rows >= len(lines) + ROWS + 1 and width_of(view.big, wide=wide) <= columns:
        big: list[Styled] = [[("big", line)] for line in large(view.big, wide=wide, unicode=unicode)]
        lines += [*blank, *big, *blank]
    elif view.big:
        lines += [[("big", view.big)]]
    lines += [[("", line)] for line in textwrap.wrap(view.under, columns)]
    return _joined(lines)


def reading(view: View, columns: int) -> Styled:
    """What there is to read: cues, or a question. Single cues have as much room as long ones, so that nothing jumps."""
    *before, last = view.text or ("",)
    warns = view.is_asked and len(view.text) == 2
    paragraphs = [("care" if warns else "", text) for text in before]
    found = _paragraphs([*paragraphs, ("ask" if view.is_asked else "", last)], columns)
    if len(view.text) == 1 and not view.is_asked:
        found += [("", "\n")] * (_room_for_a_cue(columns) - 1 - found.count(("", "\n")))
    return found


def _room_for_a_cue(columns: int) -> int:
    return max(2, -(-LONGEST_CUE // columns))


LONGEST_CUE = 150
"""Few cues have more letters; those take a line more."""


def footer(view: View, columns: int) -> Styled:
    """What comes next, and what was said last."""
    lines = [("", f"Then: {view.then}" if view.then else ""), ("told", view.told)]
    return _paragraphs(lines if view.then else [line for line in lines if line[1]], columns)


def keys(view: View, columns: int) -> Styled:
    """The keys that do something now. A key and its word stay together."""
    pieces: Styled = []
    used = 0
    for key, word in view.keys:
        width = len(key) + 1 + len(word)
        if used and used + 2 + width > columns:
            pieces.append(("", "\n"))
            used = 0
        pieces += [("", "  " if used else ""), ("key", key), ("", f" {word}")]
        used += width + (2 if used else 0)
    return pieces


def picture(view: View, pictures: Pictures, columns: int, rows: int, *, unicode: bool) -> Styled:
    """The exercise in braille, in the middle of its place; in words where there are no such letters."""
    if not view.name:
        return []
    if not unicode:
        return _paragraphs([("", pictures.words(view.exercise, view.rung))], columns)
    drawn = pictures.rows(view.exercise, view.rung, view.place, columns, rows)
    if not drawn:
        return []
    margin = " " * ((columns - len(drawn[0])) // 2)
    lines: list[Styled] = [[] for _ in range((rows - len(drawn)) // 2)]
    for row in drawn:
        runs = groupby(row, key=lambda cell: cell[1])
        pieces = [(f"role-{role}" if role else "", "".join(letter for letter, _ in cells)) for role, cells in runs]
        lines.append([("", margin), *pieces])
    return _joined(lines)


def role_styles() -> dict[str, str]:
    """The styles of the roles in pictures. All can be seen on a dark and on a light ground."""
    return {f"role-{role}": f"fg:{_hex(number)}" for role, (_, _, number, _) in ROLES.items()}


_LEVELS = (0, 95, 135, 175, 215, 255)


def _hex(number: int) -> str:
    """The colour of this number among the 256 of a terminal, from 16 on."""
    if number >= 232:
        level = 8 + 10 * (number - 232)
        return f"#{level:02x}{level:02x}{level:02x}"
    red, green, blue = (number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6
    return f"#{_LEVELS[red]:02x}{_LEVELS[green]:02x}{_LEVELS[blue]:02x}"


def _paragraphs(paragraphs: list[tuple[str, str]], columns: int) -> Styled:
    """Texts one below the other, broken between words."""
    lines: list[Styled] = []
    for style, text in paragraphs:
        wrapped = textwrap.wrap(text, max(1, columns), break_on_hyphens=False) or [""]
        lines += [[(style, line)] for line in wrapped]
    return _joined(lines)


def _joined(lines: list[Styled]) -> Styled:
    joined: Styled = []
    for number, line in enumerate(lines):
        joined += [*([("", "\n")] if number else []), *line]
    return joined
