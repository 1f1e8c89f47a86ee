"""The manual as a man page, man/kneecli.1."""

import re
from collections.abc import Iterator, Sequence

from manual.model import Manual, Page, Row

COMMENT = '.\\" Written by tools/generate.py: change that, not this file.'


def page(manual: Manual) -> str:
    """The whole page."""
    return "\n".join(_lines(manual)) + "\n"


def _lines(manual: Manual) -> Iterator[str]:
    root, *commands = manual.pages
    yield COMMENT
    yield f'.TH KNEECLI 1 "" "kneecli {manual.version}" "User Commands"'
    yield ".SH NAME"
    yield f"kneecli \\- {_plain(root.about[0][0].lower() + root.about[0][1:].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    yield f".B kneecli\n{_plain(root.usage.removeprefix('kneecli '))}"
    yield ".SH DESCRIPTION"
    yield from _paragraphs([*root.about, root.note])
    yield ".SH OPTIONS"
    yield from _items(root.options)
    yield from _examples(root)
    yield ".SH COMMANDS"
    for command in commands:
        yield from _command(command)
    yield ".SH ENVIRONMENT"
    yield from _items(manual.variables)
    yield ".SH FILES"
    yield from _items(manual.files)
    yield ".SH EXIT STATUS"
    yield from _items(manual.codes)


def _command(page: Page) -> Iterator[str]:
    yield f".SS {_plain(page.usage.removeprefix('kneecli '))}"
    yield from _paragraphs(page.about)
    yield from _items([*page.arguments, *page.options])
    yield from _examples(page)


def _examples(page: Page) -> Iterator[str]:
    if page.examples:
        yield ".PP\nExamples:"
        yield ".PP\n.nf\n.RS"
        yield from (_plain(command) for command, _ in page.examples)
        yield ".RE\n.fi"


def _items(rows: Sequence[Row]) -> Iterator[str]:
    for name, about in rows:
        yield f".TP\n.B {_plain(name)}\n{_plain(about)}"


def _paragraphs(texts: Sequence[str]) -> Iterator[str]:
    yield from (f".PP\n{_plain(text)}" for text in texts if text)


def _plain(text: str) -> str:
    """The text with roff's special characters escaped; backticks become bold."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    text = re.sub(r"`([^`]*)`", r"\\fB\1\\fR", text)
    return re.sub(r"^([.'])", r"\\&\1", text)
