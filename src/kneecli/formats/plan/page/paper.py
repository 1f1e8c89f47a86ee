"""What a page for paper has besides its exercises: for whom it is, when to stop, what is filled in, the advice."""

import re
from collections.abc import Iterable, Iterator

from kneecli.domain.markup import html_escaped as escape
from kneecli.domain.session.session import Session
from kneecli.domain.words import advice
from kneecli.formats.plan.page.card import PEN, text_of

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ROWS = ("Done", "Knee during", "Effort", "Next morning")
_LINES = ("Name", "Therapist, phone", "Notes", "")
_COMMAND = "kneecli "
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def stop_box(session: Session) -> Iterator[str]:
    """When to end the session: three lines, above the first exercise."""
    yield '<section class="stop"><h2>Stop for today at</h2><ul>'
    yield from (f"<li>{text_of(text, session.units)}</li>" for text in stop_lines(session))
    yield "</ul></section>"


def stop_lines(session: Session) -> Iterator[str]:
    """When to end the session, a reason a line."""
    yield from advice.STOP_AT
    if session.guide.pain:
        yield session.guide.pain
    if advice.BEFORE_THE_FIRST in session.notes:
        yield advice.READ_THE_END


def notes_of(session: Session) -> Iterator[str]:
    """The session's notes, but for the reasons not to start, which stand at the end of the page."""
    for note in _own_notes(session):
        sentences = _sentences(note)
        if all(is_typed for _, is_typed in sentences):
            yield f'<p class="note typed">{text_of(note, session.units)}</p>'
        else:
            marked = (_sentence(text_of(text, session.units), is_typed) for text, is_typed in sentences)
            yield f'<p class="note">{" ".join(marked)}</p>'


def printed_notes(session: Session) -> Iterator[str]:
    """The notes without what is for the screen only."""
    for note in _own_notes(session):
        if printed := " ".join(text for text, is_typed in _sentences(note) if not is_typed):
            yield printed


def _own_notes(session: Session) -> Iterator[str]:
    return (note for note in session.notes if note not in (advice.BEFORE_THE_FIRST, *advice.DO_NOT_START))


def _sentences(note: str) -> list[tuple[str, bool]]:
    """The sentences of a note, each with whether it is for the screen only: commands, and the questions they answer."""
    sentences, names_command = _SENTENCE.split(note), _COMMAND in note
    return [(each, names_command and (_COMMAND in each or each.endswith("?"))) for each in sentences]


def _sentence(html: str, is_typed: bool) -> str:
    return f'<span class="typed">{html}</span>' if is_typed else html


def needed(things: Iterable[str]) -> Iterator[str]:
    """The line of what to lay ready, if anything."""
    if words := ", ".join(things):
        yield f'<p class="need"><b>You need:</b> {escape(words)}.</p>'


def week_lines() -> Iterator[str]:
    """A week to fill in, the knee right after and the next morning; lines for a name, a therapist and notes."""
    yield '<section class="pen week"><table><tr><th>This week</th>'
    yield "".join(f"<th>{day}</th>" for day in _DAYS) + "</tr>"
    for row in _ROWS:
        yield f"<tr><th>{row}</th>{'<td></td>' * len(_DAYS)}</tr>"
    yield "</table>"
    yield "<div>" + "".join(f'<p class="rule">{name}</p>' for name in _LINES) + "</div></section>"


def closing(session: Session) -> Iterator[str]:
    """What comes after the last exercise: figures to fill in, advice, and the reasons not to start."""
    yield '<section class="after"><h2>Afterwards</h2>'
    yield f'<p class="boxes">{PEN.format("Knee right after")}{PEN.format("Next morning")}</p>'
    yield '<p class="typed">At the computer, <code>kneecli log</code> takes down what you did.</p>'
    yield "</section>"
    yield from week_lines()
    yield '<section class="stop last"><h2>Do not start if one of these is true today</h2><ul>'
    yield from (f"<li>{escape(text)}</li>" for text in advice.DO_NOT_START)
    yield "</ul></section>"
    yield '<section class="advice">'
    for text in advice.AFTERWARDS:
        yield f"<p>{escape(text)}</p>"
    yield "</section>"
    yield from foot(session)


def foot(session: Session) -> Iterator[str]:
    """The last line of a page."""
    yield f"<footer>{escape(advice.DISCLAIMER)} Plan {escape(session.id)}.</footer>"
