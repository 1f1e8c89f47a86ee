"""Entries of the diary in a few words."""

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
from kneecli.domain.words.wording import done_words, listed

_BECAME: dict[ProgrammeAction, str] = {
    "start": "started",
    "pause": "paused",
    "resume": "gone on with",
    "stop": "stopped",
    "end": "done",
}


def entry_name(event: Event) -> str:
    """What an entry is, with its day."""
    match event:
        case ExerciseDone():
            return f"{event.done.name} on {event.date}"
        case PainFelt():
            swelling = f", {event.swelling} swelling" if event.swelling else ""
            return f"pain {event.pain} of 10{swelling} on {event.date}"
        case Screened():
            return f"the screen of {event.date}"
        case Swapped():
            return f"{event.into} in place of {event.exercise}, since {event.date}"
        case Prescribed():
            done = "added" if event.text else "ended"
            return f"the prescription {event.name}, {done} on {event.date}"
        case GoalSet():
            where = {"open": f"at step {event.step}"}.get(event.state, event.state)
            return f"the goal {event.name}, {where} since {event.date}"
        case ProgrammeChanged():
            return f"the programme {event.name}, {_BECAME[event.action]} on {event.date}"
        case Measured():
            return f"{measured_words(event)} on {event.date}"
        case RungChanged():
            return f"{event.exercise} at rung {event.rung}, since {event.date}"
        case Edited():
            return f"the edit of {entry_name(event.now)}"
        case Imported():
            count = len(event.entries)
            return f"the import of {count} {'entry' if count == 1 else 'entries'} from {event.source} on {event.date}"
    return f"an entry of {event.at}"


def entry_figures(event: Event, units: Units = "metric") -> str:
    """What an entry says, with its day."""
    match event:
        case ExerciseDone():
            done = event.done
            scales = {"pain": done.pain, "effort": done.effort}
            said = [f"{name} {figure}" for name, figure in scales.items() if figure is not None]
            return ", ".join((done_words(done, units), *said, *([done.note] if done.note else []), f"on {event.date}"))
        case PainFelt():
            when = " on waking" if event.morning else ""
            swelling = f", {event.swelling} swelling" if event.swelling else ""
            return f"pain {event.pain}{when}{swelling}, on {event.date}"
        case Screened():
            return f"{listed(event.signs) if event.signs else 'none of the stop signs'}, on {event.date}"
        case Measured():
            return ", ".join((measured_words(event), *([event.note] if event.note else []), f"on {event.date}"))
    return entry_name(event)
