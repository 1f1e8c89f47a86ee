"""How long a picture takes, and how large it is: each exercise in its standard form, from its file to what is shown."""

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.figures.braille import Grid, raster
from kneecli.figures.drawing import draw
from kneecli.figures.pose import Figure
from kneecli.figures.svg import write_svg
from kneecli.formats.figure.figures import FigureBook, read_figures
from kneecli.plugins.loader import load_packs

ROUNDS = 9
COLUMNS = 56


def main() -> None:
    """Prints the medians and the largest of all exercises, and the time for all of them."""
    packs = [pack.pack for pack in load_packs().packs if pack.pack.figures]
    files = [Path(pack.figures) for pack in packs]
    texts = [file.read_text(encoding="utf-8") for file in files]
    reading = _ms(lambda: [read_figures(text, "-") for text in texts])
    books = [read_figures(text, "-") for text in texts]
    pairs = [(book, exercise) for pack, book in zip(packs, books, strict=True) for exercise in pack.exercises]
    figures = [_figure(book, exercise) for book, exercise in pairs]
    print(f"\n{'figures':>22} {'median ms':>9} {'most ms':>8}")
    _print("a pose, read", [_ms(partial(_figure, *pair)) for pair in pairs])
    _print("drawn as SVG", [_ms(partial(_svg, figure)) for figure in figures])
    _print(f"drawn, {COLUMNS} columns", [_ms(partial(_dots, figure)) for figure in figures])
    print(f"{'the four files, parsed':>22} {reading:9.1f}")
    whole = _ms(lambda: [_svg(_figure(book, exercise)) for book, exercise in pairs])
    print(f"{f'all {len(pairs)} as SVG':>22} {whole + reading:9.1f}")
    sizes = [len(_svg(figure)) for figure in figures]
    print(f"{'bytes of an SVG':>22} {statistics.median(sizes):9.0f} {max(sizes):8}")


def _figure(book: FigureBook, exercise: Exercise) -> Figure:
    figure = book.figure(exercise, exercise.default_rung)
    assert figure is not None
    return figure


def _svg(figure: Figure) -> str:
    return write_svg(draw(figure))


def _dots(figure: Figure) -> Grid:
    return raster(draw(figure), COLUMNS)


def _print(what: str, times: Sequence[float]) -> None:
    print(f"{what:>22} {statistics.median(times):9.2f} {max(times):8.2f}")


def _ms(call: Callable[[], object]) -> float:
    """The median milliseconds of some calls."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)
