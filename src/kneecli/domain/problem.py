"""What can go wrong, as values: what it is, where, and how to cure it."""

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


def printable(text: str) -> str:
    """The text with control characters, which a terminal would act on, written out: `\\x1b`."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


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
