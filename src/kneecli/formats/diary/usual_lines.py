"""The usual lines of a long journal, read by msgspec: to the very event that `event_readers.py` makes, in an eighth of
the time.

What is here is stricter than the journal's format, never wider: a line that does not fit is left to the other reader,
which alone says what is wrong with one. msgspec takes as long to import as some hundred lines take to read.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import astuple

from kneecli.domain.dates import is_possible
from kneecli.domain.diary.record import Done, Event, ExerciseDone, PainFelt, RungChanged, SetDone
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import maker
from kneecli.domain.vocabulary import Side, Swelling
from kneecli.formats.diary.event_values import LARGEST_NUMBER

_Number = Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
_Figure = Annotated[int, Meta(ge=0, le=100_000)]
_Rung = Annotated[int, Meta(ge=1, le=10_000)]
_Scale = Annotated[int, Meta(ge=0, le=10)]
_Weight = Annotated[float, Meta(ge=0, le=1000)]


class Line(Struct, forbid_unknown_fields=True, tag_field="type"):
    """What every line begins with."""

    v: int
    id: str
    at: str
    n: _Number


class _Dose(Struct, forbid_unknown_fields=True):  # the fields of these three are in the order of the values'
    laterality: str = "both"
    sets: _Figure | None = None
    reps: _Figure | None = None
    hold_s: _Figure | None = None
    minutes: _Figure | None = None
    rest_s: _Figure | None = None
    load_kg: _Weight | None = None
    load_with: str | None = None
    step_cm: _Figure | None = None
    seat_cm: _Figure | None = None
    band: str | None = None


class _Set(Struct, forbid_unknown_fields=True):
    reps: _Figure | None = None
    hold_s: _Figure | None = None
    seconds: _Figure | None = None


class WhatWasDone(Struct, forbid_unknown_fields=True, kw_only=True):
    """An exercise that was done, as a line has it."""

    exercise: str
    name: str
    pack: str
    pack_version: str = ""
    rung: _Rung
    label: str = ""
    prescription: _Dose | None = None
    sets: list[_Set] = []
    side: Side = "both"
    load_kg: _Weight | None = None
    step_cm: Annotated[int, Meta(ge=1, le=200)] | None = None
    band: str | None = None
    pain: _Scale | None = None
    effort: _Scale | None = None
    skipped: str | None = None
    note: str = ""
    seconds: _Figure | None = None
    setup_s: _Figure | None = None
    unfinished: bool = False


class _DoneLine(Line, tag="done"):
    date: datetime.date
    done: WhatWasDone
    plan: str | None = None
    minutes: Annotated[int, Meta(ge=1, le=1440)] | None = None
    batch: str = ""
    flare: bool = False
    exercises: Annotated[int, Meta(ge=1, le=1000)] | None = None


class _PainLine(Line, tag="pain"):
    date: datetime.date
    pain: _Scale
    morning: bool = False
    swelling: Swelling | None = None


class _StepLine(Line, tag="progression"):
    date: datetime.date
    exercise: str
    rung: _Rung
    why: str = ""
    batch: str = ""


_exercise_done, _done, _dose, _set = maker(ExerciseDone), maker(Done), maker(Prescription), maker(SetDone)
_NO_DOSE = Prescription()
_DOSE, _SETS = (Done.__match_args__.index(name) for name in ("prescription", "sets"))
_NAMES = tuple(Done.__match_args__.index(name) for name in ("exercise", "name", "pack", "pack_version", "label"))


def _sets(figures: Iterable[tuple[int | None, ...]]) -> tuple[SetDone, ...]:
    return tuple(map(_set, figures))


def usual_reader() -> Callable[[bytes], Event | None]:
    """What reads one line; it gives None for an unusual or damaged one.

    Equal doses, lists of sets, days and names of one reader are kept once: years of exercises share them.
    """
    decode = msgspec.json.Decoder(_DoneLine | _PainLine | _StepLine).decode
    kept: dict[object, object] = {}
    keep = kept.setdefault

    def once(make: Callable[[Any], object], figures: Any) -> object:
        found = kept.get((make, figures))
        return keep((make, figures), make(figures)) if found is None else found

    def read(line: bytes) -> Event | None:
        try:
            found = decode(line)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        if not is_possible(found.date):
            return None
        if isinstance(found, _PainLine):
            return PainFelt(found.id, found.n, found.at, found.date, found.pain, found.morning, found.swelling)
        if isinstance(found, _StepLine):
            return RungChanged(
                found.id, found.n, found.at, found.date, found.exercise, found.rung, found.why, found.batch
            )
        contents = list(astuple(found.done))
        for place in _NAMES:
            contents[place] = keep(contents[place], contents[place])
        contents[_DOSE] = once(_dose, astuple(contents[_DOSE])) if contents[_DOSE] else _NO_DOSE
        contents[_SETS] = once(_sets, tuple(map(astuple, contents[_SETS])))
        plan, batch = found.plan and keep(found.plan, found.plan), keep(found.batch, found.batch)
        head = found.id, found.n, found.at, keep(found.date, found.date)
        return _exercise_done((*head, _done(contents), plan, found.minutes, batch, found.flare, found.exercises))

    return read
