"""The diary from a day on answers for that day, and for each day since, like the whole one."""

import datetime
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.app.journal_session import JournalSession
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Event
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.coming.appointments import done
from kneecli.domain.progress.coming.check_in import check_in
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.ladder.proposal import propose
from kneecli.domain.progress.recent_events import WINDOW_DAYS
from kneecli.domain.report.report import report, usual_since
from kneecli.formats.diary.journal import write_event
from kneecli.store import journal_by_day
from kneecli.store.caches.cached import Cache
from kneecli.store.journal import JournalFolder
from support.builders import exercise, measure
from support.examples import examples
from support.journal import IDS, TODAY, day, did, felt, histories, undo

pytest.importorskip("msgspec", reason="msgspec is not made for this Python", exc_type=ImportError)

EXERCISES = [exercise(name) for name in IDS]


def answers(diary: Diary, since: datetime.date, asked: datetime.date) -> dict[str, object]:
    """All that is asked of a diary for the days from `since` to `asked`."""
    known = today_of(Person(), diary, EXERCISES, asked)
    return {
        "today": known,
        "rungs": diary.rungs_on(asked),
        "last": [diary.last(name, asked) for name in IDS],
        "proposals": [propose(each, diary, known) for each in EXERCISES],
        "due": due(diary, asked).lines,
        "check-in": check_in([measure()], diary, asked),
        "done": list(done(diary, since, asked)),
        "since": usual_since(diary, asked),
        "report": report(diary, EXERCISES, [measure()], known, since),
    }


def check(events: Sequence[Event], monkeypatch: pytest.MonkeyPatch, *days_ago: int) -> int:
    """Asserts it for a journal of these events, and gives how many of them were left out for the first of the days."""
    monkeypatch.setattr(journal_by_day, "LONG", 0)
    with tempfile.TemporaryDirectory() as root:
        file = Path(root) / "journal" / "here.jsonl"
        file.parent.mkdir()
        file.write_bytes("".join(map(write_event, events)).encode(errors="replace"))
        cache = Cache.told_apart(Path(root) / "cache", "diary", "0", is_kept=False)
        folder = JournalFolder(file.parent)
        whole = JournalSession(folder, cache, TODAY).whole()
        for ago in days_ago:
            found = JournalSession(folder, cache, TODAY).from_day(day(ago))
            for asked in {day(ago), day(ago // 2), TODAY}:
                assert answers(found, day(ago), asked) == answers(whole, day(ago), asked), (ago, asked)
        some = JournalSession(folder, cache, TODAY).from_day(day(days_ago[0]))
    return len(whole.events) - len(some.events)


@examples(100)
@given(histories(), st.integers(0, 70), st.booleans())
def test_any_journal(events: list[Event], ago: int, full: bool) -> None:
    """With undos and edits; with many days before, so that not all of them matter."""
    before = [did(ago + more, name) for more in range(3 * WINDOW_DAYS, 0, -1) for name in ("filler", "plank")]
    with pytest.MonkeyPatch.context() as patch:
        check([*(before if full else ()), *events], patch, ago)


@pytest.mark.parametrize("seed", range(4))
def test_months_of_every_kind(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exercises that come and go, at rungs that rise and fall, with pain: what is left out has no say."""
    dice = random.Random(seed)
    events: list[Event] = []
    for ago in range(260, -1, -1):
        for name in dice.sample(IDS, dice.randint(0, 2)):
            skipped = "-" if dice.random() < 0.1 else None
            pain = dice.choice((None, 0, 1, 2, 4, 6))
            if name != IDS[ago // 80 % 3]:
                events.append(did(ago, name, f"plan-{ago}", rung=dice.randint(1, 5), pain=pain, skipped=skipped))
        if events and dice.random() < 0.2:
            events.append(dice.choice((felt(ago, dice.randint(0, 6)), undo(dice.choice(events)))))
    assert check(events, monkeypatch, 20, 0, 5, 60, 100) > 20
