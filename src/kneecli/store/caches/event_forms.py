"""Events of the journal in the form that a cache keeps them in: plain tuples."""

from typing import Any

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.record import (
    BlockBegun,
    DaySum,
    Done,
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
    Measured,
    NoticeShown,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    SetDone,
    SummedUp,
    Swapped,
    TakenBack,
)
from kneecli.domain.session.session import Prescription
from kneecli.store.caches.cached import DATE, Form, packed, tuple_of

_DONE = packed(Done, prescription=packed(Prescription), sets=tuple_of(packed(SetDone)))
_FORMS = {
    ExerciseDone: packed(ExerciseDone, date=DATE, done=_DONE),
    PainFelt: packed(PainFelt, date=DATE),
    RungChanged: packed(RungChanged, date=DATE),
    Measured: packed(Measured, date=DATE),
    Screened: packed(Screened, date=DATE),
    Prescribed: packed(Prescribed, date=DATE),
    ProgrammeChanged: packed(ProgrammeChanged, date=DATE),
    GoalSet: packed(GoalSet, date=DATE),
    SummedUp: packed(SummedUp, until=DATE, days=tuple_of(packed(DaySum, date=DATE))),
    Swapped: packed(Swapped, date=DATE),
    NoticeShown: packed(NoticeShown, date=DATE),
    TakenBack: packed(TakenBack),
    BlockBegun: packed(BlockBegun, block=packed(Block, begun=DATE, exchanged=tuple_of(packed(Exchange)))),
}
_ENTRIES = tuple(_FORMS)
_NOW = Form(
    lambda event: (_ENTRIES.index(type(event)), _FORMS[type(event)].keep(event)),
    lambda kept: _FORMS[_ENTRIES[kept[0]]].make(kept[1]),
)
_FORMS[Edited] = packed(Edited, now=_NOW)
_EVENTS: tuple[type, ...] = tuple(_FORMS)
_MAKERS = [_FORMS[kind].make for kind in _EVENTS]
EVENT_KINDS = (*_EVENTS, DaySum, Done, Prescription, SetDone)
"""The kinds of values whose fields the form goes by."""


def can_be_kept(event: Event) -> bool:
    """Whether a cache can hold it: an event of a newer version has no effect in this one."""
    return type(event.now if isinstance(event, Edited) else event) in _FORMS


def keep_event(event: Event) -> tuple[int, Any]:
    """The event as plain data. Raises ValueError when it can't be kept."""
    kind = type(event)
    return _EVENTS.index(kind), _FORMS[kind].keep(event)


def make_event(kept: tuple[int, Any]) -> Event:
    """The event from its plain data. Raises IndexError or TypeError when they are none."""
    event: Event = _MAKERS[kept[0]](kept[1])
    return event
