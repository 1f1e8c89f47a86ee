"""The pages of the documentation, taken apart: blocks, sections, tables, links."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from support import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


class Block(NamedTuple):
    """One fenced block of a page: its place, its language, what else stands behind the fence, and its text."""

    page: Path
    line: int
    language: str
    tag: str
    text: str

    @property
    def name(self) -> str:
        """Where it stands, for a test's name."""
        return f"{self.page.name}:{self.line}"

    @property
    def exit_code(self) -> int:
        """The code with which its commands end."""
        return int(self.tag.removeprefix("exit=") or 0)


def blocks_of(page: Path, language: str = "") -> Iterator[Block]:
    """The fenced blocks of a page, of this language or of any."""
    fence = re.compile(r"^```(\w*) ?(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)
    text = page.read_text(encoding="utf-8")
    for match in fence.finditer(text):
        block = Block(page, text.count("\n", 0, match.start()) + 1, match[1], match[2], match[3])
        if language in ("", block.language):
            yield block


def prose_of(page: Path) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^```.*\n(?:(?!```).*\n)*```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)


def sections_of(page: Path) -> dict[str, str]:
    """The page's text by heading, blocks left out; what stands before the first one is under an empty heading."""
    parts = re.split(r"^#{1,6} (.*)\n", prose_of(page), flags=re.MULTILINE)
    return dict(zip(["", *parts[1::2]], parts[::2], strict=True))


def table_rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, header and ruler left out, each as its cells."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rulers = {number for number, line in enumerate(lines) if re.fullmatch(r"[|\- :]+", line)}
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for number, line in enumerate(lines)
        if number not in rulers and number + 1 not in rulers
    ]


def quoted(text: str) -> list[str]:
    """What stands in backticks."""
    return re.findall(r"`([^`]+)`", text)


def first_column(text: str) -> set[str]:
    """The keys that the tables of a text are about."""
    return {key for row in table_rows(text) for key in quoted(row[0])}


def relative_links() -> list[tuple[Path, str]]:
    """Each link to another file of ours, with the page it stands on."""
    return [
        (page, target)
        for page in PAGES
        for target in re.findall(r"\]\(([^)\s]+)\)", prose_of(page))
        if not re.match(r"[a-z]+:", target)
    ]
