"""The JSON Schema of a pack file, for editors that complete and check TOML.

It is not written by hand: the reader of packs is run on tables that note each key it reads. So schema and reader always
agree. What a schema can't express, such as the order of a ladder, `kneecli packs check` reports.
"""

from collections.abc import Sequence
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.vocabulary import Word, narrowed
from kneecli.formats.pack.pack import pack_in
from kneecli.formats.reading.checking import MOST_TEXT, Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.value_faults import NAME

Schema = dict[str, Any]


def pack_schema() -> Schema:
    """The schema of a pack file. Keys that depend on the dose's mode, or a measure's kind, are those of all."""
    found: Schema = {}
    modes: list[dict[str, str]] = [{"mode": mode, "kind": words.MEASURE_KINDS[0]} for mode in words.DOSE_MODES]
    kinds: list[dict[str, str]] = [{"mode": words.DOSE_MODES[0], "kind": kind} for kind in words.MEASURE_KINDS[1:]]
    for given in (*modes, *kinds):
        root = _Noting(given)
        pack_in(root)
        found = _merged(found, root.schema) if found else root.schema
    title = "A pack of exercises for kneecli"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **found}


class _Noting(Table):
    """A table that seems to have all keys, and notes the schema of each key that is read. `given` are values by key."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__({}, (), Faults("", TomlLines("").line))
        self._given = given
        self._maybe: set[str] = set()
        self._inner: dict[str, _Noting] = {}
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
        inner = _Noting(self._given)
        self._add(key, inner.schema, None if needed else {}, None)
        return inner

    def tables(self, key: str, *, least: int = 0) -> list[Table]:
        """Tables inside this one; one stands for all."""
        inner = _Noting(self._given)
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


def _merged(one: Schema, other: Schema) -> Schema:
    """A schema for whatever fits either of two: it has the keys and limits of both, and requires what both require."""
    merged = {**other, **one}
    for word, widest in (("minimum", min), ("maximum", max)):
        if word in one and word in other:
            merged[word] = widest(one[word], other[word])
    if "items" in one and "items" in other:
        merged["items"] = _merged(one["items"], other["items"])
    if "properties" in one and "properties" in other:
        ours, theirs = one["properties"], other["properties"]
        both = {key: _merged(ours[key], each) if key in ours else each for key, each in theirs.items()}
        merged["properties"] = {**ours, **both}
        merged["required"] = [key for key in one["required"] if key in other["required"]]
    return merged
