"""The packs' files of figures as they were parsed, in the cache folder: one picture then takes no parsing of all.

A kept file counts as long as the pack's file, or the zip that it lies in, has the same time and size.
"""

import marshal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kneecli.formats.figure.figures import FigureBook
from kneecli.store.caches.cached import Cache, Form, made_of_file


class _Sealed(Mapping[str, Any]):
    """A parsed document whose tables are made when they are asked for."""

    def __init__(self, tables: dict[str, bytes]) -> None:
        self._tables = tables

    def __contains__(self, name: object) -> bool:
        return name in self._tables

    def __getitem__(self, name: str) -> Any:
        return marshal.loads(self._tables[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def kept_book(cache: Cache, file: Path, on_disk: Path, read: Callable[[], FigureBook]) -> FigureBook:
    """The figures of this file, from the cache or from `read`, whose errors it raises.

    `on_disk` is what the file system knows of it: the file, or the zip that it is a part of.
    """
    form = Form(
        lambda book: (book.text, {name: marshal.dumps(table) for name, table in book.document.items()}),
        lambda kept: FigureBook(_Sealed(kept[1]), kept[0], file.name),
    )
    book: FigureBook = made_of_file(cache, (), on_disk, read, form)
    return book
