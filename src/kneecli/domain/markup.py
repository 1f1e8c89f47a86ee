"""Texts for SVG and HTML. The standard library does the same, and imports its network client or all entities for it."""


def escaped(text: str) -> str:
    """The text, for between the tags of an XML element; see `xml.sax.saxutils.escape`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """The text as the value of an XML attribute, with its quotes; see `xml.sax.saxutils.quoteattr`."""
    text = escaped(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace('"', "&quot;") + '"'


def html_escaped(text: str) -> str:
    """The text, for an HTML page or between an attribute's quotes; see `html.escape`."""
    return escaped(text).replace('"', "&quot;").replace("'", "&#x27;")
