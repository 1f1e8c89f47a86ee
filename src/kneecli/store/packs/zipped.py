"""Files that may lie in a zip: `packs/mine.zip/figures/mine.toml` is read without unpacking anything."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.formats.pack.bundle import MOST_BYTES, MOST_OF_ONE
from kneecli.formats.reading.encodings import utf8_text
from kneecli.store.files import refuse_special, refused

if TYPE_CHECKING:
    from kneecli.formats.pack.archive import Archive

Read = Callable[[Path], bytes | None]
"""What reads a file: from the disk, or from what was read of it before."""


def zip_of(file: Path) -> Path | None:
    """The zip that is a part of this path; None when it leads through none."""
    return next((each for each in (file, *file.parents) if each.suffix.lower() == ".zip" and each.is_file()), None)


def archive(file: Path) -> "Archive":
    """The zip. Raises FileFault for a wrong one, and CouldNot when it can't be read."""
    try:
        found = file.stat()
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None
    return _archive(file, found.st_mtime_ns, found.st_size)


@functools.lru_cache(maxsize=4)  # one plan shows many pictures of a pack
def _archive(file: Path, _changed: int, _size: int) -> "Archive":
    from kneecli.formats.pack.archive import Archive

    return Archive(_bytes(file, MOST_BYTES), str(file))


def read_file(file: Path) -> bytes | None:
    """The bytes of this file, also of one in a zip; None when there is no such file.

    Raises FileFault for a damaged or too large one, and CouldNot when the system refuses.
    """
    if (packed := zip_of(file)) is None:
        try:
            return _bytes(file, MOST_OF_ONE)
        except (FileNotFoundError, NotADirectoryError):
            return None
    try:
        return archive(packed).read(file.relative_to(packed).as_posix())
    except KeyError:
        return None


def read_text_file(file: Path, read: Read = read_file) -> str | None:
    """The text of this file; see `read_file`. Raises FileFault for one that is not UTF-8, too."""
    data = read(file)
    return None if data is None else utf8_text(data, str(file))


def _bytes(file: Path, most: int) -> bytes:
    """The bytes of a plain file. Raises FileNotFoundError and NotADirectoryError, FileFault and CouldNot."""
    refuse_special(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None
    if len(data) > most:
        raise FileFault(Problem(f"it is larger than {most} bytes", "Make it smaller.", str(file)))
    return data
