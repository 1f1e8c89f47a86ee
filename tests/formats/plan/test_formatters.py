"""Programs that format Markdown, run for real on a ticked plan: what comes out is read as what went in."""

import shutil
import subprocess
from pathlib import Path

import mdformat
import pytest

from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.plan_formats import MARKDOWN
from support.cli import kneecli

REMARKS = (
    "pain 1",
    "10/8, effort 6, 5 kg, step 15 cm, left only, pain 7, and so on until the line is far too long for any screen",
    "skipped: the stairs were enough & more",
    "note: it was half an hour late, and that was no good; the next one comes in the morning, before breakfast",
    "",
)
"""Long enough that whatever wraps lines wraps these."""


@pytest.fixture(scope="module")
def ticked(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A real plan, with ticks and remarks."""
    text = kneecli("plan", "--minutes", "30", "--explain", "-o", "-", home=tmp_path_factory.mktemp("home")).out
    lines, number = text.split("\n"), 0
    for at, line in enumerate(lines):
        if line.startswith("- [ ] "):
            lines[at] = f"- [{'x '[number % 2]}] {line[6:]} {REMARKS[number % len(REMARKS)]}".rstrip()
            number += 1
    assert number > len(REMARKS)
    return "\n".join(lines)


def same(ticked: str, text: str, *, texts: bool = True) -> None:
    """The plan says what it said: every figure, every tick and remark; and every text, unless told otherwise."""
    found, before = MARKDOWN.read(text, "plan"), MARKDOWN.read(ticked, "plan")
    assert text != ticked
    assert marks(found) == marks(before)
    assert found.session == before.session if texts else bare(found.session) == bare(before.session)


def marks(plan: FilledPlan) -> list[tuple[bool, str]]:
    """Ticks and remarks."""
    return [(mark.done, mark.remark) for mark in plan.marks]


def bare(session: Session) -> Session:
    """The session without the texts in which quotation marks may change."""
    items = tuple(replace(item, cues=(), why="", name="") for item in session.items)
    return replace(session, items=items, notes=(), left_out=(), guide=type(session.guide)())


@pytest.mark.parametrize("extensions", [(), ("gfm",)], ids=["alone", "gfm"])
@pytest.mark.parametrize("options", [{}, {"number": True}, {"wrap": 80}, {"wrap": 30}, {"wrap": "no"}], ids=str)
def test_mdformat(extensions: tuple[str, ...], options: dict[str, object], ticked: str) -> None:
    """With its plugin for task lists, and without, where it escapes the boxes."""
    same(ticked, mdformat.text(ticked, options=options, extensions=extensions))


@pytest.fixture(scope="module", params=["prettier@3", "prettier@2"])
def prettier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prettier, of the registry of npm."""
    if not (shutil.which("npm") and shutil.which("node")):
        pytest.skip("node or npm is not here")
    folder = tmp_path_factory.mktemp("prettier")
    install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), str(request.param)]
    ran = subprocess.run(install, capture_output=True, text=True, timeout=240, check=False)
    if ran.returncode:
        pytest.skip(f"{request.param} can't be had: {ran.stderr[-200:]}")
    return folder / "node_modules/.bin/prettier"


@pytest.mark.slow
@pytest.mark.parametrize(
    "options",
    [
        "",
        "--use-tabs",
        "--tab-width 4",
        "--prose-wrap always --print-width 40",
        "--prose-wrap always --print-width 80",
        "--prose-wrap always --print-width 120",
        "--prose-wrap never --end-of-line crlf",
    ],
)
def test_prettier(prettier: Path, options: str, ticked: str, tmp_path: Path) -> None:
    """With blank lines within items (version 2), tabs, and lines wrapped at any width."""
    file = tmp_path / "plan.md"
    file.write_text(ticked, encoding="utf-8")
    subprocess.run([prettier, "--write", *options.split(), file], check=True, capture_output=True, timeout=120)
    same(ticked, file.read_bytes().decode())


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not here")
@pytest.mark.parametrize("wrap", ["auto", "none", "preserve"])
@pytest.mark.parametrize("reader", ["markdown", "gfm", "commonmark"])
@pytest.mark.parametrize(
    "writer",
    [
        *("markdown", "gfm", "commonmark", "commonmark_x", "markdown_strict", "markdown_mmd", "markdown_phpextra"),
        "markdown --markdown-headings=setext",
        "markdown --reference-links --columns=40",
    ],
)
def test_pandoc(reader: str, writer: str, wrap: str, ticked: str) -> None:
    """From any of its kinds of Markdown to any other. Its own makes curly quotation marks of straight ones."""
    command = ["pandoc", "--from", reader, "--wrap", wrap, "--to", *writer.split()]
    ran = subprocess.run(command, input=ticked, capture_output=True, text=True, check=True, timeout=120)
    same(ticked, ran.stdout, texts=reader != "markdown")
