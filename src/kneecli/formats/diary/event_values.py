"""The values in an event's fields, each checked: what is not of its kind raises ValueError or TypeError."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kneecli.domain.dates import FIRST_YEAR, LAST_YEAR, is_possible
from kneecli.domain.vocabulary import Word, narrowed

LARGEST_NUMBER = 2**53
"""The largest number of an event: the largest that every JSON reader holds exactly."""

LARGEST_AMOUNT = 1_000_000
"""The largest value of a measure."""


def optional(data: Mapping[str, Any], key: str, read: Callable[[Any], Any]) -> Any:
    """The value of this key as `read` has it; None where the key is missing or null."""
    value = data.get(key)
    return None if value is None else read(value)


def text(value: Any) -> str:
    """A text without half characters, such as JSON allows."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    value.encode()  # JSON allows half a character (a lone surrogate), which can be neither shown nor saved
    return value


def whole(value: Any, least: int, most: int) -> int:
    """A whole number in this range."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{value!r} is not a whole number from {least} to {most}")
    return value


def decimal(value: Any) -> float:
    """A number from 0 to 1000: a weight, in kg."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1000:
        raise ValueError(f"{value!r} is not a number from 0 to 1000")
    return float(value)


def amount(value: Any) -> float:
    """A number of any measure, as it is written: a whole one stays whole."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= LARGEST_AMOUNT:
        raise ValueError(f"{value!r} is not a number from 0 to {LARGEST_AMOUNT}")
    return value


def seconds(value: Any) -> int:
    """A time, in seconds."""
    return whole(value, 0, 100_000)


def scale(value: Any) -> int:
    """Pain or effort, 0 to 10."""
    return whole(value, 0, 10)


def one_of(value: Any, words: Sequence[Word]) -> Word:
    """One of these words."""
    if value not in words:
        raise ValueError(f"{value!r} is not one of {', '.join(words)}")
    return narrowed(value, words)


def date(value: Any) -> datetime.date:
    """A day, as ISO 8601 has it, of a year that `--date` may have too."""
    day = datetime.date.fromisoformat(text(value))
    if not is_possible(day):
        raise ValueError(f"{value!r} is in no year from {FIRST_YEAR} to {LAST_YEAR}")
    return day
