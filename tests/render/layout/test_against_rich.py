"""Words are laid out as rich lays them out, where it shows all of them: at any width, in any script, with styles."""

import io
import re

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as RichText
from rich.theme import Theme

from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Group, Indented, Room
from kneecli.render.layout.text import Text
from support.views import shown

THEME = {
    "title": "bold",
    "phase": "bold cyan",
    "name": "bold",
    "dose": "green",
    "quiet": "dim",
    "care": "yellow",
    "good": "green",
    "bad": "red",
}

STYLES = st.sampled_from(["", *THEME])
LETTERS = st.sampled_from([*"abcdeé-.,ß", "\u0301", "膝", "痛", "ア", "🦵", "👩\u200d👧", "क्षि"])
WORDS = st.lists(LETTERS, min_size=1, max_size=14).map("".join)
LINES = st.lists(WORDS, max_size=9).map(" ".join)
SHORT_LINES = st.lists(WORDS.map(lambda word: word[:4]), max_size=6).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
RUNS = st.lists(st.tuples(TEXTS, STYLES), min_size=1, max_size=4)
WIDTHS = st.integers(8, 100)


def styled_letters(text: str) -> list[list[tuple[str, frozenset[str]]]]:
    """By line, each letter with the numbers of its styles; of blanks only that they are there."""
    found = []
    for line in text.splitlines():
        letters: list[tuple[str, frozenset[str]]] = []
        styles: frozenset[str] = frozenset()
        for escape, letter in re.findall(r"\x1b\[([0-9;]*)m|(.)", line):
            if letter:
                letters.append((letter, frozenset() if letter == " " else styles))
            else:
                styles = frozenset(escape.split(";")) - {"0", ""}
        while letters and letters[-1][0] == " ":
            letters.pop()
        found.append(letters)
    return found


def letters_of(lines: list[list[tuple[str, frozenset[str]]]]) -> str:
    """All that is not blank."""
    return "".join(letter for line in lines for letter, _ in line if letter != " ")


def by_rich(part: object, columns: int) -> str:
    """What rich makes of it on a terminal of 16 colours."""
    out = io.StringIO()
    console = Console(
        file=out, width=columns, theme=Theme(THEME), color_system="standard", force_terminal=True, _environ={}
    )
    console.print(part)
    return out.getvalue()


def ours(view: Group | Grid | Indented | Text, columns: int) -> str:
    """What we make of it there."""
    return shown(view, Room(columns, has_styles=True, colours=16, is_screen=True))


def rich_text(*runs: tuple[str, str], style: str = "") -> RichText:
    """The same words for rich."""
    return RichText.assemble(*runs, style=style)


@given(RUNS, WIDTHS, st.integers(0, 6))
def test_words_are_wrapped_alike(runs: list[tuple[str, str]], columns: int, indent: int) -> None:
    """Between words, and inside those that are too wide; the styles stay on their letters."""
    mine = ours(Indented(Text.of(*runs), indent), columns)
    assert styled_letters(mine) == styled_letters(by_rich(Padding(rich_text(*runs), (0, 0, 0, indent)), columns))


def _has_ends(row: list[list[tuple[str, str]]]) -> bool:
    return all(any(words for words, _ in row[end]) for end in (0, -1))


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[Column], list[list[list[tuple[str, str]]]]]:
    """Columns and rows of cells; the first column and the last are never empty."""
    columns = [
        Column(draw(STYLES), keeps=draw(st.booleans()), at_right=draw(st.booleans()))
        for _ in range(draw(st.integers(1, 4)))
    ]
    cell = st.lists(st.tuples(SHORT_LINES, STYLES), min_size=1, max_size=2)
    rows = st.lists(cell, min_size=len(columns), max_size=len(columns)).filter(_has_ends)
    return columns, draw(st.lists(rows, min_size=1, max_size=4))


@given(grids(), st.integers(20, 100), st.integers(1, 2), st.integers(0, 3))
def test_columns_are_as_wide(
    grid: tuple[list[Column], list[list[list[tuple[str, str]]]]], width: int, gap: int, share: int
) -> None:
    """Where rich cuts no word, nor leaves one out."""
    columns, rows = grid
    if share:
        columns = [Column(columns[0].style, at_right=columns[0].at_right, share=share), *columns[1:]]
    table = Table.grid(padding=(0, gap), expand=bool(share))
    for each in columns:
        table.add_column(
            style=each.style,
            no_wrap=each.keeps,
            justify="right" if each.at_right else "left",
            ratio=each.share or None,
        )
    for row in rows:
        table.add_row(*(rich_text(*cell) for cell in row))
    theirs = by_rich(table, width)
    mine = ours(Grid(columns, [[Text.of(*cell) for cell in row] for row in rows], gap), width)
    shown_by_rich, shown_by_us = styled_letters(theirs), styled_letters(mine)
    assume(sorted(letters_of(shown_by_rich)) == sorted(letters_of(shown_by_us)))
    assert shown_by_us == shown_by_rich


@given(grids(), st.integers(20, 100))
def test_all_is_shown_at_any_width(grid: tuple[list[Column], list[list[list[tuple[str, str]]]]], width: int) -> None:
    """No letter is lost, and no line is wider than the screen."""
    columns, rows = grid
    view = Grid(columns, [[Text.of(*cell) for cell in row] for row in rows])
    plain = shown(view, Room(width))
    words = "".join(text for row in rows for cell in row for text, _ in cell)
    assert sorted("".join(plain.split())) == sorted("".join(words.split()))
    assert max(RichText(line).cell_len for line in plain.splitlines()) <= width
