"""What stands behind `skipped`: a reason, pain and effort said with a figure, and what can't go with it."""

import re
from collections.abc import Callable

from kneecli.domain.diary.performance import Said
from kneecli.domain.value import replace
from kneecli.formats.diary.remark_phrases import NO_PAIN

_SIGN = re.compile(r"(\s*(?:;|[.,](?![0-9¼½¾]))\s*)")
"""What parts the clauses of a reason, as it parts phrases."""

_HURTS = r"\b(?:pain(?:ful|s)?|hurt(?:s|ing)?|ach(?:es?|ing|y)|sore(?:ness)?)\b"
_WORD = "zero|two|three|four|five|six|seven|eight|nine|ten"
_OTHER_UNIT = (
    r"(?:[a-z]*days?|nights?|weeks?|months?|years?|h|hrs?|hours?|min|mins|minutes?|s|secs?|seconds?"
    r"|km|kilomet(?:re|er)s?|miles?|times|am|pm|o'?clock|kg|lbs?|cm)"
)
_FIGURE = rf"(?<![0-9:/.,])\b(?:10|[0-9]|{_WORD})\b(?![:%]|\s*-?\s*{_OTHER_UNIT}\b)"
"""A figure that may be a pain, in digits or as a word: not that of days, minutes or a way."""

_PAIN = re.compile(
    rf"\bpain[\s:=~]*(?:(?:of|was|is|at|level|score|about|up\s+to)\b\s*)*(?:[0-9]|(?:one|{_WORD})\b)"
    rf"|(?<![0-9/])\b(?:[0-9]+|one|{_WORD})(?:\s*/\s*|\s+(?:out\s+)?of\s+)(?:10|ten)(?![0-9/])"
    rf"|{_HURTS}[^,;.]{{0,80}}?{_FIGURE}|{_FIGURE}[^,;.]{{0,80}}?{_HURTS}|(?:^|[,;.])\s*{_FIGURE}\s*(?:$|[,;.])",
    re.IGNORECASE,
)
"""Pain that is said with a figure in a reason, whichever of the two stands first; and a figure alone."""

_HOW_MUCH = r"(?P<{}>mild|moderate|severe)(?:ly)?"
_SWELLING = re.compile(
    rf"\b(?:swelling|swollen)\b[^,;.]{{0,80}}?\b{_HOW_MUCH.format('behind')}\b"
    rf"|\b{_HOW_MUCH.format('before')}\s+(?:swelling|swollen)\b",
    re.IGNORECASE,
)
_DOSE = re.compile(r"(?<![0-9])[0-9]+\s*(?:[x×*]\s*[0-9]|sets?\s+of\s+[0-9])", re.IGNORECASE)
_WORDS = re.compile(rf"\b(?:skip|skipped|not done|note)\b|\bno$|\b{NO_PAIN}\b|\b(?:one|{_WORD})\b", re.IGNORECASE)
"""What is no more than words of a reason. `no pain` is: with a pain of 0 it would count as begun."""

_BOTH = "it can't be both done and skipped: say what was done, and why no more as `note: …`"


def with_reason_read(said: Said, read: Callable[[str], Said | str]) -> Said | str:
    """The same, with the pain and effort of the reason taken out of it; or what can't be understood.

    `read` gives the meaning of a clause as if it stood alone. A reason has no figures of work, and names no side alone:
    read as a mere reason, these would be lost.
    """
    if said.side in ("left", "right"):
        return _of_one_side(said.side)
    first, *rest = _SIGN.split(said.skipped or "")
    kept = ""
    for sign, clause in zip(("", *rest[::2]), (first, *rest[1::2]), strict=True):
        of_clause = None if _WORDS.search(clause) else read(clause)
        if isinstance(of_clause, str) and "goes from 0 to 10" in of_clause:
            return of_clause
        if _DOSE.search(clause):
            return _BOTH
        if not isinstance(of_clause, Said) or of_clause == Said():
            kept += (sign if kept else "") + clause
            continue
        if wrong := _contradicts(said, of_clause):
            return wrong
        said = replace(said, pain=_first(of_clause.pain, said.pain), effort=_first(of_clause.effort, said.effort))
    if said.pain is None and (match := _PAIN.search(kept)):
        return (
            f"{match[0].strip(' ,;.')!r} behind `skipped`: if this is the pain, say it in front, such as "
            "`pain 3, skipped: sore`; if not, leave the figure out"
        )
    if match := _SWELLING.search(kept):
        word = (match["behind"] or match["before"]).lower()
        return (
            f"{match[0]!r} behind `skipped`: swelling is taken down with `kneecli pain 3 --swelling {word}`; "
            "write `skipped: swollen` here"
        )
    return replace(said, skipped=kept)


def _contradicts(said: Said, clause: Said) -> str:
    """What is wrong with a clause that says something; empty when it is pain or effort that was not said before."""
    if clause.side in ("left", "right") and clause == Said(side=clause.side):
        return _of_one_side(clause.side)
    if replace(clause, pain=None, effort=None, side=None, each_side=False) != Said():
        return _BOTH
    for name in ("pain", "effort"):
        if None not in (getattr(said, name), getattr(clause, name)) and getattr(said, name) != getattr(clause, name):
            return f"two things are said of {name}"
    return ""


def _first(*figures: int | None) -> int | None:
    return next((figure for figure in figures if figure is not None), None)


def _of_one_side(side: str) -> str:
    other = "right" if side == "left" else "left"
    return (
        f"{side!r} at `skipped` may mean two things: write `{other} only` if the {other} side was done, "
        "or `skipped` alone if neither was"
    )
