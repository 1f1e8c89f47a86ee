"""The cached digest is only ever a shorter way to the same answer."""

import contextlib
import datetime
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone
from kneecli.domain.diary.swaps import swaps_on
from kneecli.domain.knee.pain import limits
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.coming.check_in import check_in
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.ladder.proposal import propose
from kneecli.domain.progress.recent_events import SLACK
from kneecli.domain.progress.so_far.change import series_of
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.progress.so_far.week_word import week_word
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from kneecli.store import journal_file
from kneecli.store.caches import recent_events
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.recent_events import ALL_KEPT, Recent, recent, with_added
from kneecli.store.device import DEVICE_VARIABLE
from kneecli.store.journal import JournalFolder
from support.builders import exercise, measure
from support.journal import TODAY, day, did, edit, felt, head, moved, undo

EIGHT = [f"exercise-{number}" for number in range(8)]
YEARS: list[Event] = []
FEW = 60
"""So many events are worth a digest here, instead of some hundreds, which takes long."""


def ten_years() -> list[Event]:
    """3,650 days with eight exercises each, the oldest first; made once."""
    if not YEARS:
        first = did(3650, EIGHT[0])
        for ago in range(3650, 0, -1):
            for number, name in enumerate(EIGHT):
                rung = 1 + (ago * (number + 3)) % 4
                done = replace(first.done, exercise=name, rung=rung, pain=ago % 4, effort=number)
                values: dict[str, Any] = head() | {"date": day(ago), "done": done, "plan": f"{day(ago)}-p"}
                YEARS.append(ExerciseDone(**values, batch="b"))
    return YEARS


class Place:
    """A journal with its cache. `by_command`: what is added here goes the way of a command, into the digest, too."""

    def __init__(self, root: Path, *, by_command: bool = False) -> None:
        self.by_command, self.version = by_command, "1"
        self.root, self.cache = root / "journal", root / "cache" / "diary.bin"
        self.file = self.root / "here.jsonl"

    def read(self) -> Recent:
        """The answer by way of the cache."""
        return recent(JournalFolder(self.root), Cache(self.cache, self.version), TODAY)

    def add(self, *events: Event, device: str = "here") -> None:
        """Adds events as they stand in a journal."""
        os.environ[DEVICE_VARIABLE] = device
        known = self.read() if self.by_command else None
        added = JournalFolder(self.root).append(events)
        if known is not None:
            with_added(known, Cache(self.cache, self.version), events, added, TODAY)

    def same(self) -> Recent:
        """Asserts that the cached answer is the full one, twice over, and returns it."""
        whole = JournalFolder(self.root).read()
        for _ in range(2):
            found = self.read()
            assert answers(found.journal.events) == answers(whole.events)
            assert found.journal.damaged == whole.damaged
            assert found.next_number > max(event.number for event in whole.events)
        return found


def answers(events: tuple[Event, ...], today: datetime.date = TODAY) -> dict[str, Any]:
    """What is asked of a diary for today."""
    diary = fold(events)
    exercises = [exercise(name) for name in ("bridge", "heel-raise", *EIGHT)]
    known = today_of(Person(), diary, exercises, today)
    return {
        "rungs": [diary.rungs_on(today + datetime.timedelta(days)) for days in (0, 1, 7, 60)],
        "swaps": [swaps_on(diary, today + datetime.timedelta(days)) for days in (0, 1, 7, 20)],
        "last": [diary.last(each.id) for each in exercises],
        "today": known,
        "proposals": [propose(each, diary, known) for each in exercises],
        "due": due(diary, today).lines,
        "check-in": check_in([measure()], diary, today),
        "word": week_word(diary, week(diary, exercises, today), today, limits()),
        "changes": [(each.first, each.last) for each in series_of(diary.measured, [measure()])],
    }


