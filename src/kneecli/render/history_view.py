"""What was done, on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kneecli.domain.diary import DaySession
from kneecli.domain.record import Done
from kneecli.domain.wording import date_words, seconds_words


def history_view(sessions: Sequence[DaySession]) -> RenderableType:
    """A heading for each session, and a line for each of its exercises."""
    return Group(*_parts(sessions))


def _parts(sessions: Sequence[DaySession]) -> Iterator[RenderableType]:
    for session in sessions:
        planned = f", {session.minutes} minutes planned" if session.minutes else ""
        yield Text.assemble((date_words(session.date), "phase"), (planned, "quiet"))
        table = Table.grid(padding=(0, 2, 0, 1))
        table.add_column(style="name")
        table.add_column()
        table.add_column(style="quiet")
        for done in session.items:
            table.add_row(done.name, Text(_did(done)), Text(_felt(done)))
        yield table
        yield Text()


def _did(done: Done) -> str:
    if done.skipped is not None:
        return "skipped" + (f": {done.skipped}" if done.skipped != "-" else "")
    counts = [_count(did.reps, did.hold_s, did.seconds) for did in done.sets]
    same = len(set(counts)) == 1
    dose = f"{len(counts)} x {counts[0]}" if same and len(counts) > 1 else " / ".join(counts)
    extras = [f"{done.load_kg:g} kg" if done.load_kg else "", f"{done.step_cm} cm" if done.step_cm else ""]
    extras += [f"{done.band} band" if done.band else "", f"{done.side} only" if done.side != "both" else ""]
    return ", ".join([dose, *(extra for extra in extras if extra)])


def _count(reps: int | None, hold_s: int | None, seconds: int | None) -> str:
    if reps is not None:
        return str(reps)
    return seconds_words(hold_s if hold_s is not None else seconds or 0)


def _felt(done: Done) -> str:
    parts = [
        f"pain {done.pain}" if done.pain is not None else "",
        f"effort {done.effort}" if done.effort is not None else "",
    ]
    return ", ".join(part for part in (*parts, done.note) if part)
