"""A week in figures, on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain.catalogue.targets import TARGET_WORDS
from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.progress.so_far.week import (
    AEROBIC_GOAL_MIN,
    BALANCE_AGE,
    BALANCE_DAYS,
    STRETCH_DAYS,
    STRETCH_S,
    Week,
)
from kneecli.domain.value import dataclass
from kneecli.domain.words.week_words import enough_words
from kneecli.domain.words.wording import date_words, listed

_TABLE_COLUMNS = 32
"""A table of names, figures and goals takes at least this."""


def week_view(week: Week, age: int | None) -> RenderableType:
    """The seven days, and below them their totals."""
    table = _grid()
    for day in week.days:
        done = f"{day.exercises} {'exercise' if day.exercises == 1 else 'exercises'}" if day.exercises else "-"
        planned = f"{day.minutes} min planned" if day.minutes and day.exercises else ""
        pain = f"pain {day.pain}" if day.pain is not None else ""
        kind = "strength" if day.is_strength else ""
        cells = (done, planned, kind, pain)
        table.add_row(Text(date_words(day.date), "name" if day.exercises else "quiet"), *(Text(cell) for cell in cells))
    return Group(table, Text(), counts_view(week, age))


def status_view(lines: Sequence[str], week: Week, age: int | None, also: Sequence[str] = ()) -> RenderableType:
    """The last session, what is also to be said of today, the week in figures, and what is due."""
    facts, due = [*lines[:2], *also], lines[2:]
    return Group(*map(Text, facts), Text(), counts_view(week, age), Text(), *(Text(line, "care") for line in due))


def counts_view(week: Week, age: int | None) -> RenderableType:
    """The totals of the week, each beside its goal."""
    return _Counts(tuple(_rows(week, age)))


@dataclass(frozen=True)
class _Counts:
    """Totals, each with its name and its goal: a table, or on a narrow screen one below the other."""

    rows: tuple[tuple[str, str, str], ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        if options.max_width < _TABLE_COLUMNS:
            for name, count, aim in self.rows:
                yield Text.assemble((name, "name"), f": {count}")
                yield Padding(Text(aim, "quiet"), (0, 0, 0, 2))
            return
        table = _grid()
        for name, count, aim in self.rows:
            table.add_row(Text(name, "name"), Text(count), Text(aim, "quiet"))
        yield table


def _grid() -> Table:
    """Columns without lines, a little in from the left; the last one wraps."""
    return Table.grid(padding=(0, 2, 0, 1))


def _rows(week: Week, age: int | None) -> Iterator[tuple[str, str, str]]:
    yield "strength", _days(week.strength_days), enough_words(STRENGTH_DAYS)
    if week.balance_days or (age is not None and age >= BALANCE_AGE):
        yield "balance", _days(week.balance_days), f"{BALANCE_DAYS} days from {BALANCE_AGE} on"
    enough = [TARGET_WORDS[name] for name, days in week.stretch_days.items() if days >= STRETCH_DAYS]
    missing = [TARGET_WORDS[name] for name, days in week.stretch_days.items() if days < STRETCH_DAYS]
    to_come = f"; to come: {listed(missing)}" if missing else ""
    of = f"{len(enough)} of {len(week.stretch_days)}"
    yield "stretching", of, f"muscle groups had {STRETCH_S} s on {STRETCH_DAYS} days{to_come}"
    goal = f"{AEROBIC_GOAL_MIN} a week is the far goal"
    if week.aerobic_next_min < AEROBIC_GOAL_MIN:
        goal = f"{week.aerobic_next_min} is the next step, {goal}"
    yield "moving", f"{week.aerobic_min} min", goal
    if week.pain is not None:
        before = "" if week.pain_before is None else f"{week.pain_before:.1f} the week before"
        yield "pain", f"{week.pain:.1f}", f"of 10 on average, by your entries{', ' * bool(before)}{before}"


def _days(count: int) -> str:
    return f"{count} {'day' if count == 1 else 'days'}"
