"""The dose of an item."""

from kneecli.domain.session.session import Prescription
from kneecli.domain.value import fields


def test_sides() -> None:
    """Sets are done once for both legs together, and once for each side otherwise."""
    assert [Prescription(kind).sides for kind in ("both", "per-side", "alternating")] == [1, 2, 2]


def test_every_field_of_a_dose_is_a_figure_or_the_laterality() -> None:
    """So no figure is missing in a file, or in a plan's id."""
    assert ["laterality", *Prescription().figures] == [field.name for field in fields(Prescription)]
