"""A session on a terminal with all that there is to it: calm, complete, at any width."""

from collections.abc import Callable, Iterable, Iterator

from kneecli.domain.person.timing import Change, change_seconds, floor_changes, phase_seconds
from kneecli.domain.session.session import Item, Session
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Phase, Units
from kneecli.domain.words import advice
from kneecli.domain.words.wording import PHASE_TITLES, change_words, clock_words, date_words, dose_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Group, Indented, View
from kneecli.render.layout.text import Text

NUMBER = Column("quiet", at_right=True, width=2)
AT_RIGHT = Column("quiet", keeps=True, at_right=True)
"""The number of an exercise, and how long something takes."""


def plan_view(session: Session, *, first: bool = False) -> View:
    """Everything that it takes to do the session, in order. `first` adds what to know before a first session."""
    return Group(*_parts(session, first))


def _parts(session: Session, first: bool) -> Iterator[View]:
    yield from head(session)
    if first:
        yield from before_the_first()
    yield Text()
    yield Text(advice.STOP, "care")
    yield from guide(session, "pain", "sides")
    yield from _items(session)
    yield from left_out(session)
    yield Text()
    yield Text(advice.DISCLAIMER, "quiet")
    yield Text()


def head(session: Session) -> Iterator[View]:
    """The day, the minutes, and what there is to know today."""
    yield Text(f"Knee session, {date_words(session.date)}", "title")
    yield Text(f"{session.minutes} minutes: {clock_words(session.seconds)} with rests and changes of position", "quiet")
    for note in session.notes:
        yield Text(in_units(note, session.units), "care")


def left_out(session: Session) -> Iterator[View]:
    """What is not in the session, and why, where that was asked for."""
    if session.left_out:
        yield Text()
        yield Text("Left out", "phase")
        reasons = ((left.exercise, in_units(left.why, session.units)) for left in session.left_out)
        yield from (Text.of((name, "name"), f": {why}") for name, why in reasons)


def guide(session: Session, *names: str) -> Iterator[View]:
    """These parts of the session's guide."""
    for name in names:
        if text := getattr(session.guide, name):
            yield Text(in_units(text, session.units))


def _items(session: Session) -> Iterator[View]:
    def phase(name: Phase, seconds: int) -> Iterator[View]:
        yield Text()
        yield line(PHASE_TITLES[name], clock_words(seconds), "phase")
        if name == "strength":
            yield from guide(session, "effort", "tempo")

    def change(which: Change) -> Iterator[View]:
        yield Text()
        yield Indented(line(change_words(session.guide, which), clock_words(change_seconds(which))), 3)

    def item(number: int, which: Item) -> Iterator[View]:
        yield Text()
        yield _item(number, which, session.units)

    return in_order(session, phase, change, item)


def in_order(
    session: Session,
    phase: Callable[[Phase, int], Iterable[View]],
    change: Callable[[Change], Iterable[View]],
    item: Callable[[int, Item], Iterable[View]],
) -> Iterator[View]:
    """The phases with their items, and getting down to the floor and up, each as it is to be shown.

    The times shown add up to the session's.
    """
    seconds = phase_seconds(session.items)
    *before, at_end = floor_changes(each.position for each in session.items)
    now = ""
    for number, (each, to_do) in enumerate(zip(session.items, before, strict=True), start=1):
        if each.phase != now:
            now = each.phase
            yield from phase(each.phase, seconds[each.phase])
        if to_do:
            yield from change(to_do)
        yield from item(number, each)
    if at_end:
        yield from change(at_end)


def before_the_first() -> Iterator[View]:
    """What to know before a first session."""
    yield Text()
    yield Text("Good to know", "phase")
    for text in (advice.START_SMALL, advice.AVOID_AT_FIRST, advice.HEAT_OR_ICE, advice.SEE_SOMEONE):
        yield Text(text)


def line(left: str, right: str, style: str = "quiet") -> View:
    """A line with something at its right end."""
    return Grid((Column(style, share=1), AT_RIGHT), [(left, right)], gap=1)


def _title(item: Item) -> Text:
    return Text.of((item.shown_name, "name"), (f" ({item.name})" if item.title else "", "quiet"))


def _item(number: int, item: Item, units: Units) -> View:
    row = (str(number), _title(item), clock_words(item.seconds))
    head = Grid((NUMBER, Column(share=1), AT_RIGHT), [row], gap=1)
    why = f"Why: {in_units(item.why, units)} Rung {item.rung} of {item.rungs}."
    words = dose_words(item.prescription, units)
    label = "" if item.label in words else f"  ({item.label})"  # most labels say more than the dose does
    dose = Text.of((words, "dose"), (label, "quiet"))
    below = Group(dose, Text(in_units(" ".join(item.cues), units)), Text(why, "quiet"))
    return Group(head, Indented(below, 3))
