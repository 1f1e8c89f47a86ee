"""The cached catalogue: a shorter way to the same answer, and never another one."""

import os
import time
from pathlib import Path

import pytest

from kneecli.domain.catalogue.installed import Loaded
from kneecli.formats.pack.pack import read_pack
from kneecli.plugins.loader import load_packs
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.catalogue import Known, in_short, known
from support.builders import PACK_GOAL, PACK_HEAD, PACK_PROGRAMME
from support.stopped_clock import stop_clock_at


class Loader:
    """Loads the installed packs and those of a folder, and counts how often it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = 0

    def __call__(self) -> Loaded:
        """Everything that is there now."""
        self.asked += 1
        return load_packs(tuple(self.folder.glob("*.toml")) if self.folder.is_dir() else ())


@pytest.fixture
def loader(tmp_path: Path) -> Loader:
    """A loader with an empty folder for packs."""
    (tmp_path / "packs").mkdir()
    os.utime(tmp_path / "packs", ns=(1, 1))  # long ago
    return Loader(tmp_path / "packs")


def ask(loader: Loader, tmp_path: Path, version: str = "1") -> Known:
    """The catalogue by way of the cache."""
    return known(Cache(tmp_path / "cache" / "catalogue.bin", version), loader.folder, loader)


def test_the_second_time_nothing_is_loaded(loader: Loader, tmp_path: Path) -> None:
    """A warm start gives the same catalogue, value for value, without loading a pack."""
    first, second = ask(loader, tmp_path), ask(loader, tmp_path)
    assert loader.asked == 1
    assert first == second
    assert second == in_short(loader())


def test_programmes_and_goals_are_kept_apart_and_come_back_whole(loader: Loader, tmp_path: Path) -> None:
    """Planning carries them unread; whoever asks gets what the pack says, with its sources."""
    text = (PACK_HEAD + PACK_PROGRAMME + PACK_GOAL).replace("purpose =", 'sources = ["TEST1"]\npurpose =')
    phase = 'gate = { pain = 3 }\nbeside = [{ exercise = "walking", days = 2, minutes = [5, 5, 10] }]\nweeks = 3\n'
    file = loader.folder / "mine.toml"
    file.write_text(text.replace("weeks = 3\n", phase), encoding="utf-8")
    for each in (file, loader.folder):
        os.utime(each, ns=(1, 1))
    ask(loader, tmp_path)
    found = ask(loader, tmp_path)
    assert loader.asked == 1
    assert not any(pack.programmes or pack.goals for pack in found.catalogue.packs)
    mine = next(pack for pack in found.pack_programmes if pack.pack == "test")
    assert mine.programmes == read_pack(file.read_text(encoding="utf-8"), "mine.toml").programmes
    assert [source.tag for source in mine.sources_of(mine.programmes[0])] == ["TEST1"]
    assert mine.programmes[0] in found.programmes
    assert mine.goals[0] in found.goals


def test_a_new_pack_file_is_seen(loader: Loader, tmp_path: Path) -> None:
    """A file that is dropped in, even a broken one, counts at once."""
    ask(loader, tmp_path)
    (loader.folder / "mine.toml").write_text("[pack]\n")
    assert [name for name, _ in ask(loader, tmp_path).broken] == ["mine"]


def test_a_changed_pack_file_is_seen(loader: Loader, tmp_path: Path) -> None:
    """A pack file that is edited in place is read again."""
    file = loader.folder / "mine.toml"
    file.write_text("[pack]\n")
    ask(loader, tmp_path)
    file.write_text("[pack]\nname = 3\n")
    os.utime(file, ns=(1, 1))
    ask(loader, tmp_path)
    assert loader.asked == 2


def test_a_pack_that_changes_while_packs_are_loaded_is_read_again(loader: Loader, tmp_path: Path) -> None:
    """What was read is used once, and not kept: the next run sees the change."""
    file = loader.folder / "mine.toml"
    file.write_text("[pack]\n")

    def load() -> Loaded:
        found = loader()
        file.write_text("[pack]\nname = 3\n")
        return found

    cache = Cache(tmp_path / "catalogue.bin", "1")
    known(cache, loader.folder, load)
    assert not cache.file.exists()
    for each in (file, loader.folder):
        os.utime(each, ns=(1, 1))
    ((name, _),) = known(cache, loader.folder, loader).broken
    assert (name, loader.asked) == ("mine", 2)
    assert cache.file.exists()


def test_a_folder_that_has_just_changed_is_looked_at_again(
    loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another pack may come within the same tick of the clock, and leave no trace in the folder's time."""
    ask(loader, tmp_path)
    now = time.time_ns()
    os.utime(loader.folder, ns=(now, now))
    stop_clock_at(loader.folder, monkeypatch)
    ask(loader, tmp_path)
    (loader.folder / "mine.toml").write_text("[pack]\n")
    os.utime(loader.folder, ns=(now, now))
    assert [name for name, _ in ask(loader, tmp_path).broken] == ["mine"]


def test_another_version_makes_its_own(loader: Loader, tmp_path: Path) -> None:
    """What another version of kneecli has cached is not used."""
    ask(loader, tmp_path, "1")
    ask(loader, tmp_path, "2")
    assert loader.asked == 2


@pytest.mark.slow
@pytest.mark.parametrize("place", [0, 3, 5, 1000, -1])
def test_a_damaged_cache_is_thrown_away(loader: Loader, tmp_path: Path, place: int) -> None:
    """One wrong byte anywhere, and the packs are loaded again."""
    before = ask(loader, tmp_path)
    cache = tmp_path / "cache" / "catalogue.bin"
    data = bytearray(cache.read_bytes())
    data[place] ^= 0xFF
    cache.write_bytes(data)
    assert ask(loader, tmp_path) == before
    assert loader.asked == 2


@pytest.mark.parametrize("content", [b"", b"x", b"\0" * 4, b"\0" * 5000])
def test_anything_else_in_its_place_is_thrown_away(loader: Loader, tmp_path: Path, content: bytes) -> None:
    """A file that never was a cache does no harm."""
    cache = tmp_path / "cache" / "catalogue.bin"
    cache.parent.mkdir()
    cache.write_bytes(content)
    assert len(list(ask(loader, tmp_path).catalogue)) == 62


def test_without_a_cache_folder_it_works_all_the_same(loader: Loader, tmp_path: Path) -> None:
    """Where nothing can be kept, the packs are loaded each time."""
    (tmp_path / "cache").write_text("in the way")
    assert len(list(ask(loader, tmp_path).catalogue)) == 62
    assert len(list(ask(loader, tmp_path).catalogue)) == 62
    assert loader.asked == 2


@pytest.mark.slow
def test_a_clock_far_ahead_is_borne(loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the year 9999, too, which has more nanoseconds than Python counts."""
    monkeypatch.setattr("time.time", lambda: 253_402_214_400.0)
    assert ask(loader, tmp_path) == in_short(loader())
