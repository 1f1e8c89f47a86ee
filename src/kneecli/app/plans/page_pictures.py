"""The pictures of a page to print: from the cache where they were drawn before."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.session.session import Session
from kneecli.formats.plan.page.card import Picture
from kneecli.store.caches.drawn_pictures import kept_drawing
from kneecli.store.packs.zipped import zip_of

if TYPE_CHECKING:
    from kneecli.store.packs.figures import Figures


def page_pictures(ctx: Context, session: Session) -> dict[str, Picture]:
    """The pictures of a session by the ids of its exercises. One with a fault is noted and left out."""
    files = {pack.name: Path(pack.figures) for pack in ctx.catalogue.packs if pack.figures}
    figures = functools.cache(lambda: _figures(ctx, session))
    pictures = {}
    for item in session.items:
        exercise = ctx.catalogue.find(item.exercise)
        if exercise is None or (file := files.get(exercise.pack)) is None:
            continue
        cache = ctx.packs.picture_cache(f"page-{exercise.id}-{item.rung}", str(file), session.units)
        draw = functools.partial(_drawn, ctx, figures, exercise, item.rung)
        if picture := kept_drawing(cache, zip_of(file) or file, exercise.rung(item.rung), draw):
            pictures[item.exercise] = picture
    return pictures


def _figures(ctx: Context, session: Session) -> "Figures":
    from kneecli.app.plans.pictures import figures_in  # what was drawn before needs no figure

    return figures_in(ctx, session.units)


def _drawn(ctx: Context, figures: "Callable[[], Figures]", exercise: Exercise, number: int) -> Picture | None:
    """The picture, drawn now; None for an exercise without one."""
    from kneecli.app.plans.pictures import drawable, svg_of
    from kneecli.figures.drawing import draw, frames
    from kneecli.figures.svg import write_svg

    figure = drawable(ctx, figures(), exercise, number)
    if figure is None:
        return None
    if figure.end is None:
        return Picture(svg_of(figures(), exercise, number), figure.caption)
    shown = tuple(write_svg(each, alone=False) for each in frames(figure))
    return Picture(write_svg(draw(figure), alone=False), figure.caption, shown)
