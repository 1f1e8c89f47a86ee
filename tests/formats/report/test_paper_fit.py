"""How many rows of a report are printed; a real browser has the last word in tests/cli/test_report_paper.py."""

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.report.report import SECTIONS
from kneecli.formats.report.paper_fit import rows_that_fit
from kneecli.formats.report.part import Part
from support.examples import examples


def part(key: str, rows: int, letters: int = 20) -> Part:
    """A table of two columns."""
    return Part(key, key, ("A sentence.",), ("Date", "What"), (("1 Oct", "x" * letters),) * rows)


def test_what_fits_is_printed_in_full() -> None:
    """An ordinary few rows of everything."""
    parts = [part(key, 3) for key in SECTIONS]
    assert set(rows_that_fit(parts, "a4", drawn="adherence").values()) == {3}


def test_the_longest_gives_up_rows_and_no_other() -> None:
    """A long list of decisions takes nothing from check-ins."""
    fitting = rows_that_fit([part(key, 99 if key == "decisions" else 3) for key in SECTIONS], "a4", drawn="adherence")
    assert 3 < fitting["decisions"] < 99
    assert {rows for key, rows in fitting.items() if key != "decisions"} == {3}


@examples(50)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 300)), min_size=len(SECTIONS), max_size=len(SECTIONS)))
def test_every_table_has_a_row(sizes: list[tuple[int, int]]) -> None:
    """However long the rows are."""
    parts = [part(key, *size) for key, size in zip(SECTIONS, sizes, strict=True)]
    fitting = rows_that_fit(parts, "letter", drawn="adherence")
    assert all(min(1, len(each.rows)) <= fitting[each.key] <= len(each.rows) for each in parts)
