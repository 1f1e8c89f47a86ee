"""What a person writes behind an item of a plan, in free order: `2x8, pain 3`, `1 kg left only`, `skipped: sore`."""

import re
from collections.abc import Callable, Mapping

from kneecli.domain.diary.performance import REPS, SECONDS, Said
from kneecli.domain.units import read_height, read_weight
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES, narrowed

Reader = Callable[[Said, "re.Match[str]"], "Said | str"]
"""Adds the meaning of a phrase to what was said before it; or returns what is wrong with the phrase."""


def read_remark(text: str) -> Said | str:
    """The meaning of the remark; or a text that says what can't be understood.

    Whether it fits the exercise is checked elsewhere (`domain/diary/misfit.py`).
    """
    said = Said()
    rest = text.strip(" ,;.|-–—")
    while rest:
        for pattern, read in _PHRASES.items():
            if match := pattern.match(rest):
                taken = read(said, match)
                if isinstance(taken, str):
                    return taken
                if twice := _said_twice(said, taken):
                    return f"two things are said of {twice}"
                said, rest = taken, rest[match.end() :].lstrip(" ,;.")
                break
        else:
            return f"{rest!r} can't be understood"
    return said


def _said_twice(before: Said, after: Said) -> str:
    """The figure that was given before and now has another value; empty when there is none."""
    for name in Said.__match_args__:
        was = getattr(before, name)
        if was not in (None, "") and was != getattr(after, name):
            return {
                "counts": "the sets",
                "counted_in": "the sets",
                "hold_s": "the hold",
                "load_kg": "the weight",
                "step_cm": "the step",
            }.get(name, name)
    return ""


def _scale(field: str) -> Reader:
    def read(said: Said, match: "re.Match[str]") -> Said | str:
        value = int(match[1])
        return replace(said, **{field: value}) if value <= 10 else f"{field} goes from 0 to 10, not {value}"  # type: ignore[arg-type]

    return read


def _times(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, counts=(int(match[2]),) * int(match[1]), counted_in=_unit(match[3]))


def _each(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, counts=tuple(map(int, match[1].split("/"))), counted_in=_unit(match[2]))


def _unit(word: str | None) -> str | None:
    """The unit that a word behind the sets stands for."""
    return {"s": SECONDS, "r": REPS}.get((word or "")[:1].lower())


def _weight(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, load_kg=read_weight(match[1] + match[2], "metric"))


def _height(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, step_cm=read_height(match[1] + match[2], "metric"))


def _skipped(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, skipped=(match[1] or "").strip())


def _note(said: Said, match: "re.Match[str]") -> Said:
    return replace(said, note=match[1].strip())


def _phrase(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.IGNORECASE)


_FIGURE = r"(\d{1,3}(?:[.,]\d{1,2})?)"

_UNIT = r"(?:\s*(s(?:ec(?:onds?)?)?|reps?))?\b"

_PHRASES: Mapping["re.Pattern[str]", Reader] = {
    _phrase(r"(?:skipped|skip)\b[\s:,;.–—-]*(.*)$"): _skipped,
    _phrase(r"note\b[:\s]*([^:\s].*)$"): _note,
    _phrase(r"(?:as planned|done|ok)\b"): lambda said, _: said,
    _phrase(r"pain[:\s]*(\d{1,3})\b(?: of 10|/10)?"): _scale("pain"),
    _phrase(r"effort[:\s]*(\d{1,3})\b(?: of 10|/10)?"): _scale("effort"),
    _phrase(r"(\d{1,2})\s*[x×*]\s*(\d{1,4})" + _UNIT): _times,
    _phrase(r"(\d{1,2})\s*sets? of (\d{1,4})" + _UNIT): _times,
    _phrase(r"(\d{1,4}(?:/\d{1,4})+)" + _UNIT): _each,
    _phrase(_FIGURE + r"\s*(kg|lbs?)\b"): _weight,
    _phrase(r"(?:step\s*)?" + _FIGURE + r"\s*(cm|in(?:ch(?:es)?)?)\b(?:\s*step)?"): _height,
    _phrase(r"(left|right|both)\b(?:\s*(?:sides?|legs?))?(?:\s*only)?"): lambda said, match: replace(
        said, side=narrowed(match[1].lower(), SIDES)
    ),
    _phrase(r"(\d{1,3})\s*min(?:utes?)?\b"): lambda said, match: replace(said, minutes=int(match[1])),
    _phrase(r"(?:hold|held)\s*(\d{1,4})\s*(?:s\b)?"): lambda said, match: replace(said, hold_s=int(match[1])),
    _phrase(r"(\d{1,4})\s*s(?:ec(?:onds?)?)?\b"): lambda said, match: replace(said, hold_s=int(match[1])),
    _phrase(rf"({'|'.join(BANDS)})(?:\s*band)?\b"): lambda said, match: replace(
        said, band=narrowed(match[1].lower(), BANDS)
    ),
}
