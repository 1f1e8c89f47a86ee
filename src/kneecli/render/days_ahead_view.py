"""Days ahead, on a terminal."""

from collections.abc import Sequence

from kneecli.domain.session.days_ahead import AS_THINGS_STAND, DayAhead
from kneecli.domain.words.advice import DISCLAIMER
from kneecli.domain.words.wording import date_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Group, View
from kneecli.render.layout.text import Text

_STYLES = {"strength": "phase", "easy": "good", "flare": "care", "rest": "quiet"}


def ahead_view(days: Sequence[DayAhead]) -> View:
    """A row for each day: when, what kind, how long, and what."""
    rows = []
    for day in days:
        length = f"{-(-day.session.seconds // 60)} min" if day.session else ""
        what = Text("; ".join(day.names) or day.why, "" if day.session else "quiet")
        rows.append((_short(day), Text(day.kind_words, _STYLES[day.kind]), length, what))
    table = Grid((Column("name"), Column(), Column(), Column()), rows)
    title = f"Knee sessions, {date_words(days[0].date)} to {date_words(days[-1].date)}"
    return Group(Text(title, "title"), Text(AS_THINGS_STAND, "quiet"), Text(), table, Text(), Text(DISCLAIMER, "care"))


def _short(day: DayAhead) -> str:
    """`Sun 22 Nov`."""
    return " ".join(word[:3] for word in date_words(day.date).split()[:3])
