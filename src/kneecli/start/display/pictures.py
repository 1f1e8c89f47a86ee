"""The pictures of the exercises in braille, in two frames, at the size that the screen has for them."""

from collections.abc import Callable
from functools import lru_cache

from kneecli.app.context import Context
from kneecli.app.plans.pictures import figures_in
from kneecli.domain.problem import CouldNot, FileFault
from kneecli.figures.braille import Cell, raster
from kneecli.figures.drawing import frames
from kneecli.figures.pose import Figure

Rows = tuple[tuple[Cell, ...], ...]
"""Rows of letters, each with its role in the picture."""

LEAST_COLUMNS, LEAST_ROWS = 16, 5
"""In less nothing can be made out."""


class Pictures:
    """The pictures of a catalogue; a figure that has a fault, and one that is no drawing, has none."""

    def __init__(self, of: Callable[[str, int], Figure | None]) -> None:
        self._figure = lru_cache(maxsize=None)(of)
        self._drawn = lru_cache(maxsize=64)(self._draw)

    def rows(self, exercise: str, rung: int, place: str, columns: int, rows: int) -> Rows:
        """The picture, at most so large; nothing where there is none, or no room for it."""
        if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
            return ()
        drawn = self._drawn(exercise, rung, columns, rows)
        return drawn[0 if place == "start" else -1] if drawn else ()

    def words(self, exercise: str, rung: int) -> str:
        """What the picture shows, in words."""
        figure = self._figure(exercise, rung)
        return figure.alt if figure else ""

    def _draw(self, exercise: str, rung: int, columns: int, rows: int) -> tuple[Rows, ...]:
        figure = self._figure(exercise, rung)
        if figure is None or figure.end is None:
            return ()
        return tuple(raster(each, columns, rows).rows for each in frames(figure))


def pictures_of(ctx: Context) -> Pictures:
    """The pictures of the catalogue's packs, each read when it is first needed."""
    figures = figures_in(ctx)

    def of(name: str, rung: int) -> Figure | None:
        exercise = ctx.catalogue.with_id(name)
        if exercise is None or rung > len(exercise.rungs):
            return None
        try:
            return figures.of(exercise, rung)
        except (CouldNot, FileFault):
            return None

    return Pictures(of)
