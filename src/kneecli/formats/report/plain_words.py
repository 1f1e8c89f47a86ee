"""What was recorded for the person, in the words of a page for a professional: no "your", levels in place of rungs."""

import re

_LEVELS = (
    (re.compile(r"\brung\b"), "level"),
    (re.compile(r"\brungs\b"), "levels"),
    (re.compile(r"\byour usual is\b"), "the usual pain is"),
    (re.compile(r"\byour physiotherapist\b"), "the physiotherapist"),
    (re.compile(r"\byour\b"), "the"),
    (re.compile(r"\bYour\b"), "The"),
    (re.compile(r"\byou have\b"), "the person has"),
    (re.compile(r" \(`kneecli [^`]*`\)"), ""),
)
"""Sentences stand in the diary as they were said at the time, so that they are changed here."""


def for_professionals(text: str) -> str:
    """The same sentence about the person, not to them."""
    for found, words in _LEVELS:
        text = found.sub(words, text)
    return text
