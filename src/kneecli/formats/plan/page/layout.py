"""How a page for paper is laid out."""

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Paper


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The paper, whether the print is large (16 points in place of 12), and whether it is a page to glance at.

    `glance`: pictures, names and doses only, all on one page.
    """

    paper: Paper = "a4"
    large: bool = False
    glance: bool = False
