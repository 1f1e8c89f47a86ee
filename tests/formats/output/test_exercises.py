"""An exercise as plain data."""

import json

from kneecli.domain.value import asdict
from kneecli.formats.output.packs.exercises import to_data
from kneecli.plugins.loader import load_packs


def test_everything_of_an_exercise_is_in_its_data() -> None:
    """Each field with its value, nested ones too, as JSON knows them; each rung with its number."""
    for exercise in load_packs(only_built_in=True).catalogue:
        data = to_data(exercise)
        assert json.loads(json.dumps(data)) == data
        rungs = [dict(rung) for rung in data["rungs"]]
        assert [rung.pop("rung") for rung in rungs] == list(range(1, len(exercise.rungs) + 1))
        assert data.pop("knee_load") == exercise.knee.load
        assert {**data, "rungs": rungs} == json.loads(json.dumps(asdict(exercise)))
