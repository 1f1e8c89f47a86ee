"""The text of a file, in the encodings that editors and spreadsheets save in."""

import codecs
import re

from kneecli.domain.problem import FileFault, Problem

NOT_UTF8 = "this is not UTF-8 text"

_TABLE = b"plan_id"
"""A name in the first lines of a plan's table, by which it is known before it can be read."""

_UNLIKELY = rb"[\x80-\x9f\xa1-\xa9\xac-\xaf\xb1\xb5\xb6\xb8\xb9\xba\xbf]|[\xc0-\xff]{3}"
"""What hardly stands in a text of a western language in Windows-1252, and often in one of another encoding."""


def decoded(data: bytes, file: str) -> str:
    """The text in these bytes, which are of this file: UTF-8, or UTF-16 where it begins with a byte order mark.

    A plan's table may be in Windows-1252, as Excel saves CSV in the west of Europe and in America. Raises FileFault.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").replace("\r\n", "\n")
        except UnicodeDecodeError:
            raise FileFault(Problem("this is not UTF-16 text", "Save it as UTF-8.", f"{file}:1")) from None
    try:
        return utf8_text(data, file)
    except FileFault:
        if _TABLE in data[:2000] and not re.search(_UNLIKELY, data):
            return data.decode("cp1252").replace("\r\n", "\n")
        raise


def utf8_text(data: bytes, file: str, wrong: str = NOT_UTF8) -> str:
    """The text in these bytes, which are of this file, without a byte order mark. Raises FileFault, with `wrong`."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise not_utf8(error, file, wrong) from None


def not_utf8(error: UnicodeDecodeError, file: str, wrong: str = NOT_UTF8) -> FileFault:
    """The fault of a file that is not UTF-8, with its line."""
    line = error.object[: error.start].count(b"\n") + 1
    return FileFault(Problem(wrong, "Save it as UTF-8.", f"{file}:{line}"))
