"""The figures page names what is read, and its example is a figure."""

import re
from collections.abc import Callable

import pytest

from kneecli.domain.catalogue.exercise import Rung
from kneecli.figures.drawing import draw
from kneecli.figures.linting.figures import figure_problems
from kneecli.figures.marks import MUSCLES, TRUNK_MUSCLES
from kneecli.figures.scenery.machines import MACHINES
from kneecli.figures.scenery.props import KINDS
from kneecli.figures.svg import write_svg
from kneecli.formats.figure.figures import read_figures
from kneecli.formats.reading.checking import Table
from support.figures import alike
from support.pages import DOCS, blocks_of, quoted, sections_of, table_rows


def test_figures_page_names_each_prop_muscle_and_machine() -> None:
    """What the reader knows stands on the page, and nothing else."""
    page = (DOCS / "packs/figures.md").read_text(encoding="utf-8").split("## Props")[1]
    rows = [row[0] for row in table_rows(sections_of(DOCS / "packs/figures.md")["Props"])]
    listed = {word for row in rows for text in quoted(row) for word in re.findall(r"^([a-z-]+) =", text)}
    assert listed == set(KINDS)
    assert {*MACHINES, *MUSCLES, *TRUNK_MUSCLES} <= set(quoted(page))


@pytest.mark.parametrize(("heading", "table"), [("The file", "one"), ("A pose", "end")])
def test_figures_page_names_each_key(heading: str, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for in a figure and in a pose."""
    asked: set[str] = set()

    class Noting(Table):
        def finish(self) -> None:
            asked.update(self._asked if self.path[-1] == table else ())
            super().finish()

    for module in ("figure.figures", "reading.checking"):
        monkeypatch.setattr(f"kneecli.formats.{module}.Table", Noting)
    pose = "hip = [0, 91]\nhead = 90\ntrunk = 1.0\nfoot_near = 0\nhand_near = 0\n"
    text = f'[one]\nalt = "-"\nimage = "x.svg"\n[one.end]\n{pose}[one.start]\n{pose}[one.first.end]\n{pose}'
    read_figures(text, "figures.toml").at("one", 1, Rung(label="-"))
    listed = {key for row in table_rows(sections_of(DOCS / "packs/figures.md")[heading]) for key in quoted(row[0])}
    assert listed - {"rung"} == {re.sub("_(near|far)$", "_…", key) for key in asked}


def test_the_example_of_the_figures_page_is_a_figure_without_a_fault(golden: Callable[[str, str], None]) -> None:
    """It is drawn as it stands, and the picture below it is what becomes of it."""
    book = read_figures(next(blocks_of(DOCS / "packs/figures.md", "toml")).text, "figures.md")
    figure = book.at("calf-raise", 1, Rung(label="-"))
    assert figure is not None
    assert figure_problems(figure) == ()
    shown, drawn = (DOCS / "packs" / "calf-raise.svg").read_text(encoding="utf-8"), write_svg(draw(figure))
    golden("../../docs/packs/calf-raise.svg", shown if alike(shown, drawn) else drawn)
