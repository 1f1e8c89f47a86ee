"""The grammar of docs/users/numbers.md a second time: character by character and in fractions, without patterns."""

import math
from fractions import Fraction

_DIGITS = "0123456789"
_QUARTERS = {"¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4)}
_KG = {word: Fraction(1) for word in ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms")}
_GRAM = {word: Fraction(1, 1000) for word in ("g", "gram", "grams")}
_POUND = {word: Fraction(45359237, 100_000_000) for word in ("lb", "lbs", "pound", "pounds")}
_CM = {word: Fraction(1) for word in ("cm", "centimetre", "centimetres", "centimeter", "centimeters")}
_INCH = {word: Fraction(254, 100) for word in ("in", "inch", "inches")}
_TIME = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
}


def _natural(text: str) -> int | None:
    """Up to six digits without a nought in front."""
    if not 1 <= len(text) <= 6 or any(each not in _DIGITS for each in text) or (text[0] == "0" and text != "0"):
        return None
    return int(text)


def _exact(text: str) -> Fraction | None:
    if text[-1:] in _QUARTERS and text:
        whole = _natural(text[:-1])
        if text[:-1] and not whole:
            return None
        return (whole or 0) + _QUARTERS[text[-1]]
    for mark in ".,":
        before, found, behind = text.partition(mark)
        if found:
            if len(behind) not in (1, 2) or any(each not in _DIGITS for each in behind):
                return None
            whole = _natural(before) if before else 0
            return None if whole is None else whole + Fraction(int(behind), 10 ** len(behind))
    whole = _natural(text)
    return None if whole is None else Fraction(whole)


def whole(text: str) -> int | None:
    """A whole number."""
    return _natural(text.strip())


def number(text: str) -> float | None:
    """A number."""
    exact = _exact(text.strip())
    return None if exact is None else float(exact)


def _split(text: str) -> tuple[str, str]:
    """What stands before the letters, and the letters."""
    text = text.strip().lower()
    at = next((place for place, each in enumerate(text) if each.isalpha()), len(text))
    return text[:at].rstrip(), text[at:]


def _measured(text: str, units: dict[str, Fraction], bare: Fraction) -> Fraction | None:
    figure, word = _split(text)
    exact = _exact(figure)
    factor = units.get(word) if word else bare
    return None if exact is None or factor is None else exact * factor


def weight(text: str, units: str) -> float | None:
    """Kilograms to a hundredth."""
    bare = _POUND["lb"] if units == "imperial" else Fraction(1)
    kg = _measured(text, _KG | _GRAM | _POUND, bare)
    return None if kg is None else math.floor(kg * 100 + Fraction(1, 2)) / 100


def height(text: str, units: str) -> int | None:
    """Whole centimetres."""
    cm = _measured(text, _CM | _INCH, _INCH["in"] if units == "imperial" else Fraction(1))
    return None if cm is None else math.floor(cm + Fraction(1, 2))


def time(text: str, bare: str) -> int | None:
    """Whole seconds."""
    text = text.strip().lower()
    minutes, colon, seconds = text.partition(":")
    if colon:
        first = _natural(minutes)
        fits = len(minutes) <= 3 and len(seconds) == 2 and all(each in _DIGITS for each in seconds)
        return None if first is None or not fits or int(seconds) > 59 else 60 * first + int(seconds)
    if bare and _exact(text) is not None:
        text += bare
    parts: list[tuple[Fraction, int]] = []
    while text:
        at = next((place for place, each in enumerate(text) if each.isalpha()), len(text))
        end = next((place for place in range(at, len(text)) if not text[place].isalpha()), len(text))
        exact, length = _exact(text[:at].rstrip()), _TIME.get(text[at:end])
        if exact is None or length is None:
            return None
        parts.append((exact, length))
        text = text[end:].lstrip()
    lengths = [length for _, length in parts]
    in_order = lengths in ([3600], [60], [1], [3600, 60], [60, 1])
    if not in_order or (len(parts) == 2 and (parts[0][0].denominator != 1 or parts[1][0] >= 60)):
        return None
    total = sum((exact * length for exact, length in parts), Fraction(0))
    return int(total) if total.denominator == 1 else None
