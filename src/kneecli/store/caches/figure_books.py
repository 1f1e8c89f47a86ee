"""The packs' files of figures as they were parsed, in the cache folder: one picture then takes no parsing of all.

A kept file counts as long as the pack's file, or the zip that it lies in, has the same time and size.
"""

import contextlib
import marshal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kneecli.domain.problem import CouldNot
from kneecli.formats.figure.figures import FigureBook
from kneecli.store.caches.cached import Cache, is_changing, now_ns, stat_of


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
    stat, began = stat_of(str(on_disk)), now_ns()
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        of, text, tables = cache.read(())
        if of == stat:
            return FigureBook(_Sealed(tables), text, file.name)
    book = read()
    if not is_changing((stat,), began):
        with contextlib.suppress(CouldNot, ValueError):  # a date is no plain data
            tables = {name: marshal.dumps(table) for name, table in book.document.items()}
            cache.keep((stat, book.text, tables), ())
    return book
