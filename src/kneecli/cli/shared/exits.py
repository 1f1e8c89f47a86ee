"""The exit codes, in one table. `docs/users/exit-codes.md` lists the same, and a test compares the two."""

from kneecli.domain.problem import CouldNot, FileFault, KneecliError, NothingToDo, PlanWithheld, WrongUsage

DONE = 0
FAILED = 1
INTERRUPTED = 130

CODES: tuple[tuple[type[KneecliError], int], ...] = (
    (CouldNot, FAILED),
    (WrongUsage, 2),
    (FileFault, 3),
    (NothingToDo, 4),
    (PlanWithheld, 5),
)


def code_of(error: KneecliError) -> int:
    """The exit code of an error."""
    return next((code for kind, code in CODES if isinstance(error, kind)), FAILED)
