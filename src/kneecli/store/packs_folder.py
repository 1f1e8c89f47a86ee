"""Putting packs into the packs folder and taking them out, so that each is there whole or not at all.

What is taken out, or replaced, is kept in `.removed` in that folder, where nothing looks for packs.
"""

from pathlib import Path

from kneecli.domain.problem import CouldNot
from kneecli.store.files import make_folder, refused, replace_bytes
from kneecli.store.system import sync_folder

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


def put_aside(path: Path, name: str) -> Path:
    """Takes a pack out of the packs folder; returns where it is kept. Of a link that is what it leads to.

    `name` is what it is called there, without its ending; nothing that is kept there is overwritten. Raises CouldNot.
    """
    try:
        if path.is_symlink():
            kept = path.resolve()
            path.unlink()
        else:
            kept = _free(path, name)
            make_folder(kept.parent)
            path.rename(kept)
        sync_folder(path.parent)
    except OSError as error:
        raise CouldNot(refused("write", path, error)) from None
    return kept


def copy_aside(path: Path, name: str) -> Path:
    """Keeps a copy of a pack's file that is about to be replaced; see `put_aside`."""
    if path.is_symlink():
        return path.resolve()
    kept = _free(path, name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CouldNot(refused("read", path, error)) from None
    replace_bytes(kept, data)
    return kept


def _free(path: Path, name: str) -> Path:
    """A path in the folder of what was removed that nothing has."""
    ending = "" if path.is_dir() else path.suffix
    folder = path.parent / REMOVED
    number, kept = 1, folder / f"{name}{ending}"
    while kept.exists():
        number += 1
        kept = folder / f"{name}-{number}{ending}"
    return kept
