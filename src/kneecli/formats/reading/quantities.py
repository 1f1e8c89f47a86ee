"""The numbers, weights, heights and times that people write: one grammar, for every place where they write them.

A figure is read as it is written, or not at all (docs/users/numbers.md). The patterns are for what stands in a longer
text; the readers take a whole text, and return None for what they can't read.
"""

import re

from kneecli.domain.vocabulary import Units

WHOLE = r"(?:0|[1-9][0-9]{0,5})"
NUMBER = rf"(?:{WHOLE}(?:[.,][0-9]{{1,2}})?|(?<![.,])[.,][0-9]{{1,2}}|(?:[1-9][0-9]{{0,5}})?[¼½¾])"
"""At most two digits behind the point or the comma: in `1,000` nobody knows which of the two was meant."""

_KG, _GRAM, _LB = r"(?:kgs?|kilos?|kilograms?)", r"(?:g|grams?)", r"(?:lbs?|pounds?)"
_CM, _INCH = r"(?:cm|centimet(?:re|er)s?)", r"(?:in|inch(?:es)?)"
_HOUR, _MINUTE, SECOND = r"(?:h|hrs?|hours?)", r"(?:mins?|minutes?)", r"(?:s|secs?|seconds?)"

WEIGHT = rf"{NUMBER}\s*(?:{_KG}|{_GRAM}|{_LB})"
HEIGHT = rf"{NUMBER}\s*(?:{_CM}|{_INCH})"
SECONDS = rf"{NUMBER}\s*{SECOND}"
CLOCK = r"(?:0|[1-9][0-9]{0,2}):[0-5][0-9]"
TIME = rf"(?:{CLOCK}|{NUMBER}\s*{_HOUR}(?:\s*{NUMBER}\s*{_MINUTE})?|{NUMBER}\s*{_MINUTE}(?:\s*{SECONDS})?|{SECONDS})"

UNIT = rf"(?:{_KG}|{_GRAM}|{_LB}|{_CM}|{_INCH}|{_HOUR}|{_MINUTE})"
"""A unit that stands behind one figure, and behind no figures of sets."""

_PARTS = {_KG: 10**8, _GRAM: 10**5, _LB: 45_359_237, _CM: 10**8, _INCH: 254_000_000}
"""A unit in hundred-millionths of a kilogram or a centimetre: with whole numbers nothing gets lost."""

_LENGTHS = {_HOUR: 3600, _MINUTE: 60, SECOND: 1}
_QUARTERS = {"¼": 25, "½": 50, "¾": 75}


def read_whole(text: str) -> int | None:
    """The whole number that the text is."""
    return int(text) if re.fullmatch(rf"\s*{WHOLE}\s*", text) else None


def read_level(text: str) -> int | None:
    """The figure from 0 to 10 that an answer gives: `3`, `pain 3`, `3/10`, `3 of 10`, `none`."""
    plain = text.strip().lower()
    if plain in ("none", "no pain"):
        return 0
    match = re.fullmatch(rf"(?:(?:pain|effort)\s+)?({WHOLE})(?:\s*(?:/|out of|of)\s*10)?", plain)
    level = int(match[1]) if match else None
    return level if level is not None and level <= 10 else None


def read_number(text: str) -> float | None:
    """The number that the text is, with a point or a comma, or with ¼, ½ or ¾."""
    text = text.strip()
    return _hundredths(text) / 100 if re.fullmatch(NUMBER, text) else None


def has_unit(text: str) -> bool:
    """Whether a unit stands behind the number of a text."""
    return text.strip()[-1:].isalpha()


def list_of_figures(text: str) -> list[str]:
    """The entries of a list with commas between: `0.5,1,2`, `10, 15`, `0.5kg,1kg`.

    A single comma between two digits may be a decimal one, as in `1,5`, and one with nothing before it is: `,5`. Such
    a text is left as it is, for the reader to take or to refuse. Where there is a point, or a further comma, it parts
    entries.
    """
    is_decimal = re.search(r"(?:^|[^0-9A-Za-z½¼¾]),[0-9]", text)
    may_be_decimal = text.count(",") == 1 and "." not in text and re.search(r"[0-9],[0-9]", text)
    if is_decimal or may_be_decimal:
        return [text.strip()]
    return [part.strip() for part in text.split(",") if part.strip()]


