"""`kneecli calendar`: the coming sessions as a file that calendars read."""

import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest
import vobject

from kneecli.domain.progress.coming.appointments import Appointment
from kneecli.domain.value import replace
from kneecli.formats.output.plans.calendar import Calendar
from kneecli.formats.output.plans.icalendar import dates_in, write_calendar
from support.cli import BIN, before, clean_env, failed, kneecli, run, today
from support.home import lived
from support.journal import did

NOW = datetime.datetime(2026, 3, 28, 12, tzinfo=datetime.UTC)


def events(text: str) -> list[Any]:
    """What a second reader finds in the file."""
    read = vobject.readOne(text)
    read.validate(raiseException=True)
    return list(read.contents.get("vevent", ()))


def by_day(file: Path) -> dict[datetime.date, Any]:
    """The events by their day."""
    return {event.dtstart.value.date(): event for event in events(file.read_bytes().decode())}


def test_a_file_that_another_reader_reads(tmp_path: Path) -> None:
    """Each day of a session is there once, at the time that was asked for, as long as it takes, with its reminder."""
    ran = kneecli(
        "calendar", "-o", "k.ics", "--at", "7:30", "--alarm", "10", "--days", "7", home=tmp_path, cwd=tmp_path
    )
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    ahead = kneecli("plan", "--days", "7", "--format", "json", home=tmp_path).data["days"]
    found = by_day(tmp_path / "k.ics")
    assert {str(day) for day in found} == {day["date"] for day in ahead if day["items"]}
    for day in ahead:
        if day["items"]:
            event = found[datetime.date.fromisoformat(day["date"])]
            assert event.dtstart.value.time() == datetime.time(7, 30)
            assert event.dtstart.value.tzinfo is None
            assert event.duration.value == datetime.timedelta(minutes=-(-day["seconds"] // 60))
            assert event.valarm.trigger.value == -datetime.timedelta(minutes=10)
            assert "kneecli plan" in event.description.value
    assert (tmp_path / "k.ics").stat().st_mode & 0o777 == 0o600


def test_a_second_export_updates(tmp_path: Path) -> None:
    """The ids of the days are the same; a session that was logged is marked done, a walk is not; each name has ids."""
    kneecli("calendar", "-o", "k.ics", "--alarm", "5", home=tmp_path, cwd=tmp_path)
    first = by_day(tmp_path / "k.ics")
    for date in ("today", "yesterday", before(20)):
        for exercise in ("bridge", "plank", "squat"):
            kneecli("log", exercise, "--date", date, home=tmp_path)
    kneecli("log", "walking", "--minutes", "15", "--date", before(2), home=tmp_path)
    assert kneecli("calendar", "-o", "k.ics", "--alarm", "5", home=tmp_path, cwd=tmp_path).code == 0
    second = by_day(tmp_path / "k.ics")
    assert all(second[day].uid.value == first[day].uid.value for day in first.keys() & second.keys())
    assert len({event.uid.value for event in second.values()}) == len(second)
    done = {day for day, event in second.items() if event.summary.value.endswith("done")}
    assert done == {today(), today() - datetime.timedelta(1)}
    assert not any("valarm" in second[day].contents for day in done)
    other = kneecli("calendar", "-o", "-", "--name", "Ann", home=tmp_path).out
    assert not {event.uid.value for event in events(other)} & {event.uid.value for event in second.values()}


def test_what_was_done_stands_where_it_was_done(tmp_path: Path) -> None:
    """By the clock of `start`, else right before it was taken down; at the usual time where that was another day."""
    one, two, three = (today() - datetime.timedelta(ago) for ago in (3, 2, 1))
    lived(
        tmp_path,
        replace(did(3, "bridge", plan="o", seconds=300), at=f"{one}T07:40:12+01:00"),
        replace(did(3, "plank", plan="o", seconds=200), at=f"{one}T07:45:00+01:00"),
        replace(did(2, "bridge", plan="p"), at=f"{two}T21:10:00-05:00", minutes=15),
        replace(did(1, "bridge", plan="q"), at=f"{today()}T08:00:00+01:00"),
    )
    data = kneecli("calendar", "--json", "--at", "17:00", home=tmp_path).data["events"]
    at = {each["date"]: each["at"] for each in data if each["state"] == "done"}
    assert at == {str(one): "07:35", str(two): "20:55", str(three): "17:00"}
    assert {each["at"] for each in data if each["state"] == "planned"} == {"17:00"}
    found = events(kneecli("calendar", "-o", "-", "--at", "17:00", home=tmp_path).out)
    assert datetime.datetime.combine(one, datetime.time(7, 35)) in {event.dtstart.value for event in found}


def test_what_others_put_into_the_file_stays(tmp_path: Path) -> None:
    """An appointment with the dentist outlives the next export, once; kneecli's own are those of that export."""
    file = tmp_path / "k.ics"
    lines = "UID:mine-own", "DTSTAMP:20261101T080000Z", "DTSTART:20261201T090000", "SUMMARY:Dentist"
    dentist = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))
    assert kneecli("calendar", "-o", file, home=tmp_path).code == 0
    first = by_day(file)
    file.write_bytes(file.read_bytes().replace(b"END:VCALENDAR", dentist.encode() + b"END:VCALENDAR"))
    for _ in range(2):
        assert kneecli("calendar", "-o", file, home=tmp_path).code == 0
    found = [event.uid.value for event in events(file.read_bytes().decode())]
    assert sorted(found) == sorted(["mine-own", *(event.uid.value for event in first.values())])


