"""Weights and heights in the person's units. They are always stored in kilograms and centimetres.

What is shown in pounds or inches is as short as it can be and still be read back to the same weight or height.
"""

import re
from collections.abc import Callable

from kneecli.domain.vocabulary import Units

KG_PER_LB = 0.45359237
CM_PER_INCH = 2.54

_KG_DIGITS = 2
"""Decimals of a kilogram that are stored; of a centimetre there are none."""

_IN_TEXT = r"\b(?:(\d{1,6}(?:\.\d+)?) to )?(\d{1,6}(?:\.\d+)?) (kg|cm)\b(?! \()"


def weight_words(kg: float, units: Units) -> str:
    """`0.5 kg`, or `0.5 kg (1.1 lb)`."""
    return f"{_figure(kg)} kg" + (f" ({_pounds(kg)} lb)" if units == "imperial" else "")


def height_words(cm: int, units: Units) -> str:
    """`10 cm`, or `10 cm (4 in)`."""
    return f"{cm} cm" + (f" ({_inches(cm)} in)" if units == "imperial" else "")


def weight_figure(kg: float, units: Units) -> str:
    """The weight in the person's unit alone, kilograms or pounds: `0.5`, `1.1`."""
    return _pounds(kg) if units == "imperial" else _figure(kg)


def height_figure(cm: int, units: Units) -> str:
    """The height in the person's unit alone, centimetres or inches: `10`, `4`."""
    return _inches(cm) if units == "imperial" else str(cm)


def in_units(text: str, units: Units) -> str:
    """The text, for imperial units with pounds and inches in brackets behind its kilograms and centimetres."""
    return re.sub(_IN_TEXT, _with_brackets, text) if units == "imperial" else text


def whole_cm(cm: float) -> int:
    """The centimetres to the nearest whole one, halves upwards: heights are kept in whole ones."""
    return int(cm + 0.5)


def _with_brackets(match: "re.Match[str]") -> str:
    converted, unit = (_pounds, "lb") if match[3] == "kg" else (_inches, "in")
    return f"{match[0]} ({' to '.join(converted(float(figure)) for figure in match.group(1, 2) if figure)} {unit})"


def _pounds(kg: float) -> str:
    return _shortest(kg, KG_PER_LB, lambda kg: round(kg, _KG_DIGITS))


def _inches(cm: float) -> str:
    return _shortest(cm, CM_PER_INCH, whole_cm)


def _shortest(amount: float, unit: float, rounded: Callable[[float], float]) -> str:
    """The shortest figure in this unit that is read back to the same amount, rounded as it is when it is read."""
    kept = rounded(amount)
    figures = [round(kept / unit, places) for places in (0, 1, 2)]
    return _figure(next((figure for figure in figures if rounded(figure * unit) == kept), figures[-1]))


def _figure(number: float) -> str:
    """The number with all its digits, without `.0`."""
    return repr(float(number)).removesuffix(".0")
