"""A day among other words of the command line."""

import re
from collections.abc import Sequence

from kneecli.domain.dates import EITHER_DAY, SAID_DAY, said_day
from kneecli.domain.problem import Problem, WrongUsage

_OF_A_MONTH = range(1, 32)
_LEVELS = range(11)


def without_day(words: Sequence[str], figures: range = _OF_A_MONTH) -> tuple[list[str], str | None]:
    """The words, some of which may have been in one pair of quotation marks, without the day among them; and the day.

    In what is noted, and in a reason, a day is no more than a word of it. Of two figures beside a month each may be
    the other's day: where both are `figures`, which are what may be said beside a day, raises WrongUsage.
    """
    text = " ".join(words)
    note, skip = _NOTE.search(text), _SKIP.search(text)
    end = note.start() if note else len(text)
    _check_is_one_day(text[:end], figures)
    for match in _DAY.finditer(text, 0, end):
        if match.start() and _MARCH.match(match["said"]):
            continue
        if skip and match.start() > skip.start():
            break
        if left := f"{text[: match.start()]}{text[match.end() :]}".split():
            return left, said_day(re.fullmatch(SAID_DAY, match["said"].lower()) or match)
    return list(words), None


def day_for_reason(reason: str | None) -> str | None:
    """The day that stands where the reason would, as in `skip bridge yesterday`; None for a reason, or for none."""
    match = re.fullmatch(SAID_DAY, (reason or "").lower().rstrip(".,;: "))
    return said_day(match) if match else None


def day_in(words: Sequence[str], figures: range = _OF_A_MONTH) -> tuple[list[str], str | None]:
    """The same where the day may be all that is said."""
    text = " ".join(words).lower()
    if match := re.fullmatch(SAID_DAY, text):
        return [], said_day(match)
    return without_day(words, figures)


def minutes_and_day(words: Sequence[str], least: int) -> tuple[str, str | None]:
    """The minutes, at `least` so many, empty where none are said, and the day, None where none is.

    A figure that comes first is minutes. Raises WrongUsage where the day may be two.
    """
    figures = range(least, _OF_A_MONTH.stop)
    _check_is_one_day(" ".join(words), figures)
    first, *rest = words
    if first.isdecimal() and int(first) >= least and re.fullmatch(SAID_DAY, " ".join(rest).lower()):
        return first, day_in(rest)[1]
    left, day = day_in(words, figures)
    return " ".join(left), day


def level_and_day(words: Sequence[str]) -> tuple[str, str, bool]:
    """The pain that is said first, or last; the day beside it, empty where none is said; and whether on waking.

    What is neither counts as the day, which then can't be read. Raises WrongUsage where the day may be two.
    """
    text = " ".join(words)
    plain = " ".join(_MORNING.sub(" ", text).split())
    is_on_waking = plain != text
    plain = _OF_TEN.sub(r"\1", plain)
    _check_is_one_day(plain, _LEVELS)
    level, _, rest = plain.partition(" ")
    if not (re.fullmatch("[0-9]|10", level) and re.fullmatch(SAID_DAY, rest.lower())):
        (level, *others), day = without_day(plain.split(), _LEVELS)
        rest = " ".join(filter(None, [day, *others]))
    match = re.fullmatch(SAID_DAY, rest.lower())
    return level, said_day(match) if match else rest, is_on_waking


def _check_is_one_day(text: str, figures: range) -> None:
    match = re.search(EITHER_DAY, text.lower())
    if match is None:
        return
    one, month, other = match["one"], match["month"], match["other"]
    if int(one) != int(other) and {int(one), int(other)} <= {*figures} & {*_OF_A_MONTH}:
        cure = f"Write `on {one} {month}` or `on {month} {other}`."
        raise WrongUsage(Problem(f"{match[0]!r} may be the day {one} or {other}", cure))


_DAY = re.compile(rf"(?<!\S)(?P<said>{SAID_DAY})[,;:.]*(?=\s|$)", re.IGNORECASE)

_MARCH = re.compile(r"mar", re.IGNORECASE)
"""Behind other words this is a seated march, and the figure how long it was."""

_NOTE = re.compile(r"(?<!\S)note[,;:.]*(?=\s|$)", re.IGNORECASE)
_SKIP = re.compile(r"(?<!\S)skip(?:ped)?[,;:.]*(?=\s|$)", re.IGNORECASE)

_OF_TEN = re.compile(r"(?<!\S)([0-9]|10)\s*(?:/|out of|of)\s*10(?=\s|$)", re.IGNORECASE)
_MORNING = re.compile(r"(?<!\S)(?:(?:in the|this) )?morning\b|(?<!\S)on waking\b", re.IGNORECASE)
