"""The files of a pack that somebody hands over: a file with its figures, a folder, or a zip."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kneecli.domain.problem import CouldNot, FileFault, KneecliError, Problem, printable
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
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.store.bundled import archive, read_file, zip_of
from kneecli.store.files import refused


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pack lies: `root` is its folder, its zip or the folder of its file; `name` its own file in there."""

    root: Path
    name: str
    is_one_file: bool = False

    @property
    def file(self) -> Path:
        """The pack's own file, as a path that leads through a zip where it is one."""
        return self.root / self.name


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of a pack by their paths; `left_out` are those that are of no kind that a pack needs."""

    files: Mapping[str, bytes]
    left_out: tuple[str, ...] = ()


def place_of(path: Path) -> Place:
    """Where the pack lies that this path names. Raises FileFault for a folder or zip without one, and CouldNot."""
    if zip_of(path) == path:
        found = archive(path)
        name = pack_path(found.paths, found.read, str(path))
    elif path.is_dir():
        tops = [each.name for each in path.glob("*.toml") if not is_hidden(each.name)]
        name = pack_path(tops, lambda top: read_file(path / top) or b"", str(path))
    else:
        return Place(path.parent, path.name, is_one_file=True)
    if name is None:
        cure = f"Put the pack into it as {PACK_FILE}, or name the pack's file itself. {_of_project(path)}".strip()
        raise FileFault(Problem("there is no pack file directly in it", cure, str(path)))
    return Place(path, name)


def _of_project(path: Path) -> str:
    is_project = (path / "pyproject.toml").is_file()
    return "A project to install is added by its installer: `pip install .` in its folder." if is_project else ""


def gathered(place: Place, figures: str) -> Gathered:
    """All files of the pack, which names this file of figures or none.

    Raises FileFault for links and for too much, and CouldNot.
    """
    if place.is_one_file:
        names: Iterator[str] = iter([place.name, *_figure_files(place.root, figures)])
    else:
        names = iter(archive(place.root).paths) if zip_of(place.root) == place.root else _below(place.root)
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    size = 0
    for name in names:
        if not is_kept(name):
            left_out.append(name)
            continue
        data = read_file(place.root / name)
        if data is not None:
            files[name] = data
            size += len(data)
        if len(files) > MOST_FILES or size > MOST_BYTES:
            what = f"it has more than {MOST_FILES} files, or more than {MOST_BYTES} bytes in them"
            raise FileFault(Problem(what, "Take out what is no part of the pack.", str(place.root)))
    return Gathered(files, tuple(sorted(left_out)))


def _figure_files(root: Path, figures: str) -> Iterator[str]:
    """The file of figures, and the images that it names; what is wrong with it is told by the pack's check."""
    if not figures:
        return
    yield figures
    try:
        document = read_toml_text((read_file(root / figures) or b"").decode(), figures)
    except (KneecliError, UnicodeDecodeError):
        return
    folder = figures.rpartition("/")[0]
    for image in sorted(set(_images(document))):
        yield f"{folder}/{image}" if folder else image


def _images(content: Any) -> Iterator[str]:
    """What stands behind each `image`, where that can be a file's name."""
    if isinstance(content, dict):
        name = content.get("image")
        if isinstance(name, str) and "/" not in name and "\\" not in name:
            yield name
    for each in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from _images(each)


def _below(folder: Path) -> Iterator[str]:
    """The paths of all files below the folder. Raises FileFault for a link that leads out of it, and CouldNot."""
    inside = folder.resolve()
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(each for each in folders if not is_hidden(each) and each not in PASSED_OVER)
        for name in sorted([*files, *(each for each in folders if os.path.islink(os.path.join(parent, each)))]):  # noqa: PTH114, PTH118 - names as the system has them
            path = Path(parent, name)
            shown = path.relative_to(folder).as_posix()
            if is_hidden(shown):
                continue
            if path.is_dir() or not path.resolve().is_relative_to(inside):
                what = f"'{printable(shown)}' is a link to somewhere else"
                raise FileFault(Problem(what, "Put a copy in its place.", str(folder)))
            yield shown


def _refuse(error: OSError) -> None:
    raise CouldNot(refused("read", Path(error.filename), error))
