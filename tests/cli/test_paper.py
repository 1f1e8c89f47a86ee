"""Pages for paper, printed by a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.cli import failed, kneecli, quiet
from support.phone import browser

POINT = 96 / 72
"""CSS pixels a point."""


@pytest.fixture(scope="module")
def page() -> Iterator[Any]:
    """A page of a real Chromium."""
    with browser() as started:
        yield started.new_page()


def printed(page: Any, home: Path, *arguments: str, paper: str = "a4") -> tuple[int, tuple[float, float]]:
    """How many pages a plan takes in print, and how large they are, in points. The page stays open, as for print."""
    ran = kneecli("plan", "--format", "html", *arguments, home=home, KNEECLI_PAPER=paper)
    assert ran.code == 0, ran.err
    page.set_content(ran.out)
    page.emulate_media(media="print")
    pdf = page.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", pdf)
    assert box is not None
    return len(re.findall(rb"/Type\s*/Page\b", pdf)), (float(box[1]), float(box[2]))


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "wide", "high"), [("a4", 595, 842), ("letter", 612, 792)])
def test_a_newcomers_session_keeps_to_its_pages(
    page: Any, tmp_path: Path, paper: str, wide: float, high: float
) -> None:
    """20 minutes two, 30 minutes three, on the paper of the settings; what is to glance at, one."""
    for most, arguments in (
        (2, ("20",)),
        (3, ("30",)),
        (1, ("20", "--glance")),
        (1, ("45", "--glance")),
    ):
        pages, size = printed(page, tmp_path, *arguments, paper=paper)
        assert pages <= most, arguments
        assert size == pytest.approx((wide, high), abs=1)


PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "68": ("age = 68", ()),
    "76, no floor": ("age = 76\nfloor = false", ()),
    "two packs": ("", ("--pack", "strengthening", "--pack", "stretching")),
    "equipment": (
        'ankle_weights_kg = [0.5, 1]\nbands = ["red"]\nowns = ["upright-bike", "ball"]',
        ("--with", "upright-bike"),
    ),
    "inches": ('units = "imperial"\nstep_heights_cm = [10, 15]', ()),
    "kneeling hurts": ('cautions = ["kneeling-intolerance", "deep-flexion-pain"]', ()),
    "a flare": ("", ("--pain", "6")),
    "prescribed": ("", ()),
}
"""Their settings, and what they ask for."""

PRESCRIBED = """[prescription]
title = "Knee"
only_these = true
""" + "".join(
    f'[[exercise]]\nexercise = "{name}"\ntimes_a_week = 7\nsets = 1\nreps = 10\nremark = "As shown, and slowly."\n'
    for name in (
        "step-up",
        "quad-set",
        "bridge",
        "calf-raise",
        "clamshell",
        "sit-to-stand",
        "seated-straight-leg-raise",
    )
)
"""Seven exercises, each with a remark."""


@pytest.mark.slow
@pytest.mark.parametrize("who", PEOPLE)
def test_people_of_all_kinds_keep_to_their_pages(page: Any, tmp_path: Path, who: str) -> None:
    """Two for 20 minutes, three for 30, one to glance at; the cues in 12 points, 11 where there are very many."""
    settings, arguments = PEOPLE[who]
    (tmp_path / "config.toml").write_text(settings + "\n", encoding="utf-8")
    if who == "prescribed":
        (tmp_path / "knee.toml").write_text(PRESCRIBED, encoding="utf-8")
        assert kneecli("prescription", "add", str(tmp_path / "knee.toml"), home=tmp_path).code == 0
    for paper in ("a4", "letter"):
        for minutes, most, more in (("20", 2, ()), ("30", 3, ()), ("20", 1, ("--glance",))):
            pages, _ = printed(page, tmp_path, minutes, *arguments, *more, paper=paper)
            assert pages <= most, (paper, minutes)
            if not more:
                size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.how')).fontSize)")
                assert size >= 11 * POINT - 0.1
                assert page.evaluate(SMALLEST_PICTURE) >= 26 * 96 / 25.4


SMALLEST_PICTURE = "Math.min(...[...document.querySelectorAll('figure')].map(one => one.clientHeight))"


@pytest.mark.slow
def test_paper_has_large_letters_and_no_commands(page: Any, tmp_path: Path) -> None:
    """12 points, or 16; what is typed is for the screen, what is written for paper; nothing sticks out."""
    for arguments, points in ((("20",), 12), (("20", "--large-print"), 16)):
        printed(page, tmp_path, *arguments)
        style = "getComputedStyle(document.querySelector('.need')).fontSize"
        assert page.evaluate(f"parseFloat({style})") == pytest.approx(points * POINT, abs=0.1)
        words = page.inner_text("body")
        assert "kneecli" not in words
        assert "Therapist, phone" in words
        assert "Level " not in words or "Rung" not in words
        page.emulate_media(media="screen")
        assert "kneecli log" in page.inner_text("body")
        assert "Therapist, phone" not in page.inner_text("body")


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("shade", ["light", "dark"])
def test_nothing_sticks_out_on_a_screen(page: Any, tmp_path: Path, width: int, shade: str) -> None:
    """On a phone, a tablet and a desk, light and dark; the page to glance at, too."""
    for arguments in (("20",), ("20", "--glance"), ("20", "--large-print")):
        page.emulate_media(media="screen", color_scheme=shade)
        page.set_viewport_size({"width": width, "height": 800})
        page.set_content(kneecli("plan", "--format", "html", *arguments, home=tmp_path).out)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_no_page_is_neither_glanced_at_nor_large(tmp_path: Path) -> None:
    """The options say where they belong."""
    failed(kneecli("plan", "--glance", home=tmp_path), 2, "--glance", "is no page to print")
    failed(
        kneecli("plan", "--large-print", "-o", tmp_path / "x.md", home=tmp_path), 2, "--large-print", "-o today.html"
    )


def test_a_page_to_glance_at_replaces_a_page(tmp_path: Path) -> None:
    """It is a page of ours like the other, and the plan is kept beside it."""
    file = tmp_path / "today.html"
    quiet(kneecli("plan", "20", "-o", file, home=tmp_path))
    quiet(kneecli("plan", "20", "-o", file, "--glance", home=tmp_path))
    assert 'class="glance"' in file.read_text(encoding="utf-8")
    assert kneecli("log", "--all", home=tmp_path).code == 0
