"""The report on paper, printed by a real browser: one sheet, whatever there is to tell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.diary.record import Event, Screened
from kneecli.domain.knee.signs import SIGNS
from support.cli import kneecli
from support.home import lived
from support.journal import day, did, felt, head, measured, moved
from support.phone import browser

pytestmark = pytest.mark.slow

PAPERS = {"a4": (595, 842), "letter": (612, 792)}
LONG = "quite a long name with many words in it"


@pytest.fixture(scope="module")
def page() -> Iterator[Any]:
    """A page of a real Chromium."""
    with browser() as started:
        yield started.new_page()


def a_life(weeks: int, exercises: int, name: str = "Exercise") -> Iterator[Event]:
    """Three sessions a week of eight exercises, with pain, skips, steps and notes; check-ins, signs, swelling."""
    for number, ago in enumerate(ago for ago in range(7 * weeks - 1, -1, -1) if ago % 7 in (1, 3, 6)):
        for place in range(8):
            which = (number + place) % exercises
            more = {"skipped": f"no time {LONG}"} if (number + place) % 9 == 8 else {"pain": (number * place) % 7}
            note = f"note {number}, {LONG}" if (number + place) % 11 == 10 else ""
            yield did(ago, f"x{which}", name=f"{name} {which}", note=note, **more)
        yield moved(ago, 1 + number % 4, f"x{number % exercises}")
        yield felt(ago, 7 if number % 9 == 5 else number % 4, swelling="mild" if number % 9 == 5 else None)
        yield felt(max(0, ago - 1), number % 4, morning=True)
    for series in range(6):
        for ago in (7 * weeks - 1, 2):
            yield measured(ago, series + ago % 3, f"Measure {series}", subject=f"walking {series}")
    yield Screened(**head(), date=day(9), signs=(SIGNS[-1].key,))


LIVES: dict[str, list[Event]] = {
    "one entry": [felt(3, 2)],
    "eight weeks": list(a_life(8, 14)),
    "long names": list(a_life(8, 30, f"Exercise (side-lying, strap), {LONG}")),
    "three years": list(a_life(156, 25)),
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("life", LIVES)
def test_a_report_is_one_sheet(page: Any, tmp_path: Path, life: str, paper: str) -> None:
    """On the paper of the settings, nothing beyond its margins; the title and the last line are on it."""
    home = tmp_path / "home"
    lived(home, *LIVES[life])
    words = ["--since", "2023-11-01"] if life == "three years" else []
    ran = kneecli("report", "--format", "html", *words, home=home, KNEECLI_PAPER=paper)
    assert ran.code == 0, ran.err
    page.set_content(ran.out)
    page.emulate_media(media="print")
    wide = PAPERS[paper][0] * 96 / 72 - 2 * 11 * 96 / 25.4
    page.set_viewport_size({"width": int(wide), "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    pdf = page.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", pdf)
    assert box is not None
    assert (float(box[1]), float(box[2])) == pytest.approx(PAPERS[paper], abs=1)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("shade", ["light", "dark"])
def test_nothing_sticks_out_on_a_screen(page: Any, tmp_path: Path, width: int, shade: str) -> None:
    """A wide table moves within its own place; each row is there, as many as Markdown has."""
    lived(tmp_path, *LIVES["long names"])
    page.emulate_media(media="screen", color_scheme=shade)
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(kneecli("report", "--format", "html", home=tmp_path).out)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    markdown = kneecli("report", "-o", "-", home=tmp_path).out
    heads = markdown.count("| --- |\n")
    assert page.locator("tr:visible").count() == markdown.count("\n| ") + heads - 2 * heads
