"""The logging page has the phrases that are understood."""

import pytest

from kneecli.domain.diary.performance import Said
from kneecli.formats.diary import remark, remark_phrases
from support.pages import DOCS, quoted, sections_of, table_rows

NOTHING_DIFFERENT = ("as planned", "as usual", "done", "ok", "yes", "all", "rest 60 s")
"""The phrases that say nothing of their own."""


def _phrases() -> list[str]:
    rows = table_rows(sections_of(DOCS / "users/logging.md")["What can be written"])
    return [phrase for row in rows for phrase in quoted(row[0])]


@pytest.mark.parametrize("phrase", _phrases())
def test_each_phrase_of_the_logging_page_is_understood(phrase: str) -> None:
    """Alone, in capitals, and behind another one."""
    alone = remark.read_remark(phrase)
    assert isinstance(alone, Said)
    assert isinstance(remark.read_remark(phrase.upper()), Said)
    assert isinstance(remark.read_remark(f"as planned, {phrase}"), Said)
    assert (alone == Said()) == (phrase in NOTHING_DIFFERENT)


def test_the_logging_page_leaves_no_phrase_out() -> None:
    """Each pattern of the reader has an example in the table."""
    patterns = list(remark_phrases.PHRASES)
    assert [
        pattern.pattern for pattern in patterns if not any(pattern.fullmatch(phrase) for phrase in _phrases())
    ] == []
