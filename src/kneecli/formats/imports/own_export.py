"""The document that `kneecli export` writes, read again."""

import json
from typing import Any

from kneecli.domain.diary.record import Event, UnknownEvent
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.diary.journal import read_event

NAME = "kneecli.export/1"


def is_own_export(text: str) -> bool:
    """Whether the text looks like one."""
    return text.lstrip()[:1] == "{" and '"kneecli.export/' in text[:300]


def read_own_export(text: str, file: str) -> tuple[list[Event], int]:
    """The entries, and how many are of kinds that only a newer kneecli knows. Raises FileFault with every fault."""
    document = _document(text, file)
    events, unknown, problems = list[Event](), 0, list[Problem]()
    for number, entry in enumerate(document["entries"], start=1):
        try:
            event = read_event(entry)
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
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


def _document(text: str, file: str) -> Any:
    try:
        document = json.loads(text)
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
