"""A session on a terminal: calm, complete, at any width."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain import advice
from kneecli.domain.session import Item, Session
from kneecli.domain.vocabulary import PHASES
from kneecli.domain.wording import POSITION_WORDS, clock_words, date_words, dose_words

PHASE_TITLES = {"warm-up": "Warm-up", "strength": "Strength", "aerobic": "Aerobic", "cool-down": "Cool-down"}


def plan_view(session: Session) -> RenderableType:
    """Everything that it takes to do the session, in order."""
    return Group(*_parts(session))


def _parts(session: Session) -> Iterator[RenderableType]:
    yield Text(f"Knee session, {date_words(session.date)}", "title")
    yield Text(
        f"{session.minutes} minutes: {clock_words(session.seconds)} with rests and changes of position",
        "quiet",
    )
    for note in session.notes:
        yield Text(note, "care")
    number = 0
    for phase in PHASES:
        items = [item for item in session.items if item.phase == phase]
        if items:
            yield Text()
            yield _phase_line(phase, sum(item.seconds for item in items))
        for item in items:
            number += 1
            yield Text()
            yield _item(number, item)
    if session.left_out:
        yield Text()
        yield Text("Left out", "phase")
        yield from (_pair(left.exercise, left.why) for left in session.left_out)
    yield Text()
    yield Text(f"{'; '.join(advice.STOP_NOW)} {advice.DISCLAIMER}", "care")
    yield Text()


def _phase_line(phase: str, seconds: int) -> Table:
    line = Table.grid(expand=True)
    line.add_column(ratio=1)
    line.add_column(justify="right")
    line.add_row(Text(PHASE_TITLES[phase], "phase"), Text(clock_words(seconds), "quiet"))
    return line


def _item(number: int, item: Item) -> RenderableType:
    head = Table.grid(expand=True, padding=(0, 1))
    head.add_column(width=2, justify="right", style="quiet")
    head.add_column(ratio=1)
    head.add_column(justify="right")
    title = Text(item.name, "name").append("  ").append(dose_words(item.prescription), "dose")
    head.add_row(str(number), title, Text(clock_words(item.seconds), "quiet"))
    cues = Text(f"{POSITION_WORDS[item.position]}. {' '.join(item.cues)}")
    why = Text(f"Why: {item.why} Rung {item.rung} of {item.rungs}: {item.label}.", "quiet")
    return Group(head, Padding(cues, (0, 0, 0, 3)), Padding(why, (0, 0, 0, 3)))


def _pair(name: str, why: str) -> Text:
    return Text(f"{name}: ", "name").append(why, "not bold")
