"""Plans as files: saved under their date, and never overwritten once someone has ticked or edited them."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.domain.session import Session
from kneecli.formats.plans import SUFFIXES, is_untouched, read_plan, write_plan
from kneecli.store.files import read_text, replace_text


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a plan is now.

    `is_new` is False when the file was left as it is: it holds this very plan, or one of the same day that
    someone has worked on. `put_aside` is where such a plan of another day was moved to make room.
    """

    file: Path
    is_new: bool = True
    put_aside: Path | None = None


def save_in_folder(session: Session, folder: Path, format: str) -> Saved:
    """Saves the plan under its date; beside a plan of that day that someone has worked on, as `-2`.

    Raises CouldNot when the system refuses.
    """
    for number in count(1):
        name = f"{session.date}{f'-{number}' if number > 1 else ''}{SUFFIXES[format]}"
        file = folder / name
        text = _text(file)
        if text is None or is_untouched(text, format):
            return _write(session, file, format, text)
        if _plan_in(text, format, file, id=session.id):
            return Saved(file, is_new=False)
    raise AssertionError("there is always a next number")


def save_as(session: Session, file: Path, format: str) -> Saved:
    """Saves the plan in this file.

    What someone has worked on stays: a plan of the same day is left where it is, one of another day is put
    aside under its own date. Raises CouldNot when the file holds something else, or the system refuses.
    """
    text = _text(file)
    if text is None or text == "" or is_untouched(text, format):
        return _write(session, file, format, text)
    there = _plan_in(text, format, file)
    if there is None:
        what = "the file is there already, and it is not a plan that can be read"
        raise CouldNot(Problem(what, "Choose another file, or move this one.", str(file)))
    if there.date == session.date:
        return Saved(file, is_new=False)
    aside = _free_name(file.with_stem(f"{file.stem}-{there.date}"))
    try:
        file.rename(aside)
    except OSError as error:
        raise CouldNot(Problem(f"can't move it to {aside.name}: {error.strerror}", "", str(file))) from None
    return Saved(_write(session, file, format, None).file, put_aside=aside)


def _write(session: Session, file: Path, format: str, before: str | None) -> Saved:
    text = write_plan(session, format)
    if text != before:
        replace_text(file, text)
    return Saved(file, is_new=text != before)


def _text(file: Path) -> str | None:
    """The file's text; for a file that is no text at all, a text that is no plan."""
    try:
        return read_text(file)
    except FileFault:
        return "\0"


def _plan_in(text: str, format: str, file: Path, *, id: str = "") -> Session | None:
    """The plan in this text, if there is one, and it has this id (when one is given)."""
    try:
        session = read_plan(text, format, file.name).session
    except FileFault:
        return None
    return session if id in ("", session.id) else None


def _free_name(file: Path) -> Path:
    """This name, or the first with a number behind it that is free."""
    names = (file if number == 1 else file.with_stem(f"{file.stem}-{number}") for number in count(1))
    return next(name for name in names if not name.exists())
