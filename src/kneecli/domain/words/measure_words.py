"""Measures and their values in plain words."""

import datetime

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.record import Measured
from kneecli.domain.words.wording import day_words

NO_VERDICT = "Figures only: nothing is judged by them, and no plan changes. They are for you, and for whoever you show."


def number_words(value: float) -> str:
    """`4`, `41.5`."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def value_words(value: float, unit: str) -> str:
    """`4 of 10`, `12 stands`, `34 s`."""
    return f"{number_words(value)} {unit}".rstrip()


def title_words(name: str, subject: str = "", side: str = "both") -> str:
    """What is measured, as it heads a line: what the person has named, or the measure's name, with the side."""
    return (subject or name) + ("" if side == "both" else f", {side}")


def measured_words(event: Measured) -> str:
    """A check-in on one line: `Chair stands in 30 s: 12 stands`."""
    what = f"{event.name}: {event.subject}" if event.subject else event.name
    return f"{title_words(what, side=event.side)}: {value_words(event.value, event.unit)}"


def range_words(measure: Measure) -> str:
    """What a value may be: `0 to 10`, `0 to 60 stands`, `0 to 40 s`."""
    limits = f"{measure.least} to {measure.most}"
    return limits if measure.kind == "scale" else f"{limits} {measure.unit}"


def short_day_words(date: datetime.date, today: datetime.date) -> str:
    """`14 Dec`, and in another year `14 Dec 2025`."""
    day, month = day_words(date).split()
    return f"{day} {month[:3]}" + ("" if date.year == today.year else f" {date.year}")


def change_words(change: float | None, smallest: float | None) -> str:
    """What a change comes to: no verdict, only whether it is more than the measure varies by itself."""
    if change is None:
        return "once so far"
    if smallest is None:
        return ""
    if abs(change) >= smallest:
        return f"at least {number_words(smallest)}: more than it varies by itself"
    return f"less than {number_words(smallest)}: within what it varies by itself"


def signed_words(change: float | None) -> str:
    """`+3`, `-2`, `0`; empty for none."""
    if change is None:
        return ""
    return f"{'+' if change > 0 else '-' if change < 0 else ''}{number_words(abs(change))}"
