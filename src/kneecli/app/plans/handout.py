"""The page to print for a session, with pictures."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.plans.pictures import figures_in, figures_of, svg_of
from kneecli.domain.person.things_needed import things_needed
from kneecli.domain.session.session import Item, Session
from kneecli.figures.pose import Figure
from kneecli.formats.plan.page.card import Picture
from kneecli.formats.plan.page.guided import Guiding
from kneecli.formats.plan.page.html import is_handout, write_html
from kneecli.formats.plan.page.layout import PageLayout
from kneecli.store.files import replace_own
from kneecli.store.packs.figures import Figures

Guide = Callable[[Mapping[str, Figure]], Guiding]
"""Makes what leads through the session in a browser, from the figures by the ids of their exercises."""


def handout(ctx: Context, session: Session, layout: PageLayout, guide: Guide) -> str:
    """The page to print for this session, with all pictures in it; in a browser it also leads through the session."""
    figures = figures_in(ctx, session.units)
    pictures, drawn = {}, {}
    for item, figure in figures_of(ctx, figures, session):
        drawn[item.exercise] = figure
        pictures[item.exercise] = Picture(_element(ctx, figures, item, figure), figure.caption)
    person, known = ctx.settings.person, [(item, ctx.catalogue.find(item.exercise)) for item in session.items]
    things = things_needed([(item, exercise) for item, exercise in known if exercise], person, session.units)
    guiding = None if layout.glance else guide(drawn)
    return write_html(session, pictures, person.knee or "left", guiding, things, layout)


def save_handout(page: str, file: Path) -> None:
    """Writes the page to this file, also over an earlier page. Raises CouldNot when something else is there."""
    replace_own(file, page, is_handout, "a page that kneecli wrote")


def _element(ctx: Context, figures: Figures, item: Item, figure: Figure) -> str:
    """The picture as an SVG element for a page."""
    exercise = ctx.catalogue.find(item.exercise)
    assert exercise is not None
    if figure.end is None:
        return svg_of(figures, exercise, item.rung)
    from kneecli.figures.drawing import draw
    from kneecli.figures.svg import write_svg

    return write_svg(draw(figure), alone=False)
