"""A block, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.block import Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, WHOLE, rows
from kneecli.formats.writing.keys import Keys

_EXCHANGE = Keys[Exchange](
    ("out", TEXT, lambda each: each.out),
    ("into", TEXT, lambda each: each.into),
    ("why", TEXT, lambda each: each.why),
)

BLOCK = Keys[BlockOn](
    ("number", WHOLE, lambda on: on.block.number),
    ("begun", DATE, lambda on: on.block.begun.isoformat()),
    ("day", WHOLE, lambda on: on.day),
    ("over", FLAG, lambda on: on.over),
    ("exercises", rows(TEXT), lambda on: list(on.block.exercises)),
    ("exchanged", rows(_EXCHANGE.schema), lambda on: [_EXCHANGE.data(each) for each in on.block.exchanged]),
)
"""The block that began last, with the day of it, counted from 1, and whether it is over."""
