"""How the files of kneecli stand: looked at, and nothing written, made or changed."""

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from kneecli.domain.diary.record import Event
from kneecli.domain.doctor.facts import CacheFile, JournalFile, Place
from kneecli.formats.diary.journal import fast_reader, read_journal
from kneecli.store.journal_file import in_pieces

Wanted = Callable[[Event], bool]


def place(name: str, path: Path, kind: str) -> Place:
    """How a file or folder stands; `kind` is which of the two it is to be."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return _missing(name, path)
    except OSError as error:
        return Place(name, str(path), "unreachable", why=error.strerror or str(error))
    is_right = stat.S_ISREG(found.st_mode) if kind == "file" else stat.S_ISDIR(found.st_mode)
    if not is_right:
        return Place(name, str(path), "other", why=f"it is no {'plain file' if kind == 'file' else 'folder'}")
    # A file is replaced, in its folder, and need not be writable itself.
    writable = _is_writable(path if kind == "folder" else Path(os.path.realpath(path)).parent)
    return Place(name, str(path), kind, _mode(found.st_mode), writable, _free(path), found.st_dev)


def _missing(name: str, path: Path) -> Place:
    """Something that is still to be made: in the nearest folder above it that is there."""
    if path.is_symlink():
        return Place(name, str(path), "other", why="it is a link that leads nowhere")
    above = next((folder for folder in path.parents if folder.exists()), path.parent)
    if not above.is_dir():
        return Place(name, str(path), "other", why=f"{above} is no folder")
    return Place(name, str(path), "missing", None, _is_writable(above), _free(above), above.stat().st_dev)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK | (os.X_OK if path.is_dir() else 0))


def _mode(mode: int) -> int | None:
    return stat.S_IMODE(mode) if os.name == "posix" else None


def _free(path: Path) -> int | None:
    with contextlib.suppress(OSError):
        return shutil.disk_usage(path).free
    return None


def locks(folder: Path) -> bool | None:
    """Whether a folder that is there can be locked; None where that can't be tried without writing."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:  # somebody has it locked
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


def journal_files(folder: Path, wanted: Wanted) -> tuple[tuple[JournalFile, ...], dict[str, Event]]:
    """Each file of the journal, whatever is wrong with the others, and the events that are wanted by their ids.

    Raises OSError.
    """
    if not folder.exists():
        return (), {}
    events: dict[str, Event] = {}
    names = sorted(file.name for file in folder.iterdir() if file.suffix == ".jsonl" and file.name[0] != ".")
    return tuple(_journal_file(folder / name, events, wanted) for name in names), events


def _journal_file(file: Path, events: dict[str, Event], wanted: Wanted) -> JournalFile:
    size, count, lines, damaged = 0, 0, 0, list[int]()
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            return JournalFile(file.name, why="it is no plain file")
        usual = fast_reader(found.st_size)
        with file.open("rb") as stream:
            for piece in in_pieces(stream):
                journal = read_journal(piece, file.name, 1 + lines, usual)
                events |= {event.id: event for event in journal.events if wanted(event)}
                damaged += (int(problem.where.rpartition(":")[2]) for problem in journal.damaged)
                size, count, lines = size + len(piece), count + len(journal.events), lines + piece.count(b"\n")
    except OSError as error:
        return JournalFile(file.name, why=error.strerror or str(error))
    return JournalFile(file.name, size, _mode(found.st_mode), count, tuple(damaged))


def cache_files(folder: Path, fits: Mapping[str, bool]) -> tuple[CacheFile, ...]:
    """The files of the cache folder, and of those in it; `fits` says of those of this run, by name, whether they can be
    used.

    Raises OSError.
    """
    if not folder.exists():
        return ()
    files = {file.relative_to(folder).as_posix(): file.stat().st_size for file in folder.rglob("*") if file.is_file()}
    return tuple(CacheFile(name, size, _cache_state(name, fits)) for name, size in sorted(files.items()))


def _cache_state(name: str, fits: Mapping[str, bool]) -> str:
    return "other" if name not in fits else "fits" if fits[name] else "old"
