"""The built-in catalogue, read once, straight from the pack files."""

import functools
from pathlib import Path

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.formats.pack.pack import read_pack


@functools.cache
def built_in() -> Catalogue:
    """The four packs."""
    folders = [Path(__import__(f"kneecli_{name}").__file__ or "").parent for name in _NAMES]
    files = [folder / f"{name}.toml" for folder, name in zip(folders, _NAMES, strict=True)]
    return Catalogue(tuple(read_pack(file.read_text(encoding="utf-8"), file.name) for file in files))


_NAMES = ("aerobic", "strengthening", "stretching", "yoga")
