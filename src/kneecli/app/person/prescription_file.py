"""A prescription file: read, and checked against the exercises that there are."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.authoring.pack_files import pack_text
from kneecli.authoring.prescription_lint import lint_sheet
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.prescription.sheet import Sheet
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.value import dataclass
from kneecli.store.files import expanded
from kneecli.store.packs.zipped import read_file


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file's text, what was found in it, and the prescription, unless the text has a fault of the format."""

    text: str
    findings: tuple[Finding, ...]
    sheet: Sheet | None

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What keeps it from being added."""
        return tuple(each.problem for each in self.findings if each.is_fault)


def checked_file(ctx: Context, file: Path) -> CheckedFile:
    """The prescription in this file. Raises CouldNot and FileFault for one that can't be read."""
    if read_file(expanded(file)) is None:
        cure = "`kneecli prescription new FILE` starts one."
        raise CouldNot(Problem("there is no such file", cure, str(file)))
    return checked_text(ctx, pack_text(expanded(file)), str(file))


def checked_text(ctx: Context, text: str, file: str) -> CheckedFile:
    """The prescription in this text. `file` is its name in messages."""
    findings, sheet = lint_sheet(text, file, ctx.catalogue, ctx.today)
    return CheckedFile(text, findings, sheet)
