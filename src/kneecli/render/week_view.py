"""A week in figures, on a terminal."""

from collections.abc import Iterator, Sequence
from functools import partial

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
from kneecli.domain.words.week_words import enough_words
from kneecli.domain.words.wording import date_words, listed
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Fitted, Group, Indented, Room, View
from kneecli.render.layout.text import Text

_TABLE_COLUMNS = 32
"""A table of names, figures and goals takes at least this."""


def week_view(week: Week, age: int | None) -> View:
    """The seven days, and below them their totals."""
    rows = []
    for day in week.days:
        done = f"{day.exercises} {'exercise' if day.exercises == 1 else 'exercises'}" if day.exercises else "-"
        planned = f"{day.minutes} min planned" if day.minutes and day.exercises else ""
        pain = f"pain {day.pain}" if day.pain is not None else ""
        kind = "strength" if day.is_strength else "some strength" if day.has_strength else ""
        rows.append((Text(date_words(day.date), "name" if day.exercises else "quiet"), done, planned, kind, pain))
    return Group(Grid([Column()] * 5, rows), Text(), counts_view(week, age))


def status_view(lines: Sequence[str], week: Week, age: int | None, also: Sequence[str] = ()) -> View:
    """The last session, what is also to be said of today, the week in figures, and what is due."""
    facts, due = [*lines[:2], *also], lines[2:]
    return Group(*map(Text, facts), Text(), counts_view(week, age), Text(), *(Text(line, "care") for line in due))


def counts_view(week: Week, age: int | None) -> View:
    """The totals of the week, each beside its goal."""
    return Fitted(partial(_counts, tuple(_rows(week, age))))


def _counts(rows: Sequence[tuple[str, str, str]], room: Room) -> Iterator[View]:
    """Totals, each with its name and its goal: a table, or on a narrow screen one below the other."""
    if room.columns >= _TABLE_COLUMNS:
        yield Grid((Column("name"), Column(), Column("quiet")), rows)
        return
    for name, count, aim in rows:
        yield Text.of((name, "name"), f": {count}")
        yield Indented(Text(aim, "quiet"), 2)


def _rows(week: Week, age: int | None) -> Iterator[tuple[str, str, str]]:
    some = f"; some of it on {_days(week.some_strength_days)} more" if week.some_strength_days else ""
    yield "strength", _days(week.strength_days), f"{enough_words(STRENGTH_DAYS)}{some}"
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
