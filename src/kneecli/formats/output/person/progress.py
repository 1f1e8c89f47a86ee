"""The rung of an exercise and its proposal, as JSON (docs/users/json.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.person.equipment import owned_load, owned_step
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.proposal import KINDS, Proposal
from kneecli.domain.value import dataclass
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.formats.writing.json_schema import FLAG, NUMBER, TEXT, WHOLE, one_of, or_null
from kneecli.formats.writing.keys import Keys


@dataclass(frozen=True, slots=True)
class _Row:
    """An exercise with the person's rung, the weight or step that they own for it, and what the diary proposes."""

    exercise: Exercise
    number: int
    rung: Rung
    load_kg: float | None
    step_cm: int | None
    proposal: Proposal
    in_block: bool


PROGRESS = Keys[_Row](
    ("exercise", TEXT, lambda row: row.exercise.id),
    ("rung", WHOLE, lambda row: row.number),
    ("rungs", WHOLE, lambda row: len(row.exercise.rungs)),
    ("label", TEXT, lambda row: row.rung.label),
    ("load_kg", or_null(NUMBER), lambda row: row.load_kg),
    ("step_cm", or_null(WHOLE), lambda row: row.step_cm),
    ("proposal", one_of(KINDS), lambda row: row.proposal.kind),
    ("next_rung", WHOLE, lambda row: row.proposal.rung),
    ("in_block", FLAG, lambda row: row.in_block),
    ("why", TEXT, lambda row: reason_words(row.proposal.why)),
)


def to_data(exercise: Exercise, proposal: Proposal, today: Today) -> dict[str, Any]:
    """The person's rung, and what the diary proposes. `next_rung` is the rung that the proposal leads to."""
    number = earned_rung(exercise, today)
    rung = exercise.rung(number)
    load_kg = owned_load(rung, today.person) or rung.load_kg
    step_cm = owned_step(rung, today.person) or rung.step_cm
    in_block = today.block is not None and exercise.id in today.block.exercises
    return PROGRESS.data(_Row(exercise, number, rung, load_kg, step_cm, proposal, in_block))
