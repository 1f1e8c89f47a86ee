"""What the check of a pack finds, for its author."""

from collections.abc import Iterable

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, which keeps a pack from being loaded, or a piece of advice, which does not.

    `rule` is `format` for a fault of the format, else the name of the rule.
    """

    is_fault: bool
    rule: str
    file: str
    line: int
    problem: Problem


class FaultyPack(FileFault):
    """A pack can't be taken in because of these findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(each.problem for each in self.findings)


def of_format(problem: Problem, file: str) -> Finding:
    """A fault of the format: of the file as a whole where the problem names no line."""
    line = problem.where.rpartition(":")[2]
    return Finding(True, "format", file, int(line) if line.isdigit() else 1, problem)
