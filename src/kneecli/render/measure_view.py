"""The check-ins, on a terminal."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Source
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.record import Measured
from kneecli.domain.problem import printable
from kneecli.domain.progress.coming.check_in import CheckIn
from kneecli.domain.progress.so_far.change import Series
from kneecli.domain.words.measure_words import (
    NO_VERDICT,
    change_words,
    number_words,
    range_words,
    short_day_words,
    signed_words,
    title_words,
    value_words,
)
from kneecli.domain.words.wording import date_words, listed, source_words
from kneecli.render.layout.grid import Cell, Column, Grid
from kneecli.render.layout.room import Group, View
from kneecli.render.layout.text import Text


def check_in_view(now: CheckIn, not_today: Mapping[str, str]) -> View:
    """What is to be taken, or when the next check-in is."""
    return Group(*_check_in(now, not_today))


def _check_in(now: CheckIn, not_today: Mapping[str, str]) -> Iterator[View]:
    yield Text(when_words(now), "care" if now.wanted else "")
    if not now.wanted:
        return
    to_take = [each for each in now.wanted if each.measure.id not in not_today]
    waiting = [each for each in now.wanted if each.measure.id in not_today]
    yield _named(
        (_name_words(each.measure, each.subject), f"{each.measure.name}, {range_words(each.measure)}")
        for each in to_take
    )
    if not waiting:
        return
    yield Text("Left out:", "quiet")
    yield _named(
        (_name_words(each.measure, each.subject), Text(not_today[each.measure.id], "quiet")) for each in waiting
    )


def _named(rows: Iterable[tuple[str, Cell]]) -> Grid:
    """Names, and what is said of each."""
    return Grid((Column("name", keeps=True), Column()), list(rows))


def _name_words(measure: Measure, subject: str) -> str:
    """How it is named on the command line: `chair-stand`, `activity "what it is"`."""
    named = f' "{subject or "what it is"}"' if measure.named else ""
    return f"{measure.id}{printable(named)}"


def when_words(now: CheckIn) -> str:
    """When the check-in is, in one sentence."""
    if now.is_first:
        if not now.wanted:
            return "No pack has anything to measure."
        weeks = sorted({week for wanted in now.wanted for week in wanted.measure.weeks} - {0})
        again = f", and again after {listed([str(week) for week in weeks])} weeks" if weeks else ""
        return f"A first check-in, to compare with later: any day will do{again}. Still to be taken:"
    if now.wanted:
        which = f"after {now.week} weeks" if now.week else "the first one"
        return f"Check-in, {which}. Still to be taken:"
    if now.next:
        return f"Nothing is to be taken now. The next check-in is on {date_words(now.next)}."
    return "No further check-in is planned. You can take any of them again whenever you like."


def change_view(series: Sequence[Series], today: datetime.date) -> View:
    """The first value of each, the last one, and what the change comes to."""
    kept = Column(keeps=True)
    columns = (Column("name"), kept, kept, Column(keeps=True, at_right=True), Column("quiet"))
    rows = []
    for each in series:
        name = title_words(each.last.name, each.first.subject, each.last.side)
        later = _dated(each.last, today) if len(each.entries) > 1 else ""
        means = change_words(each.change, each.smallest_change)
        rows.append((name, _dated(each.first, today), later, signed_words(each.change), means))
    return Group(Text("First, last, and the change", "phase"), Grid(columns, rows), Text(NO_VERDICT, "quiet"))


def _dated(event: Measured, today: datetime.date) -> str:
    return f"{number_words(event.value)}, {short_day_words(event.date, today)}"


def measure_view(measure: Measure, why_not: str, sources: Sequence[Source]) -> View:
    """How a measure is taken, and where that comes from."""
    return Group(*_measure(measure, why_not, sources))


def _measure(measure: Measure, why_not: str, sources: Sequence[Source]) -> Iterator[View]:
    better = f", {measure.better} is better" if measure.better else ""
    yield Text.of((printable(measure.name), "title"), (f"  {range_words(measure)}{better}", "quiet"))
    yield Text()
    if why_not:
        yield Text(printable(why_not), "care")
        yield Text()
    steps = [(str(number), step) for number, step in enumerate(measure.steps, start=1)]
    yield Grid((Column(), Column()), steps, gap=1)
    if measure.stages:
        yield Text("Stages", "phase")
        for stage in measure.stages:
            yield Text(f" - {printable(stage)}")
    if measure.smallest_change is not None:
        tags = listed(measure.change_sources)
        smallest = value_words(measure.smallest_change, measure.unit if measure.kind != "scale" else "")
        yield Text(f"It varies by less than {smallest} by itself ({tags}).", "quiet")
    for source in sources:
        yield Text(printable(source_words(source)), "quiet")


def entries_view(series: Sequence[Series], names: Mapping[str, str]) -> View:
    """Every value of these series, oldest first; `names` are the short names of the entries, by their ids."""
    rows = [
        (
            names[event.id],
            date_words(event.date),
            value_words(event.value, event.unit),
            title_words("", event.subject, event.side).removeprefix(", "),
            event.note,
        )
        for each in series
        for event in each.entries
    ]
    columns = (Column("quiet", keeps=True), *(Column() for _ in range(4)))
    return Group(Text("All values", "phase"), Grid(columns, rows))
