"""An exercise as plain data, for JSON (docs/users/json.md) and for hooks (docs/packs/hooks.md)."""

from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.value import fields, is_dataclass
from kneecli.formats.writing.json_schema import WHOLE, Schema, of_dataclass, one_of, rows, table


def to_data(exercise: Exercise) -> dict[str, Any]:
    """All that its pack says of the exercise. `knee_load` is repeated at the top, because it is asked for most."""
    data = _plain(exercise)
    knee = data.pop("knee")
    rungs = [{"rung": number, **rung} for number, rung in enumerate(data.pop("rungs"), start=1)]
    return {**data, "knee_load": knee["load"], "knee": knee, "rungs": rungs}


def schema() -> Schema:
    """The schema of an exercise, made from the same fields."""
    properties = of_dataclass(Exercise)["properties"]
    rung = table({"rung": WHOLE, **of_dataclass(Rung)["properties"]})
    return table({**properties, "knee_load": one_of(words.KNEE_LOADS), "rungs": rows(rung)})


def _plain(value: Any) -> Any:
    """Dicts for values and lists for tuples, as `asdict` gives them, without copies of what never changes."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return list(map(_plain, value)) if isinstance(value, tuple) else value
