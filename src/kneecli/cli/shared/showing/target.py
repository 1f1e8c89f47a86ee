"""Where a command puts its output: on the screen, on stdout, or in a file. Decided once, by the option `-o`."""

from pathlib import Path

from kneecli.cli.shared.talk import on_terminal
from kneecli.domain.value import dataclass
from kneecli.store.files import expanded, is_stream


@dataclass(frozen=True, slots=True)
class Target:
    """What `-o` says: a `file`, or `-` for stdout alone; without either the output goes to its usual place.

    `name` is the file as the person wrote it. `as_data`: a format was asked for, so it is for a program, and nothing is
    shown.
    """

    file: Path | None = None
    name: str = ""
    is_stdout: bool = False
    as_data: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether it is shown to a person, in words."""
        return on_terminal() and not (self.is_stdout or self.as_data)

    @property
    def is_written(self) -> bool:
        """Whether it goes to stdout as a document."""
        return self.file is None and not self.is_shown


def a_target(output: Path | None, *, as_data: bool = False) -> Target:
    """The target that an option names, with `~` in a file's name expanded."""
    if output is None or is_stream(output):
        return Target(is_stdout=output is not None, as_data=as_data)
    return Target(expanded(output), str(output), as_data=as_data)
