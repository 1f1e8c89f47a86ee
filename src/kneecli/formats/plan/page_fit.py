"""How tightly a printed plan is set, so that it keeps to its number of pages: two for 20 minutes, three for 30.

A session of so many exercises that the letters would become too small has a page more.

The heights are estimates, in mm, of how browsers lay out the page; tests print plans and count their pages.
"""

from collections.abc import Iterator

from kneecli.domain.catalogue.cues import parted
from kneecli.domain.person.timing import floor_changes
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Paper

_MM_A_POINT = 0.353
_WIDTH, _HEIGHT = {"a4": 140, "letter": 146}, {"a4": 277, "letter": 259}
"""The width of the text beside a picture, and the height of a page without its margins."""
_LETTER_WIDTH, _LINE_HEIGHT = 0.5, 1.15
"""The width of a letter and the height of a line, as shares of the letters' size."""
_TITLE, _TICKS, _GAP = 7.5, 7, 1.5
_HEAD, _PHASE, _CHANGE, _WEEK, _REASONS = 55, 6, 5, 33, 58
"""What stands above the exercises; a phase's heading; a change of position; the week; the reasons not to start."""
_ROOMY = 90
"""What a page with room has more: advice, lines of guidance, wider gaps."""
_MINUTES_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Fit:
    """How a page is set. `dense`: cues run on in place of one a line, and the advice is left out on paper.

    `points` is the size of the letters of the cues; all else is in 12 points, small print in 10. `picture` is the
    height of a picture, in mm.
    """

    dense: bool
    points: float
    picture: int


_FITS = (Fit(False, 12, 38), Fit(True, 12, 33), Fit(True, 11, 30), Fit(True, 10, 26))
"""From the roomiest to the tightest."""


def fit_of(session: Session, paper: Paper) -> Fit:
    """The roomiest setting that keeps this session within its pages; else within a page more, or the tightest."""
    pages = max(2, -(-session.minutes // _MINUTES_A_PAGE))
    heights = [(fit, _height(session, fit, paper)) for fit in _FITS]
    within = (fit for room in (pages, pages + 1) for fit, height in heights if height <= room * _HEIGHT[paper])
    return next(within, _FITS[-1])


def _height(session: Session, fit: Fit, paper: Paper) -> float:
    """The height of the session, in mm, with what is lost at the feet of pages, where no exercise is parted."""
    cards = [_card(item, fit, _WIDTH[paper]) for item in session.items]
    phases = len({item.phase for item in session.items})
    changes = sum(change is not None for change in floor_changes(item.position for item in session.items))
    around = _HEAD + _PHASE * phases + _CHANGE * changes + _WEEK + _REASONS + (0 if fit.dense else _ROOMY)
    whole = sum(cards) + around
    feet = int(whole / _HEIGHT[paper])
    return whole + feet * max(cards, default=0) / 2


def _card(item: Item, fit: Fit, width: float) -> float:
    lines = sum(_lines(item, fit, width)) * fit.points * _MM_A_POINT * _LINE_HEIGHT
    return _TITLE + max(fit.picture, lines) + _TICKS + _GAP


def _lines(item: Item, fit: Fit, width: float) -> Iterator[int]:
    """The numbers of lines that the texts of an exercise take."""
    letters = width / (fit.points * _MM_A_POINT * _LETTER_WIDTH)
    cues = parted(item.cues)
    steps = (" ".join(f"1 {step}" for step in cues.steps),) if fit.dense else cues.steps
    for text in (cues.form and f"This time: {cues.form}", *steps, cues.easier and f"Easier: {cues.easier}"):
        yield -int(-len(text) // letters)
