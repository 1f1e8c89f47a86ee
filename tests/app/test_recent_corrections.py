"""What is taken back or corrected in the last days needs only the digest, and is what the whole journal would say."""

import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kneecli.app.diary.correcting import as_far_back, is_recent
from kneecli.app.diary.entries import entries_named, found_entries
from kneecli.app.journal_session import JournalSession
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone
from kneecli.domain.progress.take_back import corrected_in_the_batch, to_take_back
from kneecli.domain.value import replace
from kneecli.store.caches import recent_events
from kneecli.store.caches.cached import Cache
from kneecli.store.device import DEVICE_VARIABLE
from kneecli.store.journal import JournalFolder
from support.examples import share
from support.journal import IDS, TODAY, did, edit, felt, moved, undo


def a_year(seed: int) -> list[Event]:
    """Strokes of a batch each, some corrected, edited or taken back, and steps of plans."""
    dice, events = random.Random(seed), list[Event]()
    for ago in range(250, -1, -1):
        plan = f"plan-{ago}"
        for again in range(dice.choice((1, 1, 1, 2))):
            batch = f"b{ago}-{again}"
            events += [
                replace(did(ago, name, plan, rung=dice.randint(1, 4), pain=dice.randint(0, 4)), batch=batch)
                for name in dice.sample(IDS, 2)
            ]
        kind = dice.random()
        if kind < 0.1:
            events.append(undo(*to_take_back(fold(events).events)))
        elif kind < 0.2:
            done = [event for event in events[-6:] if isinstance(event, ExerciseDone)]
            events.append(edit(done[0], pain=dice.randint(0, 9)))
        elif kind < 0.4:
            events.append(felt(ago + dice.choice((0, 0, 0, 100)), dice.randint(0, 5)))
        elif kind < 0.45:
            events.append(moved(ago, dice.randint(1, 4), dice.choice(IDS)))
    return events


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What makes the journal of some events, read by way of the digest."""
    monkeypatch.setattr(recent_events, "ALL_KEPT", 60)
    monkeypatch.setenv(DEVICE_VARIABLE, "here")

    def made(events: list[Event], name: str) -> JournalSession:
        folder = JournalFolder(tmp_path / name)
        folder.append(events)
        return JournalSession(folder, Cache(tmp_path / f"{name}.bin", "1"), TODAY)

    return made


def test_the_answer_is_that_of_the_whole_journal(session: Any) -> None:
    """The last stroke, each late entry by its id, and the diary without it."""
    recent, years = 0, share(12, 3)
    for seed in range(years):
        events = a_year(seed)
        journal = session(events, str(seed))
        ctx: Any = SimpleNamespace(journal=journal)
        whole = journal.whole()
        last = to_take_back(journal.diary.events)
        if is_recent(ctx, last):
            recent += 1
            assert last == to_take_back(whole.events)
            assert corrected_in_the_batch(last, journal.diary.corrected) == corrected_in_the_batch(
                last, whole.corrected
            )
        for event in whole.events[-12:]:
            if isinstance(event, ExerciseDone):
                assert found_entries(ctx, event.id)[1] == entries_named(event.id, whole)
                before, known = as_far_back(ctx, [event])
                recent += before is journal.diary
                back = undo(event)
                after, all_of_it = fold([*known, back]), fold([*events, back])
                same = (event.plan, event.done.exercise)
                for diary, other in ((before, whole), (after, all_of_it)):
                    for some, others in ((diary.events, other.events), (diary.corrected, other.corrected)):
                        found = [each for each in some if isinstance(each, ExerciseDone)]
                        wanted = [each for each in others if isinstance(each, ExerciseDone)]
                        assert [each for each in found if (each.plan, each.done.exercise) == same] == [
                            each for each in wanted if (each.plan, each.done.exercise) == same
                        ]
    assert recent > 5 * years


@pytest.mark.slow
def test_an_old_entry_needs_the_whole_journal(session: Any) -> None:
    """One that was written long ago, or of a day long ago, or that a step came after."""
    events = a_year(1)
    for more, about in (
        ([], events[3]),
        ([late := felt(200, 3)], late),
        ([done := did(1, "bridge", "q"), replace(moved(0, 3, "bridge"), why="Two times well.")], done),
    ):
        journal = session([*events, *more], about.id)
        assert not is_recent(SimpleNamespace(journal=journal), [about])  # type: ignore[arg-type] # only this is asked
        assert journal.whole() is as_far_back(SimpleNamespace(journal=journal), [about])[0]  # type: ignore[arg-type]


def test_of_two_at_once_the_second_sees_what_the_first_has_done(session: Any) -> None:
    """What is read before the lock is read again behind it."""
    journal = session([*a_year(2), last := did(0, "plank")], "j")
    JournalFolder(journal._folder._folder).append([undo(last), newer := did(0, "bridge", "z")])
    with journal.alone():
        assert to_take_back(journal.diary.events) == [newer]