def test_what_is_off_is_cancelled(tmp_path: Path) -> None:
    """Days beyond those asked for, and all that comes while a stop sign is recorded; then they come again."""
    words = "calendar", "-o", "k.ics", "--alarm", "5"
    kneecli(*words, "--days", "9", home=tmp_path, cwd=tmp_path)
    kneecli(*words, "--days", "4", home=tmp_path, cwd=tmp_path)
    last = today() + datetime.timedelta(3)
    kept = {day for day, event in by_day(tmp_path / "k.ics").items() if event.status.value == "CONFIRMED"}
    assert max(kept) <= last
    assert "CANCELLED" in {event.status.value for event in by_day(tmp_path / "k.ics").values()}
    kneecli("screen", "--sign", "hot-knee", home=tmp_path)
    failed(kneecli(*words, home=tmp_path, cwd=tmp_path), 5, "no session is planned")
    stopped = by_day(tmp_path / "k.ics")
    assert {(event.status.value, "valarm" in event.contents) for event in stopped.values()} == {("CANCELLED", False)}
    kneecli("screen", "--none", home=tmp_path)
    kneecli(*words, home=tmp_path, cwd=tmp_path)
    assert by_day(tmp_path / "k.ics")[today()].status.value == "CONFIRMED"


def test_the_settings_say_when_sessions_begin(tmp_path: Path) -> None:
    """Else it is 18:00; the option goes before both."""

    def at(*args: str) -> str:
        return str(kneecli("calendar", "--days", "2", "--json", *args, home=tmp_path).data["at"])

    assert at() == "18:00"
    assert kneecli("config", "set", "calendar_at", "7:30", home=tmp_path).code == 0
    assert (at(), at("--at", "20:15")) == ("07:30", "20:15")
    assert kneecli("config", "set", "calendar_at", "25:00", home=tmp_path).code == 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--at", "25:00"], 2, "is no time of the day"),
        (["--days", "1"], 2, "2 to 28"),
        (["--alarm", "-1"], 2, "0 to 1440"),
        (["--name", "x" * 61], 2, "too long"),
        (["-o", "mine.ics"], 1, "not a calendar of kneecli"),
    ],
)
def test_what_can_not_be(words: list[str], code: int, said: str, tmp_path: Path) -> None:
    """It is said, and what lies there stays."""
    (tmp_path / "mine.ics").write_text("BEGIN:VCALENDAR\nmine")
    failed(kneecli("calendar", *words, home=tmp_path / "home", cwd=tmp_path), code, said)
    assert (tmp_path / "mine.ics").read_text() == "BEGIN:VCALENDAR\nmine"


def test_hostile_text_stays_text() -> None:
    """Line breaks and properties in names are text; another reader finds one event."""
    bad = "a\r\nEND:VEVENT\r\nBEGIN:VALARM\x1b[31m;,\\n\u2028é"
    made = Calendar((Appointment(today(), "planned", bad, 5, f"{bad}\nsecond line"),), datetime.time(18), bad, 3)
    text = write_calendar(made, NOW)
    (event,) = events(text)
    assert len(event.contents["valarm"]) == 1
    assert "\x1b" not in text
    assert event.description.value.endswith("\nsecond line")
    assert dates_in(text, bad) == [today()]
    assert dates_in(text, "") == []
    assert dates_in("BEGIN:VCALENDAR\nnothing", "") == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("khal", path=f"{BIN}:/usr/bin:/bin"), reason="khal is not installed")
def test_a_calendar_that_people_use(tmp_path: Path) -> None:
    """khal takes it in, shows 18:00 on both sides of a change of clocks, and has nothing twice later."""
    (tmp_path / "config").write_text(
        f"[calendars]\n[[knee]]\npath = {tmp_path}/knee\n[sqlite]\npath = {tmp_path}/khal.db\n[locale]\n"
        "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    (tmp_path / "knee").mkdir()
    env = clean_env(None, HOME=str(tmp_path), TZ="Europe/Berlin", LC_ALL="C.UTF-8")
    days = [datetime.date(2026, 3, 28), datetime.date(2026, 3, 29)]  # on the 29th clocks go forward

    def listed(*states: Any) -> list[str]:
        each = (Appointment(day, state, f"Knee: {state}", 20) for day, state in zip(days, states, strict=True))
        (tmp_path / "k.ics").write_bytes(write_calendar(Calendar(tuple(each), datetime.time(18)), NOW).encode())
        khal = "khal", "-c", str(tmp_path / "config")
        ran = run(*khal, "import", "--batch", str(tmp_path / "k.ics"), env=env)
        assert ran.code == 0, ran.err
        shown = run(*khal, "list", "--format", "{start} {end} {title}", "--day-format", "", "2026-03-28", "3d", env=env)
        return shown.out.split("\n")[:-1]

    times = [f"{day} 18:00 {day} 18:20 Knee: " for day in days]
    assert listed("planned", "planned") == [f"{time}planned" for time in times]
    assert listed("done", "planned") == [f"{times[0]}done", f"{times[1]}planned"]


def test_a_file_that_is_called_something_else_is_no_calendar(tmp_path: Path) -> None:
    """As a report: the ending says what a file is; without one it is what was asked for."""
    failed(kneecli("calendar", "-o", tmp_path / "x.txt", home=tmp_path / "home"), 2, "no calendar as .txt", ".ics")
    assert not (tmp_path / "x.txt").exists()
    for name in ("x.ICS", "x"):
        assert kneecli("calendar", "-o", tmp_path / name, home=tmp_path / "home").code == 0


def test_signs_in_a_name_are_escaped(tmp_path: Path) -> None:
    """A comma, a semicolon and a backslash stand in the name of the calendar as the standard has them."""
    out = kneecli("calendar", "-o", "-", "--name", "Eve, Ada; R\\B", home=tmp_path).out
    line = next(line for line in out.splitlines() if line.startswith("X-WR-CALNAME"))
    assert "Eve\\, Ada\\; R\\\\B" in line
