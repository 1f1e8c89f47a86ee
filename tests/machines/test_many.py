"""Very much of everything: two hundred writers at once, a hundred years, twenty devices."""

import datetime
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kneecli.domain.diary.record import ExerciseDone, PainFelt
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from support.cli import KNEECLI, Ran, clean_env, kneecli, read_packs, today
from support.journal import TODAY, did, felt

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("writers", "is_first"), [(20, True), (200, False)], ids=["of a new home", "two hundred"])
def test_writers_at_once(tmp_path: Path, writers: int, is_first: bool) -> None:
    """Each entry is there, once, and no line is damaged; in a new home each reads and keeps the packs as well."""
    env = clean_env(tmp_path)
    if not is_first:
        read_packs(env)
    started = [
        subprocess.Popen([KNEECLI, "log", "bridge", "--note", f"writer {each}"], env=env) for each in range(writers)
    ]
    assert [process.wait(timeout=300) for process in started] == [0] * writers
    text = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "journal").glob("*.jsonl"))
    notes = [json.loads(line)["done"]["note"] for line in text.splitlines()]
    assert sorted(notes) == sorted(f"writer {each}" for each in range(writers))
    assert kneecli("history", home=tmp_path).err == ""


def dated(event: ExerciseDone | PainFelt, date: datetime.date) -> ExerciseDone | PainFelt:
    """The event on another day."""
    return replace(event, date=date)


def written(home: Path, days: int, devices: int) -> dict[str, int]:
    """A journal of so many days until yesterday, on so many devices; how much was done on each day that has any."""
    (home / "journal").mkdir(parents=True)
    shift = today() - TODAY
    parts: list[list[str]] = [[] for _ in range(devices)]
    done: dict[str, int] = {}
    for ago in range(days, 0, -1):
        if ago % 7 in (1, 3, 5):
            date = TODAY - datetime.timedelta(ago) + shift
            done[str(date)] = 3
            events: list[ExerciseDone | PainFelt] = [did(ago, name, rung=1) for name in ("bridge", "plank", "step-up")]
            for event in (*events, felt(ago, ago % 3)):
                parts[ago % devices].append(write_event(dated(event, date)))
    for number, lines in enumerate(parts):
        (home / "journal" / f"device-{number}.jsonl").write_text("".join(lines), encoding="utf-8")
    return done


def timed(run: Callable[[], Ran]) -> tuple[float, Ran]:
    """How long a command takes, and what came of it."""
    began = time.perf_counter()
    ran = run()
    return time.perf_counter() - began, ran


@pytest.mark.parametrize(("days", "devices"), [(36_525, 1), (1000, 20)], ids=["a hundred years", "twenty devices"])
def test_what_a_journal_bears(tmp_path: Path, days: int, devices: int) -> None:
    """Commands answer as ever, with the figures that counting by hand gives. How long they take is only printed."""
    home, empty = tmp_path / "home", tmp_path / "empty"
    done = written(home, days, devices)
    kneecli("exercises", home=empty)
    kneecli("status", home=home)
    last = sorted(done)[-10:]
    week = [str(today() - datetime.timedelta(ago)) for ago in range(7)]
    commands = (("status", "--json"), ("history", "--last", "10", "--json"), ("log", "bridge"), ("plan",))
    for words in commands:
        seconds, ran = timed(lambda words=words: kneecli(*words, home=home))  # type: ignore[misc] # bound at once
        alone, _ = timed(lambda words=words: kneecli(*words, home=empty))  # type: ignore[misc] # bound at once
        assert (ran.code, ran.err) == (0, ""), ran.err
        print(f"{days} days, {devices} devices: {' '.join(words)} takes {seconds / alone:.1f} times as long as without")
        if words[0] == "history":
            assert [session["date"] for session in ran.data["sessions"]] == last[::-1] or [
                session["date"] for session in ran.data["sessions"]
            ] == last
            assert {len(session["items"]) for session in ran.data["sessions"]} == {3}
        if words[0] == "status":
            assert ran.data["last_session"] == last[-1]
            assert ran.data["sessions_last_7_days"] == sum(day in done for day in week)
