"""Two real instances of Syncthing on the loopback: work on both sides, and a connection that is cut."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from machines.syncthing import Syncthing
from machines.test_git import facts, run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("syncthing") is None, reason="Syncthing is not installed"),
]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Syncthing, Syncthing]]:
    """Two instances that share a journal's folder, and are not started yet."""
    made = []
    for name in ("one", "two"):
        (tmp_path / name / "journal").mkdir(parents=True)
        (tmp_path / f"{name}-syncthing").mkdir()
        (tmp_path / name / "journal" / ".stfolder").mkdir()
        made.append(Syncthing(tmp_path / f"{name}-syncthing", tmp_path / name / "journal"))
    one, two = made
    one.shares_with(two)
    two.shares_with(one)
    yield one, two
    for each in made:
        each.stop()


def has(instance: Syncthing, *exercises: str) -> bool:
    """Whether the diary on this side has just these exercises."""
    return [exercise for _, exercise, _ in facts(instance.folder.parent)[0]] == sorted(exercises)


def test_both_sides_have_the_same_diary(two: tuple[Syncthing, Syncthing]) -> None:
    """Also where a connection was cut, and both have written to a file of one name: its conflict copy is read."""
    one, other = two
    run(one.folder.parent, "laptop", "log", "bridge")
    run(other.folder.parent, "phone", "log", "plank")
    one.start()
    other.start()
    for each in two:
        each.until(partial(has, each, "bridge", "plank"))
    other.stop()
    run(one.folder.parent, "same", "log", "step-up", "--pain", "3")
    run(one.folder.parent, "laptop", "log", "sit-to-stand")
    run(other.folder.parent, "same", "log", "calf-raise", "--pain", "1")
    run(other.folder.parent, "same", "pain", "2", "--swelling", "mild")
    other.start()
    for each in two:
        each.until(partial(has, each, "bridge", "plank", "step-up", "sit-to-stand", "calf-raise"))
    assert facts(one.folder.parent) == facts(other.folder.parent)
    assert [file.name for file in one.folder.glob("same.sync-conflict-*.jsonl")] != []
