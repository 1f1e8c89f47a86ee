"""One exercise on a page: its picture, its dose in boxes, how to do it, and what is filled in with a pen."""

from collections.abc import Iterator

from kneecli.domain.catalogue.cues import parted
from kneecli.domain.markup import html_escaped as escape
from kneecli.domain.session.session import Item
from kneecli.domain.units import in_units
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Side, Units
from kneecli.domain.words.dose_boxes import dose_boxes
from kneecli.domain.words.dose_sentences import set_names
from kneecli.domain.words.wording import POSITION_WORDS, clock_words

PEN = '<span class="pen">{} <span class="blank"></span></span>'
"""A figure to write on paper; a screen has no pen."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG element for a page, and the caption below it.

    `frames` are the start and the end of the movement as SVG; one where nothing moves, none where `svg` has to serve.
    """

    svg: str
    caption: str = ""
    frames: tuple[str, ...] = ()


def card(
    number: int, item: Item, units: Units, picture: Picture | None, first: Side, aside: bool = False
) -> Iterator[str]:
    """The lines of the exercise with this number. `first` is the side that begins.

    `aside`: on paper its boxes to tick stand below the picture, not below the text.
    """
    cues = parted(item.cues)
    drawn = "drawn aside" if aside else "drawn"
    yield f'<article class="{drawn if picture else "plain"}">'
    yield heading(number, item)
    yield from doses(item, units)
    if picture is not None:
        yield figure(picture)
    yield '<div class="how">'
    if cues.form:
        yield f'<p class="form">This time: {text_of(cues.form, units)}</p>'
    yield "<ol>"
    yield from (f"<li>{text_of(cue, units)}</li>" for cue in cues.steps)
    yield "</ol>"
    if cues.easier:
        yield f'<p class="easier"><b>Easier:</b> {text_of(cues.easier, units)}</p>'
    yield f'<p class="facts">{POSITION_WORDS[item.position]}. About {clock_words(item.seconds)}. ' + (
        f"Level {item.rung} of {item.rungs}: {text_of(item.label, units)}.</p>"
    )
    yield "</div>"
    yield '<p class="boxes">' + "".join(_box(item.shown_name, name) for name in set_names(item.prescription, first))
    asked = ("Pain", "Effort") if item.phase == "strength" else ("Pain",)
    yield f'<span class="pens">{"".join(map(PEN.format, asked))}</span></p>'
    yield "</article>"


def heading(number: int, item: Item) -> str:
    """The exercise's number and name; in brackets the exercise whose form it is."""
    name = f" <small>({escape(item.name)})</small>" if item.title else ""
    return f'<h3><span class="number">{number}</span> {escape(item.shown_name)}{name}</h3>'


def figure(picture: Picture) -> str:
    """The picture with its caption."""
    caption = f"<figcaption>{escape(picture.caption)}</figcaption>" if picture.caption else ""
    return f"<figure>{picture.svg.strip()}{caption}</figure>"


def doses(item: Item, units: Units) -> Iterator[str]:
    """The dose as a row of boxes that can be read from a step away."""
    yield '<dl class="doses">'
    for name, value in dose_boxes(item.prescription, units):
        yield f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
    yield "</dl>"


def text_of(text: str, units: Units) -> str:
    """A text of a plan for a page, with its weights and heights in these units."""
    return escape(in_units(text, units))


def _box(exercise: str, name: str) -> str:
    label = escape(f"{exercise}, {name}")
    return f'<label><input type="checkbox" aria-label="{label}"> {escape(name)}</label>'
