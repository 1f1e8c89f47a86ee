"""An author's pack files on the disk: finding them in a project, reading one, writing a new project."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.formats.pack.bundle import PACK_FILE, PASSED_OVER, is_pack, pack_path
from kneecli.formats.pack.pack import MOST_BYTES
from kneecli.store.files import read_text, refused
from kneecli.store.packs.zipped import Read, archive, read_file, read_text_file, zip_of


def pack_files(path: Path) -> list[Path]:
    """The pack files at this path: the file itself, the one in a zip, or every one below the folder.

    Raises CouldNot when there is none, and FileFault for a zip that can't be read.
    """
    if path.is_dir():
        found = [file for file in _toml_files(path) if is_pack(_beginning(file))]
        if not found:
            cure = "`kneecli packs new NAME` starts one."
            raise CouldNot(Problem("there is no pack file in this folder: none has a [pack] table", cure, str(path)))
        return found
    if not os.path.lexists(path):
        raise CouldNot(Problem("there is no such file", "Name a pack file, or the folder of a project.", str(path)))
    if zip_of(path) == path:
        packed = archive(path)
        inside = pack_path(packed.paths, packed.read, str(path))
        if inside is None:
            raise FileFault(Problem("there is no pack file in it", f"Put the pack into it as {PACK_FILE}.", str(path)))
        return [path / inside]
    return [path]


def pack_text(file: Path, read: Read = read_file) -> str:
    """The file's text, also of one in a zip.

    Raises FileFault for one that is too large or not UTF-8, and CouldNot for one that can't be read.
    """
    text = read_text_file(file, read)
    if text is None:
        raise CouldNot(Problem("it can't be read", "Look whether it is still there.", str(file)))
    if len(text.encode()) > MOST_BYTES:
        raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "Split it up.", str(file)))
    return text


def project_text(path: Path) -> str | None:
    """The text of the project's pyproject.toml, when the path is a project's folder."""
    return read_text(path / "pyproject.toml") if path.is_dir() else None


def python_texts(path: Path) -> dict[str, str]:
    """The Python files of a project by their names, without its tests; none for what is no folder."""
    files = _files(path, ".py") if path.is_dir() else ()
    return {str(file): pack_text(file) for file in files if "tests" not in file.relative_to(path).parts}


def _toml_files(folder: Path) -> Iterator[Path]:
    return _files(folder, ".toml")


def _files(folder: Path, ending: str) -> Iterator[Path]:
    """The files below a folder, in order; hidden folders, environments and links to folders are passed over."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(folder for folder in folders if not folder.startswith(".") and folder not in PASSED_OVER)
        yield from (Path(parent, file) for file in sorted(files) if file.endswith(ending))


def _beginning(file: Path) -> bytes:
    """The first bytes of a plain file, one more than a pack may have. Nothing else is read: it may never end."""
    try:
        if not file.is_file():
            return b""
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError:
        return b""


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Makes the folder with these files in it, all or nothing. Raises CouldNot when something is there already."""
    refuse_what_is_there(folder)
    target = folder.absolute()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as work:
            made = Path(work, target.name)
            for name, text in files.items():
                file = made / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())
            shutil.move(made, target)
    except OSError as error:
        raise CouldNot(refused("write", folder, error)) from None


def refuse_what_is_there(path: Path) -> None:
    """Raises CouldNot when something is there already."""
    if os.path.lexists(path):
        raise CouldNot(Problem("there is something of this name already", "Choose another name or place.", str(path)))


def write_new_file(file: Path, text: str, mode: int = 0o666) -> None:
    """Makes this file, whole or not at all. Raises CouldNot, also when something is there already."""
    refuse_what_is_there(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        try:
            with os.fdopen(made, "wb") as stream:
                stream.write(text.encode())
        except OSError:
            file.unlink(missing_ok=True)  # what is empty or half would be in the way of the next try
            raise
    except OSError as error:
        raise CouldNot(refused("write", file, error)) from None