@pytest.fixture(params=[False, True], ids=["by others", "by a command"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A journal that is long enough for a cache, read once."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    monkeypatch.setattr(recent_events, "ALL_KEPT", FEW)
    monkeypatch.setattr(journal_file, "PIECE", 15_000)
    monkeypatch.setattr(recent_events, "LONG", 15_000)
    made = Place(tmp_path, by_command=request.param)
    made.add(*(did(ago, "bridge", rung=1 + ago % 4) for ago in range(FEW + 100, 0, -1)))
    made.read()
    assert made.cache.is_file()
    return made


def test_a_short_journal_needs_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until there is much to read nothing is kept."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    short = Place(tmp_path)
    short.add(did(1), felt(0))
    short.same()
    assert not short.cache.exists()


def test_no_journal_at_all(tmp_path: Path) -> None:
    """The first number is 1."""
    found = Place(tmp_path).read()
    assert (found.journal.events, found.next_number) == ((), 1)


def test_a_clock_that_was_ahead_and_is_right_again(place: Place) -> None:
    """What was kept for a day to come is no answer for today, though it was one then."""
    place.add(*(did(-365 - ago, "heel-raise") for ago in range(36)))
    later = TODAY + datetime.timedelta(420)
    for _ in range(2):
        found = recent(JournalFolder(place.root), Cache(place.cache, "1"), later)
        assert answers(found.journal.events, later) == answers(JournalFolder(place.root).read().events, later)
    place.same()


def _append(place: Place) -> None:
    place.add(did(0, "bridge", pain=7), felt(0, 3))


def _append_often(place: Place) -> None:
    for rung in (1, 2, 3):
        place.add(did(0, "bridge", rung=rung), moved(0, rung, "bridge"))
        place.same()


def _undo(place: Place) -> None:
    place.add(undo(*JournalFolder(place.root).read().events[-3:]))


def _undo_old(place: Place) -> None:
    place.add(undo(*JournalFolder(place.root).read().events[:3]))


def _correct_entries(place: Place) -> None:
    events = [event for event in JournalFolder(place.root).read().events if isinstance(event, ExerciseDone)]
    place.add(edit(events[3], pain=9), edit(events[-1], rung=1, date=day(400)), edit(did(1, "bridge"), rung=4))
    newer = '{"v":9,"id":"zy","at":"","type":"edit","n":99999,"entry":"zx","now":{"type":"mood"}}\n'
    place.file.write_bytes(place.file.read_bytes() + newer.encode())
    for _ in range(2):
        place.same()
        place.add(felt(0, 3))


def _correct(place: Place) -> None:
    place.add(did(1, "bridge", plan="p", rung=4, load_kg=9.0))
    place.same()
    place.add(did(1, "bridge", plan="p", rung=1))


def _old_event(place: Place) -> None:
    place.add(did(2000, "bridge", rung=9, load_kg=50.0), felt(1999, 3))


def _edit(place: Place) -> None:
    text = place.file.read_text(encoding="utf-8")
    place.file.write_text(text.replace('"rung":4', '"rung":3'), encoding="utf-8")


def _damage(place: Place) -> None:
    lines = place.file.read_bytes().splitlines(keepends=True)
    place.file.write_bytes(b"".join([*lines[:9], b"nonsense\n", *lines[10:]]))


def _damage_at_the_end(place: Place) -> None:
    place.file.write_bytes(place.file.read_bytes() + b"nonsense\n" + write_event(did(0, "bridge")).encode())


def _truncate(place: Place) -> None:
    place.file.write_bytes(place.file.read_bytes()[:-1000])


def _empty(place: Place) -> None:
    place.add(did(0, "heel-raise"), device="other")
    place.file.write_bytes(b"")


def _new_device(place: Place) -> None:
    place.add(did(0, "heel-raise"), did(900, "bridge", rung=4), device="phone")


def _device_goes(place: Place) -> None:
    place.add(*(did(ago, "heel-raise") for ago in range(20)), device="phone")
    place.same()
    (place.root / "phone.jsonl").unlink()


def _device_comes_twice(place: Place) -> None:
    (place.root / "here.sync-conflict-1.jsonl").write_bytes(place.file.read_bytes())


def _newer_version(place: Place) -> None:
    line = b'{"v":9,"id":"zz","at":"","type":"mood","n":99999,"smile":1}\n'
    place.file.write_bytes(place.file.read_bytes() + line)


def _newer_version_read_whole(place: Place) -> None:
    _newer_version(place)
    place.cache.unlink()


def _touch(place: Place) -> None:
    os.utime(place.file, ns=(1, 1))


def _replaced_by_the_same(place: Place) -> None:
    data = place.file.read_bytes()
    place.file.unlink()
    place.file.write_bytes(data)


def _swapped(place: Place) -> None:
    lines = place.file.read_bytes().splitlines(keepends=True)
    place.file.write_bytes(b"".join(lines[::-1]))


def _wrong_clock(place: Place) -> None:
    place.add(did(-20_000, "heel-raise"))
    place.same()
    place.add(did(0, "bridge"), felt(0, 6))


CHANGES = [
    _append, _append_often, _undo, _undo_old, _correct, _old_event, _edit, _damage, _damage_at_the_end, _truncate,
    _empty, _new_device, _device_goes, _device_comes_twice, _newer_version, _newer_version_read_whole, _touch,
    _replaced_by_the_same, _swapped, _wrong_clock, _correct_entries,
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_happens_to_the_journal(place: Place, change: Callable[[Place], None]) -> None:
    """The cached answer is the full one, after every kind of change."""
    place.same()
    change(place)
    place.same()


def test_a_torn_line_is_closed_and_read(place: Place) -> None:
    """A line that was cut off when the digest was made, and is then closed, is set aside as in the file."""
    place.file.write_bytes(place.file.read_bytes()[:-30])
    place.same()
    place.add(did(0, "bridge"))
    assert len(place.same().journal.damaged) == 1


def test_a_whole_line_without_its_end_is_not_read_twice(place: Place) -> None:
    """What comes after it is put on a line of its own."""
    place.file.write_bytes(place.file.read_bytes()[:-1])
    place.same()
    place.add(did(0, "bridge", rung=2))
    assert not place.same().journal.damaged


def _first_bytes(place: Place) -> None:
    place.cache.write_bytes(place.cache.read_bytes()[10:])


def _one_byte(place: Place) -> None:
    data = bytearray(place.cache.read_bytes())
    data[len(data) // 2] ^= 1
    place.cache.write_bytes(data)


def _last_bytes(place: Place) -> None:
    place.cache.write_bytes(place.cache.read_bytes()[:-20])


def _other_version(place: Place) -> None:
    place.cache.unlink()
    place.version = "999"
    place.read()
    place.version = "1"


def _other_fields(place: Place) -> None:
    cache = Cache(place.cache, place.version)
    cache.keep(cache.read(recent_events._KINDS), recent_events._KINDS[:-1])


def _nonsense(place: Place) -> None:
    place.cache.write_bytes(b"\xff\x00nonsense")


def _nothing(place: Place) -> None:
    place.cache.write_bytes(b"")


def _gone(place: Place) -> None:
    place.cache.unlink()


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage",
    [_first_bytes, _one_byte, _last_bytes, _other_version, _other_fields, _nonsense, _nothing, _gone],
    ids=lambda each: each.__name__,
)
def test_a_damaged_cache_is_made_anew(place: Place, damage: Callable[[Place], None]) -> None:
    """Whatever is in the cache, the answer is the full one, and the cache is good again."""
    good = place.cache.read_bytes()
    damage(place)
    place.same()
    assert place.cache.read_bytes() == good


def test_a_cache_that_can_not_be_written_is_no_trouble(place: Place) -> None:
    """With a folder, or a file, in its place the answer is the full one."""
    place.cache.unlink()
    place.cache.mkdir()
    place.same()
    place.cache.rmdir()
    place.cache.parent.rmdir()
    place.cache.parent.write_text("in the way", encoding="utf-8")
    place.same()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_cache_folder_is_no_trouble(place: Place) -> None:
    """The answer is the full one, and nothing is said."""
    place.cache.parent.chmod(0o500)
    place.add(did(0, "bridge"))
    place.same()
    place.cache.parent.chmod(0o700)


def test_what_is_added_while_it_is_read_is_not_lost(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """An event that another process adds while the digest is made is there the next time."""
    monkeypatch.setattr(recent_events, "LONG", 1 << 20)
    place.cache.unlink()
    late = did(0, "heel-raise")
    original = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        data = original(self)
        if self == place.file:
            monkeypatch.setattr(Path, "read_bytes", original)
            place.add(late)
        return data

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert late not in place.read().journal.events
    assert late in place.read().journal.events
    place.same()


@pytest.mark.parametrize("at", [0, 2, -1])
def test_what_is_added_while_it_is_read_by_pieces_is_not_lost(
    place: Place, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the last piece is read it counts at once, behind it the next time."""
    pytest.importorskip("msgspec", reason="without msgspec a journal is read whole")
    place.cache.unlink()
    late, original = did(0, "heel-raise"), journal_file.pieces
    count = len(list(original(place.file)))
    assert count > 3

    def pieces(file: Path) -> Iterator[bytes]:
        for number, piece in enumerate(original(file)):
            yield piece
            if number == at % count:
                JournalFolder(place.root).append([late])

    with monkeypatch.context() as patched:
        patched.setattr(journal_file, "pieces", pieces)
        place.read()
    assert late in place.read().journal.events
    place.same()


@contextlib.contextmanager
def unopened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails when a journal file is opened."""
    original = Path.open

    def open_path(self: Path, *arguments: Any, **more: Any) -> Any:
        assert self.suffix != ".jsonl"
        return original(self, *arguments, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", open_path)
        yield


@pytest.mark.slow
def test_ten_years_are_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While only this device writes, by commands, no journal file is opened; the answer is that of the ten years."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    years = Place(tmp_path)
    events = ten_years()
    years.add(*events)
    assert len(events) == 29_200
    years.read()
    years.by_command = True
    assert years.cache.stat().st_size < years.file.stat().st_size / 20
    with unopened(monkeypatch):
        found = years.read()
        years.add(did(0, EIGHT[0], pain=8), felt(0, 6))
        years.read()
    assert answers(found.journal.events) == answers(tuple(events))
    assert found.next_number == max(event.number for event in events) + 1
    years.same()


def test_a_journal_is_opened_when_another_has_written(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The counterpart: the check above can fail."""
    JournalFolder(place.root).append([did(0, "bridge")])
    with unopened(monkeypatch), pytest.raises(AssertionError):
        place.read()


def test_what_comes_between_is_not_lost(place: Place) -> None:
    """Another process writes after this one has read, and before it adds: both count, here at once, there next."""
    known = place.read()
    theirs, ours = did(0, "heel-raise"), did(0, "bridge")
    JournalFolder(place.root).append([theirs])
    found = with_added(
        known, Cache(place.cache, place.version), [ours], JournalFolder(place.root).append([ours]), TODAY
    )
    assert ours in found.journal.events
    assert {ours, theirs} <= set(place.same().journal.events)


@pytest.mark.parametrize("days", [70, pytest.param(ALL_KEPT, marks=pytest.mark.slow)])
def test_a_digest_does_not_grow_for_ever(place: Place, days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no longer matters leaves it, however often something is added."""
    for ago in range(days, 0, -1):
        place.add(did(ago, "bridge"), did(ago, "heel-raise"))
    assert len(place.same().journal.events) <= 2 * FEW + 4 * SLACK
