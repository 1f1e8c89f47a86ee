"""Putting packs into the packs folder and taking them out, so that each is there whole or not at all.

What is taken out, or replaced, is kept in `.removed` in that folder, where nothing looks for packs.
"""

import contextlib
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from kneecli.domain.problem import CouldNot, FileFault
from kneecli.store.files import PRIVATE_FILE, make_folder, refused, replace_bytes
from kneecli.store.packs.gathering import Gathered, gathered
from kneecli.store.system import locked_folder, sync_folder

REMOVED = ".removed"


def put(target: Path, data: bytes) -> None:
    """Puts a pack's file there, in place of any of its name. Raises CouldNot."""
    replace_bytes(target, data, follow=False)


def holds(target: Path, data: bytes) -> bool:
    """Whether this file holds just that."""
    try:
        return target.is_file() and target.read_bytes() == data
    except OSError:
        return False


@contextlib.contextmanager
def held(folder: Path, *, dry_run: bool = False) -> Iterator[None]:
    """Inside the block no other run puts a pack there or takes one out. A dry run waits for nobody. Raises CouldNot."""
    with contextlib.ExitStack() as lock:
        if not dry_run:
            try:
                make_folder(folder)
                lock.enter_context(locked_folder(folder))
            except OSError as error:
                raise CouldNot(refused("write", folder, error)) from None
        yield


def put_aside(path: Path, name: str) -> Path:
    """Takes a pack out of the packs folder; returns where it is kept. Of a link that is what it leads to.

    `name` is what it is called there, without its ending; nothing that is kept there is overwritten. A pack file with
    figures beside it is kept as a zip of them all. Raises CouldNot.
    """
    try:
        if path.is_symlink():
            kept = path.resolve()
            path.unlink()
        elif path.is_dir():
            kept = _moved(path, name)
        elif found := _with_figures(path):
            kept = copy_aside(path, name)
            path.unlink()
            _take_out_figures(found)
        else:
            with _reserved(path.parent, name, path.suffix) as kept:
                path.replace(kept)
        sync_folder(path.parent)
    except OSError as error:
        raise CouldNot(refused("write", path, error)) from None
    return kept


def copy_aside(path: Path, name: str) -> Path:
    """Keeps a copy of a pack's file that is about to be replaced; see `put_aside`."""
    if path.is_symlink():
        return path.resolve()
    found = _with_figures(path)
    try:
        data = found.data if found else path.read_bytes()
    except OSError as error:
        raise CouldNot(refused("read", path, error)) from None
    try:
        with _reserved(path.parent, name, ".zip" if found else path.suffix) as kept:
            replace_bytes(kept, data)
    except OSError as error:
        raise CouldNot(refused("write", path, error)) from None
    return kept


def _with_figures(path: Path) -> Gathered | None:
    """A pack file with the files that it names, where it names any; None for every other pack, also a broken one."""
    if not path.name.endswith(".toml"):
        return None
    try:
        found = gathered(path)
    except (FileFault, CouldNot):
        return None
    return None if found.is_one_file else found


def _take_out_figures(found: Gathered) -> None:
    """Removes the figures of a pack that is gone, but for those that another pack file names."""
    others = [other for file in found.root.glob("*.toml") if (other := _with_figures(file))]
    needed = {name for other in others for name in other.files}
    for name in found.files:
        if name != found.own and name not in needed:
            with contextlib.suppress(OSError):  # it is in the zip, and nothing reads it here
                (found.root / name).unlink()
                if "/" in name:
                    (found.root / name).parent.rmdir()  # refused unless it is empty


def _names(folder: Path, name: str, ending: str) -> Iterator[Path]:
    """The paths in the folder of what was removed that a pack may have, the best one first."""
    make_folder(folder / REMOVED)
    yield folder / REMOVED / f"{name}{ending}"
    yield from (folder / REMOVED / f"{name}-{number}{ending}" for number in count(2))


@contextlib.contextmanager
def _reserved(folder: Path, name: str, ending: str) -> Iterator[Path]:
    """An empty file of a name that nothing has; gone again when anything goes wrong. Raises OSError."""
    for kept in _names(folder, name, ending):
        with contextlib.suppress(FileExistsError):
            os.close(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
            break
    try:
        yield kept
    except BaseException:
        with contextlib.suppress(OSError):
            kept.unlink()
        raise


def _moved(path: Path, name: str) -> Path:
    """Where the folder now lies: moving it takes the place of nothing but an empty folder. Raises OSError."""
    kept = next(each for each in _names(path.parent, name, "") if not os.path.lexists(each))
    return path.rename(kept)
