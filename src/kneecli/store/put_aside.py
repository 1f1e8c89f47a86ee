"""Plans with marks that `kneecli plan -o FILE` has put aside, and the list by which they are found again.

The list is `put-aside.txt` in the data folder: a path on each line, the newest last. Without it they are still found
beside the file that is named.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.domain.problem import FileFault, KneecliError
from kneecli.formats.plan.plan_formats import Format
from kneecli.store.files import read_text, replace_text
from kneecli.store.plans import read_plan_file

if TYPE_CHECKING:
    from kneecli.formats.plan.filled import FilledPlan

LIST = "put-aside.txt"
_MOST = 30
"""So many are kept in the list; an older plan is only logged when its file is named."""


def keep_in_mind(data: Path, file: Path) -> bool:
    """Puts a file into the list. False where that can't be: the plan itself is safe, and can be logged by its name."""
    with contextlib.suppress(KneecliError, OSError):
        known = [each for each in _known(data) if each != str(file) and Path(each).is_file()]
        replace_text(data / LIST, "".join(f"{each}\n" for each in [*known, str(file.absolute())][-_MOST:]))
        return True
    return False


def put_aside(data: Path, format: Format | None = None) -> "Iterator[tuple[Path, FilledPlan]]":
    """The plans of the list that can be read."""
    yield from _readable((Path(each) for each in _known(data)), format)


def put_aside_from(file: Path, format: Format | None = None) -> "Iterator[tuple[Path, FilledPlan]]":
    """The plans that were put aside from this file, and that can be read."""
    name = re.compile(rf"{re.escape(file.stem)}-\d{{4}}-\d\d-\d\d(?:-\d+)?{re.escape(file.suffix)}")
    try:
        beside = [each for each in file.parent.iterdir() if name.fullmatch(each.name)]
    except OSError:
        return
    yield from _readable(beside, format)


def _known(data: Path) -> list[str]:
    try:
        return (read_text(data / LIST) or "").splitlines()
    except KneecliError:
        return []


def _readable(files: "Iterator[Path] | list[Path]", format: Format | None) -> "Iterator[tuple[Path, FilledPlan]]":
    for file in files:
        with contextlib.suppress(FileFault, KneecliError):
            yield file, read_plan_file(file, format)
