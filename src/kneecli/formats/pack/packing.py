"""The files of a pack as one zip: the same files make the same bytes, whenever and wherever they are packed."""

import io
import zipfile
from collections.abc import Mapping

from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.formats.pack.archive import Archive
from kneecli.formats.pack.bundle import PACK_FILE, pack_path

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: no file says when it was written."""

_RENAME = "Rename it, or take it out."


def packed(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files by their paths."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(files):
            info = zipfile.ZipInfo(path, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # as on Unix, so that it is the same on Windows
            info.external_attr = 0o100644 << 16
            made.writestr(info, files[path])
    return out.getvalue()


def as_kept(files: Mapping[str, bytes], own: str, shown: str) -> tuple[bytes, dict[str, bytes]]:
    """The one file that holds them, and what comes out of it again. Raises FileFault for what would not load."""
    if len(files) == 1:
        return files[own], dict(files)
    for name in files:
        if not _is_text(name):
            raise FileFault(Problem(f"the path '{printable(name)}' is none that a file can have", _RENAME, shown))
    data = packed(files)
    there = Archive(data, shown, _RENAME)
    if pack_path(there.paths, there.read, shown) != own:
        raise FileFault(Problem(f"its file {own} would not be found in it", f"Call it {PACK_FILE}.", shown))
    return data, {name: there.read(name) for name in there.paths}


def _is_text(name: str) -> bool:
    """Whether it can be written as UTF-8: a disk may have names that can't."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
