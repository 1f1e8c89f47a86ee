"""The page of exit codes is that of the code."""

from kneecli.cli.shared import exits
from support.pages import DOCS, blocks_of, table_rows


def test_exit_code_table_is_that_of_the_code() -> None:
    """Each code stands in the table once, in order, and no other."""
    listed = [int(row[0]) for row in table_rows((DOCS / "users/exit-codes.md").read_text(encoding="utf-8"))]
    assert listed == sorted({exits.DONE, exits.INTERRUPTED, *(code for _, code in exits.CODES)})


def test_each_exit_code_has_an_example() -> None:
    """A block is run for every code that a command can be made to end with at will."""
    shown = {block.exit_code for block in blocks_of(DOCS / "users/exit-codes.md", "sh")}
    assert shown == {exits.DONE, *(code for _, code in exits.CODES)}
