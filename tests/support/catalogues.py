"""The built-in catalogue, read once, straight from the pack files."""

import functools
from pathlib import Path

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.formats.pack.pack import read_pack
from kneecli.planner.block.choosing import next_block
from kneecli.planner.objective import BLOCK_FROM_MINUTES


@functools.cache
def built_in() -> Catalogue:
    """The four packs."""
    folders = [Path(__import__(f"kneecli_{name}").__file__ or "").parent for name in _NAMES]
    files = [folder / f"{name}.toml" for folder, name in zip(folders, _NAMES, strict=True)]
    return Catalogue(tuple(read_pack(file.read_text(encoding="utf-8"), file.name) for file in files))


_NAMES = ("aerobic", "strengthening", "stretching", "yoga")


def in_first_block(today: Today, minutes: int) -> Today:
    """The person on the day on which their first block begins; in a very short session none does."""
    if minutes < BLOCK_FROM_MINUTES:
        return today
    return replace(today, block=next_block(list(built_in()), today, Diary(), minutes))
