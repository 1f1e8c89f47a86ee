"""The TOML text of an entry that a person has corrected, read back."""

import datetime
from collections.abc import Callable
from typing import Any

from kneecli.domain.diary.corrected_figures import dose_of
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import REPS, SECONDS, Said
from kneecli.domain.diary.record import Event, ExerciseDone, Measured, PainFelt, Screened, SetDone
from kneecli.domain.knee.signs import SIGNS
from kneecli.domain.problem import FileFault, on_one_line
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES, SWELLINGS, Units
from kneecli.formats.diary.entry_toml import Entry
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.quantities import read_height, read_time, read_weight
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.formats.reading.value_faults import number_fault

_SET_KEYS = {True: "held_s", False: "reps"}


def read_entry(text: str, event: Entry, units: Units, today: datetime.date) -> Entry:
    """The entry as this text has it. Raises FileFault with every fault."""
    name = "entry.toml"
    document = read_toml_text(text, name)
    faults = Faults(name, TomlLines(text).line)
    table = Table(document, (), faults)
    now = _READERS[type(event)](table, event, units)
    date = table.raw("date")
    if isinstance(date, datetime.datetime) or not isinstance(date, datetime.date):
        table.note("date", "`date` is no date", "Write it as 2026-11-22.")
    elif date > today:
        table.note("date", f"{date} lies in the future", "What is logged has been done.")
    else:
        now = replace(now, date=date)
    table.finish()
    if problems := faults.problems():
        raise FileFault(problems)
    return now


def _read_measured(table: Table, event: Measured, _: Units) -> Measured:
    value = table.decimal("value", 0, 10_000)
    if value is None:
        table.note("value", "`value` is missing", "Write a number.")
        value = event.value
    return replace(event, value=value, side=_choice(table, "side", SIDES) or "both", note=_words(table, "note"))


def _read_done(table: Table, event: ExerciseDone, units: Units) -> ExerciseDone:
    done, dose = event.done, dose_of(event.done)
    sets, said = _read_sets(table, dose)
    skipped = _words(table, "skipped")
    said = replace(
        said,
        load_kg=_measure(table, "load", lambda text: read_weight(text, units), "1 kg or 2 lb"),
        step_cm=_measure(table, "step", lambda text: read_height(text, units), "15 cm or 6 in"),
        band=_choice(table, "band", BANDS),
        side=_choice(table, "side", SIDES) or "both",
        pain=_scale(table, "pain"),
        effort=_scale(table, "effort"),
        skipped=skipped or None,
        note=_words(table, "note"),
    )
    if not skipped and not sets:
        table.note("skipped", "there are no sets", "Write what was done, or why it was skipped.")
    for field, problem in misfits(done.name, dose, said, done.label).items():
        key = {"load_kg": "load", "step_cm": "step", "skipped": "skipped", "side": "side"}.get(field) or _SET_KEYS[
            dose.reps is None
        ]
        table.note("time" if table.has("time") else key, problem.what, problem.cure)
    now = replace(
        done,
        sets=() if skipped else sets,
        side=said.side or "both",
        load_kg=said.load_kg or None,
        step_cm=said.step_cm,
        band=said.band,
        pain=said.pain,
        effort=said.effort,
        skipped=skipped or None,
        note=said.note,
    )
    return replace(event, done=now)


def _read_sets(table: Table, dose: Prescription) -> tuple[tuple[SetDone, ...], Said]:
    """The sets, and what is said of them."""
    if dose.minutes is not None:
        seconds = _measure(table, "time", lambda text: read_time(text, bare="min"), "20 or 2:30")
        return (() if seconds is None else (SetDone(seconds=seconds),)), Said(time_s=seconds)
    if dose.reps is None:
        held = _numbers(table, "held_s")
        return tuple(SetDone(hold_s=each) for each in held), Said(counts=held or None, counted_in=SECONDS)
    reps, hold = _numbers(table, "reps"), _whole(table, "hold_s", 100_000)
    return tuple(SetDone(each, hold) for each in reps), Said(counts=reps or None, counted_in=REPS, hold_s=hold)


def _read_pain(table: Table, event: PainFelt, _: Units) -> PainFelt:
    swelling = _choice(table, "swelling", SWELLINGS)
    return replace(event, pain=table.number("pain", 0, 10), morning=table.flag("morning"), swelling=swelling)


def _read_screen(table: Table, event: Screened, _: Units) -> Screened:
    return replace(event, signs=table.choices("signs", [sign.key for sign in SIGNS]))


_READERS: dict[type[Event], Callable[[Table, Any, Units], Entry]] = {
    ExerciseDone: _read_done,
    PainFelt: _read_pain,
    Screened: _read_screen,
    Measured: _read_measured,
}


def _words(table: Table, key: str) -> str:
    """One line of text, empty where there is none."""
    value = table.raw(key, "")
    if isinstance(value, str):
        return on_one_line(value)
    table.note(key, f"`{key}` is not a text", "Write one line of plain text.")
    return ""


def _choice(table: Table, key: str, words: tuple[Any, ...]) -> Any:
    return table.choice(key, words) if table.raw(key, "") != "" else None


def _scale(table: Table, key: str) -> int | None:
    return _whole(table, key, 10)


def _whole(table: Table, key: str, most: int) -> int | None:
    return table.number(key, 0, most) if table.raw(key, "") != "" else None


def _numbers(table: Table, key: str) -> tuple[int, ...]:
    value = table.raw(key, [])
    wrong = "is not a list" if not isinstance(value, list) else ""
    wrong = wrong or next((fault for each in value if (fault := number_fault(each, 0, 100_000))), "")
    if wrong:
        table.note(key, f"`{key}` {wrong}", "Write a list of whole numbers, such as [10, 8].")
        return ()
    return tuple(value)


def _measure(table: Table, key: str, read: Callable[[str], Any], example: str) -> Any:
    """What a text or a number says; None where it is empty."""
    value = table.raw(key, "")
    found = read(str(value)) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None
    if value != "" and found is None:
        table.note(key, f"`{key}` is {value!r}", f"Write for example {example}.")
    return found
