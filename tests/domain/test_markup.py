"""Texts for SVG and HTML: as the standard library writes them."""

import html
from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.markup import escaped, html_escaped, quoted

TEXTS = st.text() | st.text("ab<>&\"'\n\r\t;")


@given(TEXTS)
def test_texts_are_written_as_the_standard_library_does(text: str) -> None:
    """Also those with quotes of both kinds, line ends, and what looks like an entity."""
    assert escaped(text) == saxutils.escape(text)
    assert quoted(text) == saxutils.quoteattr(text)
    assert html_escaped(text) == html.escape(text)