def read_table_number(text: str, *, whole: bool = False) -> float | None:
    """The number that a spreadsheet has saved: with any decimals, and a minus where there is one.

    Three digits behind the comma of a `whole` number, as in `1,000`, may be thousands: that is read as no number.
    """
    text = text.strip()
    if whole and re.fullmatch(r"-?[0-9]+[.,][0-9]{3}", text):
        return None
    return float(text.replace(",", ".")) if re.fullmatch(rf"-?{WHOLE}(?:[.,][0-9]{{1,20}})?", text) else None


def read_weight(text: str, units: Units) -> float | None:
    """Kilograms, to a hundredth, from `1`, `1kg` or `2 lb`. A bare number is in the person's units."""
    parts = _one(text, (_KG, _GRAM, _LB), _LB if units == "imperial" else _KG)
    return None if parts is None else _nearest(parts, 10**8) / 100


def read_height(text: str, units: Units) -> int | None:
    """Whole centimetres from `15`, `15cm` or `6 in`. A bare number is in the person's units."""
    parts = _one(text, (_CM, _INCH), _INCH if units == "imperial" else _CM)
    return None if parts is None else _nearest(parts, 10**10)


def read_time(text: str, *, bare: str = "") -> int | None:
    """Seconds from `90 s`, `1.5 min`, `1 min 30 s`, `1:30` or `1 h 5 min`; only whole seconds.

    A bare number is in seconds or minutes, as `bare` says (`s` or `min`), and can't be read without it.
    """
    text = text.strip().lower()
    if bare and re.fullmatch(NUMBER, text):
        text += bare
    if not re.fullmatch(TIME, text):
        return None
    if ":" in text:
        minutes, seconds = text.split(":")
        return 60 * int(minutes) + int(seconds)
    parts = [
        (_hundredths(number), _LENGTHS[_unit(unit, (_HOUR, _MINUTE, SECOND))])
        for number, unit in re.findall(rf"({NUMBER})\s*([a-z]+)", text)
    ]
    rest = parts[1:]
    if any(number % 100 for number, _ in parts[: len(rest)]) or any(number >= 60_00 for number, _ in rest):
        return None
    hundredths = sum(number * length for number, length in parts)
    return None if hundredths % 100 else hundredths // 100


def read_time_of_day(text: str) -> str | None:
    """`04:00` from `4:00` or `04:00`."""
    match = re.fullmatch(r"\s*([01]?[0-9]|2[0-3]):([0-5][0-9])\s*", text)
    return f"{match[1]:0>2}:{match[2]}" if match else None


def _one(text: str, units: tuple[str, ...], bare: str) -> int | None:
    """The amount of a number with one of these units, or with none, in hundredths of a unit's parts."""
    match = re.fullmatch(rf"\s*({NUMBER})\s*({'|'.join(units)})?\s*", text.lower())
    if match is None:
        return None
    return _hundredths(match[1]) * _PARTS[_unit(match[2], units) if match[2] else bare]


def _unit(word: str, units: tuple[str, ...]) -> str:
    return next(unit for unit in units if re.fullmatch(unit, word))


def _nearest(amount: int, one: int) -> int:
    """How many times one, to the nearest whole number, halves upwards."""
    return (2 * amount + one) // (2 * one)


def _hundredths(number: str) -> int:
    """A number as written, in hundredths: exact, whatever it is multiplied with later."""
    if number[-1] in _QUARTERS:
        return 100 * int(number[:-1] or 0) + _QUARTERS[number[-1]]
    whole, _, decimals = number.replace(",", ".").partition(".")
    return 100 * int(whole or 0) + int(decimals.ljust(2, "0"))
