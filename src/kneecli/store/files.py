"""Reading and replacing files so that nothing is lost: whole or not at all, with the mode it had."""

import contextlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.store.refusal import cure  # at once: where nothing can be opened, nothing can be imported
from kneecli.store.system import PLAIN, set_mode, sync, sync_folder

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700

_MOST_LETTERS = 50
"""So many characters of a file's name go into its temporary file's name, which is never too long for a disk."""

_TEMPORARY = re.compile(r"\..*\.kneecli-[0-9a-f]{8}\.tmp")
"""The names of our temporary files, and nobody else's."""

_ABANDONED_S = 3600
"""No writer takes so many seconds. A temporary file that is older was left behind by a process that was killed."""

_HEAD = 4096
"""So many bytes tell who wrote a file."""

_MOST_LOOKED_AT = 2000
"""So many names of a folder are checked for such files, which takes less than a millisecond."""


def read_text(file: Path, decoded: Callable[[bytes, str], str] | None = None) -> str | None:
    """The file's text, or None when there is no such file.

    It is UTF-8, or what `decoded` makes of the bytes and the file's name. Raises FileFault when it is not, and CouldNot
    when the system refuses.
    """
    refuse_special(file, "Name a plain file.")
    try:
        data = file.read_bytes()
        return decoded(data, str(file)) if decoded else data.decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        from kneecli.formats.reading.encodings import not_utf8  # only faults need it

        raise not_utf8(error, str(file)) from None
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None


def replace_text(file: Path, text: str, *, lasting: bool = True) -> None:
    """Puts the text, as UTF-8, in place of what the file holds. See `replace_bytes`."""
    replace_bytes(file, text.encode("utf-8"), lasting=lasting)


def replace_bytes(file: Path, data: bytes, *, lasting: bool = True, follow: bool = True) -> None:
    """Puts the data in place of what the file holds, whole or not at all. See `replace_pieces`."""
    replace_pieces(file, (data,), lasting=lasting, follow=follow)


def replace_pieces(file: Path, data: Iterable[bytes], *, lasting: bool = True, follow: bool = True) -> None:
    """Puts the data, piece by piece, in place of what the file holds, whole or not at all.

    A new file is private, an existing one keeps its mode, and a symbolic link is followed; with `follow` False the link
    itself is replaced. With `lasting` False it does not wait for the disk, so a power cut may lose the data: for
    caches, which have a checksum. Raises CouldNot, also when the target is no plain file.
    """
    refuse_special(file)
    made: list[Path] = []
    try:
        target = Path(os.path.realpath(file)) if follow else file.absolute()
        made = make_folder(target.parent)
        with _beside(target) as (descriptor, temporary):
            with os.fdopen(descriptor, "wb") as stream:
                stream.writelines(data)
                if lasting:
                    stream.flush()
                    sync(stream.fileno())
            set_mode(temporary, _mode(target))
            temporary.replace(target)
        if lasting:
            sync_folder(target.parent)
    except BaseException as error:
        _remove_empty(made)
        if isinstance(error, OSError):
            raise CouldNot(refused("write", file, error)) from None
        raise


def replace_own(file: Path, text: str, is_ours: Callable[[str], bool], ours: str) -> None:
    """Puts the text in place of what was written here before; what someone else wrote stays.

    `is_ours` says whether a text was written here, and `ours` names such texts in the error. Raises CouldNot.
    """
    if not put_own(file, text, is_ours):
        raise _not_ours(file, ours)


def put_own(file: Path, text: str, is_ours: Callable[[str], bool]) -> bool:
    """Puts the text in place of what was written here before, as `is_ours` tells.

    False when it was someone else who wrote what is there: it stays. Raises CouldNot when the system refuses.
    """
    try:
        there = read_text(file)
    except FileFault:  # no text at all
        return False
    if there and not is_ours(there):
        return False
    if there != text:
        replace_text(file, text)
    return True


