"""Plans with pictures: the page to print, and the SVG files beside a Markdown plan."""

from pathlib import Path
from urllib.parse import quote

from kneecli.app.context import Context
from kneecli.cli.shared.showing.figures import figure_or_none, is_picture, svg_of
from kneecli.domain.person.things_needed import things_needed
from kneecli.domain.problem import CouldNot, FileFault
from kneecli.domain.session.session import Item, Session
from kneecli.figures.pose import Figure
from kneecli.formats.plan.markdown.figures import with_figures
from kneecli.formats.plan.page.card import Picture
from kneecli.formats.plan.page.html import is_handout, write_html
from kneecli.formats.plan.page.layout import PageLayout
from kneecli.store.files import make_folder, put_own, read_text, replace_own, replace_text
from kneecli.store.packs.figures import Figures


def handout(ctx: Context, session: Session, pain: int | None, layout: PageLayout) -> str:
    """The page to print for this session, with all pictures in it; in a browser it also leads through the session.

    `pain` is the knee's on that day, None when it is not known.
    """
    from kneecli.cli.shared.showing.guided_page import guiding_of

    figures = Figures(ctx.catalogue, session.units)
    pictures, drawn = {}, {}
    for item, figure in _figures_of(ctx, figures, session):
        drawn[item.exercise] = figure
        pictures[item.exercise] = Picture(_element(ctx, figures, item, figure), figure.caption)
    person, known = ctx.settings.person, [(item, ctx.catalogue.find(item.exercise)) for item in session.items]
    things = things_needed([(item, exercise) for item, exercise in known if exercise], person, session.units)
    guiding = None if layout.glance else guiding_of(ctx, session, drawn, pain)
    return write_html(session, pictures, person.knee or "left", guiding, things, layout)


def save_handout(ctx: Context, session: Session, file: Path, pain: int | None, layout: PageLayout) -> None:
    """Writes the page to this file, also over an earlier page. Raises CouldNot when something else is there."""
    replace_own(file, handout(ctx, session, pain, layout), is_handout, "a page that kneecli wrote")


def add_figures(ctx: Context, session: Session, file: Path) -> Path:
    """Saves the pictures of a Markdown plan in a folder beside it, and puts links to them in the plan.

    Returns the folder. A file there that kneecli did not draw is left as it is, and the plan shows it.
    """
    figures = Figures(ctx.catalogue, session.units)
    folder = file.with_name(f"{file.stem}-figures")
    links: dict[str, tuple[str, str]] = {}
    for item, figure in _figures_of(ctx, figures, session):
        exercise = ctx.catalogue.find(item.exercise)
        assert exercise is not None
        name = f"{item.exercise}-{item.rung}.svg"
        make_folder(folder)
        if not put_own(folder / name, svg_of(figures, exercise, item.rung), is_picture):
            ctx.note(f"kneecli: {folder / name} was left as it is: it is not a picture that kneecli drew.")
        links[item.exercise] = (quote(f"{folder.name}/{name}"), _description(figure))
    replace_text(file, with_figures(read_text(file) or "", links))
    return folder


def _figures_of(ctx: Context, figures: Figures, session: Session) -> list[tuple[Item, Figure]]:
    """The items that have a figure, each with its figure. One with a fault is noted and left out."""
    drawable = []
    for item in session.items:
        exercise = ctx.catalogue.find(item.exercise)
        figure = figure_or_none(ctx, figures, exercise, item.rung) if exercise else None
        if exercise is None or figure is None:
            continue
        try:
            if figure.image:
                figures.image(exercise, figure.image)
            drawable.append((item, figure))
        except (CouldNot, FileFault) as error:
            ctx.note(f"kneecli: no picture of {item.exercise}: {error.problems[0]}")
    return drawable


def _element(ctx: Context, figures: Figures, item: Item, figure: Figure) -> str:
    """The picture as an SVG element for a page."""
    exercise = ctx.catalogue.find(item.exercise)
    assert exercise is not None
    if figure.end is None:
        return svg_of(figures, exercise, item.rung)
    from kneecli.figures.drawing import draw
    from kneecli.figures.svg import write_svg

    return write_svg(draw(figure), alone=False)


def _description(figure: Figure) -> str:
    return f"{figure.caption} {figure.alt}" if figure.caption and not figure.alt.startswith("Seen") else figure.alt
