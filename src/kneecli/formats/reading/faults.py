"""The faults of a document, noted one by one and reported together."""

from collections.abc import Callable

from kneecli.domain.problem import Problem
from kneecli.formats.reading.lines import Path


class Faults:
    """The faults found in one file so far; `line_of` knows the line of a path in it."""

    def __init__(self, file: str, line_of: Callable[[Path], int]) -> None:
        self._file = file
        self._line_of = line_of
        self._noted: list[tuple[int, Problem]] = []
        self._paths: list[Path] = []

    def line(self, path: Path) -> int:
        """The line of this path."""
        return self._line_of(path)

    def where(self, path: Path) -> str:
        """File and line of this path."""
        return f"{self._file}:{self.line(path)}"

    def below(self, path: Path) -> bool:
        """Whether a fault was noted at this path, or at anything in it."""
        return any(each[: len(path)] == path for each in self._paths)

    def note(self, path: Path, what: str, cure: str) -> None:
        """Adds a fault at this path."""
        line = self.line(path)
        self._paths.append(path)
        self._noted.append((line, Problem(what, cure, f"{self._file}:{line}")))

    def problems(self) -> tuple[Problem, ...]:
        """All faults, by line."""
        return tuple(problem for _, problem in sorted(self._noted, key=lambda found: found[0]))


class NamedFaults(Faults):
    """Faults of values that are in no file, such as those of variables; each is named after the source of its key."""

    def __init__(self, named: Callable[[str], str]) -> None:
        self._named = named
        self._noted = []

    def where(self, path: Path) -> str:
        """The source of the key's value."""
        return self._named(str(path[0]))

    def note(self, path: Path, what: str, cure: str) -> None:
        """Adds a fault of this key's value."""
        self._noted.append((0, Problem(what, cure, self.where(path))))
