"""The file that says which exercise a name of another program means. A person can edit it."""

import json
from collections.abc import Iterable, Mapping

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

HEAD = """\
# Which exercise of kneecli each name in the file means: "name in the file" = "exercise".
# "" leaves it out. `kneecli exercises` lists them all. Then run the same `kneecli import` again.
"""


@dataclass(frozen=True, slots=True)
class NameInFile:
    """A name that an exercise has in the file, the exercise that it is taken for, and those that it may be."""

    name: str
    exercise: str
    sets: int
    may_be: tuple[str, ...] = ()


def write_map(names: Iterable[NameInFile]) -> str:
    """The text of the file: what is sure is filled in, else what it may be stands behind it."""
    return HEAD + "".join(_line(name) for name in names)


def _line(name: NameInFile) -> str:
    said = f"{_quoted(name.name)} = {_quoted(name.exercise)}"
    return f"{said}  # perhaps {', '.join(name.may_be)}\n" if name.may_be and not name.exercise else f"{said}\n"


def read_map(text: str, file: str, ids: Mapping[str, str] | None = None) -> dict[str, str]:
    """The exercise of each name, empty for one to leave out. `ids` has the id that each known word means;
    without it every word stands for itself.

    Raises FileFault with every fault.
    """
    document, line, problems = read_toml_text(text, file), TomlLines(text).line, list[Problem]()
    found: dict[str, str] = {}
    for name, wanted in document.items():
        if not isinstance(wanted, str) or (wanted and ids is not None and wanted not in ids):
            cure = 'Write an id that `kneecli exercises` lists, or "".'
            problems.append(Problem(f"{wanted!r} is no exercise", cure, f"{file}:{line((name,))}"))
        else:
            found[name] = wanted if ids is None else ids.get(wanted, "")
    if problems:
        raise FileFault(problems)
    return found


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
