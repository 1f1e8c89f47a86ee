"""What can go wrong, as values: what it is, where, and how to cure it."""

import re
from collections.abc import Iterable

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `where` is `file:line`, a key or an option, as exact as is known."""

    what: str
    cure: str = ""
    where: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}\n  {self.cure}" if self.cure else text


_HARMLESS = frozenset(
    "\u200c\u200d\u200e\u200f\u061c\xad\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
    "\u205f\u3000"
)
"""No marks to be seen, but letters need them: joiners, marks of direction that turn nothing around, and spaces."""


def printable(text: str) -> str:
    """The text with what a terminal would obey, such as escapes, written out instead: `\\x1b`.

    What belongs to a script or an emoji stays as it is.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in _HARMLESS else repr(sign)[1:-1] for sign in text)


def on_one_line(text: str) -> str:
    """The text as it is kept: as it was written, but on one line, and with half a character written out."""
    words = " ".join(part for part in re.split(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+", text) if part)
    return re.sub(r"[\ud800-\udfff]", lambda found: repr(found[0])[1:-1], words)


class KneecliError(Exception):
    """Anything that ends a command with a message instead of an answer."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class CouldNot(KneecliError):
    """The system refused: no space, no permission, a file in the way."""


class WrongUsage(KneecliError):
    """The command was called in a way that makes no sense."""


class FileFault(KneecliError):
    """A file's content is wrong: a plan, a pack, the settings or the journal."""


class PlanWithheld(KneecliError):
    """No plan is made because a stop sign is recorded."""


class NothingToDo(KneecliError):
    """The command is fine, but there is nothing to do for it."""
