"""What differs between two texts of the settings."""

import datetime
from typing import Any

from kneecli.domain.value import dataclass
from kneecli.formats.reading.toml_text import toml_document


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A key with its value before and after, as they stand in the file; None where the key is not in it."""

    key: str
    before: Any
    after: Any


def difference(before: str, after: str) -> tuple[SettingChanged, ...]:
    """The keys whose values differ, in the order of the file. Raises ValueError for a text that is no TOML."""
    old, new = toml_document(before), toml_document(after)
    keys = [*old, *(key for key in new if key not in old)]
    found = (SettingChanged(key, _plain(old.get(key)), _plain(new.get(key))) for key in keys)
    return tuple(each for each in found if each.before != each.after)


def _plain(value: Any) -> Any:
    """The value as JSON can have it: what is in a key that kneecli does not know may be a date."""
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else value
