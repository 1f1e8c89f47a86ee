"""What all caches share: values as nested tuples, written by `marshal`, behind a checksum.

Reading them takes a tenth of the time that TOML or JSON takes, because no value is checked. A checksum is needed
because `marshal` trusts what it reads. The maker's version is needed because the tuples fit the fields of that version
alone.
"""

import contextlib
import datetime
import marshal
import os
import sys
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kneecli.domain.problem import CouldNot
from kneecli.domain.value import contents, dataclass, maker
from kneecli.store.files import replace_bytes


@dataclass(frozen=True, slots=True)
class Form:
    """How a kind of value becomes plain data, and becomes a value again."""

    keep: Callable[[Any], Any]
    make: Callable[[Any], Any]


DATE = Form(datetime.date.toordinal, datetime.date.fromordinal)


def packed(kind: type, **inner: Form) -> Form:
    """The form of a kind of value, as a tuple. `inner` has the forms of those fields that hold values themselves."""
    names = _names(kind)
    keepers = [(names.index(name), each.keep) for name, each in inner.items()]
    makers = [(names.index(name), each.make) for name, each in inner.items()]
    make: Callable[[Any], Any] = maker(kind)
    if not inner:
        return Form(lambda value: tuple(contents(value)), make)
    return Form(lambda value: tuple(_put(contents(value), keepers)), lambda kept: make(_put(list(kept), makers)))


def _names(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a kind of value, in order."""
    names: tuple[str, ...] = kind.__match_args__
    return names


def tuple_of(inner: Form) -> Form:
    """The form of a tuple of such values."""
    return Form(lambda values: tuple(map(inner.keep, values)), lambda kept: tuple(map(inner.make, kept)))


def _put(held: list[Any], functions: list[tuple[int, Callable[[Any], Any]]]) -> list[Any]:
    """The fields of a value, with each function applied to the field at its place, unless that is None."""
    for place, function in functions:
        if (each := held[place]) is not None:
            held[place] = function(each)
    return held


Stat = tuple[str, int, int]
"""The path of a file, when it was changed, and its size."""

_CLOCK_TICK_NS = 20_000_000
"""A file's time of change may lag behind the clock by this much."""


def stat_of(path: str) -> Stat:
    """Time and size of this file; zeros when there is no such file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path for each would double the time
    except (OSError, ValueError):  # a path with a null byte, too
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size


def now_ns() -> int:
    """The time; `time.time_ns` ends in the year 2262, where a wrong clock may stand."""
    return int(time.time() * 1e9)


def is_changing(files: Iterable[Stat], began: int) -> bool:
    """Whether one of these files may have been read, since then, before or after it was changed."""
    return any(began - _CLOCK_TICK_NS < changed <= now_ns() for _, changed, _ in files)


MOST_FILES = 8
"""So many caches of one name are kept, one for each installation, say; then the oldest go."""

MOST_IN_FOLDER = 400
"""So many caches of all names are kept in a folder. A picture of an exercise at a rung takes 12 kB."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache file, and the version of kneecli that may use it. One that is not kept is only read."""

    file: Path
    version: str
    is_kept: bool = True

    @classmethod
    def told_apart(cls, folder: Path, name: str, version: str, *by: str, is_kept: bool = True) -> "Cache":
        """The cache of this name for this version, this Python, and all that `by` lists.

        So two installations with one home never throw each other's cache away.
        """
        marks = "\0".join((version, sys.version, *by))
        return cls(folder / f"{name}-{zlib.crc32(marks.encode(errors='surrogateescape')):08x}.bin", version, is_kept)

    def read(self, kinds: tuple[type, ...]) -> Any:
        """The cached content, which may hold values of these kinds.

        Raises OSError, ValueError, EOFError or TypeError when there is no cache, or when another version wrote it.
        """
        sealed = memoryview(self.file.read_bytes() if self.file.is_file() else b"")
        if zlib.crc32(sealed[4:]) != int.from_bytes(sealed[:4], "big"):
            raise ValueError("the cache is damaged")
        maker, content = marshal.loads(sealed[4:])
        if maker != self._maker(kinds):
            raise ValueError("another version has made the cache")
        return content

    def keep(self, content: Any, kinds: tuple[type, ...]) -> None:
        """Writes the content, which is plain data, to the cache, unless it is not kept. Raises CouldNot.

        What is `shared` in it takes room only once.
        """
        if not self.is_kept:
            return
        data = marshal.dumps((self._maker(kinds), content))
        replace_bytes(self.file, zlib.crc32(data).to_bytes(4, "big") + data, lasting=False)
        self._tidy()

    def _tidy(self) -> None:
        """Deletes the oldest caches of the same name, and of all in the folder, where there are too many."""
        name = _name(self.file)
        with contextlib.suppress(OSError):
            there = sorted(self.file.parent.glob("*-????????.bin"), key=lambda file: file.stat().st_mtime)
            namesakes = [file for file in there if _name(file) == name]
            for file in {*namesakes[:-MOST_FILES], *there[:-MOST_IN_FOLDER]} if name else ():
                file.unlink()

    def _maker(self, kinds: tuple[type, ...]) -> Any:
        """What reader and writer must share: the versions of kneecli and Python, and all names of fields."""
        return self.version, sys.version, tuple(map(_names, kinds))


def _name(file: Path) -> str:
    """The name of a cache, without what tells it from its namesakes."""
    return file.stem.rpartition("-")[0]


def shared(content: Any) -> Any:
    """The content with equal texts, and equal tuples of texts, made one object: `marshal` then stores it once."""
    return _shared(content, {}.setdefault)


def _shared(content: Any, share: Callable[[Any, Any], Any]) -> Any:
    if type(content) is not tuple:
        return share(content, content) if type(content) is str else content
    held = []
    has_texts_only = True
    for each in content:
        if type(each) is str:
            held.append(share(each, each))
        else:
            has_texts_only = False
            held.append(_shared(each, share) if type(each) is tuple else each)
    made = tuple(held)
    return share(made, made) if has_texts_only else made


def made_of_file(
    cache: Cache, kinds: tuple[type, ...], file: Path, make: Callable[[], Any], form: Form, *also: Any
) -> Any:
    """What `make` makes of a file: from the cache as long as the file's time and size are the same, and all of `also`.

    `kinds` are those of the values in it. What the form keeps as None, and what is no plain data, is made anew each
    time. Raises what `make` raises.
    """
    stat, began = stat_of(str(file)), now_ns()
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        made_of, kept = cache.read(kinds)
        if made_of == (stat, *also):
            return form.make(kept)
    made = make()
    if not is_changing((stat,), began):
        with contextlib.suppress(CouldNot, ValueError):
            if (kept := form.keep(made)) is not None:
                cache.keep(((stat, *also), kept), kinds)
    return made
