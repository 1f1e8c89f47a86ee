"""The built-in figures, and a figure to bend and break."""

import re
from collections.abc import Iterator
from functools import cache

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.figures.pose import Figure
from kneecli.formats.figure.figures import FigureBook, read_figures
from kneecli.formats.pack.pack import read_pack
from support import ROOT

PACKS = ROOT / "packs"
ALT = "Standing tall with the arms at the sides, and nothing moves at all."


@cache
def books() -> tuple[tuple[tuple[Exercise, ...], FigureBook], ...]:
    """The exercises of each built-in pack, with its figures."""
    found = []
    for file in sorted(PACKS.glob("*/*.toml")):
        pack = read_pack(file.read_text(encoding="utf-8"), file.name)
        figures = file.parent / pack.figures
        found.append((pack.exercises, read_figures(figures.read_text(encoding="utf-8"), figures.name)))
    return tuple(found)


def drawn() -> Iterator[tuple[Exercise, int, Figure]]:
    """Every built-in exercise at every rung, with its figure."""
    for exercises, book in books():
        for exercise in exercises:
            for number in range(1, len(exercise.rungs) + 1):
                figure = book.figure(exercise, number)
                assert figure is not None, exercise.id
                yield exercise, number, figure


def standard() -> Iterator[tuple[Exercise, Figure]]:
    """Every built-in exercise in its standard form, with its figure."""
    return ((exercise, figure) for exercise, number, figure in drawn() if number == exercise.default_rung)


def figure_of(id: str, number: int) -> Figure:
    """One of the built-in figures."""
    return next(figure for exercise, rung, figure in drawn() if (exercise.id, rung) == (id, number))


def read_one(text: str, rung: Rung | None = None, number: int = 1) -> Figure:
    """The figure `one` of this text, at this rung."""
    figure = read_figures(text, "figures.toml").at("one", number, rung or Rung(label="-"))
    assert figure is not None
    return figure


def standing(end: str = "", rest: str = "", start: str = "") -> Figure:
    """Someone who stands; with these lines in the pose, in the figure, and in a start."""
    text = f'[one]\nalt = "{ALT}"\n{rest}\n[one.end]\n'
    text += end if "hip" in end else f"hip = [0, 91]\n{end}"
    return read_one(text + (f"\n[one.start]\n{start}\n" if start else ""))


def alike(one: str, other: str) -> bool:
    """Whether the texts are the same but for numbers that differ by 1: machines round in their own ways."""
    number = re.compile(r" ?-?\d+")
    if number.sub("0", one) != number.sub("0", other):
        return False
    pairs = zip(number.findall(one), number.findall(other), strict=True)
    return all(abs(int(first) - int(second)) <= 1 for first, second in pairs)
