"""The JSON Schema of a prescription file, for editors that complete and check TOML: from its own reader."""

from kneecli.domain.prescription.sheet import LIMIT_KINDS
from kneecli.formats.prescription.sheet import sheet_in
from kneecli.formats.reading.noting import Noting, Schema


def prescription_schema() -> Schema:
    """The schema of a prescription. Which limits need a figure, the reader says."""
    root = Noting({"what": LIMIT_KINDS[0]})
    sheet_in(root)
    return root.schema
