"""`kneecli.testing`: what authors of packs test theirs with."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kneecli import PlanFormat, Review, hookimpl, testing
from kneecli.authoring.scaffold import NewPack, pack_file
from support.builders import MINIMAL_PACK


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A pack in order."""
    path = tmp_path / "calm-hips.toml"
    path.write_text(pack_file(NewPack("calm-hips", "Calm hips", "A. Clinician")), encoding="utf-8")
    return path


def test_a_good_pack_passes(file: Path) -> None:
    """Nothing is raised for a pack in order, given as a path or as text."""
    testing.assert_no_faults(file)
    testing.assert_no_advice(str(file))
    testing.assert_can_be_planned(file, "calm-hips-seated-heel-raise")
    assert testing.read(file).name == "calm-hips"


def test_faults_are_all_told_at_once(file: Path) -> None:
    """The error has every fault with its line."""
    file.write_text(MINIMAL_PACK.replace("move_s = 4", "move_s = 0").replace('"calves"]', '"calfs"]'), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"(?s)calm-hips.toml:\d+: `primary`.*calm-hips.toml:\d+: `move_s` is 0"):
        testing.assert_no_faults(file)


def test_an_id_of_ours_is_a_fault(file: Path) -> None:
    """A clash with a built-in exercise shows before the pack is published."""
    file.write_text(MINIMAL_PACK.replace('"heel-raise"', '"step-up"'), encoding="utf-8")
    with pytest.raises(AssertionError, match="step-up"):
        testing.assert_no_faults(file)


def test_advice_can_be_decided_about(file: Path) -> None:
    """A rule that the author has weighed is passed over by its name."""
    file.write_text(MINIMAL_PACK, encoding="utf-8")
    with pytest.raises(AssertionError, match="cue-length"):
        testing.assert_no_advice(file)
    testing.assert_no_advice(file, but={"cue-length", "easier-way"})


def test_an_exercise_that_can_t_be_planned_is_told(file: Path) -> None:
    """So is one that is not there."""
    with pytest.raises(AssertionError, match="no exercise 'other'"):
        testing.assert_can_be_planned(file, "other")
    text = file.read_text(encoding="utf-8").replace('phases = ["strength"]', 'phases = ["cool-down"]')
    file.write_text(text.replace('target = "calves"', 'target = "core"'), encoding="utf-8")
    with pytest.raises(AssertionError, match="can't be in the session"):
        testing.assert_can_be_planned(file, "calm-hips-seated-heel-raise")


def test_a_plan_as_data(file: Path) -> None:
    """What is asked for is in it, beside the built-in exercises, the same on every day."""
    plan = testing.plan_data(file, "calm-hips-seated-heel-raise", minutes=20)
    assert plan == testing.plan_data(file, "calm-hips-seated-heel-raise", minutes=20)
    assert {item["pack"] for item in plan["items"]} > {"calm-hips"}


def test_an_installed_pack_is_found() -> None:
    """Built-in packs come through entry points as any other; what is not there is told."""
    testing.assert_installed("yoga")
    with pytest.raises(AssertionError, match="there is no pack 'nothing'"):
        testing.assert_installed("nothing")


def _first_item(text: str) -> dict[str, Any]:
    plan: dict[str, Any] = json.loads(text)
    return plan | {"items": plan["items"][:1]}


class Clinic:
    """A plugin as an object."""

    @hookimpl
    def kneecli_review(self, exercises: list[dict[str, object]], person: dict[str, object]) -> list[Review]:
        """Says no to all steps on a sore day, and something that is no sentence to the old."""
        because = "" if person["age"] else "Not today."
        sore = isinstance(person["pain"], int) and person["pain"] > 2
        return [Review(str(exercise["id"]), because) for exercise in exercises if exercise["id"] == "step-up" and sore]

    @hookimpl
    def kneecli_formats(self) -> list[PlanFormat]:
        """A table, and one that forgets."""
        return [
            PlanFormat("table", ".table", json.dumps, json.loads),
            PlanFormat("half", ".half", json.dumps, _first_item),
        ]


@pytest.mark.slow
def test_reviews_and_formats_are_asked_as_kneecli_asks() -> None:
    """The hooks go through pluggy, and what they give is checked."""
    assert testing.reviews(Clinic()) == []
    assert testing.reviews(Clinic(), pain=5) == [Review("step-up", "Not today.")]
    with pytest.raises(AssertionError, match="no plain sentence"):
        testing.reviews(Clinic(), pain=5, age=70)
    table, half = testing.formats(Clinic())
    testing.assert_format_reads_what_it_writes(table)
    with pytest.raises(AssertionError, match="not those that were written"):
        testing.assert_format_reads_what_it_writes(half)


def test_a_plugin_without_hooks_is_told() -> None:
    """What kneecli would refuse is refused here."""
    with pytest.raises(TypeError, match="hookimpl"):
        testing.formats(SimpleNamespace())


def test_all_is_all() -> None:
    """Everything public is listed, and documented."""
    own = {name for name, each in vars(testing).items() if getattr(each, "__module__", "") == testing.__name__}
    assert {name for name in own if not name.startswith("_")} == set(testing.__all__)
    assert all(getattr(testing, name).__doc__ for name in testing.__all__)
