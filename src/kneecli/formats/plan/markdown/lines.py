"""The lines of a Markdown plan as a Markdown processor takes them, whatever program saved them.

Wrapped lines are one again, with the number of their first; blank lines, front matter, comments and what Logseq keeps
of its own are left out (docs/users/other-programs.md).
"""

import re

from kneecli.domain.value import dataclass, replace

_SPACE = r"[^\S\n\r]"
_INDENT = re.compile(rf"{_SPACE}*")
_ENTRY = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)|[-*+]\[")
_HEADING = re.compile(r"#{1,6}\s")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_UNDERLINED = re.compile(r"Knee session,|(?:Warm-up|Strength|Aerobic|Cool-down|Left out|Good to know)$", re.IGNORECASE)
_NUMBERED = "logseq.order-list-type:: number"
_LOGSEQ = re.compile(
    r"(?:id|collapsed|background-color|created-at|updated-at|logseq\.[\w.-]+|card-[\w-]+)::(?:\s|$)"
    r"|:LOGBOOK:$|CLOCK:\s*\[|:END:$|(?:SCHEDULED|DEADLINE):\s*<"
)
_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the number of its first physical line, the columns before it, and its text without them.

    `is_wrapped`: it goes on, further to the left than its own text begins, without a blank line between. `is_hidden`:
    it stands in a comment.
    """

    number: int
    indent: int
    text: str
    is_wrapped: bool = False
    is_hidden: bool = False


def lines_of(text: str) -> list[Line]:
    """The lines of this text. A tab leads to the next fourth column; any space counts as one column."""
    found: list[Line] = []
    physical = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    goes_on = is_comment = False
    start = _front_matter(physical)
    for number, raw in enumerate(physical[start:], start + 1):
        line = Line(number, _columns(raw), raw.strip())
        if is_comment or line.text.startswith("<!--"):
            found.append(replace(line, is_hidden=True))
            is_comment, goes_on = "-->" not in line.text, False
        elif not line.text:
            goes_on = False
        elif _LOGSEQ.match(line.text):
            if line.text == _NUMBERED and found:
                found[-1] = replace(found[-1], text=re.sub(r"^[-*+]\s", "1. ", found[-1].text))
        elif goes_on and _UNDERLINE.match(line.text) and _UNDERLINED.match(found[-1].text):
            found[-1] = replace(
                found[-1], text=f"# {found[-1].text}" if line.text[0] == "=" else f"## {found[-1].text}"
            )
            goes_on = False
        elif goes_on and _continues(found[-1], line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
            goes_on = not (_HEADING.match(line.text) or _UNDERLINE.match(line.text) or line.text[:3] in ("```", "~~~"))
    return found


def _front_matter(physical: list[str]) -> int:
    """How many lines of front matter stand at the beginning."""
    fence = physical[0].rstrip()
    if fence not in ("---", "+++"):
        return 0
    ends = (number for number, line in enumerate(physical[1:], start=2) if line.rstrip() in (fence, "..."))
    return next(ends, 0)


def _columns(raw: str) -> int:
    found = _INDENT.match(raw)
    return len(found[0].expandtabs(4)) if found else 0


def _continues(before: Line, line: Line) -> bool:
    """Whether a line goes on with the paragraph that the line before belongs to."""
    text = line.text
    if text[0] == ">" or before.text[0] == ">":
        if text[0] != before.text[0]:
            return False
        text = text[1:].lstrip()
    return bool(text) and not any(begins.match(text) for begins in (_ENTRY, _HEADING, _UNDERLINE))


def _joined(before: Line, line: Line) -> Line:
    more = line.text[1:].lstrip() if line.text[0] == ">" else line.text
    text = f"{_BREAK.sub(lambda found: found[0][:-1], before.text)} {more}"
    return replace(before, text=text, is_wrapped=before.is_wrapped or line.indent <= before.indent)
