"""`kneecli programme`: starting one, and plans, status and reminders that go by it, over weeks."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.problem import NothingToDo, WrongUsage
from support.cli import kneecli
from support.moved_clock import MovedClock
from support.packs import drop_in
from support.programmes import PACK

START = datetime.date(2026, 11, 2)


@pytest.fixture
def clock(tmp_path: Path) -> MovedClock:
    """The command line on any day, with a pack of programmes."""
    drop_in(tmp_path, "courses.toml", PACK)
    return MovedClock(tmp_path)


def on(offset: int) -> datetime.date:
    """The day so many days after the start."""
    return START + datetime.timedelta(offset)


def plan(clock: MovedClock, offset: int, *words: str) -> dict[str, Any]:
    """The plan of the day, saved, as data."""
    return dict(json.loads(clock.run(on(offset), "plan", "--json", *words)))


def session(clock: MovedClock, offset: int, pain: int = 1) -> None:
    """Something done on the day, and the morning after."""
    for exercise in ("bridge", "squat", "plank"):
        clock.run(on(offset), "log", exercise, "--pain", str(pain), "--effort", "3")
    clock.run(on(offset + 1), "pain", "1", "--morning")


def where(clock: MovedClock, offset: int) -> str:
    """What `kneecli programme` says on the day."""
    return clock.run(on(offset), "programme")


def test_it_is_listed_shown_started_and_stopped(clock: MovedClock) -> None:
    """Each with its words; the programme's own text stays text."""
    listed = clock.run(START, "programme", "list")
    assert "small  Small *steps*" in listed
    assert "3 weeks" not in listed.splitlines()[0]
    assert "4 weeks, 2 to 3 sessions a week, and more beside them." in " ".join(listed.split())
    assert "As long as you like, 2 sessions a week." in listed
    shown = " ".join(clock.run(START, "programme", "show", "Small *steps*").split())
    assert "Build, weeks 2 to 3" in shown
    assert "Beside it: Walking, 10, then 15 minutes on 4 days a week." in shown
    assert "It goes on after a week with no pain above 3 at the exercises and on waking." in shown
    assert "It goes on after a week with Chair stands in 30 s at 10 or more." in shown
    assert where(clock, 0) == "No programme runs. `kneecli programme list` shows what there is.\n"
    clock.run(START, "programme", "start", "small")
    assert "runs now" in clock.run(START, "programme", "list")
    assert where(clock, 0) == "Small *steps*, week 1 of 4 (Learn, week 1 of 1): 0 of 2 sessions done.\n"
    clock.run(START, "programme", "stop")
    assert where(clock, 0).startswith("No programme runs.")
    clock.run(START, "undo")
    assert where(clock, 0).startswith("Small")


def test_what_makes_no_sense_is_said_with_its_cure(clock: MovedClock) -> None:
    """No such programme, two at a time, twice the same, and nothing to pause."""
    cases = {
        ("start",): "Name one.",
        ("start", "smal"): "Did you mean `small`?",
        ("pause",): "`kneecli programme list` shows what there is.",
        ("stop",): "`kneecli programme list` shows what there is.",
    }
    for words, cure in cases.items():
        with pytest.raises((WrongUsage, NothingToDo), match=cure.replace("?", r"\?")):
            clock.run(START, "programme", *words)
    clock.run(START, "programme", "start", "small")
    with pytest.raises(
        WrongUsage, match=r"Small .*runs already\n.*`kneecli programme stop` ends it; then start Going on"
    ):
        clock.run(START, "programme", "start", "on")
    with pytest.raises(NothingToDo, match="runs already"):
        clock.run(START, "programme", "start", "small")
    clock.run(START, "programme", "pause")
    with pytest.raises(NothingToDo, match="is paused already"):
        clock.run(START, "programme", "pause")


