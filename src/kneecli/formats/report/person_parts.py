"""The parts of a report that the person has said, or that were decided: check-ins, signs, things, decisions, notes."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from kneecli.domain.diary.record import Measured
from kneecli.domain.knee.signs import signs_named
from kneecli.domain.person.person import Person
from kneecli.domain.progress.so_far.change import Series
from kneecli.domain.report.decisions import Decision
from kneecli.domain.report.report import Report
from kneecli.domain.units import height_words, in_units, weight_words
from kneecli.domain.vocabulary import HOUSEHOLD, Units
from kneecli.domain.words.caution_names import caution_name
from kneecli.domain.words.measure_words import number_words, short_day_words, signed_words, title_words
from kneecli.domain.words.wording import counted
from kneecli.formats.report.part import Part
from kneecli.formats.report.plain_words import for_professionals


def checkins(report: Report, _: Units) -> Part:
    """The first and the last value of each measure, the change, and below what a change says nothing."""
    rows = tuple(
        (
            _measure_words(each),
            _dated(each.first, report.until),
            _dated(each.last, report.until) if len(each.entries) > 1 else "-",
            signed_words(each.change) or "-",
            "not known" if each.smallest_change is None else f"below {number_words(each.smallest_change)}",
        )
        for each in report.checkins
    )
    lines = ("Pain, activities: 0 to 10. Varies: how much it does by itself.",) if rows else ("None was taken.",)
    return Part("checkins", "Check-ins", lines, ("Measure", "First", "Last", "Change", "Varies"), rows)


def _measure_words(series: Series) -> str:
    unit = series.last.unit
    title = title_words(series.last.name, series.first.subject, series.last.side)
    return title if unit in ("", "of 10") else f"{title} ({unit})"


def _dated(event: Measured, today: datetime.date) -> str:
    return f"{number_words(event.value)}, {short_day_words(event.date, today)}"


def signs(report: Report, _: Units) -> Part:
    """The stop signs that were answered with yes, and the cautions."""
    rows = tuple(
        (short_day_words(said.date, report.until), sign.question)
        for said in report.signs
        for sign in signs_named(said.signs)
    )
    cautions = ", ".join(map(caution_name, sorted(report.person.cautions)))
    lines = (_asked(report), f"Cautions declared: {cautions or 'none'}.")
    return Part("signs", "Stop signs and cautions", lines, ("Date", "Answered with yes"), rows, newest_last=True)


def _asked(report: Report) -> str:
    if not report.signs:
        return "The stop signs were not asked in these days."
    last = report.signs[-1]
    what = "a yes" if last.signs else "none of them"
    return f"The stop signs were last answered on {short_day_words(last.date, report.until)}: {what}."


def equipment(report: Report, units: Units) -> Part:
    """What the person has, household things aside."""
    things = [_thing(name, report.person, units) for name in sorted(report.person.owned - HOUSEHOLD)]
    steps = _sizes("step", report.person, units)
    things += [f"step ({steps})"] if steps else []
    missing = sorted(HOUSEHOLD - report.person.owned)
    lines = [f"Household things, and: {', '.join(things)}." if things else "Household things only."]
    lines += [f"Not at hand: {', '.join(name.replace('-', ' ') for name in missing)}."] if missing else []
    return Part("equipment", "Equipment", tuple(lines))


def _thing(name: str, person: Person, units: Units) -> str:
    sizes = _sizes(name, person, units)
    return name.replace("-", " ") + (f" ({sizes})" if sizes else "")


def _sizes(name: str, person: Person, units: Units) -> str:
    sizes: dict[str, list[str]] = {
        "ankle-weight": [weight_words(kg, units) for kg in person.ankle_weights_kg],
        "hand-weight": [weight_words(kg, units) for kg in person.hand_weights_kg],
        "step": [height_words(cm, units) for cm in person.step_heights_cm],
        "band": [*person.bands],
    }
    return ", ".join(sizes.get(name, []))


def decisions(report: Report, units: Units) -> Part:
    """Steps up and down, and exchanges, each with its reason; exercises of one day and reason together."""
    rows = tuple(
        (short_day_words(date, report.until), ", ".join(names), what, in_units(for_professionals(why), units))
        for date, names, what, why in _together(report.decisions)
    )
    lines = (_how_many(report.decisions),) if rows else ("Nothing was changed.",)
    head = ("Date", "Exercise", "What", "Why")
    return Part("decisions", "What was changed, and why", lines, head, rows, newest_last=True)


def _together(decided: Iterable[Decision]) -> Iterator[tuple[datetime.date, list[str], str, str]]:
    said = sorted((one.date, _what(one), _why(one), one.name or one.into_name) for one in decided)
    for (date, what, why), same in groupby(said, key=lambda one: one[:3]):
        yield date, [name for *_, name in same], what, why


def _how_many(decided: Iterable[Decision]) -> str:
    kinds = Counter("by hand" if one.by_person else one.kind for one in decided)
    steps = f"{counted(kinds['up'] + kinds['rung'], 'step')} up, {kinds['down']} down, "
    by_rules = f"By kneecli, from its rules on pain, effort and what was done: {steps}"
    return f"{by_rules}{counted(kinds['exchange'], 'exchange')}. By the person: {kinds['by hand']}."


def _why(one: Decision) -> str:
    return "The person chose so." if one.by_person else one.why


def _what(one: Decision) -> str:
    if one.kind == "exchange":
        if not one.into_name:
            return "left out"
        return f"gave way to {one.into_name}" if one.name else "added"
    if one.kind == "rung":
        return f"set to level {one.rung}"
    return f"level {one.rung_before} → {one.rung}"


def notes(report: Report, _: Units) -> Part:
    """The person's own words."""
    rows = tuple((short_day_words(note.date, report.until), note.about, note.text) for note in report.notes)
    lines = () if rows else ("None.",)
    title = "Notes, in the person's own words"
    return Part("notes", title, lines, ("Date", "About", "Note"), rows, newest_last=True)
