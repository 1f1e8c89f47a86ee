"""Options that more than one command has, and the reading of numbers in options."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Whole:
    """Reads a whole number from `least` on, and up to `most` where there is one.

    In place of typer's own ranges, which the help and the errors would show as `0<=x<=10`. Raises BadParameter; with
    `any_size` only for text that is no whole number, because the command itself explains a number out of range.
    """

    least: int
    most: int | None = None
    any_size: bool = False
    meaning: str = ""
    units: tuple[str, ...] = ()

    def __call__(self, text: str) -> int:
        """The number that the text is; one of the units may stand behind it."""
        from kneecli.formats.reading.quantities import read_whole  # only where a number is given

        unit = next((unit for unit in self.units if text.lower().endswith(unit)), "")
        number = read_whole(text[: len(text) - len(unit)].rstrip())
        if number is not None and (self.any_size or self._has(number)):
            return number
        words = f"write a whole number, {self.words}.{self.meaning}"
        raise typer.BadParameter(words)  # fits into a line with typer's own words

    def _has(self, number: int) -> bool:
        return number >= self.least and (self.most is None or number <= self.most)

    @property
    def words(self) -> str:
        """`1 to 20`, or `1 or more`."""
        return f"{self.least} or more" if self.most is None else f"{self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class AsSaid:
    """Takes the text as it is, where a number may stand behind other words. `whole` is what the number may be."""

    whole: Whole

    def __call__(self, text: str) -> str:
        """The text."""
        return text

    def number(self, context: typer.Context, text: str, argument: str) -> int:
        """The number that the text of this argument is. Raises BadParameter."""
        try:
            return self.whole(text)
        except typer.BadParameter as error:
            raise typer.BadParameter(error.message, context, param_hint=f"'{argument}'") from None


IN_MINUTES = ("minutes", "mins", "min")

SCALE = Whole(0, 10)
"""The range of pain and effort. The help shows it as what to write, `0-10`, and does not repeat it."""


def number(help: str, least: int, most: int | None = None) -> Any:
    """An option with a whole number. `help` has no full stop: with a `most` the range is put behind it."""
    reader = Whole(least, most)
    return typer.Option(parser=reader, metavar="N", help=f"{help}." if most is None else f"{help}: {reader.words}.")


@dataclass(frozen=True, slots=True)
class Time:
    """Reads a time, with a bare number in seconds or minutes as `bare` says. Raises BadParameter."""

    bare: str

    def __call__(self, text: str) -> int:
        """The seconds of the time that the text is."""
        from kneecli.formats.reading.quantities import read_time

        seconds = read_time(text, bare=self.bare)
        if seconds is None:
            bare = "20 for seconds" if self.bare == "s" else "25 for minutes"
            raise typer.BadParameter(f"write a time: {bare}, 2.5min, 1:30.")
        return seconds


def time(help: str, bare: str) -> Any:
    """An option with a time, in seconds; `bare` is the unit of a number without one, `s` or `min`."""
    return typer.Option(parser=Time(bare), metavar="TIME", help=help)


def session_minutes(help: str) -> Any:
    """The option `--minutes` of a session. The planner itself reports a time that is too short or too long, and why."""
    from kneecli.planner.objective import LEAST_MINUTES, MOST_MINUTES  # imported here: few commands plan

    reader = Whole(LEAST_MINUTES, MOST_MINUTES, any_size=True, units=IN_MINUTES)
    return typer.Option("--minutes", "-m", parser=reader, metavar="N", help=f"{help}: {reader.words}.")


def minutes_argument(help: str) -> Any:
    """The minutes of a session as a word of their own, behind which a day may stand."""
    taken = minutes_said()
    return typer.Argument(parser=taken, metavar="[MINUTES]", help=f"{help}: {taken.whole.words}.")


def minutes_said() -> AsSaid:
    """The minutes of a session among other words."""
    from kneecli.planner.objective import LEAST_MINUTES, MOST_MINUTES

    return AsSaid(Whole(LEAST_MINUTES, MOST_MINUTES, any_size=True, units=IN_MINUTES))


def scale(help: str) -> Any:
    """An option with a figure from 0 to 10."""
    return typer.Option(parser=SCALE, metavar="0-10", help=help)


def a_name(metavar: str, help: str) -> Any:
    """An argument that is a name of one or several words: `step-up`, `Step up`, `step up`. See `in_one`."""
    return typer.Argument(parser=NameWord(), metavar=metavar, help=help)


class NameWord:
    """Takes a word of a name as it is. Only the first one is completed: the lists have ids, which are one word."""

    def __call__(self, text: str) -> str:
        """The text."""
        return text


def in_one(words: Sequence[str] | None) -> str | None:
    """The name that the words are; None for none."""
    return " ".join(words) if words else None


Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Save it here; `-` writes it to stdout.")
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be; nothing is written.")]

Fields = Annotated[str | None, typer.Option("--fields", metavar="A,B", help="Only these keys of the JSON, in columns.")]
"""The option that lists have."""

PAST_DATE: Any = typer.Option("--date", metavar="DATE", help="today, yesterday, a weekday or 2026-11-22.")
COMING_DATE: Any = typer.Option("--date", metavar="DATE", help="today, tomorrow, a weekday or 2026-11-22.")
