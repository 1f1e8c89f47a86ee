"""An entry of the diary as a small TOML text that a person corrects in an editor; `entry_reader` reads it back."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from kneecli.domain.diary.corrected_figures import dose_of
from kneecli.domain.diary.record import Done, Event, ExerciseDone, Measured, PainFelt, Screened
from kneecli.domain.problem import on_one_line
from kneecli.domain.session.session import Prescription
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import BANDS, SIDES, SWELLINGS, Units
from kneecli.domain.words.wording import dose_words

Entry = ExerciseDone | PainFelt | Screened | Measured
"""The kinds of entries that have figures."""

Row = tuple[str, str, str]
"""A key, its value as TOML, and what can be written there."""


def write_entry(event: Entry, units: Units) -> str:
    """The text of an entry."""
    head, rows = _WRITERS[type(event)](event, units)
    lines = [f"{key} = {value}" for key, value, _ in rows]
    width = min(40, max(map(len, lines)))
    body = (f"{line:<{width}}  # {about}" for line, (_, _, about) in zip(lines, rows, strict=True))
    about = "Change what is wrong, save, and close the editor. What is empty was not said."
    return "\n".join((f"# {head}", f"# {about}", *body, ""))


def _done_rows(event: ExerciseDone, units: Units) -> tuple[str, list[Row]]:
    done, dose = event.done, dose_of(event.done)
    asked = dose_words(dose, units) if dose.sets or dose.minutes else "nothing was asked for"
    rows: list[Row] = [("date", event.date.isoformat(), "the day")]
    rows += _set_rows(done, dose)
    rows += [
        ("load", _text(weight_words(done.load_kg, "metric") if done.load_kg else ""), "such as 1 kg or 2 lb"),
        ("step", _text(height_words(done.step_cm, "metric") if done.step_cm else ""), "such as 15 cm or 6 in"),
        ("band", _text(done.band or ""), ", ".join(BANDS)),
        ("side", _text(done.side), ", ".join(SIDES)),
        ("pain", _number(done.pain), "knee pain during it, 0 to 10"),
        ("effort", _number(done.effort), "0 to 10"),
        ("skipped", _text(done.skipped or ""), "why it was not done; - when there is no reason"),
        ("note", _text(done.note), "anything else"),
    ]
    return f"{on_one_line(done.name)}; {asked}", rows


def _set_rows(done: Done, dose: Prescription) -> Iterator[Row]:
    """What the sets are counted in."""
    if dose.minutes is not None:
        seconds = sum(one.seconds or 0 for one in done.sets)
        yield "time", _text(f"{seconds // 60}:{seconds % 60:02}" if done.sets else ""), "minutes and seconds"
    elif dose.reps is None:
        yield "held_s", str([one.hold_s or 0 for one in done.sets]), "seconds of each hold"
    else:
        holds = {one.hold_s for one in done.sets}
        yield "reps", str([one.reps or 0 for one in done.sets]), "repetitions of each set"
        yield "hold_s", _number(max((hold for hold in holds if hold is not None), default=None)), "seconds held in each"


def _pain_rows(event: PainFelt, _: Units) -> tuple[str, list[Row]]:
    return "How the knee was", [
        ("date", event.date.isoformat(), "the day"),
        ("pain", str(event.pain), "0 to 10"),
        ("morning", str(event.morning).lower(), "true for on waking"),
        ("swelling", _text(event.swelling or ""), ", ".join(SWELLINGS)),
    ]


def _screen_rows(event: Screened, _: Units) -> tuple[str, list[Row]]:
    return "The stop signs; `kneecli screen` lists their keys", [
        ("date", event.date.isoformat(), "the day"),
        ("signs", json.dumps(list(event.signs)), "those that were there"),
    ]


def _measured_rows(event: Measured, _: Units) -> tuple[str, list[Row]]:
    return f"{on_one_line(event.name)}; {on_one_line(event.subject) or 'a check-in'}", [
        ("date", event.date.isoformat(), "the day"),
        ("value", f"{event.value:g}", on_one_line(event.unit) or "the value"),
        ("side", _text(event.side), ", ".join(SIDES)),
        ("note", _text(event.note), "anything else"),
    ]


_WRITERS: dict[type[Event], Callable[[Any, Units], tuple[str, list[Row]]]] = {
    ExerciseDone: _done_rows,
    PainFelt: _pain_rows,
    Screened: _screen_rows,
    Measured: _measured_rows,
}


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _number(number: int | None) -> str:
    return '""' if number is None else str(number)
