"""Values as plain data, and back."""

import datetime
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.exercise import Dose, Exercise, KneeDemand, Rung
from kneecli.domain.diary.record import Done, ExerciseDone, SetDone
from kneecli.domain.session.session import Prescription
from kneecli.store.caches.cached import DATE, MOST_FILES, MOST_IN_FOLDER, Cache, packed, shared, tuple_of
from kneecli.store.files import replace_bytes
from support.builders import exercise
from support.journal import did, felt, moved

EXERCISE = packed(Exercise, dose=packed(Dose), knee=packed(KneeDemand), rungs=tuple_of(packed(Rung)))
DONE = packed(Done, prescription=packed(Prescription), sets=tuple_of(packed(SetDone)))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4).map(tuple),
)


def test_values_come_back() -> None:
    """An exercise with its ladder, and what was done of it."""
    bridge = exercise("bridge")
    assert EXERCISE.make(EXERCISE.keep(bridge)) == bridge
    logged = did(1, "bridge", load_kg=1.5)
    shape = packed(ExerciseDone, date=DATE, done=DONE)
    assert shape.make(shape.keep(logged)) == logged


def test_what_is_kept_is_plain() -> None:
    """Nothing but tuples, texts and numbers, which is what `marshal` can write."""
    kept = packed(ExerciseDone, date=DATE, done=DONE).keep(did(1, "bridge"))
    assert type(kept) is tuple
    assert kept[3] == (datetime.date(2026, 11, 22) - datetime.timedelta(days=1)).toordinal()
    assert type(kept[4]) is tuple


@given(st.tuples(PLAIN, PLAIN))
def test_any_content_comes_back(tmp_path_factory: pytest.TempPathFactory, content: tuple[object, ...]) -> None:
    """To the type: true is not one, and one is not one point nought."""
    cache = Cache(tmp_path_factory.getbasetemp() / "any.bin", "1")
    cache.keep(content, (SetDone,))
    assert repr(cache.read((SetDone,))) == repr(content)


def test_texts_are_kept_once(tmp_path: Path) -> None:
    """However often a text stands in it, and whether or not it is the same object."""
    cache = Cache(tmp_path / "texts.bin", "1")
    cache.keep(shared(tuple("".join(["a long ", "text"]) for _ in range(100))), ())
    assert cache.file.read_bytes().count(b"a long text") == 1


def test_only_the_same_maker_reads_it(tmp_path: Path) -> None:
    """Another version of kneecli, other fields, or no file at all: nothing is read."""
    cache = Cache(tmp_path / "cache.bin", "1")
    with pytest.raises(EOFError):
        cache.read(())
    cache.keep((1, 2), (SetDone,))
    assert cache.read((SetDone,)) == (1, 2)
    with pytest.raises(ValueError, match="another version"):
        Cache(cache.file, "2").read((SetDone,))
    with pytest.raises(ValueError, match="another version"):
        cache.read((Prescription,))
    replace_bytes(cache.file, cache.file.read_bytes() + b"x")
    with pytest.raises(ValueError, match="damaged"):
        cache.read((SetDone,))


def test_events_of_all_kinds_come_back_by_way_of_a_file(tmp_path: Path) -> None:
    """What the digest relies on is tested there; here only that a file does not change it."""
    cache = Cache(tmp_path / "events.bin", "1")
    shapes = [packed(type(event), date=DATE) for event in (felt(0, 3), moved(1, 2, "bridge"))]
    events = [felt(0, 3, swelling="mild"), moved(1, 2, "bridge")]
    cache.keep(tuple(shape.keep(event) for shape, event in zip(shapes, events, strict=True)), ())
    assert [shape.make(kept) for shape, kept in zip(shapes, cache.read(()), strict=True)] == events


def test_installations_have_caches_of_their_own(tmp_path: Path) -> None:
    """Another version, and whatever else tells them apart, is another file; the same is the same."""
    one = Cache.told_apart(tmp_path, "catalogue", "1", "/usr/lib")
    assert one == Cache.told_apart(tmp_path, "catalogue", "1", "/usr/lib")
    others = [Cache.told_apart(tmp_path, *more) for more in (("catalogue", "2", "/usr/lib"), ("catalogue", "1", "/x"))]
    assert len({one.file, *(other.file for other in others)}) == 3


def test_the_oldest_of_very_many_go(tmp_path: Path) -> None:
    """As many stay as are kept of a name, the newest; those of other names are left alone."""
    diary = Cache.told_apart(tmp_path, "diary", "1")
    diary.keep(("x",), ())
    os.utime(diary.file, (1, 1))
    caches = [Cache.told_apart(tmp_path, "catalogue", str(number)) for number in range(MOST_FILES + 3)]
    for number, cache in enumerate(caches):
        cache.keep((number,), ())
        os.utime(cache.file, (number + 1, number + 1))
    assert [cache.file.exists() for cache in caches] == [False] * 3 + [True] * MOST_FILES
    assert diary.read(()) == ("x",)


def test_a_folder_has_so_many_caches_at_most(tmp_path: Path) -> None:
    """The oldest go, such as pictures of exercises that are planned no more; what is no cache stays."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    old = [Cache.told_apart(tmp_path, f"page-{number}", "1") for number in range(MOST_IN_FOLDER)]
    for number, cache in enumerate(old):
        cache.file.write_bytes(b"")
        os.utime(cache.file, (number + 1, number + 1))
    for number in range(2):
        Cache.told_apart(tmp_path, f"new-{number}", "1").keep((number,), ())
    assert [cache.file.exists() for cache in old[:3]] == [False, False, True]
    assert len(list(tmp_path.iterdir())) == MOST_IN_FOLDER + 1
