"""TOML text to a document, and the error when the text is not TOML."""

import re
from typing import Any

import tomli

from kneecli.domain.problem import FileFault, Problem

_TOO_DEEP = r"""\.(?:[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.){49}"""
"""A key of so many parts belongs to nothing that kneecli reads, and the parser would take minutes for thousands.

It begins with the first dot, which is quickly found: a part of a key may begin at any letter.
"""


def read_toml_text(text: str, file: str) -> dict[str, Any]:
    """The document in this text. Raises FileFault, with the line where it is known, when it is not TOML."""
    if deep := re.search(_TOO_DEEP, text):
        line = text.count("\n", 0, deep.start()) + 1
        raise FileFault(_not_toml(f"its keys are nested too deeply (at line {line}, column 1)", text, file))
    try:
        return tomli.loads(text)
    except ValueError as error:  # for impossible dates and numbers the parser raises Python's own error
        raise FileFault(_not_toml(str(error), text, file)) from None
    except RecursionError:
        raise FileFault(_not_toml("it is nested too deeply", text, file)) from None


def toml_document(text: str) -> dict[str, Any]:
    """The document in a text that was read before. Raises ValueError when it is not TOML, or nested beyond reading."""
    try:
        return tomli.loads(text)
    except RecursionError as error:
        raise ValueError(f"it is nested too deeply: {error}") from None


def _not_toml(message: str, text: str, file: str) -> Problem:
    """The parser's message, with its line in front."""
    place = re.search(r" \(at line (\d+), column \d+\)$", message)
    at_end = message.endswith(" (at end of document)")
    line = place[1] if place else len(text.splitlines()) if at_end else 1
    what = message[: place.start()] if place else message.removesuffix(" (at end of document)")
    return Problem(f"this is not valid TOML: {what}", "Mend this line; nothing else was checked yet.", f"{file}:{line}")
