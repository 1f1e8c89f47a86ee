"""The parts that JSON Schemas are made of. Objects may have more keys than are named: later versions may add some."""

import datetime
import types
import typing
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kneecli.domain.value import fields, is_dataclass

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
FLAG: Schema = {"type": "boolean"}
DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
SCALE: Schema = {"type": "integer", "minimum": 0, "maximum": 10}
"""Pain and effort."""

_PLAIN: dict[object, Schema] = {str: TEXT, int: WHOLE, float: NUMBER, bool: FLAG, datetime.date: DATE}


def document(name: str, title: str, body: Schema) -> Schema:
    """A whole schema. Its id has the number of the documents that it is for; 1 where these have none."""
    said = body.get("properties", {}).get("schema", {}).get("const", "/1")
    return {"$schema": DIALECT, "$id": f"urn:kneecli:{name}:{said.rpartition('/')[2]}", "title": title, **body}


def table(properties: Mapping[str, Schema]) -> Schema:
    """An object in which each of these keys is always there."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def rows(each: Schema) -> Schema:
    """A list of such values."""
    return {"type": "array", "items": each}


def chosen_rows(each: Schema) -> Schema:
    """A list of objects that have those of the keys that were asked for."""
    return rows({key: value for key, value in each.items() if key != "required"})


def one_of(words: Sequence[object]) -> Schema:
    """One of these words."""
    return {"enum": list(words)}


def constant(word: str) -> Schema:
    """Just this word."""
    return {"const": word}


def or_null(schema: Schema) -> Schema:
    """The same, or null for what does not apply or is not known."""
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def is_number(schema: Schema) -> bool:
    """Whether a number stands there, or null."""
    if "enum" in schema:
        return all(isinstance(word, int) for word in schema["enum"])
    kinds = schema.get("type", ())
    return not {"integer", "number"}.isdisjoint([kinds] if isinstance(kinds, str) else kinds)


def of_dataclass(kind: type, *, leave_out: Collection[str] = ()) -> Schema:
    """The schema of a value of this dataclass as `dataclasses.asdict` gives it, but for the fields to leave out."""
    hints = typing.get_type_hints(kind)
    return table({each.name: _of_type(hints[each.name]) for each in fields(kind) if each.name not in leave_out})


def _of_type(kind: Any) -> Schema:
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):  # the one or the other, by what stands beside None
        return or_null(_of_type(next(argument for argument in arguments if argument is not type(None))))
    if typing.get_origin(kind) is tuple:
        schema = rows(_of_type(arguments[0]))
        return (
            schema if arguments[-1] is Ellipsis else {**schema, "minItems": len(arguments), "maxItems": len(arguments)}
        )
    if typing.get_origin(kind) is typing.Literal:
        return TEXT  # a later version may know more words
    return of_dataclass(kind) if isinstance(kind, type) and is_dataclass(kind) else _PLAIN[kind]