def test_declared_cautions_are_named(tmp_path: Path) -> None:
    """A programme that is marked for what was declared says so, and is started all the same."""
    drop_in(tmp_path, "courses.toml", PACK)
    assert kneecli("config", "set", "cautions", "lateral-hip-pain", home=tmp_path).code == 0
    ran = kneecli("--verbose", "programme", "start", "small", home=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert "You declared lateral hip pain, and it is marked for that" in ran.err
    rows = kneecli("programme", "list", "--json", home=tmp_path).data
    row = next(each for each in rows if each["id"] == "small")
    assert (row["running"], row["declared_cautions"]) == (True, ["lateral-hip-pain"])


def test_minutes_are_those_of_the_option_then_of_the_phase(clock: MovedClock) -> None:
    """And where the phase says none, those of the settings."""
    clock.run(START, "programme", "start", "small")
    assert [plan(clock, 0, *words)["minutes"] for words in ((), ("-m", "12"))] == [15, 12]
    assert json.loads(clock.run(START, "plan", "--days", "2", "--json"))["days"][0]["seconds"] <= 15 * 60
    clock.run(START, "programme", "pause")
    assert plan(clock, 0)["minutes"] == 20


@pytest.mark.slow
def test_four_weeks_to_the_end(clock: MovedClock) -> None:
    """Learn, build with a walk beside, wait for a check-in, load, and the end; the plan follows."""
    clock.run(START, "programme", "start", "small")
    for offset in (0, 3):
        session(clock, offset)
    first = plan(clock, 7)
    assert first["minutes"] == 25
    assert "Small *steps*, week 2 of 4 (Build, week 1 of 2): 0 of 3 sessions done." in first["notes"]
    beside = "Walking, 10 minutes on 4 days a week; done on {} this week."
    assert any(beside.format(0) in note for note in first["notes"])
    clock.run(on(7), "log", "walking", "--minutes", "10")
    assert f"Beside this: {beside.format(1)}" in where(clock, 8)
    assert "0 of 3 sessions done" in where(clock, 8)
    for week in (1, 2):
        for day in (1, 3, 5):
            session(clock, 7 * week + day)
    waits = where(clock, 21)
    assert "Load waits for this: a week with Chair stands in 30 s at 10 or better;" in waits
    assert "has no value yet (`kneecli measure chair-stand`). So the week comes once more." in waits
    told = [any("waits for this" in note for note in plan(clock, offset)["notes"]) for offset in (22, 22, 23)]
    assert told == [True, True, False]
    clock.run(on(22), "measure", "chair-stand", "11")
    for day in (22, 24, 26, 28, 30, 32):
        session(clock, day)
    last = plan(clock, 35)
    assert "Small *steps* is over, after 4 weeks that counted." in last["notes"]
    assert "What may come next: the command kneecli programme start on." in last["notes"]
    assert last["minutes"] == 20
    assert not any("is over" in note for note in plan(clock, 36)["notes"])
    assert where(clock, 36).splitlines()[:2] == [
        "Small *steps* was done on 2026-12-07.",
        "What may come next: `kneecli programme start on`.",
    ]


def test_a_flare_and_a_missed_week(clock: MovedClock) -> None:
    """The one goes back a week, the other comes once more; neither is scolded, and nothing gets harder in a flare."""
    clock.run(START, "programme", "start", "small")
    for offset in (0, 3, 8, 10, 12):
        session(clock, offset)
    clock.run(on(15), "pain", "6")
    assert "After the flare the programme goes on gently, and next week is one further back." in where(clock, 15)
    back = where(clock, 21)
    assert back.splitlines()[0] == "Small *steps*, week 2 of 4 (Build, week 1 of 2): 0 of 3 sessions done."
    assert "The knee flared up in the week of 16 November. So this week is one further back." in back
    session(clock, 22)
    again = where(clock, 28)
    assert "week 2 of 4" in again
    assert "The week of 23 November had 1 session, so it comes once more." in again


def test_status_reminders_and_the_days_ahead_go_by_it(clock: MovedClock) -> None:
    """Two sessions a week: the day after one, and the day after that, nothing is due."""
    clock.run(START, "programme", "start", "small")
    days = json.loads(clock.run(START, "plan", "--days", "7", "--json"))["days"]
    assert [day["kind"] == "rest" for day in days] == [False, True, True, False, True, True, True]
    assert days[1]["why"] == "Small *steps* wants 2 sessions a week."
    session(clock, 0)
    due = [json.loads(clock.run(on(offset), "status", "--json"))["due"] for offset in (1, 2, 3)]
    assert ["session" in each for each in due] == [False, False, True]
    status = json.loads(clock.run(on(3), "status", "--json"))["programme"]
    assert (status["id"], status["week"], status["sessions"], status["sessions_wanted"]) == ("small", 1, 1, 2)
    assert "Small *steps*, week 1 of 4" in clock.run(on(3), "status")
    assert "a session" in clock.run(on(3), "remind")


def test_learning_takes_no_steps_up(clock: MovedClock) -> None:
    """Nothing gets harder in such a phase, whatever went well, and progress says why."""
    for ago in (9, 6, 3):
        session(clock, -ago, pain=0)
    standing = json.loads(clock.run(START, "progress", "bridge", "--json"))[0]
    assert standing["proposal"] == "advance"
    clock.run(START, "programme", "start", "small")
    held = json.loads(clock.run(START, "progress", "bridge", "--json"))[0]
    assert held["proposal"] == "hold"
    assert held["why"] == "It went well; in this part of your programme everything stays as it is."


def test_a_pack_that_is_gone_is_said_once(clock: MovedClock) -> None:
    """Plans go on without it, and it can be stopped."""
    clock.run(START, "programme", "start", "small")
    (clock.home / "packs" / "courses.toml").unlink()
    ran = kneecli("plan", "-o", "-", home=clock.home)
    assert (ran.code, ran.err.count("is in no pack any more")) == (0, 1)
    assert "Small *steps* is in no pack any more" in where(clock, 1)
    told = json.loads(clock.run(on(1), "programme", "--json"))
    assert (told["programme"], told["gone"]) == (None, "small")
    clock.run(on(1), "programme", "stop")
    assert where(clock, 1).startswith("No programme runs.")


def test_a_start_that_is_dated_ahead_waits_for_its_day(clock: MovedClock) -> None:
    """A device whose clock was ahead takes no running programme away; on that day its own begins."""
    clock.run(START, "programme", "start", "small")
    line = {"v": 1, "id": "ahead", "at": "2026-11-03T00:00:00Z", "type": "programme", "n": 1, "action": "start"}
    ahead = line | {"date": on(60).isoformat(), "programme": "on", "name": "Going on"}
    (clock.home / "journal" / "other.jsonl").write_text(json.dumps(ahead) + "\n", encoding="utf-8")
    assert where(clock, 1).startswith("Small *steps*")
    assert "no pack" not in clock.ran(on(1), "plan").err
    assert where(clock, 60).startswith("Going on")


def test_one_that_begins_on_a_later_day_says_so(clock: MovedClock) -> None:
    """It was started where that day had come; the list, its page, the status and `programme` alone say when."""
    clock.run(on(1), "programme", "start", "small")
    begins = "begins on Tuesday 3 November 2026"
    for words in (("list",), ("show", "small"), ()):
        assert begins in " ".join(clock.run(START, "programme", *words).split())
    assert "No programme runs" not in where(clock, 0)
    assert f"Small *steps* {begins}." in clock.run(START, "status")
    with pytest.raises(NothingToDo, match=begins):
        clock.run(START, "programme", "stop")
    assert "begins on" not in clock.run(on(1), "status") + clock.run(on(1), "programme", "list")


def test_taking_out_the_pack_of_the_programme_says_so(clock: MovedClock) -> None:
    """With how to end it; of a pack whose programme does not run nothing is said."""
    words = ("--verbose", "packs", "remove", "courses", "--dry-run")
    assert "programme" not in kneecli(*words, home=clock.home).out
    clock.run(START, "programme", "start", "small")
    said = " ".join(kneecli(*words, home=clock.home).out.split())
    assert "Small *steps* is its programme: plans go on without it. `kneecli programme stop` ends it." in said


def test_the_flare_is_said_once_in_the_plan_of_its_week(clock: MovedClock) -> None:
    """Kindly, and not on each of the days after it."""
    clock.run(START, "programme", "start", "small")
    clock.run(on(1), "pain", "6")
    told = [any("After the flare the programme" in note for note in plan(clock, day)["notes"]) for day in (3, 3, 4)]
    assert told == [True, True, False]


def test_while_paused_nothing_is_due_and_a_flare_still_rests(clock: MovedClock) -> None:
    """Whether it runs or not: no strength work on the day after much pain, and nobody is reminded."""
    clock.run(START, "programme", "start", "small")
    clock.run(START, "pain", "7")
    clock.run(START, "programme", "pause")
    days = json.loads(clock.run(START, "plan", "--days", "3", "--json"))["days"]
    assert [day["kind"] for day in days[:2]] == ["flare", "easy"]
    assert "No session is due while Small *steps* is paused" in clock.run(on(3), "status")
    assert "session" not in json.loads(clock.run(on(3), "status", "--json"))["due"]
    assert "session" not in clock.ran(on(3), "remind").out


@pytest.mark.parametrize("paused", [False, True])
def test_what_is_prescribed_is_due_whatever_the_programme_says(clock: MovedClock, paused: bool) -> None:
    """Each day on which it has its turn is a day of a session, in the days ahead, in status and in reminders."""
    sheet = clock.home.parent / "knee.toml"
    exercise = '[[exercise]]\nexercise = "quad-set"\nsets = 2\nreps = 10\ntimes_a_week = 7\n'
    sheet.write_text(f'[prescription]\ntitle = "Knee"\n{exercise}', encoding="utf-8")
    clock.run(START, "prescription", "add", str(sheet))
    clock.run(START, "programme", "start", "small")
    if paused:
        clock.run(START, "programme", "pause")
    days = json.loads(clock.run(START, "plan", "--days", "8", "--json"))["days"]
    assert "rest" not in [day["kind"] for day in days]
    for name in ("quad-set", "bridge", "squat"):
        clock.run(START, "log", name, "--pain", "1")
    due = [json.loads(clock.run(on(offset), "status", "--json"))["due"] for offset in (0, 1)]
    assert ["session" in each for each in due] == [False, True]
    assert "a session" in clock.run(on(1), "remind")


def test_a_programme_that_runs_does_not_say_how_to_start_it(tmp_path: Path) -> None:
    """It says that it is the one."""
    home = tmp_path / "home"
    shown = kneecli("programme", "list", "--json", home=home).data
    name = shown["programmes"][0]["id"] if isinstance(shown, dict) else shown[0]["id"]
    assert "To start it" in kneecli("programme", "show", name, home=home).out
    assert kneecli("programme", "start", name, home=home).code == 0
    said = kneecli("programme", "show", name, home=home).out
    assert "To start it" not in said
    assert "It is the one that runs" in said