def replace_own_pieces(file: Path, text: Iterable[str], is_ours: Callable[[str], bool], ours: str) -> None:
    """The same as `replace_own` piece by piece: `is_ours` is asked of the first letters of what is there."""
    refuse_special(file, "Name a plain file.")
    try:
        with file.open("rb") as stream:
            there = stream.read(_HEAD).decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        there = ""
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None
    if there and not is_ours(there):
        raise _not_ours(file, ours)
    replace_pieces(file, (piece.encode("utf-8") for piece in text))


def _not_ours(file: Path, ours: str) -> CouldNot:
    what = f"the file is there already, and it is not {ours}"
    return CouldNot(Problem(what, "Choose another file, or move this one.", str(file)))


def refuse_special(file: Path, cure: str = "Choose another place; `-o -` writes to stdout.") -> None:
    """Raises CouldNot for a device, a pipe or a folder: reading it may wait for ever, replacing it destroys it."""
    if os.path.isdir(file):  # noqa: PTH112 - it never raises
        raise CouldNot(Problem("this is a folder, not a file", "Name a file in it.", str(file)))
    if os.path.exists(file) and not os.path.isfile(file):  # noqa: PTH110, PTH113 - these never raise
        raise CouldNot(Problem("this is not a plain file", cure, str(file)))


def refuse_unmakable(folder: Path) -> None:
    """Raises CouldNot for a folder that is not there and can't be made where it would be."""
    there = next(each for each in (folder, *folder.parents) if os.path.exists(each))  # noqa: PTH110 - it never raises
    if not os.path.isdir(there):  # noqa: PTH112
        raise CouldNot(
            Problem(f"{there} is no folder, so this can't be made in it", "Choose another place.", str(folder))
        )
    if not os.access(there, os.W_OK | os.X_OK):
        cure = "Choose another place, or check whose that is: `ls -ld` shows it."
        raise CouldNot(Problem(f"nothing can be written in {there}", cure, str(folder)))


def is_stream(name: str | Path | None) -> bool:
    """Whether this stands for stdin or stdout in place of a file."""
    return str(name) == "-"


def expanded(path: str | Path) -> Path:
    """The path with `~` put in place. Raises CouldNot when there is no such user."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise CouldNot(Problem("there is no such home folder", "Write the path in full.", str(path))) from None


def make_folder(folder: Path) -> list[Path]:
    """Makes the folder, private, with those above it; all that it made, the outermost first.

    One that exists is left as it is. Where the system refuses one, none is left behind. Raises OSError.
    """
    if folder.is_dir():
        return []
    made = make_folder(folder.parent)
    try:
        folder.mkdir(PRIVATE_FOLDER)
    except FileExistsError:
        return made
    except OSError:
        _remove_empty(made)
        raise
    return [*made, folder]


def _remove_empty(folders: Sequence[Path]) -> None:
    """Removes these folders again, as far as they are empty."""
    with contextlib.suppress(OSError):
        for folder in reversed(folders):
            folder.rmdir()


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[tuple[int, Path]]:
    """A temporary file in the target's folder, gone again when anything goes wrong.

    Its name is unique, so that no two writers share it, also on disks without locks. Files left behind by writers that
    were killed are removed by the next writer.
    """
    sweep(target.parent)
    temporary = target.with_name(f".{target.name[:_MOST_LETTERS]}.kneecli-{os.urandom(4).hex()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | PLAIN, PRIVATE_FILE)
    try:
        yield descriptor, temporary
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def sweep(folder: Path) -> None:
    """Removes what writers have left in this folder that were killed, an hour ago or before."""
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for each in islice(found, _MOST_LOOKED_AT):
            if _TEMPORARY.fullmatch(each.name) and _is_left_behind(each):
                Path(each).unlink()


def _is_left_behind(file: os.DirEntry[str]) -> bool:
    """Whether nobody writes this temporary file any more."""
    found = file.stat(follow_symlinks=False)
    return stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _ABANDONED_S


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return PRIVATE_FILE


def refused(verb: str, file: Path, error: OSError) -> Problem:
    """The system's refusal as an error, with a cure."""
    unchanged = " Nothing was changed." if verb == "write" else ""
    return Problem(f"can't {verb} it: {error.strerror or error}", f"{cure(error)}{unchanged}", str(file))
