"""Older keys of the settings, moved into the list that says the same."""

from collections.abc import Sequence
from typing import Any

from kneecli.formats.reading.toml_text import toml_document
from kneecli.formats.settings.edit import with_setting, without_setting
from kneecli.formats.settings.keys import BY_NAME, Key
from kneecli.formats.settings.lists import entries, with_entries
from kneecli.formats.settings.owned import THING_OF, owned, without_sizes

OWNS = BY_NAME["owns"]


def older_keys_in(text: str) -> list[str]:
    """The older keys that the text has. Raises ValueError when it is no TOML."""
    document = toml_document(text)
    return [key for key in THING_OF if key in document]


def with_older_keys_moved(text: str) -> str:
    """The text with what older keys say in `owns`. Where a comment would be lost by it, a key stays where it is."""
    for key in older_keys_in(text):
        said = [owned(THING_OF[key], entry) for entry in entries(text, BY_NAME[key])]
        try:
            moved = without_setting(with_setting(text, OWNS.name, with_entries(text, OWNS, said)), key)
        except ValueError:
            continue
        if moved.count("#") >= text.count("#"):
            text = moved
    return text


def in_owns(key: Key, said: list[Any]) -> tuple[Key, list[Any]]:
    """The list to change for a key, and the entries for it: for an older key those of `owns`."""
    return (OWNS, [owned(THING_OF[key.name], size) for size in said]) if key.is_older else (key, said)


def with_sizes(text: str, key: str, sizes: Sequence[Any]) -> list[str]:
    """The entries of `owns` with just these sizes of the thing of an older key."""
    return [*without_sizes(entries(text, OWNS), key), *(owned(THING_OF[key], size) for size in sizes)]
