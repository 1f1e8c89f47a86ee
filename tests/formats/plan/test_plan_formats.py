"""The table of formats: their names, their endings, and what writes and reads them."""

from pathlib import PurePath

import pytest

from kneecli.domain.problem import FileFault
from kneecli.formats.plan.plan_formats import BUILT_IN, BY_NAME, HTML, Format, format_of
from support.builders import NAME, fixed_session


@pytest.mark.parametrize("format", BUILT_IN, ids=NAME)
def test_each_format_is_found_and_works(format: Format) -> None:
    """By its name and by each of its endings, in either case; what it writes it reads, if it reads."""
    assert BY_NAME[format.name] == format
    assert all(format_of(PurePath(f"a{ending}")) == format for ending in format.endings)
    assert format_of(PurePath(f"a{format.ending.upper()}")) == format
    text = format.write(fixed_session())
    assert format.reader is None or format.read(text, "plan").session.items == fixed_session().items


def test_no_two_formats_have_an_ending_in_common() -> None:
    """Else a file would not tell what it is."""
    endings = [ending for format in BUILT_IN for ending in format.endings]
    assert len(endings) == len(set(endings))


def test_another_ending_names_no_format() -> None:
    """A file with another ending, or none, has no format."""
    assert format_of(PurePath("a.txt")) is None
    assert format_of(PurePath("a")) is None


def test_a_page_is_not_read_back() -> None:
    """It is for people alone."""
    with pytest.raises(FileFault, match="html can be written, but not read"):
        HTML.read(HTML.write(fixed_session()), "today.html")
