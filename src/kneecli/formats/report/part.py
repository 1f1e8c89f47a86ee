"""One part of a report in words."""

import datetime
from collections.abc import Sequence

from kneecli.domain.value import dataclass
from kneecli.domain.words.measure_words import short_day_words
from kneecli.domain.words.wording import counted, listed

MOST_DATES = 3
"""So many dates are named, the newest; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, sentences, and a table: the names of its columns, and its rows, each as long as they are.

    `newest_last`: where not all rows fit on paper, the last ones are printed, else the first.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    newest_last: bool = False


def figure(number: int | None) -> str:
    """The figure, or a dash for one that is not known."""
    return "-" if number is None else str(number)


def mean_words(number: float | None) -> str:
    """`2.3`, or a dash for a mean that is not known."""
    return "-" if number is None else f"{number:.1f}"


def days_words(since: datetime.date, until: datetime.date, today: datetime.date) -> str:
    """`3 Oct`, `3 to 9 Oct`, `31 Oct to 6 Nov`."""
    last = short_day_words(until, today)
    if since == until:
        return last
    same_month = (since.year, since.month) == (until.year, until.month)
    return f"{since.day if same_month else short_day_words(since, today)} to {last}"


def dates_words(dates: Sequence[datetime.date], today: datetime.date) -> str:
    """The newest of these dates, and how many more there are."""
    unique = sorted(set(dates))
    more = len(unique) - MOST_DATES
    words = [short_day_words(date, today) for date in unique[-MOST_DATES:]]
    return listed([*words, counted(more, "other day")] if more > 0 else words)
