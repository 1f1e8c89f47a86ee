"""Which line of a document something stands on. The standard parsers of TOML and JSON do not tell."""

from functools import cached_property

Path = tuple[str | int, ...]
"""Where a value stands in a document: `("exercise", 3, "rung", 0, "sets")`."""


class Lines:
    """The lines of one document, from 1; worked out only when something is wrong with it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest thing around it."""
        while path not in self._by_path:
            path = path[:-1]
        return self._by_path[path]

    @cached_property
    def _by_path(self) -> dict[Path, int]:
        return self._found()

    def _found(self) -> dict[Path, int]:
        """Every path with its line; the empty path, at least, has one."""
        raise NotImplementedError
