"""The parsed catalogue, kept in the cache folder: a warm start reads no pack and looks for no plugin.

The cache holds what it was made from: the folders on Python's path, the plugins' modules and the pack files,
each with its time and size. When any of these differs, or anything else is wrong with it, it is made anew.
"""

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneecli.domain.catalogue import Catalogue
from kneecli.domain.exercise import Dose, Energy, Exercise, KneeDemand, Pack, Rung, Source
from kneecli.domain.installed import Loaded, Plugin
from kneecli.domain.problem import CouldNot
from kneecli.domain.value import dataclass, fields, is_dataclass
from kneecli.store.files import replace_bytes

if TYPE_CHECKING:
    from kneecli.domain.review import Written

Stat = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Known:
    """The exercises that count, for each broken pack its name and what is wrong, and the plugins with more hooks."""

    catalogue: Catalogue
    broken: tuple[tuple[str, str], ...] = ()
    plugins: tuple[Plugin, ...] = ()


def known(cache: Path, folder: Path, version: str, load: Callable[[], Loaded], disabled: Collection[str] = ()) -> Known:
    """The catalogue from the cache, or from `load`.

    `folder` is where packs are dropped in, `disabled` what `load` leaves out. A cache that another version of
    kneecli or of Python has made does not fit: its shape is that of their exercises.
    """
    maker = (version, sys.version, tuple(sorted(disabled)))
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError, IndexError):
        made_by, roots, read, packs, broken, plugins = _unsealed(cache.read_bytes() if cache.is_file() else b"")
        if made_by == maker and roots == _stats(_roots(folder)) and read == _stats(path for path, _, _ in read):
            return Known(Catalogue(tuple(map(_pack, packs))), broken, tuple(Plugin(*each) for each in plugins))
    roots = _stats(_roots(folder))
    loaded = load()
    found = in_short(loaded)
    packs = tuple(_plain(each.pack) for each in loaded.packs)
    content = (maker, roots, _stats(loaded.files), packs, found.broken, _plain(found.plugins))
    with contextlib.suppress(CouldNot):
        replace_bytes(cache, _sealed(content), lasting=False)
    from kneecli.store.words import keep_words  # only a catalogue that was made anew needs it

    keep_words(cache.parent, loaded)
    return found


def in_short(loaded: Loaded) -> Known:
    """What a command needs to know of the packs that were loaded."""
    return Known(loaded.catalogue, tuple((each.name, each.problems[0].what) for each in loaded.broken), loaded.plugins)


def _sealed(content: tuple[Any, ...]) -> bytes:
    """The content with a checksum in front: damaged bytes must not reach `marshal`, which trusts them."""
    data = marshal.dumps(content)
    return zlib.crc32(data).to_bytes(4, "big") + data


def _unsealed(sealed: bytes) -> Any:
    """The content. Raises ValueError when it is not as it was written."""
    if zlib.crc32(sealed[4:]) != int.from_bytes(sealed[:4], "big"):
        raise ValueError("the cache is damaged")
    return marshal.loads(sealed[4:])


def _roots(folder: Path) -> list[str]:
    """Where packs can come from: everything on Python's path, and the folder for files."""
    return [*(path or "." for path in sys.path), str(folder)]


def _stats(paths: Iterable[str]) -> tuple[Stat, ...]:
    """Time and size of each; zeros for what is not there."""
    return tuple(_stat(path) for path in paths)


def _stat(path: str) -> Stat:
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path for each would double the time
    except (OSError, ValueError):  # a path with a null byte, too
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size


def _plain(value: Any) -> Any:
    """The value with its fields as tuples, in order."""
    if is_dataclass(value):
        return tuple(_plain(getattr(value, each.name)) for each in fields(value))
    return tuple(_plain(each) for each in value) if isinstance(value, tuple) else value


def _pack(kept: tuple[Any, ...]) -> Pack:
    values = list(kept)
    exercises, sources, figures, reviews = kept[-4:]
    values[-4:] = (
        tuple(map(_exercise, exercises)),
        tuple(Source(*each) for each in sources),
        figures,
        _reviews(reviews) if reviews else (),
    )
    return Pack(*values)


def _reviews(kept: tuple[Any, ...]) -> "tuple[Written, ...]":
    from kneecli.domain.review import Review, Written

    return tuple(Written(Review(*review), *conditions) for review, *conditions in kept)


def _exercise(kept: Any) -> Exercise:
    values = list(kept)
    for place, kind in _NESTED:
        values[place] = kind(*values[place]) if values[place] is not None else None
    values[_RUNGS] = tuple(Rung(*each) for each in values[_RUNGS])
    return Exercise(*values)


_PLACES = {each.name: place for place, each in enumerate(fields(Exercise))}
_NESTED: tuple[tuple[int, type], ...] = (
    (_PLACES["dose"], Dose),
    (_PLACES["knee"], KneeDemand),
    (_PLACES["energy"], Energy),
)
_RUNGS = _PLACES["rungs"]
