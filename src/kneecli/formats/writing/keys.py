"""The keys of an object that is written as JSON: one table that gives its data and its schema."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from kneecli.formats.writing.json_schema import Schema, constant, table

Value = TypeVar("Value")
Other = TypeVar("Other")

Key = tuple[str, Schema, Callable[[Value], Any]]
"""A key's name, the schema of what stands there, and how that is had from what is written."""


class Keys(Generic[Value]):
    """The keys of one kind of object, in their order. Each is always there."""

    def __init__(self, *keys: Key[Value]) -> None:
        self.keys = keys

    @property
    def schema(self) -> Schema:
        """The schema of such an object."""
        return table({name: schema for name, schema, _ in self.keys})

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the keys."""
        return tuple(name for name, _, _ in self.keys)

    def data(self, value: Value) -> dict[str, Any]:
        """The object that says this value."""
        return {name: said(value) for name, _, said in self.keys}

    def of(self, part: Callable[[Other], Value]) -> tuple[Key[Other], ...]:
        """The same keys for an object that says this of a part of another value."""
        return tuple((name, schema, _said_of(part, said)) for name, schema, said in self.keys)


def _said_of(part: Callable[[Other], Value], said: Callable[[Value], Any]) -> Callable[[Other], Any]:
    return lambda other: said(part(other))


def tag(name: str) -> Key[Any]:
    """The key `schema`, which says what kind of document it is."""
    return ("schema", constant(name), lambda _: name)
