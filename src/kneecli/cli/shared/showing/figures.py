"""Pictures for commands, on the screen or as SVG files. A fault in a pack's figure does not stop the command."""

from kneecli.app.context import Context
from kneecli.cli.shared.showing.target import Target
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.problem import CouldNot, FileFault, NothingToDo, Problem
from kneecli.figures.pose import Figure
from kneecli.store.packs.figures import Figures


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


def put_svg(svg: str, target: Target) -> None:
    """Writes the SVG to stdout, or puts it in the file, in place of an earlier SVG.

    Raises CouldNot when something else is there.
    """
    if target.file is None:
        print(svg, end="")
        return
    from kneecli.store.files import replace_own

    replace_own(target.file, svg, is_picture, "a picture that kneecli drew")


def is_picture(text: str) -> bool:
    """Whether this text is a picture that kneecli drew."""
    return text.startswith("<svg") and 'class="kf"' in text[:200]
