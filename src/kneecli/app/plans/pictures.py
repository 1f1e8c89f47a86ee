"""Pictures of exercises, for plans and for commands. A fault in a pack's figure does not stop the command."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from kneecli.app.context import Context
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.problem import CouldNot, FileFault, NothingToDo, Problem
from kneecli.domain.session.session import Item, Session
from kneecli.domain.vocabulary import Units
from kneecli.figures.pose import Figure
from kneecli.formats.figure.figures import FigureBook
from kneecli.formats.plan.markdown.figures import with_figures
from kneecli.store.caches.figure_books import kept_book
from kneecli.store.files import make_folder, put_own, read_text, replace_text
from kneecli.store.packs.figures import Figures


def figures_in(ctx: Context, units: Units | None = None) -> Figures:
    """The figures of the packs in use, in these units or the person's; what was parsed of them is kept in the cache."""

    def keep(pack: str, file: Path, on_disk: Path, read: Callable[[], FigureBook]) -> FigureBook:
        return kept_book(ctx.packs.picture_cache(f"figures-{pack}", str(file)), file, on_disk, read)

    return Figures(ctx.catalogue, units or ctx.settings.units, keep=keep)


def figure_or_none(ctx: Context, figures: Figures, exercise: Exercise, number: int) -> Figure | None:
    """The figure; or None, with a note on stderr, when the pack's figure has a fault."""
    try:
        return figures.of(exercise, number)
    except (CouldNot, FileFault) as error:
        ctx.note(f"kneecli: no picture of {exercise.id}: {error.problems[0]}")
        return None


def svg_of(figures: Figures, exercise: Exercise, number: int) -> str:
    """The exercise's picture as an SVG document. Raises NothingToDo when its pack has none."""
    figure = figures.of(exercise, number)
    if figure is None:
        cure = "docs/packs/figures.md says how a pack gets pictures."
        raise NothingToDo(Problem(f"the pack {exercise.pack} has no picture of {exercise.id}", cure))
    if figure.end is None:
        from kneecli.formats.figure.image_svg import image_svg

        return image_svg(figures.image(exercise, figure.image), figure.image, figure.alt)
    from kneecli.figures.drawing import draw
    from kneecli.figures.svg import write_svg

    return write_svg(draw(figure), title=exercise.name)


def is_picture(text: str) -> bool:
    """Whether this text is a picture that kneecli drew."""
    return text.startswith("<svg") and 'class="kf"' in text[:200]


def add_figures(ctx: Context, session: Session, file: Path) -> Path:
    """Saves the pictures of a Markdown plan in a folder beside it, and puts links to them in the plan.

    Returns the folder. A file there that kneecli did not draw is left as it is, and the plan shows it.
    """
    figures = figures_in(ctx, session.units)
    folder = file.with_name(f"{file.stem}-figures")
    links: dict[str, tuple[str, str]] = {}
    for item, figure in figures_of(ctx, figures, session):
        exercise = ctx.catalogue.find(item.exercise)
        assert exercise is not None
        name = f"{item.exercise}-{item.rung}.svg"
        make_folder(folder)
        if not put_own(folder / name, svg_of(figures, exercise, item.rung), is_picture):
            ctx.note(f"kneecli: {folder / name} was left as it is: it is not a picture that kneecli drew.")
        links[item.exercise] = (quote(f"{folder.name}/{name}"), _description(figure))
    replace_text(file, with_figures(read_text(file) or "", links))
    return folder


def figures_of(ctx: Context, figures: Figures, session: Session) -> list[tuple[Item, Figure]]:
    """The items that have a figure, each with its figure. One with a fault is noted and left out."""
    found = []
    for item in session.items:
        exercise = ctx.catalogue.find(item.exercise)
        if exercise and (figure := drawable(ctx, figures, exercise, item.rung)):
            found.append((item, figure))
    return found


def drawable(ctx: Context, figures: Figures, exercise: Exercise, number: int) -> Figure | None:
    """The figure, whose image is there if it is one. None, with a note when there is a fault, for one without."""
    figure = figure_or_none(ctx, figures, exercise, number)
    try:
        if figure is not None and figure.image:
            figures.image(exercise, figure.image)
        return figure
    except (CouldNot, FileFault) as error:
        ctx.note(f"kneecli: no picture of {exercise.id}: {error.problems[0]}")
        return None


def _description(figure: Figure) -> str:
    return f"{figure.caption} {figure.alt}" if figure.caption and not figure.alt.startswith("Seen") else figure.alt
