"""The parts of the screen, as windows of the library."""

from collections.abc import Callable
from typing import Any

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import split_lines
from prompt_toolkit.layout import Window
from prompt_toolkit.layout.controls import UIContent, UIControl
from prompt_toolkit.layout.dimension import Dimension

from kneecli.start.display.paint import Styled

LEAST_ROWS = 2
"""Also on a small screen there is room for what is counted."""


class _Part(UIControl):
    """A part of the screen that is painted for the columns and rows that it gets."""

    def __init__(self, painted: Callable[[int, int], Styled], *, focusable: bool) -> None:
        self._painted, self._focusable = painted, focusable

    def is_focusable(self) -> bool:
        """Whether keys may go here."""
        return self._focusable

    def preferred_height(self, width: int, max_available_height: int, *_: Any) -> int:
        """As many rows as there are lines."""
        return len(self._lines(width, max_available_height))

    def create_content(self, width: int, height: int) -> UIContent:
        """The lines."""
        lines = self._lines(width, height)
        return UIContent(lambda number: lines[number], len(lines), show_cursor=False)

    def _lines(self, width: int, height: int) -> list[StyleAndTextTuples]:
        styled = [(f"class:{style}" if style else "", text) for style, text in self._painted(width, height)]
        return list(split_lines(styled))


def window(painted: Callable[[int, int], Styled], *, focusable: bool = False) -> Window:
    """A window just as high as what is painted."""
    return Window(_Part(painted, focusable=focusable), dont_extend_height=True, always_hide_cursor=True)


def filling(painted: Callable[[int, int], Styled], columns: int | None = None) -> Window:
    """A window that takes the rows that are left, and so many columns, or its share of them."""
    part, height = _Part(painted, focusable=False), Dimension(min=LEAST_ROWS, preferred=LEAST_ROWS, weight=1)
    return Window(part, height=height, width=columns or Dimension(weight=1), always_hide_cursor=True)
