"""The text of a file in whatever encoding an editor or a spreadsheet has saved it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.problem import FileFault
from kneecli.formats.reading.encodings import decoded

TABLE = "done,exercise,plan_id\nx,bridge,2026-11-22-1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read(encoding: str) -> None:
    """UTF-8, and UTF-16 with a mark in front, as Excel saves "Unicode text"."""
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    assert decoded((mark + "müde, 疲\r\n").encode(encoding), "a.txt") == "müde, 疲\n"


@pytest.mark.parametrize("words", ["müde", "fatigué, l'été", "mañana", "½ hora", "Füße", "plain"])
def test_a_table_in_windows_1252_is_read(words: str) -> None:
    """As Excel saves CSV, unless told to use UTF-8."""
    assert decoded(f"{TABLE}{words}\r\n".encode("cp1252"), "a.csv") == f"{TABLE}{words}\n"


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("müde", "mac-roman"),
        ("mañana", "mac-roman"),
        ("así", "mac-roman"),
        ("устал", "cp1251"),
        ("κουρασμένος", "cp1253"),
        ("zmęczony, źle", "cp1250"),
        ("žádná", "cp1250"),
        ("疲れた", "cp932"),
    ],
)
def test_a_table_in_another_encoding_is_refused(words: str, encoding: str) -> None:
    """A wrong letter would be worse."""
    with pytest.raises(FileFault, match=r"a\.csv:3: this is not UTF-8 text"):
        decoded(TABLE.encode() + words.encode(encoding), "a.csv")


def test_only_tables_may_be_in_windows_1252() -> None:
    """Editors save plans in UTF-8."""
    with pytest.raises(FileFault, match="not UTF-8"):
        decoded("müde".encode("cp1252"), "a.md")


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_fault(data: bytes) -> None:
    """Never another error."""
    for table in (b"", TABLE.encode()):
        try:
            assert isinstance(decoded(data + table, "a.csv"), str)
        except FileFault:
            continue
