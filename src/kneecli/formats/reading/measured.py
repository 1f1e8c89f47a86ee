"""The value of a measure as a person writes it, by the grammar of `quantities.py`."""

from kneecli.domain.catalogue.measure import MOST_SCALE, Measure
from kneecli.formats.reading.quantities import read_level, read_number, read_time, read_whole


def read_value(measure: Measure, text: str) -> float | None:
    """The value that the text is, with its unit or without; None when it is none. Its limits are not looked at."""
    if measure.kind == "stages":
        return read_time(text, bare="s")
    plain = text.strip()
    if measure.unit and plain.casefold().endswith(measure.unit.casefold()):
        plain = plain[: -len(measure.unit)].rstrip()
    if measure.kind == "scale" and measure.most == MOST_SCALE and (level := read_level(plain)) is not None:
        return level
    if measure.is_whole:
        return read_whole(plain)
    number = read_number(plain)
    return int(number) if number is not None and number == int(number) else number
