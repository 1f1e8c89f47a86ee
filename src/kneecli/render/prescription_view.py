"""Prescriptions, on a terminal."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from kneecli.domain.prescription.clashes import clash_words, clashes
from kneecli.domain.prescription.held import Held
from kneecli.domain.prescription.limits import limit_words
from kneecli.domain.prescription.words import asked_words
from kneecli.domain.problem import printable
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import date_words
from kneecli.render.layout.room import Group, Indented, View
from kneecli.render.layout.text import Text


def prescriptions_view(
    found: Sequence[Held], date: datetime.date, names: Mapping[str, str], units: Units = "metric"
) -> View:
    """Each prescription with its exercises, limits and remarks. `names` has the names of exercises, by id."""
    parts = [part for held in found for part in _parts(held, date, names, units)]
    parts += [_line(clash_words(each, names, units), "care", indent=0) for each in clashes(found, date)]
    return Group(*parts)


def _parts(held: Held, date: datetime.date, names: Mapping[str, str], units: Units) -> Iterator[View]:
    sheet = held.sheet
    yield Text.of((printable(sheet.title), "name"), f", by {printable(sheet.writer)}")
    yield _line(_days(held, date), "quiet")
    if sheet.remark:
        yield _line(f'"{sheet.remark}"')
    for asked in sheet.exercises:
        name = names.get(asked.exercise, f"{asked.exercise} (no pack has it)")
        yield Indented(Text.of((printable(name), "name"), f": {asked_words(asked, units)}"), 2)
        if asked.remark:
            yield _line(f'"{asked.remark}"', indent=4)
    for limit in sheet.limits:
        text = in_units(limit_words(limit), units)
        over = limit.until is not None and limit.until < date
        yield _line(f"{text[:1].upper()}{text[1:]}{' (over)' if over else ''}", "quiet" if over else "care")
        if limit.remark:
            yield _line(f'"{limit.remark}"', indent=4)
    if sheet.leave_out:
        yield _line(f"Leave out: {', '.join(names.get(each, each) for each in sheet.leave_out)}", "care")
    if sheet.only_these:
        yield _line("Nothing besides these exercises.", "care")
    yield _line(f"Its name: {held.name}", "quiet")
    yield Text()


def _days(held: Held, date: datetime.date) -> str:
    if held.ended:
        return f"Ended on {date_words(held.ended)}."
    if held.is_over(date):
        return f"It was for {date_words(held.since)} to {date_words(held.until or date)}, and is over."
    begins = f"Begins on {date_words(held.since)}" if held.since > date else f"Since {date_words(held.since)}"
    return f"{begins}, {f'until {date_words(held.until)}' if held.until else 'until it is ended'}."


def _line(text: str, style: str = "", indent: int = 2) -> View:
    return Indented(Text(printable(text), style), indent)
