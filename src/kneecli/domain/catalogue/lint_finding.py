"""What the check of a pack finds, for its author."""

from kneecli.domain.problem import Problem
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
