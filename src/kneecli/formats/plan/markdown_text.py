"""Escaping of text in Markdown, so that nothing in it acts as Markdown or HTML, and back."""

import re

_SPECIAL = re.compile(
    r"[\\`*_\[\]<>|~&@]"  # spans, links, HTML, tables, entities, names of people
    r"|:(?=//)|(?<=www)\.",  # bare addresses
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """The text with everything escaped that Markdown or HTML would act on."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def escaped_at_start(text: str) -> str:
    """The text escaped for the beginning of a line or of a list entry, where more characters have a meaning."""
    return re.sub(r"^(\d*)([#+.)-])", r"\1\\\2", escaped(text))


def unescaped(text: str) -> str:
    """The text without the escapes of `escaped`."""
    return re.sub(r"\\([\\`*_\[\]<>|~&@:.)#+-])", r"\1", text)
