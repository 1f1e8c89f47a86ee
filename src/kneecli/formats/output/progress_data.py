"""Where an exercise stands, as plain data, for JSON (docs/users/json.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.fit import earned_rung, owned_step
from kneecli.domain.person.today import Today
from kneecli.domain.progress.proposal import Proposal


def to_data(exercise: Exercise, proposal: Proposal, today: Today) -> dict[str, Any]:
    """The rung that the person stands on, and what the diary proposes. `next_rung` is where that leads."""
    rung = earned_rung(exercise, today)
    here = exercise.rung(rung)
    return {
        "exercise": exercise.id,
        "rung": rung,
        "rungs": len(exercise.rungs),
        "label": here.label,
        "load_kg": here.load_kg,
        "step_cm": owned_step(here, today.person) or here.step_cm,
        "proposal": proposal.kind,
        "next_rung": proposal.rung,
        "why": proposal.why,
    }
