"""The line number of each thing in a document. The standard parsers of TOML and JSON do not give it."""

from functools import cached_property

Path = tuple[str | int, ...]
"""Where a value stands in a document: `("exercise", 3, "rung", 0, "sets")`."""


class Lines:
    """The line numbers of one document, from 1. They are worked out only when there is a fault to report."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        while path not in self._by_path:
            path = path[:-1]
        return self._by_path[path]

    @cached_property
    def _by_path(self) -> dict[Path, int]:
        return self._line_numbers()

    def _line_numbers(self) -> dict[Path, int]:
        """Every path with its line; the empty path, at least, has one."""
        raise NotImplementedError
