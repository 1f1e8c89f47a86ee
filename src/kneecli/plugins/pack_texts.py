"""The text of a pack, wherever it lies: in a file, in a folder, or in a zip, which is read without unpacking it."""

import stat
from pathlib import Path

from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.domain.value import dataclass
from kneecli.formats.pack import bundle
from kneecli.formats.pack.pack import MOST_BYTES
from kneecli.formats.reading.encodings import NOT_UTF8, utf8_text

CURE = "Mend the file, or take it out of the packs folder."


@dataclass(frozen=True, slots=True)
class PackText:
    """The text of a pack. `shown` names it in messages, `file` is what changes when it does.

    `folder` is where the files lie that it names: for a zip the zip itself.
    """

    text: str
    shown: str
    file: str
    folder: Path


def plain_text(file: Path, cure: str, folder: Path | None = None) -> PackText:
    """The text of this file, which must be inside `folder`. Raises FileFault, OSError, ValueError or RuntimeError."""
    shown = printable(file.name)
    if folder and not file.resolve().is_relative_to(folder.resolve()):
        raise FileFault(Problem("it lies outside of its own package's folder", cure, shown))
    return PackText(_text(_bytes(file, MOST_BYTES, shown, cure), shown), shown, str(file), file.parent)


def in_folder(folder: Path) -> PackText | None:
    """The text of the pack file in this folder; None when the folder has none. Raises what `plain_text` raises."""
    shown = printable(folder.name)
    names = [each.name for each in folder.glob("[!.]*.toml")]
    name = bundle.pack_path(names, lambda name: _beginning(folder / name), shown)
    if name is None:
        return None
    file, within = folder / name, f"{shown}/{printable(name)}"
    return PackText(_text(_bytes(file, MOST_BYTES, within, CURE), within), within, str(file), folder)


def in_zip(file: Path) -> PackText:
    """The text of the pack file in this zip. Raises FileFault, OSError, ValueError or RuntimeError."""
    from kneecli.formats.pack.archive import Archive

    shown = printable(file.name)
    archive = Archive(_bytes(file, bundle.MOST_BYTES, shown, CURE), shown)
    name = bundle.pack_path(archive.paths, archive.read, shown)
    if name is None:
        raise FileFault(Problem("there is no pack file in it", f"Put the pack into it as {bundle.PACK_FILE}.", shown))
    data, within = archive.read(name), f"{shown}/{printable(name)}"
    if len(data) > MOST_BYTES:
        raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "Split it up.", within))
    return PackText(_text(data, within), within, str(file), file)


def _beginning(file: Path) -> bytes:
    return _bytes(file, MOST_BYTES, printable(file.name), CURE) if file.is_file() else b""


def _bytes(file: Path, most: int, shown: str, cure: str) -> bytes:
    """What is in the file. Raises FileFault when it is not a plain file, or too large; OSError."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FileFault(Problem("it can't be read: it is not a plain file", cure, shown))
    if status.st_size > most:
        raise FileFault(Problem(f"it is larger than {most} bytes", "Split it up.", shown))
    return file.read_bytes()[:most]


def _text(data: bytes, shown: str) -> str:
    return utf8_text(data, shown, f"it can't be read: {NOT_UTF8}")
