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
    """The text without the escapes of `escaped`, or of any other program: before punctuation, and as HTML has it."""
    return _ESCAPE.sub(lambda found: found[1] or _letter(found[0]), text)


def _letter(entity: str) -> str:
    """The letters that an entity stands for; itself for what is no letter, such as a line break."""
    import html  # only plans that other programs wrote have entities

    letters = html.unescape(entity).replace("\xa0", " ")
    return letters if letters and letters.isprintable() else entity


_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def spaced(text: str) -> str:
    """The text with a plain space in place of each other one, also as HTML has it."""
    return re.sub(r"\s+|(?<!\\)&nbsp;", " ", text)
