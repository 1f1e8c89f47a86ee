"""How tightly a printed plan is set, so that it keeps to its number of pages: two for 20 minutes, three for 30.

A session of so many exercises that the letters would become too small has a page more.
"""

from collections.abc import Callable, Iterable, Sequence

from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Paper
from kneecli.formats.plan.page.heights import Block, Setting, blocks_of, is_aside

_HEIGHT = {"a4": 297, "letter": 279.4}
_MARGINS, _SLACK = 18, 2
"""Above and below all, and for a browser whose letters are a little larger."""
_MINUTES_A_PAGE = 10

_SETTINGS = (
    *(Setting(run_on=False, points=12, picture=height, advice=True) for height in (50, 44, 38, 33)),
    *(Setting(run_on=False, points=12, picture=height, advice=False) for height in (38, 33)),
    *(Setting(run_on=True, points=12, picture=height, advice=True) for height in (42, 38, 34)),
    *(Setting(run_on=True, points=12, picture=height, advice=False) for height in (40, 36, 32, 28)),
    *(Setting(run_on=True, points=points, picture=27, advice=False) for points in (11.5, 11)),
)
"""From the roomiest to the tightest."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a page is set, and the numbers of the exercises whose boxes to tick stand below the picture."""

    setting: Setting
    aside: tuple[int, ...]


def fit_of(session: Session, paper: Paper, things: Sequence[str] = ()) -> Fit:
    """The roomiest setting that keeps this session within its pages; else within a page more, or the tightest.

    `things` are what one needs, which stand above the exercises.
    """
    usual = max(2, -(-session.minutes // _MINUTES_A_PAGE))
    setting = _roomiest(usual, lambda setting: _pages(blocks_of(session, setting, paper, things), paper))
    aside = (number for number, item in enumerate(session.items, 1) if is_aside(item, setting, paper))
    return Fit(setting, tuple(aside))


def _roomiest(usual: int, pages_of: Callable[[Setting], int]) -> Setting:
    """The first setting within the usual pages, else within one more, else the tightest; no more of them are tried."""
    with_one_more = None
    for setting in _SETTINGS:
        pages = pages_of(setting)
        if pages <= usual:
            return setting
        if with_one_more is None and pages <= usual + 1:
            with_one_more = setting
    return with_one_more or _SETTINGS[-1]


def _pages(blocks: Iterable[Block], paper: Paper) -> int:
    """How many pages the blocks take, one below the other."""
    room = _HEIGHT[paper] - _MARGINS - _SLACK
    pages, used, together = 1, 0.0, 0.0
    for block in blocks:
        together += block.height
        if block.with_next:
            continue
        if used and used + together > room:
            pages, used = pages + 1, 0.0
        used, together = used + together, 0.0
    return pages
