"""A long diary: today is answered from its digest, and a day before today from all of it."""

import datetime
from pathlib import Path

import pytest

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, today_for
from kneecli.store.caches.recent_events import ALL_KEPT
from kneecli.store.journal import JournalFolder
from support.cli import before, kneecli, quiet, today
from support.home import items, lived, sessions, ticked
from support.journal import did

DAYS = ALL_KEPT + 50
AGO = 300
"""A day that the digest knows nothing of."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A journal with quad sets on every day, at rung 1 until so long ago and at rung 3 since; the digest is made."""
    lived(
        tmp_path, *(did(ago, "quad-set", f"p{ago}", rung=1 if ago >= AGO else 3, pain=1) for ago in range(DAYS, 0, -1))
    )
    assert kneecli("status", home=tmp_path).code == 0
    assert list((tmp_path / "cache").glob("diary-*.bin"))
    return tmp_path


def test_status_of_a_day_long_ago(home: Path) -> None:
    """The last session, the seven days and the week are those of that day."""
    found = kneecli("status", "--json", "--date", before(AGO), home=home).data
    assert (found["last_session"], found["days_since"], found["sessions_last_7_days"]) == (before(AGO), 0, 7)
    assert [day["exercises"] for day in found["week"]["days"]] == [1] * 7
    assert kneecli("status", "--json", "--date", before(DAYS + 1), home=home).data["last_session"] is None


def test_every_command_that_looks_back(home: Path) -> None:
    """`remind`, `progress` and `plan` of that day go by what was done until then."""
    day = before(AGO)
    assert kneecli("remind", "--json", "--date", day, home=home).data["due"] == []
    (found,) = kneecli("progress", "--json", "--date", day, home=home).data
    assert (found["exercise"], found["rung"]) == ("quad-set", 1)
    planned = kneecli("plan", "--with", "quad-set", "--format", "json", "--date", day, home=home).data
    assert [item["rung"] for item in planned["items"] if item["exercise"] == "quad-set"] == [1]


def test_an_old_plan_is_corrected_on_its_day(home: Path) -> None:
    """A plan that was logged long ago, on another day than its own, stays on the day on which it was logged."""
    file = home / "old.md"
    quiet(kneecli("plan", "--with", "quad-set", "--date", before(AGO), "-o", file, home=home))
    ticked(file, quad_set="pain 1")
    quiet(kneecli("log", file, "--date", before(AGO - 2), home=home))
    file.write_text(file.read_text(encoding="utf-8").replace("pain 1", "pain 2"), encoding="utf-8")
    assert kneecli("status", home=home).code == 0
    quiet(kneecli("log", file, home=home))
    found = [session for session in sessions(home) if session["minutes"]]
    assert [(each["date"], [item["pain"] for item in each["items"]]) for each in found] == [(before(AGO - 2), [2])]
    assert len(items(home)) == DAYS + 1


def test_today_reads_no_more_than_the_digest(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole journal is read for a day before today, and only then."""
    monkeypatch.setenv("KNEECLI_HOME", str(home))
    monkeypatch.setattr(JournalFolder, "contents", lambda _: pytest.fail("the journal was read"))
    ctx = Context()
    assert len(diary_on(ctx, today()).sessions) < DAYS
    assert today_for(ctx, ctx.today).rungs == {"quad-set": 3}
    monkeypatch.undo()
    monkeypatch.setenv("KNEECLI_HOME", str(home))
    assert len(diary_on(ctx, today() - datetime.timedelta(1)).sessions) == DAYS


LOOKING_BACK = [("--last", "3"), ("--last", "3", "quad-set"), ("--since", before(9)), ("--date", before(4))]


@pytest.mark.parametrize("words", LOOKING_BACK)
def test_history_of_the_last_weeks_reads_no_more_than_the_digest(home: Path, words: tuple[str, ...]) -> None:
    """It is the same as the end of all that there is."""
    everything = kneecli("history", "--json", home=home).data["sessions"]
    found = kneecli("history", "--json", *words, home=home).data["sessions"]
    wanted = {before(4)} if words[0] == "--date" else {session["date"] for session in everything[-len(found) :]}
    assert len(found) == {"--last": 3, "--since": 9, "--date": 1}[words[0]]
    assert [session for session in everything if session["date"] in wanted] == found


def test_history_of_more_than_the_digest_has_is_whole(home: Path) -> None:
    """As many sessions as there are, and days long ago."""
    assert len(kneecli("history", "--json", "--last", str(DAYS - 1), home=home).data["sessions"]) == DAYS - 1
    (found,) = kneecli("history", "--json", "--date", before(AGO), home=home).data["sessions"]
    assert found["date"] == before(AGO)
