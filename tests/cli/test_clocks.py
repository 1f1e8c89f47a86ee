"""What day it is: over the date line, with a clock that was ahead, and after midnight."""

import datetime
import sys
from pathlib import Path

import pytest

from kneecli.app import context
from kneecli.app.context import Context
from support.cli import kneecli, kneecli_process, quiet
from support.home import lived
from support.journal import did, felt

PLACES = [("A-13", "B11"), ("Pacific/Auckland", "Pacific/Honolulu")]
"""Two places with a day between their calendars, at any moment; and two of the kind, by name."""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="TZ is for POSIX")
@pytest.mark.parametrize(("east", "west"), PLACES)
def test_what_was_felt_before_a_flight_over_the_date_line_counts_after_it(east: str, west: str, tmp_path: Path) -> None:
    """In the plan, in the status and in the history alike: none contradicts another, nor does another device."""
    quiet(kneecli_process("log", "step-up", "--pain", "6", home=tmp_path, TZ=east, KNEECLI_DEVICE="east"))
    quiet(kneecli_process("pain", "6", "--swelling", "moderate", home=tmp_path, TZ=east, KNEECLI_DEVICE="east"))
    here, there = (kneecli_process("plan", "-o", "-", home=tmp_path, TZ=place) for place in (east, west))
    assert (there.code, there.err) == (here.code, here.err)
    assert "moderate swelling" in there.err
    status = kneecli_process("status", "--json", home=tmp_path, TZ=west).data
    assert (status["last_session"], status["days_since"]) == (status["date"], 0)
    history = kneecli_process("history", "--json", home=tmp_path, TZ=west).data
    assert [session["date"] for session in history["sessions"]] == [status["date"]]


def test_entries_of_days_to_come_are_named(tmp_path: Path) -> None:
    """They count from their day on; and what is written of them stays."""
    lived(tmp_path, did(-30), felt(-30, 8))
    ran = kneecli("status", home=tmp_path)
    assert ran.code == 0
    assert "2 entries are dated" in ran.err
    assert "No session is logged yet." in ran.out
    assert len(sessions_quietly(tmp_path)) == 1


def sessions_quietly(home: Path) -> list[dict[str, object]]:
    """The history, whatever is said on stderr."""
    return list(kneecli("--quiet", "history", "--json", home=home).data["sessions"])


def test_a_night_belongs_to_the_evening_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `day_begins`, from the environment or the file."""
    monkeypatch.setattr(context, "_now", lambda: datetime.datetime(2026, 11, 27, 0, 20))
    monkeypatch.setenv("KNEECLI_HOME", str(tmp_path))
    assert Context().today == datetime.date(2026, 11, 27)
    quiet(kneecli("config", "set", "day_begins", "4:00", home=tmp_path))
    assert Context().today == datetime.date(2026, 11, 26)
    monkeypatch.setenv("KNEECLI_DAY_BEGINS", "0:15")
    assert Context().today == datetime.date(2026, 11, 27)
