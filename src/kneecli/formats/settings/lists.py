"""Lists in the settings: entries added and taken out, the others as they are written."""

from collections.abc import Sequence
from typing import Any

from kneecli.formats.reading.toml_text import toml_document
from kneecli.formats.settings.keys import Key


def entries(text: str, key: Key) -> list[Any]:
    """The entries of a list as they stand in the text."""
    found = toml_document(text).get(key.name, [])
    return list(found) if isinstance(found, list) else []


def with_entries(text: str, key: Key, said: Sequence[Any]) -> list[Any]:
    """The entries with these behind them, but those that are there already: `"2lb"` and `0.91` are the same weight."""
    there = entries(text, key)
    for entry in said:
        if key.amount(entry) not in map(key.amount, there):
            there.append(entry)
    return there


def without_entries(text: str, key: Key, said: Sequence[Any]) -> list[Any]:
    """The entries without these."""
    gone = {key.amount(entry) for entry in said}
    return [entry for entry in entries(text, key) if key.amount(entry) not in gone]
