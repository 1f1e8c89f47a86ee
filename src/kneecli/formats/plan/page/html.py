"""A plan as one HTML page to print: pictures, doses in boxes, ticks, stop signs; or only a page to glance at.

It needs no other file and fetches nothing. With what `guided_page.py` adds it also leads through the session; without,
it runs nothing. It is for people only: kneecli never reads it back.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

from kneecli.domain.markup import html_escaped as escape
from kneecli.domain.person.timing import Change, change_seconds, floor_changes
from kneecli.domain.session.session import Session
from kneecli.domain.vocabulary import Side
from kneecli.domain.words import advice
from kneecli.domain.words.wording import PHASE_TITLES, change_words, clock_words, date_words
from kneecli.figures.legend import legend
from kneecli.figures.svg import style, write_svg
from kneecli.formats.plan.page.card import Picture, card, doses, figure, heading, text_of
from kneecli.formats.plan.page.fit import Fit, fit_of
from kneecli.formats.plan.page.guided import Guiding, guided_lines, script_policy, start_lines
from kneecli.formats.plan.page.layout import PageLayout
from kneecli.formats.plan.page.paper import closing, foot, needed, notes_of, stop_box
from kneecli.formats.plan.page.style import page_style

GENERATOR = '<meta name="generator" content="kneecli">'
"""This line marks a page that kneecli wrote, and may replace."""

ON_A4 = PageLayout()

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(
    session: Session,
    pictures: Mapping[str, Picture] = {},
    first: Side = "left",
    guiding: Guiding | None = None,
    things: Sequence[str] = (),
    layout: PageLayout = ON_A4,
) -> str:
    """The page. `pictures` are by exercise id; an exercise without one has only words. `first` is the side to begin.

    With `guiding` it leads through the session where scripts run. `things` are what one needs.
    """
    if layout.glance:
        guiding, body = None, _glance(session, pictures)
    else:
        body = _body(session, pictures, first, guiding, things, layout)
    return "\n".join((*_head(session, guiding, layout), *body, "</html>", ""))


def is_handout(text: str) -> bool:
    """Whether this text is a page that kneecli wrote."""
    return text.lstrip().lower().startswith("<!doctype html") and GENERATOR in text[:2000]


def _head(session: Session, guiding: Guiding | None, layout: PageLayout) -> Iterator[str]:
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
    yield f"<style>{page_style(layout, len(session.items))}{style()}</style>"
    if guiding:
        yield f"<style>{guiding.style}</style>"
    yield "</head>"


def _body(
    session: Session,
    pictures: Mapping[str, Picture],
    first: Side,
    guiding: Guiding | None,
    things: Sequence[str],
    layout: PageLayout,
) -> Iterator[str]:
    fit = None if layout.large else fit_of(session, layout.paper, things)
    yield _opened(fit)
    yield from _title(session)
    yield from needed(things)
    yield from stop_box(session)
    if guiding:
        yield from start_lines()
    yield from notes_of(session)
    yield '<main class="exercises">'
    yield from _guide(session, "sides")
    yield from _items(session, pictures, first, fit.aside if fit else ())
    yield "</main>"
    if pictures:
        yield from _legend()
    yield from closing(session)
    if guiding:
        yield from guided_lines(session, guiding)
    yield "</body>"


def _opened(fit: Fit | None) -> str:
    """The body's tag; without a fit, of a page in large print."""
    if fit is None:
        return '<body class="large">'
    setting = fit.setting
    classes = ("run-on" if setting.run_on else "") + ("" if setting.advice else " brief")
    style = f"--cues:{setting.points:g}pt;--picture:{setting.picture}mm"
    return f'<body class="{classes.strip()}" style="{style}">'


def _title(session: Session) -> Iterator[str]:
    time = clock_words(session.seconds)
    yield "<header>"
    yield f"<h1>Knee session, {date_words(session.date)}</h1>"
    with_what = '<span class="more"> with rests, set-up and changes of position</span>'
    yield f"<p>{session.minutes} minutes: {time}{with_what}.</p>"
    yield "</header>"


def _glance(session: Session, pictures: Mapping[str, Picture]) -> Iterator[str]:
    """Pictures, names and doses, for the fridge."""
    yield '<body class="glance">'
    yield from _title(session)
    yield '<main class="exercises">'
    for number, item in enumerate(session.items, start=1):
        yield "<article>"
        yield heading(number, item)
        if picture := pictures.get(item.exercise):
            yield figure(picture)
        yield from doses(item, session.units)
        yield "</article>"
    yield "</main>"
    yield f"<p>{escape(advice.STOP)} {text_of(session.guide.pain, session.units)}</p>"
    yield from foot(session)
    yield "</body>"


def _items(session: Session, pictures: Mapping[str, Picture], first: Side, aside: Container[int]) -> Iterator[str]:
    *changes, change_at_end = floor_changes(item.position for item in session.items)
    numbered = enumerate(zip(session.items, changes, strict=True), start=1)
    for phase, items in groupby(numbered, key=lambda row: row[1][0].phase):
        yield f'<div class="phase"><h2>{PHASE_TITLES[phase]}</h2>'
        if phase == "strength":
            yield from _guide(session, "effort", "tempo")
        yield "</div>"
        for number, (item, change) in items:
            yield from _change(session, change)
            yield from card(number, item, session.units, pictures.get(item.exercise), first, number in aside)
    yield from _change(session, change_at_end)


def _legend() -> Iterator[str]:
    """What the marks in the pictures mean, once for the page."""
    yield '<section class="legend" aria-label="In the pictures">'
    for drawing, words in legend():
        yield f"<span>{write_svg(drawing, alone=False).strip()} {escape(words)}</span>"
    yield "</section>"


def _guide(session: Session, *names: str) -> Iterator[str]:
    if text := " ".join(filter(None, (getattr(session.guide, name) for name in names))):
        yield f'<p class="guide">{text_of(text, session.units)}</p>'


def _change(session: Session, change: Change | None) -> Iterator[str]:
    if change:
        words = escape(change_words(session.guide, change))
        yield f'<p class="change">{words} About {clock_words(change_seconds(change))}.</p>'
