"""What the marks of a picture mean: said once on a page, and below a picture on a terminal."""

from kneecli.figures.clock import hold_piece
from kneecli.figures.shapes import Blob, Chain, Drawing, Label, Piece

FEEL, START, FAR, HOLD, PANELS = "feel it here", "where it starts", "the side further away", "hold still", "first, then"


def legend() -> tuple[tuple[Drawing, str], ...]:
    """A small drawing of each mark, and its meaning in words."""
    muscle = Blob(((-9.0, 0.0), (-4.0, 2.6), (4.0, 2.6), (9.0, 0.0), (4.0, -2.6), (-4.0, -2.6)), "feel")
    numbers = tuple(Label((x, -5.0), text, large=True) for x, text in ((-9.0, "1"), (9.0, "2")))
    return (
        _drawn(FEEL, Piece((_limb("legs"),)), Piece((muscle,), halo=False)),
        _drawn(START, Piece((_limb("ghost"),))),
        _drawn(FAR, Piece((_limb("legs-far"),))),
        _drawn(HOLD, hold_piece((0.0, 0.0))),
        _drawn(PANELS, Piece(numbers, halo=False)),
    )


def _limb(role: str) -> Chain:
    return Chain((((-12.0, 0.0), 7.5), ((12.0, 0.0), 6.0)), role)


def _drawn(words: str, *pieces: Piece) -> tuple[Drawing, str]:
    return Drawing(pieces, (-16.0, -7.0, 16.0, 7.0), words), words
