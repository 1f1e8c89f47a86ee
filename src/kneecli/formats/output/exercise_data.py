"""An exercise as plain data, for JSON (docs/users/json.md) and for hooks (docs/packs/hooks.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.value import fields, is_dataclass


def to_data(exercise: Exercise) -> dict[str, Any]:
    """Everything that its pack says of it. `knee_load` stands for itself, since it is asked for most."""
    data = _plain(exercise)
    knee = data.pop("knee")
    rungs = [{"rung": number, **rung} for number, rung in enumerate(data.pop("rungs"), start=1)]
    return {**data, "knee_load": knee["load"], "knee": knee, "rungs": rungs}


def _plain(value: Any) -> Any:
    """Dicts for values, lists for tuples: `asdict`, without copies of what never changes."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
