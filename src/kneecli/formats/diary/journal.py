"""The journal's lines: an event as one JSON object on one line, and back (docs/users/journal.md).

Entries of newer versions are kept: an unknown type becomes `UnknownEvent`, unknown fields stay in the line.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from kneecli.domain.diary.record import (
    BlockBegun,
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
    Imported,
    Measured,
    NoticeShown,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    Swapped,
    TakenBack,
    UnknownEvent,
)
from kneecli.domain.problem import Problem
from kneecli.domain.value import asdict, dataclass

VERSION = 1

LONG = 300_000
"""So many bytes take longer to read than the fast reader takes to import."""

_TYPES: Mapping[type[Event], str] = {
    ExerciseDone: "done",
    PainFelt: "pain",
    RungChanged: "progression",
    Measured: "measure",
    Prescribed: "prescription",
    ProgrammeChanged: "programme",
    GoalSet: "goal",
    Screened: "screen",
    Swapped: "swap",
    TakenBack: "undo",
    NoticeShown: "told",
    BlockBegun: "block",
    Edited: "edit",
    Imported: "import",
}


def kind_of(event: Event) -> str:
    """The type of the event, as its line has it."""
    return event.type if isinstance(event, UnknownEvent) else _TYPES[type(event)]


@dataclass(frozen=True, slots=True)
class Journal:
    """The events of one file, and its lines that could not be read."""

    events: tuple[Event, ...]
    damaged: tuple[Problem, ...] = ()


def type_of(kind: type[Event]) -> str:
    """The word for this kind of event. Raises KeyError."""
    return _TYPES[kind]


def write_event(event: Event) -> str:
    """The event's line, with its line break. Raises KeyError for an event of unknown type."""
    import json  # a command that writes nothing does not import it

    return json.dumps(event_data(event), ensure_ascii=False, separators=(",", ":"), default=_date_text) + "\n"


def event_data(event: Event) -> dict[str, Any]:
    """The fields of the event's line; days are dates. Raises KeyError for an event of unknown type."""
    return _head(event) | _rest(event)


def _head(event: Event) -> dict[str, Any]:
    return {"v": VERSION, "id": event.id, "at": event.at, "type": _TYPES[type(event)], "n": event.number}


def whole_data(event: Event) -> dict[str, Any]:
    """The same with every field, null where there is nothing, and days as texts. Raises KeyError."""
    return dict(_with_texts(_head(event) | _fields(event)))


def _fields(event: Event) -> dict[str, Any]:
    return {name: value for name, value in asdict(event).items() if name not in ("id", "at", "number")}


def _with_texts(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, dict):
        return {key: _with_texts(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return list(map(_with_texts, value))
    return value.isoformat() if isinstance(value, datetime.date) else value


def read_event(data: Mapping[str, Any]) -> Event:
    """The event in these data. Raises ValueError, KeyError, TypeError or another when they describe none."""
    from kneecli.formats.diary import event_readers  # a command that reads nothing does not import them

    return event_readers.read_event(_without_nulls(data))


def _rest(event: Event) -> dict[str, Any]:
    """The fields that only this type of event has."""
    rest = _fields(event)
    if isinstance(event, Edited):
        rest["now"] = {"type": _TYPES[type(event.now)]} | _rest(event.now)
    return dict(_without_defaults(rest))


Reader = Callable[[bytes], Event | None]
"""What reads a line, or gives None for one that it is not for."""


def read_journal(data: bytes, file: str, first: int = 1, usual: Reader | None = None) -> Journal:
    """Everything that can be read of a journal file, or of a part that begins with its line number `first`.

    A damaged line is set aside and the others count. `usual` is a `fast_reader` that several parts share.

    A last line without a line break was cut off while it was written; it counts when it is whole.
    """
    import json

    from kneecli.formats.diary import event_readers

    events: list[Event] = []
    damaged: list[Problem] = []
    usual = usual or fast_reader(len(data))
    for number, line in enumerate(data.split(b"\n"), start=first):
        if usual and (event := usual(line)):
            events.append(event)
            continue
        if not line.strip(b" \r\t\x00"):
            continue
        try:
            fields = json.loads(line.strip(b" \r\t\x00"))
            events.append(event_readers.read_event(_without_nulls(fields) if b"null" in line else fields))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            what = f"this line of the journal can't be read ({type(error).__name__})"
            cure = "All other lines count. Mend the line, or leave it: nothing reads it."
            damaged.append(Problem(what, cure, f"{file}:{number}"))
    return Journal(tuple(events), tuple(damaged))


def fast_reader(size: int) -> Reader | None:
    """The fast reader of usual lines, where there are so many bytes of them that it pays.

    None where there are fewer, or no msgspec, which is not made for every Python.
    """
    if size <= LONG:
        return None
    try:
        from kneecli.formats.diary.usual_lines import usual_reader
    except ImportError:
        return None
    return usual_reader()


def _without_nulls(value: Any) -> Any:
    """The data without keys that are null, since null means the same as a missing key."""
    if not isinstance(value, dict):
        return value
    cleaned = {key: _without_nulls(content) for key, content in value.items() if content is not None}
    return value if cleaned == value else cleaned


def _without_defaults(value: Any) -> Any:
    """The data without None, false and empty values, which are the defaults of missing keys."""
    if isinstance(value, dict):
        kept = {key: content for key, content in value.items() if not _is_default(content)}
        return {key: _without_defaults(content) for key, content in kept.items()}
    return list(map(_without_defaults, value)) if isinstance(value, (list, tuple)) else value


def _is_default(content: Any) -> bool:
    return content is False or content in (None, "", (), [], {})


def _date_text(value: Any) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in the journal")
