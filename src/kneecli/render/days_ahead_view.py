"""Days ahead, on a terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kneecli.domain.problem import printable
from kneecli.domain.session.days_ahead import AS_THINGS_STAND, DayAhead
from kneecli.domain.words.advice import DISCLAIMER
from kneecli.domain.words.wording import date_words

_STYLES = {"strength": "phase", "easy": "good", "flare": "care", "rest": "quiet"}


def ahead_view(days: Sequence[DayAhead]) -> RenderableType:
    """A row for each day: when, what kind, how long, and what."""
    table = Table.grid(padding=(0, 2, 0, 1))
    for column in ("name", "", "", ""):
        table.add_column(style=column)
    for day in days:
        length = f"{-(-day.session.seconds // 60)} min" if day.session else ""
        what = Text("; ".join(map(printable, day.names)) or day.why, "" if day.session else "quiet")
        table.add_row(Text(_short(day)), Text(day.kind_words, _STYLES[day.kind]), Text(length), what)
    title = f"Knee sessions, {date_words(days[0].date)} to {date_words(days[-1].date)}"
    return Group(Text(title, "title"), Text(AS_THINGS_STAND, "quiet"), Text(), table, Text(), Text(DISCLAIMER, "care"))


def _short(day: DayAhead) -> str:
    """`Sun 22 Nov`."""
    return " ".join(word[:3] for word in date_words(day.date).split()[:3])
