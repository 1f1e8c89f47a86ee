"""An author's own image, wrapped so that nothing in it can run."""

import base64
import struct

from kneecli.domain.markup import quoted


def image_svg(data: bytes, name: str, alt: str) -> str:
    """An SVG document that shows the image; `alt` says in words what it shows.

    Inside of an `image` element no script runs and nothing is fetched, whatever the image contains.
    """
    wide, high = _size(data) if name.endswith(".png") else (1200, 900)
    kind = "image/png" if name.endswith(".png") else "image/svg+xml"
    coded = base64.b64encode(data).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="kf" viewBox="0 0 {wide} {high}" role="img" '
        f'aria-label={quoted(alt)}><image width="{wide}" height="{high}" '
        f'href="data:{kind};base64,{coded}"/></svg>\n'
    )


def _size(data: bytes) -> tuple[int, int]:
    """Width and height, as a PNG file has them in its first chunk."""
    if len(data) < 24:
        return 1200, 900
    wide, high = struct.unpack(">II", data[16:24])
    return max(1, wide), max(1, high)
