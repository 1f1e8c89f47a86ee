"""A journal read day by day is the whole one: whatever was taken back, corrected, edited, or is there twice."""

import datetime
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.app.journal_session import JournalSession
from kneecli.domain.diary.entry_names import NameBook, short_names
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.problem import CouldNot
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from kneecli.store import journal_by_day
from kneecli.store.caches.cached import Cache
from kneecli.store.journal import JournalFolder
from support.examples import examples
from support.journal import TODAY, day, did, edit, head, histories, undo

ALWAYS = (datetime.date.min, datetime.date.max)

pytest.importorskip("msgspec", reason="msgspec is not made for this Python", exc_type=ImportError)


@pytest.fixture(autouse=True)
def _always_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_by_day, "LONG", 0)


@contextmanager
def journal(files: Sequence[Sequence[str]], **ids: str) -> Iterator[JournalSession]:
    """The journal of these files, where the exercises named have other ids now."""
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "journal"
        folder.mkdir()
        for number, lines in enumerate(files):
            (folder / f"device-{number}.jsonl").write_bytes("".join(lines).encode(errors="replace"))
        cache = Cache.told_apart(Path(root) / "cache", "diary", "0", is_kept=False)
        yield JournalSession(
            JournalFolder(folder), cache, TODAY, new_ids=lambda packs: {i: ids[i] for i in packs if i in ids}
        )


def check(files: Sequence[Sequence[str]], **ids: str) -> None:
    """Asserts that what is read day by day is the diary of all."""
    with journal(files, **ids) as session:
        whole, as_dated = session.whole(), fold(session.events_as_dated())
        with session.by_day() as by_day:
            days = list(by_day.days(*ALWAYS))
            assert [one for each in days for one in each.sessions] == list(whole.sessions)
            assert [one for each in days for one in each.felt] == list(whole.pains)
            assert [each.date for each in days] == sorted({each.date for each in days})
            assert list(by_day.events()) == list(whole.events)
            assert list(by_day.days(*ALWAYS, newest_first=True)) == days[::-1]
            middle = [each for each in days if day(40) <= each.date <= day(1)]
            assert list(by_day.days(day(40), day(1))) == middle
            for name in whole.logged:
                with_it = [one for one in whole.sessions if name in {did.exercise for did in one.items}]
                of_one = [one for each in by_day.days(*ALWAYS, name) for one in each.sessions]
                assert [one for one in of_one if one in with_it] == with_it
                assert {each.date for each in by_day.days(*ALWAYS, name)} == {one.date for one in with_it}
                assert by_day.diary_of(name).logged == {name: whole.logged[name]}
                assert by_day.diary_of(name).changes == whole.changes
        with session.by_day(as_dated=True) as by_day:
            assert list(by_day.events()) == list(as_dated.events)
            assert (by_day.pains, by_day.measured) == (as_dated.pains, as_dated.measured)
            assert [one for each in by_day.days(*ALWAYS) for one in each.sessions] == list(as_dated.sessions)


@examples(150)
@given(histories(), st.randoms(use_true_random=False), st.booleans(), st.booleans())
def test_any_journal_of_two_devices(events: list[Event], dice: random.Random, in_order: bool, alike: bool) -> None:
    """With edits and undos, in any order, some lines in both files, some of the same number, some of tomorrow."""
    rows = [*events, did(-1), did(-1, "plank", "p"), *(did(ago, "plank", f"plan-{ago}") for ago in range(50, 0, -7))]
    if alike:
        rows = [replace(event, number=event.number // 3) for event in rows]
    if not in_order:
        dice.shuffle(rows)
    files: tuple[list[str], list[str]] = ([], [])
    for event in rows:
        for file in dice.choice((files[:1], files[1:], files[1:], files)):
            odd = dice.choice((None,) * 9 + (" x\n", '{"v":2,"id":"zz","at":"","type":"mood","n":4}\n', "\n"))
            line = write_event(event)
            file += [line.replace(":", ": ") if dice.random() < 0.05 else line, *filter(None, [odd])]
    check(files)
    check(files, plank="heel-raise", **{"heel-raise": "heel-lift"})


def test_exercises_that_are_one_now_correct_each_other() -> None:
    """In one plan, the later of the two counts."""
    events = [did(9, "old", "p", rung=1), did(9, "new", "p", rung=2), did(8, "old", "q"), did(7, "old")]
    check([[*map(write_event, events)]], old="new")


def test_what_is_added_in_a_dry_run_counts() -> None:
    """Also where it takes back or corrects what is in the files."""
    first, second = did(9, plan="p"), did(8)
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "journal"
        folder.mkdir()
        (folder / "here.jsonl").write_text(write_event(first) + write_event(second), encoding="utf-8")
        cache = Cache.told_apart(Path(root) / "cache", "diary", "0", is_kept=False)
        session = JournalSession(JournalFolder(folder), cache, TODAY, dry_run=True)
        session.add([undo(second), edit(first, rung=9), did(7)])
        with session.by_day() as by_day:
            assert list(by_day.events()) == list(session.whole().events)


def test_a_file_that_changes_meanwhile(tmp_path: Path) -> None:
    """Where a line is not where it was, nothing is made up of what is there."""
    file = tmp_path / "here.jsonl"
    file.write_text("".join(map(write_event, (did(3), did(2)))), encoding="utf-8")
    session = JournalSession(JournalFolder(tmp_path), Cache.told_apart(tmp_path, "diary", "0", is_kept=False), TODAY)
    with session.by_day() as by_day:
        file.write_text(write_event(did(1)) + file.read_text(encoding="utf-8"), encoding="utf-8")
        with pytest.raises(CouldNot, match="was changed"):
            list(by_day.events())


_HEX = st.text("0af", min_size=14, max_size=18)


@given(st.sets(st.one_of(_HEX, _HEX.map(lambda text: f"{text:f>16}"[-16:]), st.text("0aAé-", min_size=1, max_size=9))))
def test_a_book_of_names_has_the_names_of_a_list(ids: set[str]) -> None:
    """Whether an id is one of kneecli's, which it holds as a number, or any other."""
    book = NameBook(id.encode() for id in [*ids, *ids])
    assert {id: book.get(id) for id in ids} == short_names(ids, ids)


def test_all_ids_are_found_in_the_lines(tmp_path: Path) -> None:
    """In lines as kneecli writes them, and in others; a name tells an entry from all of them."""
    long = did(2)
    events = [did(3), replace(long, id="0123456789abcdef"), replace(did(1), **{**head(), "id": "0123456789abcdee"})]
    lines = "".join(map(write_event, events)) + '{ "v": 1, "id" : "0123456789abcdf" }\n{"v":1,"id":"012","x\n'
    (tmp_path / "here.jsonl").write_text(lines, encoding="utf-8")
    book = NameBook(JournalFolder(tmp_path).ids())
    assert book.get("0123456789abcdef") == "0123456789abcdef"
    assert book.get(events[0].id) == short_names([events[0].id], {event.id for event in events})[events[0].id]
