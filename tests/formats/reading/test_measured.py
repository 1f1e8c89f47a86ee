"""Values of measures, as people write them."""

import pytest

from kneecli.domain.catalogue.measure import Measure, value_fault
from kneecli.formats.reading.measured import read_value
from support.builders import measure

SCALE = measure()
STANDS = measure(kind="count", unit="stands", most=60)
STAGES = measure(kind="stages", unit="s", most=40)
BEND = measure(kind="number", unit="cm", most=100)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (SCALE, "4", 4),
        (SCALE, "4 of 10", 4),
        (SCALE, "4/10", 4),
        (SCALE, "none", 0),
        (SCALE, "4.5", None),
        (SCALE, "-1", None),
        (STANDS, "12 stands", 12),
        (STANDS, "twelve", None),
        (STAGES, "34", 34),
        (STAGES, "34 s", 34),
        (STAGES, "0:34", 34),
        (BEND, "41,5", 41.5),
        (BEND, "41½ cm", 41.5),
        (BEND, "41.0", 41),
        (BEND, "1,000", None),
        (BEND, "nan", None),
        (BEND, "", None),
    ],
)
def test_a_value_is_read_as_any_figure(kind: Measure, text: str, value: float | None) -> None:
    """With its unit or without, by the one grammar; a whole number stays whole."""
    found = read_value(kind, text)
    assert found == value
    assert type(found) is type(value)


def test_a_value_has_limits() -> None:
    """Those of the measure, and whole where it counts."""
    assert value_fault(SCALE, 11)
    assert value_fault(SCALE, 2.5)
    assert not value_fault(SCALE, 10)
    assert not value_fault(BEND, 2.5)
