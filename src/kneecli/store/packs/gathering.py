"""The files of a pack that somebody hands over: a file with its figures, a folder, or a zip."""

import functools
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneecli.domain.problem import CouldNot, FileFault, Problem, printable
from kneecli.domain.value import dataclass
from kneecli.formats.pack.bundle import (
    MOST_BYTES,
    MOST_FILES,
    PACK_FILE,
    PASSED_OVER,
    is_hidden,
    is_kept,
    pack_path,
)
from kneecli.formats.pack.pack import figures_named
from kneecli.formats.pack.packing import as_kept
from kneecli.formats.reading.encodings import utf8_text
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.store.files import refused
from kneecli.store.packs.zipped import archive, read_file, zip_of

if TYPE_CHECKING:
    from kneecli.formats.pack.archive import Archive


@dataclass(frozen=True, slots=True)
class Gathered:
    """A pack as it would lie in the packs folder: its own file, which is `file`, and the others below `root`.

    `data` is the one file that holds all of it, `files` what comes out of that again, by their paths. `own` is the path
    of the pack's own file among them, and `left_out` are the files that are of no kind that a pack needs.
    """

    root: Path
    file: Path
    own: str
    files: Mapping[str, bytes]
    data: bytes
    left_out: tuple[str, ...] = ()

    @property
    def is_one_file(self) -> bool:
        """Whether there is nothing but the pack's own file."""
        return len(self.files) == 1

    def read(self, file: Path) -> bytes | None:
        """The bytes of a file below the root, as they were gathered; None when it is no part of the pack."""
        return self.files.get(self.own if file == self.file else file.relative_to(self.root).as_posix())


def gathered(path: Path) -> Gathered:
    """All files of the pack that this path names; each is read once.

    Raises FileFault for what is no pack, links, too much, and names that no zip can have; and CouldNot.
    """
    if zip_of(path) == path:
        found = archive(path)
        own = _own(path, found.paths, found.read)
        return _gathered(path, path / own, own, found.paths, lambda name: _of_archive(found, name))
    if path.is_dir():
        read = functools.cache(lambda name: _of_folder(path, name))
        own = _own(path, (each.name for each in path.glob("*.toml")), lambda name: read(name) or b"")
        return _gathered(path, path / own, own, _below(path), read)
    own = PACK_FILE  # whatever it was called, it is found again

    def read_beside(name: str) -> bytes | None:
        return read_file(path) if name == own else _of_folder(path.parent, name)

    return _gathered(path.parent, path, own, (), functools.cache(read_beside))


def _own(path: Path, names: Iterable[str], read: Callable[[str], bytes]) -> str:
    """The pack's own file among these. Raises FileFault."""
    own = pack_path((name for name in names if not is_hidden(name)), read, str(path))
    if own is None and (path / "pyproject.toml").is_file():
        cure = (
            f"Install it: `pip install {path}`. `kneecli packs new NAME --file` makes a pack that is one file, for "
            "`kneecli packs add`."
        )
        raise FileFault(Problem("this is a package for pip, not a pack to add", cure, str(path)))
    if own is None:
        cure = f"Put the pack into it as {PACK_FILE}, or name the pack's file itself."
        raise FileFault(Problem("there is no pack file directly in it", cure, str(path)))
    return own


def _gathered(root: Path, file: Path, own: str, names: Iterable[str], read: Callable[[str], bytes | None]) -> Gathered:
    needed = {own: None, **dict.fromkeys(_figure_files(own, read))}
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    size = 0
    for name in chain(needed, (each for each in names if each not in needed)):
        if is_hidden(name):
            continue
        if name not in needed and not is_kept(name):
            left_out.append(printable(name))
            continue
        if (data := read(name)) is not None:
            files[name] = data
            size += len(data)
        if len(files) > MOST_FILES or size > MOST_BYTES:
            what = f"it has more than {MOST_FILES} files, or more than {MOST_BYTES} bytes in them"
            raise FileFault(Problem(what, "Take out what is no part of the pack.", str(root)))
    if own not in files:
        raise CouldNot(Problem("it can't be read", "Look whether it is still there.", str(file)))
    data, files = as_kept(files, own, str(root))
    return Gathered(root, file, own, files, data, tuple(sorted(left_out)))


def _of_archive(found: "Archive", name: str) -> bytes | None:
    try:
        return found.read(name)
    except KeyError:
        return None


def _of_folder(folder: Path, name: str) -> bytes | None:
    """The bytes of a file below the folder. Raises FileFault for a link that leads out of it, and CouldNot."""
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise _is_link(folder, name)
    return read_file(folder / name)


def _is_link(folder: Path, name: str) -> FileFault:
    what = f"'{printable(name)}' is a link to somewhere else"
    return FileFault(Problem(what, "Put a copy in its place.", str(folder)))


def _figure_files(own: str, read: Callable[[str], bytes | None]) -> Iterator[str]:
    """The file of figures, and the images that it names; what is wrong with it is told by the pack's check."""
    figures = figures_named(_document(own, read))
    if not figures:
        return
    yield figures
    folder = figures.rpartition("/")[0]
    yield from (f"{folder}/{image}" if folder else image for image in sorted(set(_images(_document(figures, read)))))


def _document(name: str, read: Callable[[str], bytes | None]) -> dict[str, Any]:
    try:
        return read_toml_text(utf8_text(read(name) or b"", name), name)
    except FileFault:
        return {}


def _images(content: Any) -> Iterator[str]:
    """What stands behind each `image`, where that can be a file's name."""
    if isinstance(content, dict):
        name = content.get("image")
        if isinstance(name, str) and "/" not in name and "\\" not in name and printable(name) == name:
            yield name
    for each in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from _images(each)


def _below(folder: Path) -> Iterator[str]:
    """The paths of all files below the folder. Raises FileFault for a link to a folder, and CouldNot."""
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(each for each in folders if not is_hidden(each) and each not in PASSED_OVER)
        for name in sorted([*files, *(each for each in folders if os.path.islink(os.path.join(parent, each)))]):  # noqa: PTH114, PTH118 - names as the system has them
            path = Path(parent, name)
            shown = path.relative_to(folder).as_posix()
            if is_hidden(shown):
                continue
            if path.is_dir():
                raise _is_link(folder, shown)
            yield shown


def _refuse(error: OSError) -> None:
    raise CouldNot(refused("read", Path(error.filename), error))
