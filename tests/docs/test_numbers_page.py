"""The page of numbers and units is what is read."""

import pytest

from kneecli.formats.diary.remark import read_remark
from kneecli.formats.reading.quantities import read_height, read_number, read_time, read_weight, read_whole
from support import second_reading
from support.pages import DOCS, quoted, table_rows

READERS = {
    "whole number": (read_whole, second_reading.whole),
    "number": (read_number, second_reading.number),
    "weight": (lambda text: read_weight(text, "metric"), lambda text: second_reading.weight(text, "metric")),
    "height": (lambda text: read_height(text, "metric"), lambda text: second_reading.height(text, "metric")),
    "time": (read_time, lambda text: second_reading.time(text, "")),
}


def _rows() -> list[tuple[str, str]]:
    """What each row is about, and each phrase of it."""
    found, about = [], ""
    for row in table_rows((DOCS / "users/numbers.md").read_text(encoding="utf-8")):
        about = row[0] or about
        found += [(about, phrase) for phrase in quoted(row[1])]
    return found


def test_the_page_speaks_of_everything_that_is_read() -> None:
    """And of what is refused."""
    assert {about for about, _ in _rows()} == {*READERS, "refused"}


@pytest.mark.parametrize(("about", "phrase"), [row for row in _rows() if row[0] != "refused"])
def test_each_figure_of_the_page_is_read(about: str, phrase: str) -> None:
    """By both implementations alike."""
    reader, second = READERS[about]
    assert reader(phrase) is not None
    assert reader(phrase) == second(phrase)


@pytest.mark.parametrize("phrase", [phrase for about, phrase in _rows() if about == "refused"])
def test_each_figure_that_the_page_refuses_is_refused(phrase: str) -> None:
    """By every reader, and behind an item."""
    assert [reader(phrase) for both in READERS.values() for reader in both if reader(phrase) is not None] == []
    assert isinstance(read_remark(phrase), str)
