"""A plan as one HTML page to print: pictures, doses in words, boxes to tick, stop signs.

It needs no other file and fetches nothing. With what `guided_page.py` adds it also leads through the session; without,
it runs nothing. It is for people only: kneecli never reads it back.
"""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from kneecli.domain.person.timing import Change, change_seconds, floor_changes
from kneecli.domain.session.session import Item, Session
from kneecli.domain.units import in_units
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Side, Units
from kneecli.domain.words import advice
from kneecli.domain.words.dose_sentences import dose_sentences, set_names
from kneecli.domain.words.wording import PHASE_TITLES, POSITION_WORDS, clock_words, date_words
from kneecli.figures.legend import legend
from kneecli.figures.svg import style, write_svg
from kneecli.formats.plan.guided_page import Guiding, guided_lines, script_policy, start_lines
from kneecli.formats.plan.page_style import PAGE_STYLE

GENERATOR = '<meta name="generator" content="kneecli">'
"""This line marks a page that kneecli wrote, and may replace."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG element for a page, and the caption below it."""

    svg: str
    caption: str = ""


def write_html(
    session: Session,
    pictures: Mapping[str, Picture] = {},
    first: Side = "left",
    guiding: Guiding | None = None,
) -> str:
    """The page. `pictures` are by exercise id; an exercise without one has only words. `first` is the side to begin.

    With `guiding` it leads through the session where scripts run.
    """
    return "\n".join((*_head(session, guiding), *_body(session, pictures, first, guiding), "</html>", ""))


def is_handout(text: str) -> bool:
    """Whether this text is a page that kneecli wrote."""
    return text.lstrip().lower().startswith("<!doctype html") and GENERATOR in text[:2000]


def _head(session: Session, guiding: Guiding | None) -> Iterator[str]:
    policy = _POLICY + (script_policy(guiding.script) if guiding else "")
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield GENERATOR
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>Knee session, {date_words(session.date)}</title>"
    yield f"<style>{PAGE_STYLE}{style()}</style>"
    if guiding:
        yield f"<style>{guiding.style}</style>"
    yield "</head>"


def _body(session: Session, pictures: Mapping[str, Picture], first: Side, guiding: Guiding | None) -> Iterator[str]:
    yield "<body>"
    yield "<header>"
    yield f"<h1>Knee session, {date_words(session.date)}</h1>"
    time = clock_words(session.seconds)
    yield f"<p>{session.minutes} minutes: {time} with rests, set-up and changes of position.</p>"
    yield "</header>"
    if guiding:
        yield from start_lines()
    for note in session.notes:
        yield f'<p class="note">{_text(note, session.units)}</p>'
    yield '<section class="stop"><h2>Stop for today at</h2><ul>'
    yield from (f"<li>{escape(text)}</li>" for text in advice.STOP_AT)
    yield "</ul>"
    yield from _guide(session, "pain", "sides")
    yield "</section>"
    yield "<main>"
    yield from _items(session, pictures, first)
    yield "</main>"
    if pictures:
        yield from _legend()
    yield from _closing(session)
    if guiding:
        yield from guided_lines(session, guiding)
    yield "</body>"


def _items(session: Session, pictures: Mapping[str, Picture], first: Side) -> Iterator[str]:
    *changes, change_at_end = floor_changes(item.position for item in session.items)
    numbered = enumerate(zip(session.items, changes, strict=True), start=1)
    for phase, items in groupby(numbered, key=lambda row: row[1][0].phase):
        yield f"<h2>{PHASE_TITLES[phase]}</h2>"
        if phase == "strength":
            yield from _guide(session, "effort", "tempo")
        for number, (item, change) in items:
            yield from _change(change)
            yield from _item(number, item, session.units, pictures.get(item.exercise), first)
    yield from _change(change_at_end)


def _legend() -> Iterator[str]:
    """What the marks in the pictures mean, once for the page."""
    yield '<section class="legend" aria-label="In the pictures">'
    for drawing, words in legend():
        yield f"<span>{write_svg(drawing, alone=False).strip()} {escape(words)}</span>"
    yield "</section>"


def _guide(session: Session, *names: str) -> Iterator[str]:
    for name in names:
        if text := getattr(session.guide, name):
            yield f'<p class="guide">{_text(text, session.units)}</p>'


def _change(change: Change | None) -> Iterator[str]:
    if change:
        yield f'<p class="change">{escape(advice.CHANGE[change])} About {clock_words(change_seconds(change))}.</p>'


def _item(number: int, item: Item, units: Units, picture: Picture | None, first: Side) -> Iterator[str]:
    yield f'<article class="{"drawn" if picture else "plain"}">'
    yield f'<h3><span class="number">{number}</span> {_title(item)}</h3>'
    if picture is not None:
        caption = f"<figcaption>{escape(picture.caption)}</figcaption>" if picture.caption else ""
        yield f"<figure>{picture.svg.strip()}{caption}</figure>"
    yield "<div>"
    yield f'<p class="dose">{" ".join(dose_sentences(item.prescription, units))}</p>'
    yield "<ol>"
    yield from (f"<li>{_text(cue, units)}</li>" for cue in item.cues)
    yield "</ol>"
    yield f'<p class="facts">{POSITION_WORDS[item.position]}. About {clock_words(item.seconds)}. ' + (
        f"Rung {item.rung} of {item.rungs}: {_text(item.label, units)}.</p>"
    )
    yield '<p class="boxes">' + "".join(_box(item.shown_name, name) for name in set_names(item.prescription, first))
    yield '<span class="pain">Pain, 0 to 10: <span class="blank"></span></span></p>'
    yield "</div>"
    yield "</article>"


def _title(item: Item) -> str:
    name = f" <small>({escape(item.name)})</small>" if item.title else ""
    return f"{escape(item.shown_name)}{name}"


def _box(exercise: str, name: str) -> str:
    label = escape(f"{exercise}, {name}", quote=True)
    return f'<label><input type="checkbox" aria-label="{label}"> {escape(name)}</label>'


def _closing(session: Session) -> Iterator[str]:
    yield '<section class="after"><h2>Afterwards</h2>'
    yield '<p class="boxes"><span class="pain">Knee right after, 0 to 10: <span class="blank"></span></span>'
    yield '<span class="pain">Next morning: <span class="blank"></span></span></p>'
    yield "<p>This page is for paper. At the computer, <code>kneecli log</code> takes down what you did.</p>"
    for text in (advice.START_SMALL, advice.HEAT_OR_ICE, advice.AVOID_AT_FIRST, advice.SEE_SOMEONE):
        yield f"<p>{escape(text)}</p>"
    yield "</section>"
    if not set(advice.DO_NOT_START) <= set(session.notes):  # once is enough
        yield '<section class="stop"><h2>Do not start if one of these is true today</h2><ul>'
        yield from (f"<li>{escape(text)}</li>" for text in advice.DO_NOT_START)
        yield "</ul></section>"
    yield f"<footer>{escape(advice.DISCLAIMER)} Plan {escape(session.id)}.</footer>"


def _text(text: str, units: Units) -> str:
    return escape(in_units(text, units))
