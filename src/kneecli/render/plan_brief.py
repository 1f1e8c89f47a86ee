"""A session on a terminal in short, on one screen: the dose first, one line for each exercise and its form."""

import re
from collections.abc import Iterator, Set

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain.catalogue.cues import remark_in
from kneecli.domain.person.timing import Change, change_seconds
from kneecli.domain.session.session import Item, Session
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Phase, Units
from kneecli.domain.words import advice
from kneecli.domain.words.wording import PHASE_TITLES, clock_words, dose_words, short_dose_words
from kneecli.render.plan_view import before_the_first, guide, head, in_order, left_out, line

NARROW = 60
"""With fewer columns an exercise has two lines: its name, and under it the dose."""

_CHANGE: dict[Change, str] = {"down": "Down to the floor", "up": "Up from the floor"}

MORE = "How to do each, and why it is there: kneecli plan --full"


def plan_brief(session: Session, *, first: bool = False) -> RenderableType:
    """What to do, in order. `first` adds what to know before a first session."""
    return Group(*_parts(session, first))


def _parts(session: Session, first: bool) -> Iterator[RenderableType]:
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


def _items(session: Session) -> Iterator[RenderableType]:
    widest = max((len(short_dose_words(item.prescription, session.units)) for item in session.items), default=0)

    def phase(name: Phase, seconds: int) -> Iterator[RenderableType]:
        yield line(PHASE_TITLES[name], clock_words(seconds), "phase")
        if name == "strength":
            yield from guide(session, "effort")

    def change(which: Change) -> Iterator[RenderableType]:
        yield Padding(line(_CHANGE[which], clock_words(change_seconds(which))), (0, 0, 0, 3))

    def item(number: int, which: Item) -> Iterator[RenderableType]:
        yield _Line(number, which, session.units, widest)

    return in_order(session, phase, change, item)


class _Line:
    """One exercise: its number, dose, name and form, and how long it takes."""

    def __init__(self, number: int, item: Item, units: Units, widest: int) -> None:
        """`widest` is the longest dose of the session, in columns."""
        self._widest = widest
        self._number = str(number)
        self._item = item
        self._units = units

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        dose = Text(short_dose_words(self._item.prescription, self._units), "dose")
        takes = Text(clock_words(self._item.seconds), "quiet")
        grid = Table.grid(expand=True, padding=(0, 1))
        grid.add_column(width=2, justify="right", style="quiet")
        if options.max_width < NARROW:
            grid.add_column(ratio=1, overflow="fold")
            grid.add_column(justify="right", no_wrap=True)
            grid.add_row(self._number, self._name(), takes)
            grid.add_row("", dose, "")
        else:
            grid.add_column(width=min(self._widest, options.max_width // 2), overflow="fold")
            grid.add_column(ratio=1, overflow="fold")
            grid.add_column(justify="right", no_wrap=True)
            grid.add_row(self._number, dose, self._name(), takes)
        yield grid
        if remark := remark_in(self._item.cues):
            yield Padding(Text(remark, "care"), (0, 0, 0, 3))

    def _name(self) -> Text:
        form = form_words(self._item, self._units)
        return Text.assemble((self._item.shown_name, "name"), (f": {form}" if form else "", ""))


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
