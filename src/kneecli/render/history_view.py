"""What was done, on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kneecli.domain.diary import DaySession
from kneecli.domain.problem import printable
from kneecli.domain.record import Done
from kneecli.domain.wording import date_words, done_words


def history_view(sessions: Sequence[DaySession], units: str = "metric") -> RenderableType:
    """A heading for each session, and a line for each of its exercises."""
    return Group(*_parts(sessions, units))


def _parts(sessions: Sequence[DaySession], units: str) -> Iterator[RenderableType]:
    for session in sessions:
        planned = f", {session.minutes} minutes planned" if session.minutes else ""
        yield Text.assemble((date_words(session.date), "phase"), (planned, "quiet"))
        table = Table.grid(padding=(0, 2, 0, 1))
        table.add_column(style="name")
        table.add_column()
        table.add_column(style="quiet")
        for done in session.items:
            table.add_row(*(Text(printable(text)) for text in (done.name, done_words(done, units), _felt(done))))
        yield table
        yield Text()


def _felt(done: Done) -> str:
    parts = [
        f"pain {done.pain}" if done.pain is not None else "",
        f"effort {done.effort}" if done.effort is not None else "",
    ]
    return ", ".join(part for part in (*parts, done.note) if part)
