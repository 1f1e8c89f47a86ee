"""The page about the pack format names what is read."""

import re

import pytest

from kneecli.formats.pack.pack import read_pack
from support import ROOT
from support.asked_keys import recorded
from support.builders import MINIMAL_PACK
from support.pages import DOCS, blocks_of, first_column, sections_of, table_rows

PACK_FILES = sorted((ROOT / "packs").glob("*/*.toml"))


def test_pack_page_names_each_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and nothing else, in each table of a pack file."""
    asked = recorded(monkeypatch)
    for file in PACK_FILES:
        read_pack(file.read_text(encoding="utf-8"), file.name)
    read_pack(MINIMAL_PACK + _reviews(), "reviews.toml")
    assert _documented_pack_keys() == {table: keys for table, keys in asked.items() if keys}


def _reviews() -> str:
    """The example of docs/packs/pack-format.md."""
    return next(block.text for block in blocks_of(DOCS / "packs/pack-format.md", "toml") if "[[review]]" in block.text)


def _documented_pack_keys() -> dict[str, set[str]]:
    """The keys of each table of a pack file, as docs/packs/pack-format.md has them."""
    found: dict[str, set[str]] = {"": set()}
    for heading, text in sections_of(DOCS / "packs/pack-format.md").items():
        if table := re.match(r"`\[+([a-z.]+)\]+`", heading):
            *parents, name = table[1].split(".")
            found.setdefault(parents[-1] if parents else "", set()).add(name)
            found.setdefault(name, set()).update(first_column(text))
        for row in table_rows(text):
            if inline := re.search(r"`\{ (.*?) \}`", row[-1]):
                found[row[0].strip("`")] = set(inline[1].split(", "))
    return found
