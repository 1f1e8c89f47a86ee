"""The manual as Markdown, docs/users/reference.md."""

import re
from collections.abc import Iterator, Sequence

from manual.model import Manual, Page, Row

HEAD = """# Reference

Every command with its arguments and options. This page is written by `tools/generate.py` from the command line
itself; so is the man page, `man kneecli`. For reading in order there are the [tutorial](tutorial.md) and the
[how-to](how-to.md).
"""


def page(manual: Manual) -> str:
    """The whole page."""
    return "\n".join(_lines(manual)).rstrip("\n") + "\n"


def _lines(manual: Manual) -> Iterator[str]:
    yield HEAD
    for each in manual.pages:
        yield from _command(each)
    yield "## Environment\n"
    yield "A variable of a setting goes before the file, see [settings](settings.md#the-environment).\n"
    yield from _table(("variable", "meaning"), manual.variables)
    yield "## Files\n"
    yield "On Linux; elsewhere and with `KNEECLI_HOME`, see [places](settings.md#places).\n"
    yield from _table(("file", "meaning"), manual.files)
    yield "## Exit codes\n"
    yield "With examples: [exit codes](exit-codes.md).\n"
    yield from _table(("code", "meaning"), manual.codes)


def _command(page: Page) -> Iterator[str]:
    yield f"## `{page.path}`\n"
    yield from (f"{_escaped(each)}\n" for each in page.about)
    yield f"```text\n{page.usage}\n```\n"
    if page.arguments:
        yield from _table(("argument", "meaning"), page.arguments)
    yield from _table(("option", "meaning"), page.options)
    if page.examples:
        width = max(len(command) for command, _ in page.examples)
        yield "```text"
        yield from (f"{command:{width}}  # {note}" if note else command for command, note in page.examples)
        yield "```\n"
    if page.note:
        yield f"{_escaped(page.note)}\n"


def _table(head: Row, rows: Sequence[Row]) -> Iterator[str]:
    yield f"| {head[0]} | {head[1]} |"
    yield "|---|---|"
    yield from (f"| `{name.replace('|', chr(92) + '|')}` | {_escaped(about)} |" for name, about in rows)
    yield ""


def _escaped(text: str) -> str:
    """The text with Markdown's special characters escaped, except in backticks."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]|])", r"\\\1", part) for part in parts)
