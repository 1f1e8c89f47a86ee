"""A block, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.block import Exchange
from kneecli.domain.diary.current_block import BlockOn
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, WHOLE, rows
from kneecli.formats.writing.keys import Keys

_EXCHANGE = Keys[Exchange](
    ("out", TEXT, lambda exchange: exchange.out),
    ("into", TEXT, lambda exchange: exchange.into),
    ("why", TEXT, lambda exchange: exchange.why),
)

BLOCK = Keys[BlockOn](
    ("number", WHOLE, lambda current: current.block.number),
    ("begun", DATE, lambda current: current.block.begun.isoformat()),
    ("day", WHOLE, lambda current: current.day),
    ("over", FLAG, lambda current: current.over),
    ("exercises", rows(TEXT), lambda current: list(current.block.exercises)),
    ("exchanged", rows(_EXCHANGE.schema), lambda current: list(map(_EXCHANGE.data, current.block.exchanged))),
)
"""The block that began last, with the day of it, counted from 1, and whether it is over."""
