"""The events of the journal from their data, a reader for each type."""

from collections.abc import Callable, Mapping
from typing import Any

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.record import (
    BlockBegun,
    Done,
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
    SetDone,
    Swapped,
    TakenBack,
    UnknownEvent,
)
from kneecli.domain.session.session import Prescription
from kneecli.domain.vocabulary import GOAL_STATES, PROGRAMME_ACTIONS, SIDES, SWAP_SCOPES, SWELLINGS
from kneecli.formats.diary.event_values import (
    LARGEST_NUMBER,
    amount,
    date,
    decimal,
    one_of,
    optional,
    scale,
    seconds,
    text,
    whole,
)


def read_event(data: Mapping[str, Any]) -> Event:
    """The event in these data. Raises ValueError, KeyError or TypeError when they describe no event."""
    kind = text(data["type"])
    head: dict[str, Any] = {
        "id": text(data["id"]),
        "number": whole(data["n"], 0, LARGEST_NUMBER),
        "at": text(data["at"]),
    }
    read = _READERS.get(kind)
    return read(head, data) if read else UnknownEvent(**head, type=kind)


def _done(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    done = data["done"]
    return ExerciseDone(
        **head,
        date=date(data["date"]),
        plan=optional(data, "plan", text),
        minutes=optional(data, "minutes", lambda value: whole(value, 1, 1440)),
        batch=text(data.get("batch", "")),
        flare=bool(data.get("flare", False)),
        exercises=optional(data, "exercises", lambda value: whole(value, 1, 1000)),
        done=Done(
            exercise=text(done["exercise"]),
            name=text(done["name"]),
            pack=text(done["pack"]),
            pack_version=text(done.get("pack_version", "")),
            rung=whole(done["rung"], 1, 10_000),
            label=text(done.get("label", "")),
            prescription=_prescription(done.get("prescription", {})),
            sets=tuple(_set(entry) for entry in done.get("sets", ())),
            side=one_of(done.get("side", "both"), SIDES),
            load_kg=optional(done, "load_kg", decimal),
            step_cm=optional(done, "step_cm", lambda value: whole(value, 1, 200)),
            band=optional(done, "band", text),
            pain=optional(done, "pain", scale),
            effort=optional(done, "effort", scale),
            skipped=optional(done, "skipped", text),
            note=text(done.get("note", "")),
            seconds=optional(done, "seconds", seconds),
            setup_s=optional(done, "setup_s", seconds),
            unfinished=bool(done.get("unfinished", False)),
        ),
    )


def _pain(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return PainFelt(
        **head,
        date=date(data["date"]),
        pain=scale(data["pain"]),
        morning=bool(data.get("morning", False)),
        swelling=optional(data, "swelling", lambda value: one_of(value, SWELLINGS)),
    )


def _progression(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return RungChanged(
        **head,
        date=date(data["date"]),
        exercise=text(data["exercise"]),
        rung=whole(data["rung"], 1, 10_000),
        why=text(data.get("why", "")),
        batch=text(data.get("batch", "")),
    )


def _measure(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Measured(
        **head,
        date=date(data["date"]),
        measure=text(data["measure"]),
        name=text(data["name"]),
        value=amount(data["value"]),
        unit=text(data.get("unit", "")),
        subject=text(data.get("subject", "")),
        side=one_of(data.get("side", "both"), SIDES),
        note=text(data.get("note", "")),
    )


def _prescribed(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Prescribed(**head, date=date(data["date"]), name=text(data["name"]), text=text(data.get("text", "")))


def _programme(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return ProgrammeChanged(
        **head,
        date=date(data["date"]),
        programme=text(data["programme"]),
        name=text(data["name"]),
        action=one_of(data["action"], PROGRAMME_ACTIONS),
    )


def _goal(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return GoalSet(
        **head,
        date=date(data["date"]),
        goal=text(data["goal"]),
        name=text(data["name"]),
        step=whole(data["step"], 1, 100),
        steps=tuple(text(each) for each in data.get("steps", ())),
        state=one_of(data.get("state", "open"), GOAL_STATES),
    )


def _swap(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Swapped(
        **head,
        date=date(data["date"]),
        exercise=text(data["exercise"]),
        into=text(data["into"]),
        scope=one_of(data.get("scope", "today"), SWAP_SCOPES),
    )


def _screen(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return Screened(**head, date=date(data["date"]), signs=tuple(text(entry) for entry in data.get("signs", ())))


def _undo(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return TakenBack(**head, undoes=tuple(text(entry) for entry in data["undoes"]))


def _edit(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    entry, now = text(data["entry"]), data["now"]
    if now["type"] in ("edit", "undo"):
        raise ValueError("an edit is of an entry")
    return Edited(
        **head,
        entry=entry,
        now=read_event({**now, "id": entry, "n": 0, "at": ""}),
        over=tuple(text(each) for each in data.get("over", ())),
    )


def _import(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    entries = tuple(text(each) for each in data["entries"])
    return Imported(**head, date=date(data["date"]), source=text(data["source"]), entries=entries)


def _told(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    return NoticeShown(**head, date=date(data["date"]), topic=text(data["topic"]))


def _block(head: dict[str, Any], data: Mapping[str, Any]) -> Event:
    block = data["block"]
    return BlockBegun(
        **head,
        block=Block(
            number=whole(block["number"], 1, 10_000),
            begun=date(block["begun"]),
            exercises=tuple(text(entry) for entry in block["exercises"]),
            exchanged=tuple(_exchange(entry) for entry in block.get("exchanged", ())),
        ),
    )


def _exchange(data: Mapping[str, Any]) -> Exchange:
    return Exchange(*(text(data.get(name, "")) for name in Exchange.__match_args__))


_READERS: Mapping[str, Callable[[dict[str, Any], Mapping[str, Any]], Event]] = {
    "done": _done,
    "pain": _pain,
    "progression": _progression,
    "measure": _measure,
    "prescription": _prescribed,
    "programme": _programme,
    "goal": _goal,
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
        return text(value)
    return decimal(value) if name == "load_kg" else whole(value, 0, 100_000)


def _set(data: Mapping[str, Any]) -> SetDone:
    return SetDone(
        **{name: whole(data[name], 0, 100_000) for name in ("reps", "hold_s", "seconds") if data.get(name) is not None}
    )
