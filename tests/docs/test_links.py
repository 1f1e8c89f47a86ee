"""Links lead somewhere, and no page or file is forgotten."""

import re
from pathlib import Path

import pytest

from support import ROOT
from support.pages import DOCS, prose_of, relative_links

GROUPS = ("users/", "packs/", "developers/")


@pytest.mark.parametrize(("page", "target"), relative_links(), ids=lambda value: getattr(value, "name", value))
def test_relative_links_lead_somewhere(page: Path, target: str) -> None:
    """The file is there, and the heading in it."""
    file, _, anchor = target.partition("#")
    there = (page.parent / file) if file else page
    assert there.exists()
    if anchor:
        headings = re.findall(r"^#{1,6} (.*)$", prose_of(there), re.MULTILINE)
        assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_the_index_names_every_page_once() -> None:
    """A page that the index forgets is hard to find."""
    index = DOCS / "README.md"
    listed = sorted(
        index.parent / target for page, target in relative_links() if page == index and target.startswith(GROUPS)
    )
    assert listed == sorted(DOCS.glob("*/*.md"))


def test_the_design_page_names_files_that_are_there() -> None:
    """A file that was moved or taken out is not looked for in vain."""
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", prose_of(DOCS / "developers/design.md"))
    assert len(named) > 20
    folders = (ROOT / "src/kneecli", ROOT)
    assert [file for file in named if not any((folder / file).is_file() for folder in folders)] == []
