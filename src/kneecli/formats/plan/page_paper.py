"""What a page for paper has besides its exercises: for whom it is, when to stop, what is filled in, the advice."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from kneecli.domain.session.session import Session
from kneecli.domain.words import advice
from kneecli.formats.plan.page_card import PEN, text_of

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ROWS = ("Done", "Knee during", "Effort", "Next morning")
_COMMAND = "kneecli "
_RULE = '<span class="rule"></span>'
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def person_lines() -> Iterator[str]:
    """Empty lines for a name and a therapist."""
    blank = '<span class="blank long"></span>'
    yield f'<p class="pen person"><span>Name {blank}</span><span>Therapist, phone {blank}</span></p>'


def stop_box(session: Session) -> Iterator[str]:
    """When to end the session: three lines, above the first exercise."""
    yield '<section class="stop"><h2>Stop for today at</h2><ul>'
    yield from (f"<li>{escape(text)}</li>" for text in advice.STOP_AT)
    if session.guide.pain:
        yield f"<li>{text_of(session.guide.pain, session.units)}</li>"
    if advice.BEFORE_THE_FIRST in session.notes:
        yield f"<li>{escape(advice.READ_THE_END)}</li>"
    yield "</ul></section>"


def notes_of(session: Session) -> Iterator[str]:
    """The session's notes, but for the reasons not to start, which stand at the end of the page."""
    for note in session.notes:
        if note not in (advice.BEFORE_THE_FIRST, *advice.DO_NOT_START):
            yield _note(text_of(note, session.units))


def _note(text: str) -> str:
    """A note, in which commands, and the questions that they would answer, are for the screen only."""
    sentences, names_command = _SENTENCE.split(text), _COMMAND in text
    typed = [names_command and (_COMMAND in sentence or sentence.endswith("?")) for sentence in sentences]
    if all(typed):
        return f'<p class="note typed">{text}</p>'
    marked = (
        f'<span class="typed">{each}</span>' if is_typed else each
        for each, is_typed in zip(sentences, typed, strict=True)
    )
    return f'<p class="note">{" ".join(marked)}</p>'


def needed(things: Iterable[str]) -> Iterator[str]:
    """The line of what to lay ready, if anything."""
    if words := ", ".join(things):
        yield f'<p class="need"><b>You need:</b> {escape(words)}.</p>'


def week_lines() -> Iterator[str]:
    """A week to fill in, the knee right after and the next morning, and lines for notes."""
    yield '<section class="pen week"><table><tr><th>This week</th>'
    yield "".join(f"<th>{day}</th>" for day in _DAYS) + "</tr>"
    for row in _ROWS:
        yield f"<tr><th>{row}</th>{'<td></td>' * len(_DAYS)}</tr>"
    yield "</table>"
    yield f"<p>Notes{_RULE * 4}</p></section>"


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
    for text in (advice.START_SMALL, advice.HEAT_OR_ICE, advice.AVOID_AT_FIRST, advice.SEE_SOMEONE):
        yield f"<p>{escape(text)}</p>"
    yield "</section>"
    yield from foot(session)


def foot(session: Session) -> Iterator[str]:
    """The last line of a page."""
    yield f"<footer>{escape(advice.DISCLAIMER)} Plan {escape(session.id)}.</footer>"
