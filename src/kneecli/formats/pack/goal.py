"""A `[[goal]]` of a pack file: an activity to return to, and the steps that lead there (docs/packs/pack-format.md)."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.programme import Goal
from kneecli.formats.reading.checking import Table

MOST_STEPS = 10


def read_goal(table: Table, pack: str) -> Goal:
    """The goal in this table, of the pack with this name. Faults are noted in the table."""
    goal = Goal(
        id=table.name("id"),
        name=table.text("name", most=60),
        pack=pack,
        steps=table.texts("steps", least=2, most=MOST_STEPS),
        aliases=table.texts("aliases"),
        cautions=table.choices("cautions", words.CAUTIONS),
        caution_basis=table.texts("caution_basis"),
        sources=table.texts("sources"),
    )
    table.finish()
    return goal
