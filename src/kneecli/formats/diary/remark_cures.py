"""What to write in place of a remark that can't be understood, where it is nearly one."""

import re

from kneecli.domain.dates import SAID_DAY

_CURES = (
    (r"[-–—−+]\s?[0-9.,]", "a figure has no sign in front"),
    (
        r"(?P<word>pain|effort|rpe)[:\s]*(?:from\s+)?[0-9]+\s*(?:[-–—]|to|or)\s*(?P<most>[0-9]+)",
        "write one figure, the highest: `{word} {most}`",
    ),
    (r"[0-9]+\s*(?:[-–—]|to|or)\s*[0-9]+", "write what was done, such as `2x8`, or `10/8` set by set"),
    (
        r"(?P<first>[0-9]+)\s*(?:,\s|and\b|then\b|[+&])\s*(?:then\s+)?(?P<second>[0-9]+)\s*(?:[,;]|$)",
        "write what each set had as `{first}/{second}`",
    ),
    (r"[0-9.,½¼¾]+\s*(?:\"|″|”|'')", "write `6 in` for inches, `6 s` for seconds"),
    (
        r"(?:(?:felt|was|it|a bit|bit|too|very|quite)\s+)*(?:hard|tough|heavy)\b",
        "write how hard it was, such as `effort 8`, or `note: …` in front of words",
    ),
    (
        r"(?:felt|was|it|a bit|bit|too|very|quite|easy)\b",
        "write `effort 3` or `pain 3`, or `note: …` in front of words",
    ),
    (r"seat\b", "the seat is not kept: write `note: …` in front of it"),
    (
        rf"(?:{SAID_DAY}|(?:a|last|[0-9]+)\s+weeks?\b)",
        "a day is said of the whole plan, with `--date`; or write `note: …` in front of it",
    ),
    (r"each\b|per\b|a\s+(?:side|leg)\b", "leave it out: figures are for each side, where there are sides"),
    (r"\S*\s?\S*?[0-9],[0-9]", "put a space behind a comma that parts two things"),
)
"""How what can't be understood begins, and what helps. The first that fits counts."""


def not_understood(rest: str) -> str:
    """That it can't be understood, and for what is nearly a phrase, what to write."""
    what = f"{rest!r} can't be understood"
    words = rest.lstrip("-–— ")  # behind a phrase, as in `pain 3 – too hard`
    for pattern, cure in _CURES:
        if match := re.match(pattern, rest, re.IGNORECASE) or re.match(pattern, words, re.IGNORECASE):
            return f"{what}: {cure.format_map(match.groupdict())}"
    return what
