"""Plans as files: saved under their date, and never overwritten once someone has ticked or edited them."""

import datetime
import os
import re
import sys
from collections.abc import Callable, Iterator, Set
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, replace
from kneecli.formats.plan.plan_formats import CSV, JSON, MARKDOWN, TOML, Format, format_of
from kneecli.formats.plan.untouched import is_untouched
from kneecli.formats.reading.encodings import decoded
from kneecli.store.files import read_text, refuse_special, replace_bytes, replace_text

if TYPE_CHECKING:
    from kneecli.formats.plan.filled import FilledPlan

    Reader = Callable[[Format, str, str], FilledPlan]
    """What reads a text in a format, from a file of this name. Raises FileFault."""


_LOOKED_FOR = (MARKDOWN, TOML, JSON)
"""Plans in the plans folder are looked for in these formats."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The file that a plan is in.

    `is_new` is False when the file was left as it is: it holds this very plan, or one of the same day that
    someone has worked on. `put_aside` is where such a plan of another day was moved to make room. `replaced`: another
    plan of the day was there, in which nobody had written anything and of which nothing was logged.
    """

    file: Path
    is_new: bool = True
    put_aside: Path | None = None
    replaced: bool = False


def plans_in(folder: Path, read: "Reader", since: datetime.date, until: datetime.date) -> "Iterator[FilledPlan]":
    """The plans of these days, newest first; files that are no readable plans are passed over."""
    yield from (filled for _, filled in _files_with_plans(folder, read, since, until))


def plan_files(folder: Path, read: "Reader", day: datetime.date) -> "Iterator[tuple[Path, FilledPlan]]":
    """The files with plans for this day, and what is in them, the newest first."""
    yield from _files_with_plans(folder, read, day, day)


def _files_with_plans(
    folder: Path, read: "Reader", since: datetime.date, until: datetime.date
) -> "Iterator[tuple[Path, FilledPlan]]":
    for file in sorted(folder.glob("*"), key=lambda file: (file.stem, file.suffix), reverse=True):
        format = format_of(file)
        if format not in _LOOKED_FOR or not since.isoformat() <= file.stem[:10] <= until.isoformat():
            continue
        try:
            filled = read(format, _text(file) or "", str(file))
        except FileFault:
            continue
        if since <= filled.session.date <= until:
            yield file, filled


def read_plan_file(file: Path | None, format: Format | None = None) -> "FilledPlan":
    """The plan in this file, or on standard input; without a format it is found by ending or content.

    Raises FileFault, or CouldNot when there is no such file.
    """
    text = _read(file)
    if text is None:
        raise CouldNot(Problem("there is no such file", "`kneecli log` alone takes the newest plan.", str(file)))
    if text.lstrip()[:14].lower() == "<!doctype html":
        what = "a page for paper can't be read back"
        cure = "Name the file that its session gives at the end; `kneecli log` alone takes the newest plan."
        raise FileFault(Problem(what, cure, str(file or "standard input")))
    format = format or (file and format_of(file)) or _format_by_content(text)
    return format.read(text, str(file or "standard input"))


def _read(file: Path | None) -> str | None:
    """The text of this file, or of standard input, in whatever encoding; None when there is no such file."""
    if file is not None:
        return read_text(file, decoded)
    if sys.stdin is None:
        raise CouldNot(Problem("standard input is closed", "Pipe a plan into it, or name a file.", "-"))
    return decoded(sys.stdin.buffer.read(), "standard input")


def _format_by_content(text: str) -> Format:
    if text.lstrip().startswith("{"):
        return JSON
    if {"plan_id", "exercise"} <= set(re.findall(r"\w+", "".join(text[:4000].splitlines()[:2]))):
        return CSV
    from kneecli.formats.plan.keys import SCHEMA

    return TOML if f'schema = "{SCHEMA}"' in text else MARKDOWN


def save_in_folder(session: Session, folder: Path, format: Format, logged: Set[str] = frozenset()) -> Saved:
    """Saves the plan under its date; beside a plan of that day that someone has worked on, as `-2`.

    `logged` are the ids of plans of which something is logged. Raises CouldNot when the system refuses.
    """
    new = format.write(session)
    for number in count(1):
        name = f"{session.date}{f'-{number}' if number > 1 else ''}{format.ending}"
        file = folder / name
        text = _text(file)
        there = _plan_in(text or "", format, file) if logged and text not in (None, new) else None
        is_in_use = there is not None and there.id in logged
        if text in (None, new) or (not is_in_use and is_untouched(text or "", format)):
            return replace(_write(new, file, text), replaced=text not in (None, new))
        if text and _plan_in(text, format, file, id=session.id):
            return Saved(file, is_new=False)
    raise AssertionError("there is always a next number")


def save_as(session: Session, file: Path, format: Format) -> Saved:
    """Saves the plan in this file.

    What someone has worked on stays: a plan of the same day is left where it is, one of another day is put
    aside under its own date. Raises CouldNot when the file holds something else, or the system refuses.
    """
    refuse_special(file)
    new, text = format.write(session), _text(file)
    if text in (None, "", new) or is_untouched(text or "", format):
        return _write(new, file, text)
    there = _plan_in(text or "", format, file)
    if there is None:
        what = "the file is there already, and it is not a plan that can be read"
        raise CouldNot(Problem(what, "Choose another file, or move this one.", str(file)))
    if there.date == session.date:
        return Saved(file, is_new=False)
    aside = _put_aside(file, str(there.date))
    return Saved(_write(new, file, None).file, put_aside=aside)


def _write(text: str, file: Path, before: str | None) -> Saved:
    if text != before:
        replace_text(file, text)
    return Saved(file, is_new=text != before)


def _text(file: Path) -> str | None:
    """The file's text. A file that is not text gives a null byte, which is no plan."""
    try:
        return read_text(file, decoded)
    except FileFault:
        return "\0"
    except CouldNot:
        if file.is_file():
            raise
        return "\0"


def _plan_in(text: str, format: Format, file: Path, *, id: str = "") -> Session | None:
    """The plan in this text, if there is one, and it has this id (when one is given)."""
    try:
        session = format.read(text, file.name).session
    except FileFault:
        return None
    return session if id in ("", session.id) else None


def _put_aside(file: Path, ending: str) -> Path:
    """Gives the file a second name with this ending, or the first with a number behind it that is free.

    The first name stays until it is replaced, with its mode. Raises CouldNot.
    """
    there = Path(os.path.realpath(file))
    for number in count(1):
        aside = there.with_stem(f"{there.stem}-{ending}{f'-{number}' if number > 1 else ''}")
        try:
            _name_also(there, aside)
        except FileExistsError:
            continue
        except OSError as error:
            what = f"can't put it aside as {aside.name}: {error.strerror}"
            raise CouldNot(Problem(what, "Move it by hand; nothing was changed.", str(file))) from None
        return aside
    raise AssertionError("there is always a next number")


def _name_also(file: Path, name: Path) -> None:
    """Makes `name` stand for the same content as the file. Raises FileExistsError when the name is taken."""
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if name.exists():
            raise FileExistsError(name) from None
        replace_bytes(name, file.read_bytes())
