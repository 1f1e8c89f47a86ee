"""Entries of the diary in a few words."""

import datetime
from collections.abc import Callable

from kneecli.domain.diary.record import (
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
    Imported,
    Measured,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    Swapped,
)
from kneecli.domain.vocabulary import ProgrammeAction, Units
from kneecli.domain.words.measure_words import measured_words
from kneecli.domain.words.near_days import near_day, on_day
from kneecli.domain.words.wording import done_words, listed, swelling_words

_Told = ExerciseDone | PainFelt | Screened | Measured
"""The kinds of entries that say something of a day, and can be corrected."""

_BECAME: dict[ProgrammeAction, str] = {
    "start": "started",
    "pause": "paused",
    "resume": "gone on with",
    "stop": "stopped",
    "end": "done",
}


def entry_name(event: Event, today: datetime.date | None = None, name_of: Callable[[str], str] = str) -> str:
    """What an entry is, with its day; the nearest days by their names where it is said which day is `today`.

    `name_of` gives the name of an exercise, where only its id stands in the entry.
    """
    match event:
        case ExerciseDone():
            return f"{event.done.name} {on_day(event.date, today)}"
        case PainFelt():
            swelling = f", {swelling_words(event.swelling)}" if event.swelling else ""
            when = " on waking" if event.morning else ""
            return f"pain {event.pain} of 10{when}{swelling} {on_day(event.date, today)}"
        case Screened():
            return f"the screen of {near_day(event.date, today)}"
        case Swapped():
            names = f"{name_of(event.into)} in place of {name_of(event.exercise)}"
            return f"{names}, since {near_day(event.date, today)}"
        case Prescribed():
            done = "added" if event.text else "ended"
            return f"the prescription {event.name}, {done} {on_day(event.date, today)}"
        case GoalSet():
            where = {"open": f"at step {event.step}"}.get(event.state, event.state)
            return f"the goal {event.name}, {where} since {near_day(event.date, today)}"
        case ProgrammeChanged():
            return f"the programme {event.name}, {_BECAME[event.action]} {on_day(event.date, today)}"
        case Measured():
            return f"{measured_words(event)} {on_day(event.date, today)}"
        case RungChanged():
            return f"{name_of(event.exercise)} at rung {event.rung}, since {near_day(event.date, today)}"
        case Edited():
            return f"the edit of {entry_name(event.now, today, name_of)}"
        case Imported():
            count = len(event.entries)
            entries = f"{count} {'entry' if count == 1 else 'entries'}"
            return f"the import of {entries} from {event.source} {on_day(event.date, today)}"
    return f"an entry of {event.at}"


def entry_figures(event: Event, units: Units = "metric", today: datetime.date | None = None) -> str:
    """What an entry says, with its day."""
    if isinstance(event, (ExerciseDone, PainFelt, Screened, Measured)):
        return f"{_said(event, units)}, {on_day(event.date, today)}"
    return entry_name(event, today)


def _said(event: _Told, units: Units) -> str:
    """What an entry says, without its day."""
    match event:
        case ExerciseDone():
            done = event.done
            scales = {"pain": done.pain, "effort": done.effort}
            said = [f"{name} {figure}" for name, figure in scales.items() if figure is not None]
            return ", ".join((done_words(done, units), *said, *([done.note] if done.note else [])))
        case PainFelt():
            when = " on waking" if event.morning else ""
            swelling = f", {swelling_words(event.swelling)}" if event.swelling else ""
            return f"pain {event.pain}{when}{swelling}"
        case Screened():
            return listed(event.signs) if event.signs else "none of the stop signs"
        case Measured():
            return ", ".join((measured_words(event), *([event.note] if event.note else [])))


def entry_changed(entry: _Told, now: _Told, units: Units, today: datetime.date) -> str:
    """What an entry says now, and what it said before. The day stands there once, and twice where it is another."""
    day = on_day(now.date, today)
    says, said = _said(now, units), _said(entry, units)
    was = said if entry.date == now.date else f"{said}, {on_day(entry.date, today)}"
    if isinstance(now, (ExerciseDone, Screened)):
        return f"{entry_name(now, today)}: {says} (it was: {was})"
    return f"{says}, {day} (it was: {was})"
