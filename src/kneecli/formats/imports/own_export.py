"""The document that `kneecli export` writes, read again."""

import contextlib
import json
from typing import Any

from kneecli.domain.diary.record import Event, UnknownEvent
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.diary.journal import read_event

NAME = "kneecli.export/1"

_HEAD = {"v", "id", "at", "type", "n"}
"""What every entry has, and nothing in an entry."""
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


def is_own_export(text: str) -> bool:
    """Whether the text looks like one."""
    return text.lstrip()[:1] == "{" and '"kneecli.export/' in text[:300]


def read_own_export(text: str, file: str) -> tuple[list[Event], int]:
    """The entries, and how many are of kinds that only a newer kneecli knows. Raises FileFault with every fault."""
    document = _document(text, file)
    events, unknown, problems = list[Event](), 0, list[Problem]()
    for number, entry in enumerate(document["entries"], start=1):
        try:
            event = entry if isinstance(entry, Event) else read_event(entry)
        except _UNREADABLE as error:
            what = f"entry {number} can't be read ({type(error).__name__}: {error})"
            problems.append(Problem(what, "Export again, or mend it.", file))
            continue
        if isinstance(event, UnknownEvent):
            unknown += 1
        else:
            events.append(event)
    if problems:
        raise FileFault(problems[:20])
    return events, unknown


def _read_at_once(data: dict[str, Any]) -> Any:
    """An entry, as soon as it is parsed: to hold the data of many years takes twice as much as their entries."""
    if data.keys() >= _HEAD:
        with contextlib.suppress(*_UNREADABLE):  # is told later, with its number
            return read_event(data)
    return data


def _document(text: str, file: str) -> Any:
    try:
        document = json.loads(text, object_hook=_read_at_once)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise FileFault(Problem(f"this is not JSON: {error}", "Export again.", f"{file}:{line}")) from None
    if (
        not isinstance(document, dict)
        or document.get("schema") != NAME
        or not isinstance(document.get("entries"), list)
    ):
        raise FileFault(Problem(f"this is no document of {NAME}", "A newer kneecli may read it.", file))
    return document
