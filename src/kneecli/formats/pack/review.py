"""A `[[review]]` of a pack file: what the pack says about an exercise (docs/packs/pack-format.md)."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.review import MOST_PERCENT, MOST_WORDS, ConditionalReview, Review
from kneecli.formats.reading.checking import Table


def read_review(table: Table) -> ConditionalReview:
    """The review in this table, with its conditions. Faults are noted in the table."""
    written = ConditionalReview(
        Review(
            exercise=table.name("exercise"),
            because=table.text("because", most=MOST_WORDS),
            percent=table.number("percent", 0, MOST_PERCENT, 0),
        ),
        pain_from=table.optional_number("pain_from", 0, 10),
        age_from=table.optional_number("age_from", 18, 120),
        cautions=table.choices("cautions", words.CAUTIONS),
    )
    table.finish()
    return written
