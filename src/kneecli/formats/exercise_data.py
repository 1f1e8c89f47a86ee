"""An exercise as plain data, for JSON (docs/json.md)."""

from typing import Any

from kneecli.domain.exercise import Exercise
from kneecli.domain.value import asdict


def to_data(exercise: Exercise) -> dict[str, Any]:
    """Everything that its pack says of it. `knee_load` stands for itself, since it is asked for most."""
    data = asdict(exercise)
    knee = data.pop("knee")
    rungs = [{"rung": number, **rung} for number, rung in enumerate(data.pop("rungs"), start=1)]
    return {**data, "knee_load": knee["load"], "knee": knee, "rungs": rungs}
