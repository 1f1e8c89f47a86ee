"""The report as one HTML page that prints on a sheet of paper. It needs no other file, and runs nothing."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kneecli.charts.svg import write_bars
from kneecli.charts.svg_parts import style
from kneecli.domain.markup import html_escaped as escape
from kneecli.domain.report.report import Report, Shown
from kneecli.domain.vocabulary import Paper, Units
from kneecli.domain.words.wording import counted
from kneecli.formats.report.html_style import sheet
from kneecli.formats.report.paper_fit import FIRST, HALF, SHORT, most_letters, rows_that_fit
from kneecli.formats.report.part import Part
from kneecli.formats.report.parts import Page, page
from kneecli.formats.report.picture import pain_picture

GENERATOR = '<meta name="generator" content="kneecli report">'
"""This line marks a page that kneecli wrote, and may replace."""

_SEEN = (
    "Worst pain, 0 to 10: filled as entered, open at the exercises only; on its ground: safe, acceptable, too much. "
    "Thick below: swelling."
)
_DRAWN = ("adherence", "pain")
"""The picture is beside the first of these."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(shown: Shown, units: Units = "metric", paper: Paper = "a4") -> str:
    """The page. On a screen it has everything; what does not fit on one sheet is counted there."""
    made = page(shown, units)
    return "\n".join((*_head(made, paper), *_body(made, paper, tuple(_drawing(shown.report))), "</html>", ""))


def is_html_report(text: str) -> bool:
    """Whether this text is a page that was written here."""
    return text.lstrip().lower().startswith("<!doctype html") and GENERATOR in text[:2000]


def _drawing(report: Report) -> Iterator[str]:
    """The worst pain of each day, and what is to be seen in it."""
    chart = pain_picture(report)
    if chart.panels:
        yield write_bars(chart)
        yield f"<figcaption>{_SEEN}</figcaption>"


def _head(page: Page, paper: Paper) -> Iterator[str]:
    yield from ("<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">', GENERATOR)
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(page.title)}</title>"
    yield f"<style>{sheet(paper)}{style()}</style>"
    yield "</head>"


def _body(page: Page, paper: Paper, drawing: Sequence[str]) -> Iterator[str]:
    yield "<body>"
    yield f"<header><h1>{escape(page.title)}</h1><p>{escape(page.about)}</p></header>"
    yield "<main>"
    drawn = next((part.key for part in page.parts if part.key in _DRAWN), "") if drawing else ""
    fitting = rows_that_fit(page.parts, paper, drawn=drawn)
    for is_half, parts in groupby(page.parts, key=lambda part: part.key in HALF):
        yield '<div class="halves">' if is_half else "<div>"
        for part in parts:
            yield from _section(part, fitting[part.key], drawing if part.key == drawn else ())
        yield "</div>"
    yield "</main>"
    yield f"<footer>{escape(page.foot)}</footer>"
    yield "</body>"


def _section(part: Part, most: int, drawing: Sequence[str]) -> Iterator[str]:
    yield f'<section class="{part.key}"><h2>{escape(part.title)}</h2>'
    yield from (f'<p class="line">{escape(line)}</p>' for line in part.lines)
    yield from ('<div class="beside">', "<figure>", *drawing, "</figure>") if drawing else ()
    yield from _table(part, most) if part.rows else ()
    yield from ("</div>",) if drawing else ()
    yield from _left_out(part, most)
    yield "</section>"


def _table(part: Part, most: int) -> Iterator[str]:
    """The rows; those that do not fit on paper are for the screen only."""
    surplus, long = len(part.rows) - most, most_letters(part)
    yield f"<table><thead><tr>{''.join(f'<th>{escape(name)}</th>' for name in part.head)}</tr></thead><tbody>"
    for number, row in enumerate(part.rows):
        fits = number >= surplus if part.newest_last else number < most
        cells = "".join(_cell(text, is_first=not place, long=long) for place, text in enumerate(row))
        yield f"<tr{'' if fits else _SCREEN}>{cells}</tr>"
    yield "</tbody></table>"


def _left_out(part: Part, most: int) -> Iterator[str]:
    surplus = len(part.rows) - most
    if surplus > 0:
        which = "earlier" if part.newest_last else "further"
        yield f'<p class="more paper">{counted(surplus, f"{which} row")} not printed.</p>'


_SCREEN = ' class="screen"'


def _cell(text: str, *, is_first: bool, long: int) -> str:
    if len(text) <= (FIRST if is_first else SHORT):
        return f'<td class="short">{escape(text)}</td>'
    if len(text) <= long:
        return f"<td>{escape(text)}</td>"
    begun = text[:long].rpartition(" ")[0] or text[:long]
    rest = f'<span class="screen">{escape(text[len(begun) :])}</span><span class="paper"> …</span>'
    return f"<td>{escape(begun)}{rest}</td>"
