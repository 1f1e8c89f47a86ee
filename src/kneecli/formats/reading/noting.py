"""The schema of a kind of TOML file, from its own reader: run on a table that notes each key which is read."""

import datetime
from collections.abc import Sequence
from typing import Any

from kneecli.domain.vocabulary import Word, narrowed
from kneecli.formats.reading.checking import MOST_TEXT, Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.value_faults import NAME

Schema = dict[str, Any]


class Noting(Table):
    """A table that seems to have all keys, and notes the schema of each key that is read. `given` are values by key."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__({}, (), Faults("", TomlLines("").line))
        self._given = given
        self._maybe: set[str] = set()
        self._inner: dict[str, Noting] = {}
        self.schema: Schema = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}

    def has(self, key: str) -> bool:
        """True for every key. A key that the reader asks about is optional."""
        self._maybe.add(key)
        return True

    def note(self, key: str, what: str, cure: str) -> None:
        """Does nothing: the values are made up here, so their faults don't count."""

    def text(self, key: str, default: str | None = None, *, most: int = MOST_TEXT) -> str:
        """A text."""
        return str(self._add(key, {"type": "string", "minLength": 1, "maxLength": most}, default, "x"))

    def name(self, key: str, default: str | None = None) -> str:
        """A name for machines."""
        return str(self._add(key, {"type": "string", "pattern": f"^{NAME}$", "maxLength": 60}, default, "x"))

    def choice(self, key: str, words: Sequence[Word], default: Word | None = None) -> Word:
        """One of the words."""
        return narrowed(self._add(key, {"enum": list(words)}, default, self._given.get(key, words[0])), words)

    def choices(self, key: str, words: Sequence[Word], *, needed: bool = False) -> tuple[Word, ...]:
        """A list of some of the words."""
        schema = {"type": "array", "items": {"enum": list(words)}, "uniqueItems": True, "minItems": int(needed)}
        self._add(key, schema, None if needed else [], [])
        return ()

    def texts(self, key: str, *, least: int = 0, most: int = 60) -> tuple[str, ...]:
        """A list of texts."""
        item = {"type": "string", "minLength": 1, "maxLength": MOST_TEXT}
        schema = {"type": "array", "items": item, "uniqueItems": True, "minItems": least, "maxItems": most}
        self._add(key, schema, None if least else [], [])
        return ()

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number. A limit that depends on the length of a ladder is left out."""
        limits = {"minimum": least} if most <= least else {"minimum": least, "maximum": most}
        return int(self._add(key, {"type": "integer", **limits}, default, least))

    def decimal(self, key: str, least: float, most: float) -> float | None:
        """A number that may be missing."""
        self.has(key)
        return float(self._add(key, {"type": "number", "minimum": least, "maximum": most}, None, least))

    def day(self, key: str) -> datetime.date | None:
        """A day that may be missing."""
        self.has(key)
        self._add(key, {"type": "string", "format": "date"}, None, None)
        return None

    def span(self, key: str, least: int, most: int, default: tuple[int, int] | None = None) -> tuple[int, int]:
        """A range."""
        item = {"type": "integer", "minimum": least, "maximum": most}
        self._add(key, {"type": "array", "items": item, "minItems": 2, "maxItems": 2}, default, None)
        return least, most

    def numbers(self, key: str, least: int, most: int, default: tuple[int, ...]) -> tuple[int, ...]:
        """A list of whole numbers."""
        item = {"type": "integer", "minimum": least, "maximum": most}
        self._add(key, {"type": "array", "items": item, "uniqueItems": True, "default": list(default)}, [], [])
        return default

    def series(self, key: str, least: int, most: int, *, length: int) -> tuple[int, ...]:
        """Whole numbers in their order. How many depends on another key, so any number will do here."""
        item = {"type": "integer", "minimum": least, "maximum": most}
        self._add(key, {"type": "array", "items": item, "minItems": 1}, None, [])
        return (least,) * length

    def raw(self, key: str, default: Any = None) -> Any:  # noqa: ARG002
        """Nothing: what the caller checks by itself has no schema."""
        return default

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        return bool(self._add(key, {"type": "boolean"}, default, default))

    def needs(self, key: str, words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """A list of lists of words."""
        inner = {"type": "array", "items": {"enum": list(words)}, "uniqueItems": True, "minItems": 1}
        self._add(key, {"type": "array", "items": inner}, [], None)
        return ()

    def table(self, key: str, *, needed: bool = True) -> Table:
        """A table inside this one."""
        inner = Noting(self._given)
        self._add(key, inner.schema, None if needed else {}, None)
        return inner

    def tables(self, key: str, *, least: int = 0) -> list[Table]:
        """Tables inside this one; one stands for all."""
        inner = Noting(self._given)
        self._add(key, {"type": "array", "items": inner.schema, "minItems": least}, None if least else [], None)
        return [inner]

    def finish(self) -> None:
        """Does nothing: a made-up table has no unknown keys."""

    def _add(self, key: str, schema: Schema, default: Any, value: Any) -> Any:
        """Notes the key; it is required when it has no default and nobody asked whether it is there."""
        if default not in (None, "", [], {}) and not isinstance(default, tuple):
            schema = {**schema, "default": default}
        self.schema["properties"][key] = schema
        if default is None and key not in self._maybe:
            self.schema["required"].append(key)
        return value
