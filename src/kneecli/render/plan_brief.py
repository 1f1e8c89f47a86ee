"""A session on a terminal in short, on one screen: the dose first, one line for each exercise and its form."""

import re
from collections.abc import Iterator, Set
from functools import partial

from kneecli.domain.catalogue.cues import remark_in
from kneecli.domain.person.timing import Change, change_seconds
from kneecli.domain.session.session import Item, Session
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Phase, Units
from kneecli.domain.words import advice
from kneecli.domain.words.wording import PHASE_TITLES, clock_words, dose_words, short_dose_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Fitted, Group, Indented, Room, View
from kneecli.render.layout.text import Text
from kneecli.render.plan_view import AT_RIGHT, NUMBER, before_the_first, guide, head, in_order, left_out, line

NARROW = 60
"""With fewer columns an exercise has two lines: its name, and under it the dose."""

_CHANGE: dict[Change, str] = {"down": "Down to the floor", "up": "Up from the floor"}

MORE = "How to do each, and why it is there: kneecli plan --full"


def plan_brief(session: Session, *, first: bool = False) -> View:
    """What to do, in order. `first` adds what to know before a first session."""
    return Group(*_parts(session, first))


def _parts(session: Session, first: bool) -> Iterator[View]:
    yield from head(session)
    if first:
        yield from before_the_first()
        yield Text()
    yield from guide(session, "pain")
    yield from _items(session)
    yield from left_out(session)
    yield Text()
    yield Text(advice.STOP, "care")
    yield Text(MORE, "quiet")
    yield Text(advice.DISCLAIMER, "quiet")


def _items(session: Session) -> Iterator[View]:
    widest = max((len(short_dose_words(item.prescription, session.units)) for item in session.items), default=0)

    def phase(name: Phase, seconds: int) -> Iterator[View]:
        yield line(PHASE_TITLES[name], clock_words(seconds), "phase")
        if name == "strength":
            yield from guide(session, "effort")

    def change(which: Change) -> Iterator[View]:
        yield Indented(line(_CHANGE[which], clock_words(change_seconds(which))), 3)

    def item(number: int, which: Item) -> Iterator[View]:
        yield Fitted(partial(_item, number, which, session.units, widest))

    return in_order(session, phase, change, item)


def _item(number: int, item: Item, units: Units, widest: int, room: Room) -> Iterator[View]:
    """One exercise: its number, dose, name and form, and how long it takes. `widest` is the longest dose in columns."""
    dose, takes = short_dose_words(item.prescription, units), clock_words(item.seconds)
    form = form_words(item, units)
    name = Text.of((item.shown_name, "name"), f": {form}" if form else "")
    if room.columns < NARROW:
        rows = [(str(number), name, takes), ("", Text(dose, "dose"), "")]
        yield Grid((NUMBER, Column(share=1), AT_RIGHT), rows, gap=1)
    else:
        first = Column("dose", width=min(widest, room.columns // 2))
        yield Grid((NUMBER, first, Column(share=1), AT_RIGHT), [(str(number), dose, name, takes)], gap=1)
    if remark := remark_in(item.cues):
        yield Indented(Text(remark, "care"), 3)


def form_words(item: Item, units: Units = "metric") -> str:
    """What the rung's label says of the form and neither the dose nor the title does: `one hand`."""
    said, title = set(_figures(dose_words(item.prescription, units))), item.shown_name.lower()
    parts = (part for part in item.label.split(", ") if not _is_in(part, title))
    return in_units(", ".join(part for part in parts if not _is_dose(part, said)), units)


def _is_in(part: str, title: str) -> bool:
    """Whether the title has each word of this part of a label."""
    return set(part.lower().split()) - {"and"} <= set(re.findall(r"[\w-]+", title))


def _is_dose(part: str, said: Set[tuple[str, str]]) -> bool:
    """Whether this part of a label says nothing but figures that stand in the dose."""
    figures = _figures(part)
    return bool(figures) and all(
        figure in said or (not figure[1] and any(figure[0] == number for number, _ in said)) for figure in figures
    )


def _figures(text: str) -> list[tuple[str, str]]:
    """The figures of a text, each with the unit behind it; none behind a mere count."""
    found = re.findall(r"([\d.]*\d)(?: (sets?|holds?|s|min|minutes?|cm|kg)\b| (\w+))?", text)
    return [
        (number, unit or ("" if other in ("", "each", "reps", "repetitions") else other))
        for number, unit, other in found
    ]
