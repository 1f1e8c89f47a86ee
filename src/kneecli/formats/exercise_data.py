"""An exercise as plain data, for JSON (docs/json.md) and for hooks (docs/hooks.md)."""

from typing import Any

from kneecli.domain.exercise import Exercise


def to_data(exercise: Exercise) -> dict[str, Any]:
    """Everything that its pack says of it. `knee_load` stands for itself, since it is asked for most."""
    data = _plain(exercise)
    knee = data.pop("knee")
    rungs = [{"rung": number, **rung} for number, rung in enumerate(data.pop("rungs"), start=1)]
    return {**data, "knee_load": knee["load"], "knee": knee, "rungs": rungs}


def _plain(value: Any) -> Any:
    """Dicts for dataclasses, lists for tuples: `dataclasses.asdict`, without copies of what never changes."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    names = getattr(type(value), "__match_args__", None)
    return value if names is None else {name: _plain(getattr(value, name)) for name in names}
