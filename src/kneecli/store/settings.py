"""Changing the settings file: one change at a time, whole or not at all, and only to what can be read again."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.formats.settings.config import read_config
from kneecli.store.files import make_folder, read_text, refused, replace_text
from kneecli.store.system import locked_folder


def change_settings(file: Path, change: Callable[[str], str], *, dry_run: bool = False) -> bool:
    """Replaces the file's text by what `change` makes of it, and returns whether the text changed.

    A dry run goes as far as that and writes nothing.

    A file that is not there counts as empty. Raises FileFault when the file is no TOML, or when the changed text
    has a fault, and CouldNot when the system refuses; the file is then as it was.
    """
    with contextlib.nullcontext() if dry_run else _locked(file):
        text = read_text(file) or ""
        read_toml_text(text, str(file))
        try:
            changed = change(text)
        except ValueError:
            cure = "Change it by hand: `kneecli config edit`."
            raise FileFault(Problem("this can't be changed without touching the rest of it", cure, str(file))) from None
        read_config(changed, str(file))
        if changed == text:
            return False
        if dry_run:
            return True
        replace_text(file, changed.replace("\n", "\r\n") if _has_dos_lines(file) else changed)
        return True


@contextlib.contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Locks the file's folder, so that of two changes at once neither is lost."""
    try:
        make_folder(file.parent)
        with locked_folder(file.parent):
            yield
    except OSError as error:
        raise CouldNot(refused("write", file, error)) from None


def _has_dos_lines(file: Path) -> bool:
    """Whether the file's lines end as those of an editor on Windows do."""
    return file.is_file() and b"\r\n" in file.read_bytes()
