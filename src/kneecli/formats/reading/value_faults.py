"""What is wrong with a value of a document, as words to follow its key; empty when nothing is wrong."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from kneecli.domain.nearest import nearest

NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""A name for machines, as a regular expression."""

_CONTROL = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"

_MOST_ENTRIES = 10
"""The most faults of one list that are reported."""

Fault = Callable[[Any], str]
"""A function that says what is wrong with a value, or returns an empty text."""


def text_fault(value: Any, most: int) -> str:
    """What is wrong with one line of plain text."""
    if not isinstance(value, str):
        return "is not a text"
    if not value.strip():
        return "is empty"
    if value != value.strip():
        return "begins or ends with a space"
    if not value.isprintable() and re.search(_CONTROL, value):  # of what can't be printed, some is harmless
        return "has a line break or another control character in it"
    return f"has {len(value)} characters, and {most} is the most" if len(value) > most else ""


def name_fault(value: Any) -> str:
    """What is wrong with a name for machines."""
    if not isinstance(value, str) or not re.fullmatch(NAME, value) or len(value) > 60:
        return f"is {value!r}, which is not a name" if isinstance(value, str) else "is not a text"
    return ""


def choice_fault(value: Any, words: Sequence[str]) -> str:
    """What is wrong with one of these words."""
    if isinstance(value, str) and value in words:
        return ""
    if not isinstance(value, str):
        return "is not a text"
    what, near = f"has an unknown word, {value!r}", nearest(value, words)
    return f"{what}. {near}" if near else what


def list_fault(value: Any, one: Fault, *, least: int = 0, most: int = 10_000, repeats: bool = False) -> str:
    """What is wrong with a list; `one` says what is wrong with an entry. `repeats`: an entry may stand twice."""
    if not isinstance(value, list):
        return "is not a list"
    if not least <= len(value) <= most:
        return f"has {len(value)} entries"
    found = []
    for index, each in enumerate(value):
        if fault := one(each):
            found.append(f"entry {index + 1} {fault}")
        elif not repeats and not isinstance(each, dict) and each in value[:index]:
            found.append(f"has {each!r} twice")
        if len(found) == _MOST_ENTRIES:
            return f"{'; '.join(found)}; and maybe more"
    return "; ".join(found)


def number_fault(value: Any, least: int, most: int) -> str:
    """What is wrong with a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        return "is not a whole number"
    return "" if least <= value <= most else f"is {value}"


def decimal_fault(value: Any, least: float, most: float) -> str:
    """What is wrong with a number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "is not a number"
    return "" if least <= value <= most else f"is {value}"


def span_fault(value: Any, least: int, most: int) -> str:
    """What is wrong with a range `[least, most]`."""
    if not isinstance(value, list) or len(value) != 2 or any(number_fault(one, least, most) for one in value):
        return "is not a range"
    return "is the wrong way round" if value[0] > value[1] else ""


def table_fault(value: Any) -> str:
    """What is wrong with a table."""
    return "" if isinstance(value, dict) else "is not a table"
