"""A picture of figures over time, as values: nothing of it is drawn, summed up or left out yet."""

import datetime
from typing import Literal, get_args

from kneecli.domain.value import dataclass

Kind = Literal["bars", "steps", "stairs", "values"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""How a panel is drawn: a bar for each day or week; a number that holds until the next; one line that climbs, with the
names of its levels; a few values, each in words."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value and its day, the last one of the days that it stands for."""

    date: datetime.date
    value: float


@dataclass(frozen=True, slots=True)
class Line:
    """Values of one kind, oldest first. `of` is the most that there can be, where that is to be said."""

    id: str
    name: str
    points: tuple[Point, ...]
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A range of values, both ends in it, and what it is called."""

    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of a picture. Of bars, the second line is a part of the first; `rest` says what the other part is.

    `days`: so many days are in one point. `top`: the values go from 0 to this. `goal`: least and most of the last line.
    `bands` tell how high a value is. `steps`: the names of the levels of stairs, from the first. `note`: a sentence.
    `swollen`: the days on which the knee was swollen.
    """

    kind: Kind
    title: str
    lines: tuple[Line, ...]
    unit: str = ""
    days: int = 1
    top: int = 10
    goal: tuple[int, int] | None = None
    bands: tuple[Band, ...] = ()
    steps: tuple[str, ...] = ()
    note: str = ""
    rest: str = ""
    swollen: tuple[datetime.date, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """The panels of a picture, one below the other, of the days from `since` to `until`, and a sentence below."""

    title: str
    since: datetime.date
    until: datetime.date
    panels: tuple[Panel, ...]
    note: str = ""

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.until - self.since).days + 1

    @property
    def dates(self) -> set[datetime.date]:
        """The days that have a value."""
        return {point.date for panel in self.panels for line in panel.lines for point in line.points}
