"""What the caches have in common: values as nested tuples, written by `marshal`, under a seal.

Reading them takes a tenth of the time that TOML or JSON takes, because nothing is checked. So the seal has a checksum,
since `marshal` trusts what it reads, and says who made it, since the shape is that of just this version.
"""

import datetime
import marshal
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kneecli.domain.value import contents, dataclass, fields
from kneecli.store.files import replace_bytes


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is kept as plain data, and made again of them."""

    keep: Callable[[Any], Any]
    make: Callable[[Any], Any]


DATE = Form(datetime.date.toordinal, datetime.date.fromordinal)


def packed(kind: type, **inner: Form) -> Form:
    """The form of this kind of value: a tuple. `inner` has the forms of its fields that are values themselves."""
    names = [field.name for field in fields(kind)]
    keepers = [(names.index(name), each.keep) for name, each in inner.items()]
    makers = [(names.index(name), each.make) for name, each in inner.items()]
    return Form(lambda value: tuple(_put(contents(value), keepers)), lambda kept: kind(*_put(kept, makers)))


def tuple_of(inner: Form) -> Form:
    """The form of a tuple of such values."""
    return Form(lambda values: tuple(map(inner.keep, values)), lambda kept: tuple(map(inner.make, kept)))


def _put(held: Any, functions: list[tuple[int, Callable[[Any], Any]]]) -> Any:
    """What a value holds, with what the functions make of it at their places."""
    if not functions:
        return held
    changed = list(held)
    for place, function in functions:
        if changed[place] is not None:
            changed[place] = function(changed[place])
    return changed


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache file, and the version of kneecli that may use it."""

    file: Path
    version: str

    def read(self, kinds: tuple[type, ...]) -> Any:
        """What was kept, in which there are values of these kinds.

        Raises OSError, ValueError, EOFError or TypeError when there is nothing, or nothing that this version has kept.
        """
        sealed = memoryview(self.file.read_bytes() if self.file.is_file() else b"")
        if zlib.crc32(sealed[4:]) != int.from_bytes(sealed[:4], "big"):
            raise ValueError("the cache is damaged")
        maker, content = marshal.loads(sealed[4:])
        if maker != self._maker(kinds):
            raise ValueError("another version has made the cache")
        return content

    def keep(self, content: Any, kinds: tuple[type, ...]) -> None:
        """Keeps the content, which is plain data. Raises CouldNot."""
        data = marshal.dumps((self._maker(kinds), _shared(content, {})))
        replace_bytes(self.file, zlib.crc32(data).to_bytes(4, "big") + data, lasting=False)

    def _maker(self, kinds: tuple[type, ...]) -> Any:
        """Who makes it: this kneecli, in this Python, with values of these fields."""
        return self.version, sys.version, tuple(tuple(field.name for field in fields(kind)) for kind in kinds)


def _shared(content: Any, seen: dict[Any, Any]) -> Any:
    """The content with every text, and every tuple of texts, once: so it is kept, and read, once."""
    if isinstance(content, tuple):
        content = tuple(_shared(each, seen) for each in content)
        if not all(isinstance(each, str) for each in content):
            return content
    elif not isinstance(content, str):
        return content
    return seen.setdefault(content, content)
