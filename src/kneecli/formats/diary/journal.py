"""The journal's lines: an event as one JSON object on one line, and back (docs/users/journal.md).

Entries of newer versions are kept: an unknown type becomes `UnknownEvent`, unknown fields stay in the line.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.record import (
    BlockBegun,
    Done,
    Edited,
    Event,
    ExerciseDone,
    Imported,
    Measured,
    NoticeShown,
    PainFelt,
    RungChanged,
    Screened,
    SetDone,
    Swapped,
    TakenBack,
    UnknownEvent,
)
from kneecli.domain.problem import Problem
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import asdict, dataclass
from kneecli.domain.vocabulary import SIDES, SWAP_SCOPES, SWELLINGS, Word, narrowed

VERSION = 1

LARGEST_NUMBER = 2**53
"""The largest number of an event: the largest that every JSON reader holds exactly."""

LARGEST_AMOUNT = 1_000_000
"""The largest value of a measure."""

_TYPES: Mapping[type[Event], str] = {
    ExerciseDone: "done",
    PainFelt: "pain",
    RungChanged: "progression",
    Measured: "measure",
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
    if isinstance(value, dict):
        return {key: _with_texts(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return list(map(_with_texts, value))
    return value.isoformat() if isinstance(value, datetime.date) else value


def read_event(data: Mapping[str, Any]) -> Event:
    """The event in these data. Raises ValueError, KeyError, TypeError or another when they describe none."""
    return _event(_without_nulls(data))


def _rest(event: Event) -> dict[str, Any]:
    """The fields that only this type of event has."""
    rest = _fields(event)
    if isinstance(event, Edited):
        rest["now"] = {"type": _TYPES[type(event.now)]} | _rest(event.now)
    return dict(_without_defaults(rest))


def read_journal(data: bytes, file: str) -> Journal:
    """Everything that can be read of a journal file; a damaged line is set aside and the others count.

    A last line without a line break was cut off while it was written; it counts when it is whole.
    """
    import json

    events: list[Event] = []
    damaged: list[Problem] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip(b" \r\t\x00"):
            continue
        try:
            fields = json.loads(line.strip(b" \r\t\x00"))
            events.append(_event(_without_nulls(fields) if b"null" in line else fields))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            what = f"this line of the journal can't be read ({type(error).__name__})"
            cure = "All other lines count. Mend the line, or leave it: nothing reads it."
            damaged.append(Problem(what, cure, f"{file}:{number}"))
    return Journal(tuple(events), tuple(damaged))


def _event(data: Mapping[str, Any]) -> Event:
    """The event in these data. Raises ValueError, KeyError or TypeError when they describe no event."""
    kind = _text(data["type"])
    head: dict[str, Any] = {
        "id": _text(data["id"]),
        "number": _whole(data["n"], 0, LARGEST_NUMBER),
        "at": _text(data["at"]),
    }
    read = _READERS.get(kind)
    return read(head, data) if read else UnknownEvent(**head, type=kind)


def _done(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    done = data["done"]
    return ExerciseDone(
        **head,
        date=_date(data["date"]),
        plan=_optional(data, "plan", _text),
        minutes=_optional(data, "minutes", lambda value: _whole(value, 1, 1440)),
        batch=_text(data.get("batch", "")),
        flare=bool(data.get("flare", False)),
        done=Done(
            exercise=_text(done["exercise"]),
            name=_text(done["name"]),
            pack=_text(done["pack"]),
            pack_version=_text(done.get("pack_version", "")),
            rung=_whole(done["rung"], 1, 10_000),
            label=_text(done.get("label", "")),
            prescription=_prescription(done.get("prescription", {})),
            sets=tuple(_set(entry) for entry in done.get("sets", ())),
            side=_one_of(done.get("side", "both"), SIDES),
            load_kg=_optional(done, "load_kg", _decimal),
            step_cm=_optional(done, "step_cm", lambda value: _whole(value, 1, 200)),
            band=_optional(done, "band", _text),
            pain=_optional(done, "pain", _scale),
            effort=_optional(done, "effort", _scale),
            skipped=_optional(done, "skipped", _text),
            note=_text(done.get("note", "")),
            seconds=_optional(done, "seconds", _seconds),
            setup_s=_optional(done, "setup_s", _seconds),
            unfinished=bool(done.get("unfinished", False)),
        ),
    )


def _pain(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return PainFelt(
        **head,
        date=_date(data["date"]),
        pain=_scale(data["pain"]),
        morning=bool(data.get("morning", False)),
        swelling=_optional(data, "swelling", lambda value: _one_of(value, SWELLINGS)),
    )


def _progression(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return RungChanged(
        **head,
        date=_date(data["date"]),
        exercise=_text(data["exercise"]),
        rung=_whole(data["rung"], 1, 10_000),
        why=_text(data.get("why", "")),
        batch=_text(data.get("batch", "")),
    )


def _measure(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Measured(
        **head,
        date=_date(data["date"]),
        measure=_text(data["measure"]),
        name=_text(data["name"]),
        value=_amount(data["value"]),
        unit=_text(data.get("unit", "")),
        subject=_text(data.get("subject", "")),
        side=_one_of(data.get("side", "both"), SIDES),
        note=_text(data.get("note", "")),
    )


def _swap(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Swapped(
        **head,
        date=_date(data["date"]),
        exercise=_text(data["exercise"]),
        into=_text(data["into"]),
        scope=_one_of(data.get("scope", "today"), SWAP_SCOPES),
    )


def _screen(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Screened(**head, date=_date(data["date"]), signs=tuple(_text(entry) for entry in data.get("signs", ())))


def _undo(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return TakenBack(**head, undoes=tuple(_text(entry) for entry in data["undoes"]))


def _edit(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    entry, now = _text(data["entry"]), data["now"]
    if now["type"] in ("edit", "undo"):
        raise ValueError("an edit is of an entry")
    return Edited(
        **head,
        entry=entry,
        now=_event({**now, "id": entry, "n": 0, "at": ""}),
        over=tuple(_text(each) for each in data.get("over", ())),
    )


def _import(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    entries = tuple(_text(each) for each in data["entries"])
    return Imported(**head, date=_date(data["date"]), source=_text(data["source"]), entries=entries)


def _told(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return NoticeShown(**head, date=_date(data["date"]), topic=_text(data["topic"]))


def _block(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    block = data["block"]
    return BlockBegun(
        **head,
        block=Block(
            number=_whole(block["number"], 1, 10_000),
            begun=_date(block["begun"]),
            exercises=tuple(_text(entry) for entry in block["exercises"]),
            exchanged=tuple(_exchange(entry) for entry in block.get("exchanged", ())),
        ),
    )


def _exchange(data: Mapping[str, Any]) -> Exchange:
    return Exchange(*(_text(data.get(name, "")) for name in Exchange.__match_args__))


_READERS: Mapping[str, Callable[[dict[str, Any], Mapping[str, Any]], Event]] = {
    "done": _done,
    "pain": _pain,
    "progression": _progression,
    "measure": _measure,
    "screen": _screen,
    "swap": _swap,
    "undo": _undo,
    "told": _told,
    "block": _block,
    "edit": _edit,
    "import": _import,
}


def _prescription(data: Mapping[str, Any]) -> Prescription:
    names = Prescription.__match_args__
    return Prescription(**{name: _figure(name, data[name]) for name in names if data.get(name) is not None})


def _figure(name: str, value: Any) -> Any:
    if name in ("laterality", "load_with", "band"):
        return _text(value)
    return _decimal(value) if name == "load_kg" else _whole(value, 0, 100_000)


def _set(data: Mapping[str, Any]) -> SetDone:
    return SetDone(
        **{name: _whole(data[name], 0, 100_000) for name in ("reps", "hold_s", "seconds") if data.get(name) is not None}
    )


def _optional(data: Mapping[str, Any], key: str, read: Callable[[Any], Any]) -> Any:
    value = data.get(key)
    return None if value is None else read(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    value.encode()  # JSON allows half a character (a lone surrogate), which can be neither shown nor saved
    return value


def _whole(value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{value!r} is not a whole number from {least} to {most}")
    return value


def _decimal(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1000:
        raise ValueError(f"{value!r} is not a number from 0 to 1000")
    return float(value)


def _amount(value: Any) -> float:
    """A number of any measure, as it is written: a whole one stays whole."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= LARGEST_AMOUNT:
        raise ValueError(f"{value!r} is not a number from 0 to {LARGEST_AMOUNT}")
    return value


def _seconds(value: Any) -> int:
    return _whole(value, 0, 100_000)


def _scale(value: Any) -> int:
    return _whole(value, 0, 10)


def _one_of(value: Any, words: Sequence[Word]) -> Word:
    if value not in words:
        raise ValueError(f"{value!r} is not one of {', '.join(words)}")
    return narrowed(value, words)


def _date(value: Any) -> datetime.date:
    return datetime.date.fromisoformat(_text(value))


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
