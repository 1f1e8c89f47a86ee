"""Weights and heights in a list: numbers, or texts with their unit, such as `[0.5, "2lb"]`."""

from collections.abc import Callable
from typing import Any, NamedTuple

from kneecli.domain.units import whole_cm
from kneecli.formats.reading.quantities import has_unit, read_height, read_weight
from kneecli.formats.reading.value_faults import decimal_fault


class Measure(NamedTuple):
    """What is measured: its name, the unit in which it is kept, an example, and its readers of texts and numbers."""

    name: str
    unit: str
    example: str
    read: Callable[[str], float | None]
    kept: Callable[[float], float]

    def fault(self, value: Any, least: float, most: float) -> str:
        """What is wrong with an entry; empty when nothing is."""
        if not isinstance(value, str):
            return decimal_fault(value, least, most)
        if "," in value:
            return f"is {value!r}: a comma parts entries here, so write a point, or a space behind the comma"
        amount = self.read(value) if has_unit(value) else None
        if amount is None:
            return f"is {value!r}, which is no {self.name}"
        return "" if least <= amount <= most else f"is {value!r}, and that is {amount:g} {self.unit}"

    def amount(self, value: Any) -> float:
        """The amount of an entry without a fault."""
        return self.kept((self.read(value) or 0) if isinstance(value, str) else float(value))


WEIGHTS = Measure("weight", "kg", '[0.5, "2lb"]', lambda text: read_weight(text, "metric"), float)
HEIGHTS = Measure("height", "cm", '[15, "6in"]', lambda text: read_height(text, "metric"), whole_cm)
