"""The pictures of a page as they were drawn, in the cache folder: each exercise in a file of its own, for each rung.

A kept one counts as long as the pack's file of figures, the rung, and the code that draws are the same.
"""

import contextlib
import functools
import os
from collections.abc import Callable
from pathlib import Path

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.value import contents
from kneecli.formats.plan.page.card import Picture
from kneecli.store.caches.cached import Cache, Form, Stat, made_of_file, packed, stat_of

_PACKAGE = Path(__file__).parents[2]
_DRAWING = ("figures", "figures/bodies", "figures/scenery", "formats/figure")
"""The folders with the code that draws."""


def kept_drawing(cache: Cache, on_disk: Path, rung: Rung, draw: Callable[[], Picture | None]) -> Picture | None:
    """The picture from the cache, or from `draw`, whose errors it raises.

    `on_disk` is the pack's file of figures, or the zip that it is a part of. An image by the pack's author, which has
    no frames, is not kept: it may change by itself.
    """
    of = tuple(contents(rung)), _code()
    picture: Picture | None = made_of_file(cache, (Rung, Picture), on_disk, draw, _FORM, *of)
    return picture


_PICTURE = packed(Picture)
_FORM = Form(lambda drawn: _PICTURE.keep(drawn) if drawn is not None and drawn.frames else None, _PICTURE.make)


@functools.cache  # a page has many pictures
def _code() -> tuple[Stat, ...]:
    """Time and size of each file of the code that draws, which may change while the version does not."""
    found = list[Stat]()
    for folder in _DRAWING:
        with contextlib.suppress(OSError):
            names = sorted(name for name in os.listdir(f"{_PACKAGE}/{folder}") if name.endswith(".py"))  # noqa: PTH208
            found += (stat_of(f"{_PACKAGE}/{folder}/{name}") for name in names)
    return tuple(found)
