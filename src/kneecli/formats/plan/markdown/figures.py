"""Pictures in a Markdown plan: a line below each item that links to an SVG file."""

import re
from collections.abc import Mapping

from kneecli.formats.plan.markdown.escaping import escaped

_FIGURE = re.compile(r"^  - !\[(?:\\.|[^\]\\])*\]\([A-Za-z0-9%._/-]+\)\n", re.MULTILINE)
_FACTS = re.compile(r"^  - `([a-z0-9-]+)` · ", re.MULTILINE)
_ITEM = re.compile(r"^- \[[ xX]\] \*\*", re.MULTILINE)


def with_figures(text: str, pictures: Mapping[str, tuple[str, str]]) -> str:
    """The plan with a picture below the first line of each item; `pictures`: file and description, by exercise id."""
    parts = re.split(_ITEM_START, text)
    return "".join(_with_figure(part, pictures) for part in parts)


_ITEM_START = re.compile(r"(?=^- \[[ xX]\] \*\*)", re.MULTILINE)


def _with_figure(part: str, pictures: Mapping[str, tuple[str, str]]) -> str:
    facts = _FACTS.search(part)
    if not _ITEM.match(part) or facts is None or facts[1] not in pictures:
        return part
    file, words = pictures[facts[1]]
    head, _, rest = part.partition("\n")
    return f"{head}\n  - ![{escaped(words)}]({file})\n{rest}"


def without_figures(text: str) -> str:
    """The plan as it was before `with_figures`."""
    return _FIGURE.sub("", text)
