"""A pack in a zip, read without unpacking it: bytes to its files, whatever the zip tries (docs/packs/pack-format.md).

Nothing of a zip is believed that can be measured: names are looked at before anything is read, and each file is read
only as far as it may be large.
"""

import io
import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterator

from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.formats.pack.bundle import MOST_BYTES, MOST_FILES, MOST_OF_ONE, is_hidden

_CURE = "Make the zip anew, from the pack's folder alone."

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What every program can make. Of the others Python can't stop in the middle of what has become too large."""

_MOST_NAME = 200
_MOST_NAMED = 10
_ENTRY = b"PK\x01\x02"

_DRIVE = re.compile(r"[A-Za-z]:")


class Archive:
    """The files in a zip by their paths, with `/` between folders, and without the one folder that all may lie in."""

    def __init__(self, data: bytes, shown: str, cure: str = _CURE) -> None:
        """`shown` is its name in messages, `cure` what helps against a wrong path.

        Raises FileFault with all that is wrong with its list of files.
        """
        self._shown, self._cure = shown, cure
        if len(data) > MOST_BYTES:
            raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "Make its pictures smaller.", shown))
        if data.count(_ENTRY) > 10 * MOST_FILES:  # its list alone would fill the memory
            raise FileFault(self._too_many())
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            listed = self._zip.infolist()
        except Exception as error:  # a damaged list ends in any of a dozen errors
            raise FileFault(Problem(f"this is no zip that can be read: {error}", _CURE, shown)) from None
        self._files = self._looked_at(listed)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, sorted."""
        return tuple(sorted(self._files))

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises KeyError for one that is not there; FileFault for a damaged or too large one."""
        entry, shown = self._files[path], f"{self._shown}/{printable(path)}"
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(MOST_OF_ONE + 1)
        except Exception as error:  # as above
            raise FileFault(Problem(f"it is damaged: {error}", _CURE, shown)) from None
        if len(data) > MOST_OF_ONE:
            raise FileFault(Problem(f"it is larger than {MOST_OF_ONE} bytes", "Make it smaller.", shown))
        return data

    def _too_many(self) -> Problem:
        return Problem(f"it has more than {MOST_FILES} files", "A pack has a few: leave out the others.", self._shown)

    def _looked_at(self, listed: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        """The files by their paths. Raises FileFault with all that is wrong."""
        files: dict[str, zipfile.ZipInfo] = {}
        wrong = [Problem(what, self._cure, self._shown) for each in listed for what in _wrong(each)]
        for each in listed:
            path = _path(each)
            if not _is_folder(each) and not is_hidden(path):
                if path in files:
                    wrong.append(Problem(f"the file '{printable(path)}' stands twice in it", self._cure, self._shown))
                files[path] = each
        plain = {unicodedata.normalize("NFC", path).casefold() for path in files}
        if len(plain) < len(files) and not wrong:
            wrong.append(Problem("two of its files differ in nothing but capitals", "Rename one.", self._shown))
        if len(files) > MOST_FILES:
            wrong.append(self._too_many())
        if sum(each.file_size for each in files.values()) > MOST_BYTES:
            what = f"unpacked it would be larger than {MOST_BYTES} bytes"
            wrong.append(Problem(what, "Make its pictures smaller.", self._shown))
        if wrong:
            raise FileFault(wrong[:_MOST_NAMED])
        return _without_top_folder(files)


def _path(each: zipfile.ZipInfo) -> str:
    """Its path as it was written; programs for Windows write `\\` between folders."""
    return each.orig_filename.replace("\\", "/")


def _is_folder(each: zipfile.ZipInfo) -> bool:
    return _path(each).endswith("/")


def _wrong(each: zipfile.ZipInfo) -> Iterator[str]:
    """What is wrong with one entry of the list."""
    path = _path(each)
    name = printable(path)[:_MOST_NAME]
    parts = path.removesuffix("/").split("/")
    if path.startswith("/") or _DRIVE.match(path) or ".." in parts:
        yield f"the path '{name}' leads out of it"
    elif "" in parts or "." in parts or printable(path) != path or len(path) > _MOST_NAME:
        yield f"the path '{name}' is none that a file can have"
    kind = stat.S_IFMT(each.external_attr >> 16)
    if kind == stat.S_IFLNK:
        yield f"'{name}' is a link, and links are not followed"
    elif kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield f"'{name}' is no plain file"
    if each.flag_bits & 0x1:
        yield f"'{name}' is locked with a password"
    elif each.compress_type not in _METHODS and not _is_folder(each):
        yield f"'{name}' is compressed in an unusual way"


def _without_top_folder(files: dict[str, zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    tops = {path.partition("/")[0] for path in files}
    if len(tops) == 1 and all("/" in path for path in files):
        return {path.partition("/")[2]: each for path, each in files.items()}
    return files
