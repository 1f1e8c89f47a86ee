"""What a person writes behind an item of a plan, in free order: `2x8, pain 3`, `1 kg left only`, `skipped: sore`."""

import re

from kneecli.domain.diary.performance import Said
from kneecli.formats.diary.remark_cures import not_understood
from kneecli.formats.diary.remark_phrases import PHRASES, Reader

_FIGURE = "0-9.,¼½¾"

_LEAD = re.compile(rf"(?:[\s;|]|[.,](?![{_FIGURE}])|[-–—](?![{_FIGURE}]))*")
_GAP = re.compile(r"(?:[\s;]|[.,](?![0-9¼½¾]))*")
"""What stands before and between phrases. A point, a comma or a dash right before a figure belongs to the figure."""

_FILLERS = re.compile(r"(?:(?:(?:and|with|only|just|about)\b|~)\s*(?=\S))*", re.IGNORECASE)
"""What people say in front of a phrase, and what changes nothing of it, as in `about 20 min and no pain`."""


def read_remark(text: str) -> Said | str:
    """The meaning of the remark; or a text that says what can't be understood.

    Whether it fits the exercise is checked elsewhere (`domain/diary/misfit.py`).
    """
    said = _read(text, fillers=True)
    if isinstance(said, str) or said.skipped is None:
        return said
    from kneecli.formats.diary.remark_skipped import with_reason_read  # its patterns are many

    return with_reason_read(said, _read)


def _read(text: str, *, fillers: bool = False) -> Said | str:
    """The same, with what stands behind `skipped` as it was written."""
    said = Said()
    text = text.rstrip(" |-–—")
    at = _after(_LEAD, text, 0)
    while at < len(text):
        at = _after(_FILLERS, text, at) if fillers else at
        for phrase in PHRASES:
            if match := phrase.match(text, at):
                taken = phrase.read(said, match)
                if isinstance(taken, str):
                    return taken
                if twice := _said_twice(said, taken) or _work_again(said, match, phrase.read):
                    return f"two things are said of {twice}"
                said, at = taken, _after(_GAP, text, match.end())
                break
        else:
            return not_understood(text[at:])
    return said


def _after(pattern: "re.Pattern[str]", text: str, at: int) -> int:
    """The place behind what matches here, if only the empty text."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _said_twice(before: Said, after: Said) -> str:
    """The figure that was given before and now has another value; empty when there is none."""
    for name in Said.__match_args__:
        was = getattr(before, name)
        if was != getattr(_NOTHING, name) and was != getattr(after, name):
            return _SAID_OF.get(name, name)
    return ""


def _work_again(before: Said, match: "re.Match[str]", read: Reader) -> str:
    """The figure of the work that the phrase says once more, even if it is the same: `10 min 10 min` may be 20."""
    again = read(_NOTHING, match)
    said = () if isinstance(again, str) else _WORK
    twice = (name for name in said if None not in (getattr(before, name), getattr(again, name)))
    return next((_SAID_OF[name] for name in twice), "")


_NOTHING = Said()
_WORK = ("counts", "each", "left", "right", "hold_s", "time_s")


_SAID_OF = {
    "counts": "the sets",
    "sets": "the sets",
    "counted_in": "the sets",
    "crossed": "the sets",
    "each": "the sets",
    "side": "the side",
    "left": "the left side",
    "right": "the right side",
    "hold_s": "the hold",
    "time_s": "the time",
    "load_kg": "the weight",
    "step_cm": "the step",
}
