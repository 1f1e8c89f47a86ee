"""What is chosen of a long journal by a few figures of each line has the digest of everything."""

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.record import Event, ExerciseDone, ProgrammeChanged
from kneecli.domain.progress.recent_events import SLACK, WINDOW_DAYS, digest, whole_from
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from kneecli.store import journal_file
from kneecli.store.journal import JournalFolder
from kneecli.store.journal_contents import everything
from support.examples import examples
from support.journal import TODAY, day, did, edit, felt, head, histories, undo

long_journals = pytest.importorskip(
    "kneecli.store.long_journals", reason="msgspec is not made for this Python", exc_type=ImportError
)


def check(*lines: Sequence[str]) -> int:
    """Asserts it for files with these lines, and tells how many events were left out."""
    with tempfile.TemporaryDirectory() as root:
        for number, some in enumerate(lines):
            (Path(root) / f"device-{number}.jsonl").write_bytes("".join(some).encode(errors="replace"))
        folder = JournalFolder(Path(root))
        found, whole = long_journals.what_may_matter(folder.files(), TODAY, SLACK), everything(folder)
    kept = digest(whole.events, TODAY)
    assert digest(found.events, TODAY) == kept
    assert max(found.left_out + 1, whole_from(found.events, kept)) == whole_from(whole.events, kept)
    assert (found.damaged, found.read, found.newest) == (list(whole.damaged), whole.read, whole.newest)
    return len(whole.events) - len({event.id for event in found.events})


def filler() -> list[Event]:
    """Many days of two exercises before today, so that the window does not hold everything."""
    return [did(ago, name) for ago in range(WINDOW_DAYS + SLACK, 0, -1) for name in ("filler", "plank")]


@examples(150)
@given(histories(), st.booleans(), st.randoms(use_true_random=False), st.booleans())
def test_any_journal_of_two_devices(events: list[Event], full: bool, dice: random.Random, in_order: bool) -> None:
    """With edits and undos, in any order, some lines in both files, some of them damaged or unusual."""
    rows = [*events, *(filler() if full else ())]
    if not in_order:
        dice.shuffle(rows)
    files: tuple[list[str], list[str]] = ([], [])
    for event in rows:
        for file in dice.choice((files[:1], files[1:], files[1:], files)):
            odd = dice.choice((None,) * 9 + (" x", '{"v":2,"id":"zz","at":"","type":"mood","n":4}\n', "\n"))
            line = write_event(event)
            file += [line.replace(":", ": ") if dice.random() < 0.05 else line, *filter(None, [odd])]
    check(*files)


def year(dice: random.Random) -> list[Event]:
    """Exercises that come and go, with old undos, edits, corrections, sides, flares, ties, and entries told late."""
    events: list[Event] = []
    for ago in range(210, -1, -1):
        plan, flare = (f"plan-{ago}" if dice.random() < 0.7 else None), dice.random() < 0.1
        for name in dice.sample((f"phase-{ago // 30}", f"phase-{ago // 20}", "bridge"), dice.randint(0, 2)):
            for side in dice.choice((("both",), ("both",), ("left", "right"), ("left", "both"))):
                skipped, when = dice.choice((None,) * 4 + ("-",)), ago + 150 * (dice.random() < 0.03)
                figures: dict[str, Any] = {
                    "rung": dice.randint(1, 99),
                    "load_kg": dice.random(),
                    "step_cm": dice.randint(1, 99),
                }
                number: dict[str, Any] = {"number": events[-1].number} if events and dice.random() < 0.1 else {}
                pain = dice.choice((None, None, None, 2, 4)) if skipped else 1
                event = did(when, name, plan, side=side, skipped=skipped, pain=pain, **figures)
                many = dice.choice((None, 2, 6)) if plan else None
                events.append(replace(event, flare=flare, exercises=many, **number))
        done = [event for event in events if isinstance(event, ExerciseDone)]
        if done and dice.random() < 0.5:
            one = dice.choice((dice.choice(done), max(done, key=lambda event: event.done.rung), done[0], done[-1]))
            again = replace(one, **head(), done=replace(one.done, rung=dice.randint(1, 99)))
            change = edit(one, rung=dice.randint(1, 99), date=day(dice.randint(0, 180)), plan=f"plan-{ago + 1}")
            events.append(dice.choice((felt(ago, 3), undo(one), undo(one), again, again, change)))
    return events


@pytest.mark.parametrize("seed", range(8))
def test_every_kind_of_change_in_old_days(seed: int) -> None:
    """The choice is wide enough, and still leaves out much."""
    dice = random.Random(seed)
    events = year(dice)
    heads = ('{"later":1,',) + ("{",) * 9  # one in ten lines is unusual
    lines = [dice.choice(heads) + write_event(event)[1:] for event in events]
    done = [event for event in events if isinstance(event, ExerciseDone)]
    otherwise = [replace(event, done=replace(event.done, rung=1)) for event in dice.sample(done, 9 * (seed % 2))]
    assert check(lines[::2], [*lines[1::2], *map(write_event, otherwise)]) > 5
    begins = ProgrammeChanged(**head(), date=day(120), programme="p", name="P", action="start")
    check([*lines, write_event(begins)])


def test_a_file_that_changes_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a line is not where it was, nothing is said of it, and all is read."""
    file = tmp_path / "here.jsonl"
    file.write_text("".join(map(write_event, filler())), encoding="utf-8")
    assert long_journals.what_may_matter([file], TODAY, SLACK)
    original = journal_file.pieces

    def pieces(file: Path) -> object:
        yield from original(file)
        file.write_text(write_event(did(0)) + file.read_text(encoding="utf-8"), encoding="utf-8")

    monkeypatch.setattr(journal_file, "pieces", pieces)
    assert long_journals.what_may_matter([file], TODAY, SLACK) is None
