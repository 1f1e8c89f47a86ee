"""Text in Markdown: escaped so that nothing in it comes alive as Markdown or HTML, and back."""

import re

_SPECIAL = re.compile(
    r"[\\`*_\[\]<>|~&@]"  # spans, links, HTML, tables, entities, names of people
    r"|:(?=//)|(?<=www)\.",  # bare addresses
    re.IGNORECASE,
)


def shown(text: str) -> str:
    """The text with everything escaped that Markdown or HTML would take for its own."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def shown_alone(text: str) -> str:
    """A text that begins a line or a list entry: there some signs make a heading or a list."""
    return re.sub(r"^(\d*)([#+.)-])", r"\1\\\2", shown(text))


def plain(text: str) -> str:
    """The text behind `shown`."""
    return re.sub(r"\\([\\`*_\[\]<>|~&@:.)#+-])", r"\1", text)
