"""Making something wrong of something right: texts with pieces cut, doubled, moved and replaced by nasty ones."""

import random

from hypothesis import strategies as st

NASTY = (
    *("", " ", "\t", "\n", "\r", "\r\n", "\0", "\x1b[2J", "\x7f", "\u2028", "\u202e", "\ufeff", "\ufffd", "\U0001f600"),
    *("#", "=", "[", "]", "[[", "]]", "{", "}", '"', "'", '"""', "'''", ",", ".", ":", ";", "-", "--", "|", "\\", "`"),
    *("- [ ]", "- [x]", "- [X] ", "**", "##", "<!--", "-->", "&amp;", "<b>", "](", "~", "$(x)", "%s", "{0}", "\\u0000"),
    *("0", "-1", "1e999", "-0.0", "nan", "inf", "0x10", "1_0", "9" * 25, "9" * 5000, "\u0663", "\u00bd", "1.5", "2e-9"),
    *("true", "false", "null", "None", "[]", "{}", "1979-05-27", "0000-00-00", "9999-12-31", "24:61", "x" * 5000),
    *("[" * 500, "{" * 500, "a." * 500, '{"a":' * 300, "10/8", "2x8", "pain 11", "skipped:", "3 kg", "left only"),
)
"""Pieces that parsers trip over."""


def mutated(text: str, chance: random.Random) -> str:
    """The text after one to four changes."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_CHANGES)(text, chance)
    return text


def spoiled(text: str, chance: random.Random) -> bytes:
    """The text as bytes, now and then not in UTF-8, or cut off in the middle of a letter."""
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    match chance.randint(0, 9):
        case 0 if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
        case 1:
            data = data[: chance.randint(0, len(data))]
        case 2:
            data = bytearray(text.encode("utf-16"))
    return bytes(data)


def _span(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.choice((1, 2, 5, 20, 100)))


def _cut(text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return text[:start] + text[end:]


def _double(text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return text[:end] + text[start:]


def _insert(text: str, chance: random.Random) -> str:
    place = chance.randint(0, len(text))
    return text[:place] + chance.choice(NASTY) + text[place:]


def _replace_word(text: str, chance: random.Random) -> str:
    """Puts something nasty in the place of a word, a number or a quoted text."""
    words = text.split(" ")
    words[chance.randrange(len(words))] = chance.choice(NASTY)
    return " ".join(words)


def _replace_value(text: str, chance: random.Random) -> str:
    """Puts something nasty behind an equals sign or a colon."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    for mark in ("=", ":"):
        if mark in lines[number]:
            lines[number] = lines[number].partition(mark)[0] + f"{mark} " + chance.choice(NASTY)
            break
    return "\n".join(lines)


def _lines(text: str, chance: random.Random) -> str:
    """Drops a line, doubles it, or puts it somewhere else."""
    lines = text.split("\n")
    line = lines.pop(chance.randrange(len(lines)))
    for _ in range(chance.randint(0, 2)):
        lines.insert(chance.randint(0, len(lines)), line)
    return "\n".join(lines)


_CHANGES = (_cut, _double, _insert, _replace_word, _replace_value, _lines)

CHANCES = st.integers(0, 2**48).map(random.Random)
"""A source of chance that hypothesis can make again."""
