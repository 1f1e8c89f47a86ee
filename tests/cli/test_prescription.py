"""`kneecli prescription`: a physiotherapist's word, and plans that go by it."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

from kneecli.app.diary.recording import TOO_MUCH
from kneecli.formats.prescription.said import said_exercise, said_limit
from kneecli.formats.prescription.sheet import read_sheet
from kneecli.formats.prescription.written import EXAMPLE
from support.cli import kneecli
from support.home import ticked
from support.terminal import finished, terminal

TODAY = datetime.date.today()
HOSTILE = "**Eve** <b>x</b> [link](http://x)"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def added(home: Path, *words: str, title: str = "Knee") -> Path:
    """A prescription of these options, added."""
    file = home.parent / f"{title}.toml"
    for line in (("new", str(file), "--title", title, "--by", "the knee clinic", *words), ("add", str(file))):
        ran = kneecli("prescription", *line, home=home)
        assert ran.code == 0, ran.err
    return file


def planned(home: Path, *words: str) -> dict[str, Any]:
    """Today's plan, as data."""
    ran = kneecli("plan", "--json", "-o", "-", *words, home=home)
    assert ran.code == 0, ran.err
    return dict(json.loads(ran.out))


def item(plan: dict[str, Any], name: str) -> dict[str, Any]:
    """The item of this exercise."""
    return next(dict(each) for each in plan["items"] if each["exercise"] == name)


def test_a_dose_is_as_prescribed_and_says_whose_word_it_is(home: Path) -> None:
    """Sets, repetitions and step are those of the sheet, in the minutes, and the writer is named."""
    added(home, "--exercise", "step-up, 3x7, step 10 cm, 3 a week, remark Hold the rail", "--until", "2099-01-24")
    plan = planned(home, "--minutes", "20")
    found = item(plan, "step-up")
    assert (found["sets"], found["reps"], found["step_cm"]) == (3, 7, 10)
    assert found["why"].startswith("Prescribed by the knee clinic, three times a week until 24 January;")
    assert "As prescribed: Hold the rail" in found["cues"]
    assert found["label"].startswith("as prescribed")
    assert any("Prescribed by the knee clinic (Knee, until 24 January): Step-up." in note for note in plan["notes"])
    assert plan["seconds"] <= 20 * 60


def test_limits_reach_every_exercise(home: Path) -> None:
    """Nothing in two weeks of plans kneels, or bends the loaded knee further; left out stays out."""
    added(home, "--limit", "kneeling", "--limit", "bend-under-load 20", "--leave-out", "bridge")
    explained = {each["exercise"]: each["why"] for each in planned(home, "--explain", "-m", "60")["left_out"]}
    assert "limit of your prescription: no load beyond a bend of 20°" in explained["squat"]
    assert explained["bridge"] == "Your prescription leaves it out."
    days = json.loads(kneecli("plan", "--days", "14", "--json", home=home).out)["days"]
    names = {name for day in days for name in json.dumps(day).split('"')}
    assert not names & {"Squat", "Sit to stand", "Bridge", "Cat-cow", "Child's pose"}


def test_it_comes_when_its_turn_has_come(home: Path) -> None:
    """Done yesterday, three times a week: not today; every day: today again."""
    added(home, "--exercise", "bridge, 2x9, 3 a week", "--exercise", "quad-set, 2x9, daily")
    for name in ("bridge", "quad-set"):
        assert kneecli("log", name, "--date", "yesterday", home=home).code == 0
    plan = planned(home, "--explain")
    why = {each["exercise"]: each["why"] for each in plan["left_out"]}
    assert why["bridge"].startswith("It is prescribed 3 times a week, and was done on ")
    assert item(plan, "quad-set")["reps"] == 9


def test_what_does_not_fit_is_told_and_waits(home: Path) -> None:
    """Too much for ten minutes: the plan says so, and names what comes first the next time."""
    names = ("step-up", "bridge", "quad-set", "clamshell", "lateral-leg-raise", "calf-raise", "heel-dig")
    added(home, *(word for name in names for word in ("--exercise", f"{name}, 3x15, 7 a week")))
    plan = planned(home, "-m", "10")
    assert plan["seconds"] <= 600
    told = r"Not all that is prescribed for today fits into 10 minutes: with the warm-up it needs about (\d+)\."
    (needed,) = (int(found[1]) for note in plan["notes"] if (found := re.search(told, note)))
    less = planned(home, "-m", str(needed - 1))
    assert not {each["exercise"] for each in less["items"]} >= set(names)
    whole = planned(home, "-m", str(needed))
    assert {each["exercise"] for each in whole["items"]} >= set(names)


def test_what_is_too_long_for_the_minutes_is_promised_for_no_day(home: Path) -> None:
    """It says how many minutes it needs; only what fits comes first the next time."""
    long, short = ("quad-set", "seated-straight-leg-raise"), ("calf-stretch", "step-up")
    lines = [f"{name}, 3x15, hold 5 s, 7 a week" for name in long] + ["calf-stretch, 2x30 s, 7 a week"]
    added(home, *(word for line in [*lines, "step-up, 2x10, 7 a week"] for word in ("--exercise", line)))
    plan = planned(home, "-m", "10")
    told = [re.fullmatch(r"(.+) needs at least (\d+) minutes, also alone\.", note) for note in plan["notes"]]
    least = {found[1]: int(found[2]) for found in told if found}
    assert least.keys() == {"Quad set", "Seated straight leg raise"}
    assert not any("Next time first" in note and name in note for note in plan["notes"] for name in least)
    assert {each["exercise"] for each in plan["items"]} & set(short)
    alone = home / "alone"
    added(alone, "--exercise", lines[1])
    minutes = least["Seated straight leg raise"]
    assert long[1] in {each["exercise"] for each in planned(alone, "-m", str(minutes))["items"]}
    assert long[1] not in {each["exercise"] for each in planned(alone, "-m", str(minutes - 1))["items"]}


def test_a_conflict_is_shown_and_not_settled(home: Path) -> None:
    """What a person may not do or does not have is not planned, and the plan says so."""
    added(home, "--exercise", "side-step-band, 2x8, red, 3 a week")
    plan = planned(home)
    assert all(each["exercise"] != "side-step-band" for each in plan["items"])
    assert any("is prescribed, but not for today. It needs band, " in note for note in plan["notes"])
    assert kneecli("screen", "--sign", "hot-knee", home=home).code == 0
    assert kneecli("plan", home=home).code == 5


def test_a_pain_limit_is_the_persons_own(home: Path) -> None:
    """Pain above it is too much: a gentle session."""
    added(home, "--limit", "pain 3")
    assert any("a gentle session" in note for note in planned(home, "--pain", "4")["notes"])


def test_it_is_logged_as_prescribed_and_does_not_step_up(home: Path) -> None:
    """Done well three times, the dose stays; an exercise that may progress goes on."""
    added(home, "--exercise", "bridge, 2x9, 7 a week", "--exercise", "clamshell, 7 a week, may progress")
    for ago in (6, 4, 2):
        day = str(TODAY - datetime.timedelta(ago))
        for name in ("bridge", "clamshell"):
            assert kneecli("log", name, "--pain", "0", "--effort", "2", "--date", day, home=home).code == 0
        assert kneecli("pain", "0", "--date", str(TODAY - datetime.timedelta(ago - 1)), home=home).code == 0
    entries = json.loads(kneecli("history", "--json", home=home).out)["sessions"]
    assert {each["sets"][0]["reps"] for day in entries for each in day["items"] if each["exercise"] == "bridge"} == {9}
    found = {each["exercise"]: each for each in json.loads(kneecli("progress", "--json", home=home).out)}
    assert found["bridge"]["proposal"] == "hold"
    assert "as prescribed" in found["bridge"]["why"]
    assert found["clamshell"]["proposal"] == "advance"


def test_a_future_one_waits_and_an_ended_one_is_over(home: Path) -> None:
    """Plans go by a prescription only on its days; undo brings an ended one back."""
    words = "--exercise", "bridge, 2x9, 7 a week"
    added(home, *words, "--from", str(TODAY + datetime.timedelta(7)))
    assert not any("Prescribed by" in note for note in planned(home)["notes"])
    assert (
        json.loads(kneecli("prescription", "show", "--json", home=home).out)["prescriptions"][0]["state"] == "waiting"
    )
    added(home, *words, title="Now")
    assert kneecli("prescription", "end", "now", home=home).code == 0
    assert not any("Prescribed by" in note for note in planned(home)["notes"])
    assert kneecli("undo", home=home).code == 0
    assert any("Prescribed by the knee clinic (Now)" in note for note in planned(home)["notes"])


def test_one_that_is_over_is_told_once(home: Path) -> None:
    """The first day's plans after the last day say so, those of later days do not."""
    added(home, "--exercise", "bridge, 2x9, 7 a week", "--until", str(TODAY))
    moved(home, 9)
    assert any("the knee clinic (Knee) was for" in note for note in kept_plan(home))
    moved(home, 1)
    assert not any("the knee clinic (Knee) was for" in note for note in kept_plan(home))


def moved(home: Path, days: int) -> None:
    """Moves what was recorded today some days back."""
    for journal in (home / "journal").glob("*.jsonl"):
        text = journal.read_text("utf-8")
        journal.write_text(text.replace(str(TODAY), str(TODAY - datetime.timedelta(days))), "utf-8")


def kept_plan(home: Path) -> list[str]:
    """The notes of a plan that is saved."""
    ran = kneecli("plan", "--json", home=home)
    assert ran.code == 0, ran.err
    return list(ran.data["notes"])


def test_hostile_text_stays_text(home: Path) -> None:
    """Markdown and HTML in a prescription are shown as they are written; escapes are refused."""
    added(home, "--exercise", f"bridge, 2x9, 7 a week, remark {HOSTILE}", title=HOSTILE.replace("/", "|"))
    markdown = kneecli("plan", "-o", "-", home=home).out
    assert "**Eve**" not in markdown
    assert "\\*\\*Eve\\*\\*" in markdown
    page = kneecli("plan", "-o", str(home.parent / "p.html"), home=home)
    assert page.code == 0
    assert "<b>x</b>" not in (home.parent / "p.html").read_text(encoding="utf-8")
    (home.parent / "e.toml").write_text('[prescription]\ntitle = "a\\u001b[2J"\n[[limit]]\nwhat = "floor"\n', "utf-8")
    assert "control character" in kneecli("prescription", "add", str(home.parent / "e.toml"), home=home).err


def test_a_file_with_faults_is_not_added(home: Path) -> None:
    """All faults are named, with line and cure, and nothing is written."""
    home.mkdir()
    file = home / "bad.toml"
    file.write_text('[prescription]\ntitle = "x"\n[[exercise]]\nexercise = "stepup"\ntimes_a_week = 3\n', "utf-8")
    ran = kneecli("prescription", "add", str(file), home=home)
    assert ran.code == 3
    assert f"{file}:4: there is no exercise 'stepup'" in ran.err
    assert not (home / "journal").exists()


def test_the_example_is_read(home: Path) -> None:
    """What `new` writes without answers is in order, and is the page's."""
    file = home.parent / "example.toml"
    assert kneecli("prescription", "new", str(file), home=home).code == 0
    assert read_sheet(file.read_text(encoding="utf-8"), "x") == read_sheet(EXAMPLE, "x")
    assert kneecli("prescription", "check", str(file), home=home).code == 0
    assert kneecli("prescription", "new", str(file), home=home).code == 1
    assert said_exercise("bridge, daily").times_a_week == 7
    assert said_limit("floor").most is None


def test_a_limit_of_pain_counts_wherever_pain_is_judged(home: Path) -> None:
    """What is logged above it is too much, and the report has its band."""
    without = kneecli("--verbose", "log", "bridge", "--pain", "4", home=home.parent / "other")
    assert TOO_MUCH not in " ".join((without.out + without.err).split())
    added(home, "--limit", "pain 3")
    logged = kneecli("--verbose", "log", "bridge", "--pain", "4", home=home)
    assert TOO_MUCH in " ".join((logged.out + logged.err).split())
    report = kneecli("report", "--json", home=home)
    assert json.loads(report.out)["pain"]["stop"] == 3


def test_one_side_is_logged_on_that_side(home: Path) -> None:
    """A dose for one side counts for it where no side is said; both are told when both were done."""
    added(home, "--exercise", "lateral-leg-raise, 2x12, left, 7 a week")
    kneecli("plan", "--with", "lateral-leg-raise", home=home)
    told = json.loads(kneecli("log", "--all", "--pain", "1", "--json", home=home).out)
    sides = {each["exercise"]: each["side"] for each in told["recorded"]}
    assert sides.pop("lateral-leg-raise") == "left"
    assert set(sides.values()) == {"both"}
    assert not any("More than asked" in message for message in told["messages"])
    assert followed(home) == 1
    both = kneecli("log", "lateral-leg-raise", "--side", "both", "--json", home=home)
    assert json.loads(both.out)["recorded"][0]["side"] == "both"


def followed(home: Path) -> int:
    """On how many days the one prescribed exercise was done, as the report has it."""
    found = json.loads(kneecli("report", "--json", home=home).out)["prescription"]
    return int(found[0]["days"])


def test_the_other_side_is_not_what_was_prescribed(home: Path) -> None:
    """The report counts the days on which the prescribed side was done."""
    added(home, "--exercise", "lateral-leg-raise, 2x12, left, 7 a week")
    kneecli("log", "lateral-leg-raise", "--side", "right", home=home)
    assert followed(home) == 0


def test_a_step_up_stays_on_the_side_that_is_prescribed(home: Path) -> None:
    """A dose that may get harder is for the same side at its next rung."""
    added(home, "--exercise", "lateral-leg-raise, left, 7 a week, may progress")
    ran = kneecli("progress", "lateral-leg-raise", "--rung", "2", home=home)
    assert ran.code == 0, ran.err
    found = item(planned(home, "--with", "lateral-leg-raise"), "lateral-leg-raise")
    assert (found["rung"], found["sides"]) == (2, 1)
    assert found["label"].startswith("left side only")


def test_what_waits_for_one_reason_is_said_in_one_sentence(home: Path) -> None:
    """On a swollen knee loaded work waits: the exercises are named together, and who is to be told."""
    added(home, "--exercise", "bridge, 7 a week", "--exercise", "step-up, 7 a week")
    kneecli("pain", "3", "--swelling", "mild", home=home)
    waiting = [note for note in planned(home)["notes"] if "prescribed, but not for today" in note]
    assert len(waiting) == 1
    assert waiting[0].startswith("Bridge and Step-up are prescribed, but not for today.")
    assert waiting[0].endswith("Tell the knee clinic about it.")


def test_the_status_says_what_is_due_and_what_is_over(home: Path) -> None:
    """What is prescribed has its turn the day after a session; the end is told before a plan tells it."""
    added(home, "--exercise", "quad-set, 7 a week", "--until", str(TODAY))
    a_session_ago(home, 1)
    assert "What is prescribed has its turn today: `kneecli plan`." in kneecli("status", home=home).out
    tomorrow = str(TODAY + datetime.timedelta(1))
    assert "What is prescribed" not in kneecli("status", "--date", tomorrow, home=home).out


def a_session_ago(home: Path, days: int) -> None:
    """Three exercises so many days ago."""
    for name in ("bridge", "step-up", "lateral-leg-raise"):
        assert kneecli("log", name, "--date", str(TODAY - datetime.timedelta(days)), home=home).code == 0


def test_a_day_with_one_exercise_for_every_day_is_a_short_one(home: Path) -> None:
    """Between two sessions the plan has it alone, and says how to have more; it is no session itself."""
    added(home, "--exercise", "quad-set, 2x9, daily")
    a_session_ago(home, 1)
    short = planned(home)
    assert [each["exercise"] for each in short["items"]] == ["quad-set"]
    assert short["minutes"] <= 8
    assert any("`kneecli plan 20` makes a whole one" in note for note in short["notes"])
    assert len(planned(home, "--minutes", "20")["items"]) > 3
    assert len(planned(home, "--with", "plank")["items"]) > 3
    days = json.loads(kneecli("plan", "--days", "3", "--json", home=home).out)["days"]
    assert days[0]["why"] == "Only what is prescribed has its turn today."
    assert [len(day["items"]) > 3 for day in days[:2]] == [False, True]


def test_what_is_done_every_day_is_no_session_of_a_programme(home: Path) -> None:
    """Its plan alone uses up none of the sessions that the week has."""
    kneecli("programme", "start", "stronger-knee", home=home)
    added(home, "--exercise", "quad-set, 2x9, daily")
    a_session_ago(home, 1)
    file = home.parent / "short.md"
    before = kneecli("status", "--json", home=home).data["programme"]["sessions"]
    assert kneecli("plan", "--minutes", "20", "-o", file, home=home).code == 0
    ticked(file, quad_set="")
    assert kneecli("log", file, home=home).code == 0
    assert kneecli("status", "--json", home=home).data["programme"]["sessions"] == before


def test_an_answer_that_can_not_be_read_is_asked_again_in_plain_lines(tmp_path: Path) -> None:
    """What is wrong and the cure stand in a line each, at a day as at an exercise to leave out."""
    with terminal(tmp_path, "prescription", "new", str(tmp_path / "new.toml")) as child:
        for question, answer in (("What is it for", ""), ("Who", ""), ("From which", ""), ("Until", "sometime")):
            child.expect(question)
            child.sendline(answer)
        child.expect("'sometime' is no date\r\n  Write today, a weekday, 22 November or 2026-11-22.\r\n")
        child.expect("Until")
        child.sendline("")
        child.expect("exercise: ")
        child.sendline("bridge, 2x10, now")
        child.expect("can't be read\r\n  Write for example")
        child.expect("exercise: ")
        child.send("\x04")
        _, rest = finished(child)
    assert "\\n" not in rest


def test_an_exercise_said_twice_is_refused_at_its_line_and_the_answers_are_kept(tmp_path: Path) -> None:
    """So is one that is to be left out as well; a weekday is read, and at the end there is a file without a fault."""
    file = tmp_path / "new.toml"
    lines = (
        ("What is it for", "Knee"),
        ("Who", ""),
        ("From which", "tomorrow"),
        ("Until", "yesterday"),
        ("is before the first day.*Until", ""),
        ("exercise: ", "quad set, 3x10, daily"),
        ("exercise: ", "quad set, 2x10, daily"),
        ("Quad set stands above already.*exercise: ", ""),
        ("limit: ", ""),
        ("leave out: ", "quad set"),
        ("Quad set is prescribed above.*leave out: ", ""),
    )
    with terminal(tmp_path, "prescription", "new", str(file)) as child:
        for question, answer in lines:
            child.expect(question)
            child.sendline(answer)
        finished(child)
    sheet = read_sheet(file.read_text(), "new.toml")
    assert [(each.exercise, each.sets) for each in sheet.exercises] == [("quad-set", 3)]
    assert sheet.since is not None


def test_answers_with_a_fault_at_the_end_are_in_the_file(tmp_path: Path) -> None:
    """Nothing is prescribed: it says so, and where the answers are."""
    file = tmp_path / "new.toml"
    with terminal(tmp_path, "prescription", "new", str(file)) as child:
        for question in ("What is it for", "Who", "From which", "Until", "exercise: ", "limit: ", "leave out: "):
            child.expect(question)
            child.sendline("Knee" if question == "What is it for" else "")
        _, rest = finished(child)
    assert "it prescribes nothing" in rest
    assert 'title = "Knee"' in file.read_text()


def test_two_that_ask_for_the_same_exercise_are_named(home: Path) -> None:
    """When the second one is added, in the plan and in the list; the one added last counts."""
    added(home, "--exercise", "bridge, 1x5, every day", title="First")
    second = home.parent / "Second.toml"
    words = ("--title", "Second", "--exercise", "bridge, 3x12, every day")
    assert kneecli("prescription", "new", second, *words, home=home).code == 0
    clash = "1 x 5, every day (First), and 3 x 12, every day (Second). What was added last counts: Second."
    assert clash in kneecli("--verbose", "prescription", "add", second, home=home).err
    plan = planned(home)
    assert item(plan, "bridge")["reps"] == 12
    assert any(clash in note for note in plan["notes"])
    assert not any("none of its exercises today" in note for note in plan["notes"])
    assert clash in " ".join(kneecli("prescription", "show", home=home).out.split())


def test_what_is_done_today_already_is_told_as_done(home: Path) -> None:
    """In a second plan of the day it is not as if nothing of it had had its turn."""
    added(home, "--exercise", "bridge, 2x8, every day")
    assert kneecli("plan", home=home).code == 0
    assert kneecli("log", "--all", home=home).code == 0
    assert any(note.endswith("Bridge done today already.") for note in planned(home)["notes"])


def test_one_that_leaves_no_session_says_so(home: Path) -> None:
    """Nothing besides an exercise, and another sheet leaves that one out."""
    file = added(home, "--exercise", "bridge, 2x8, 3 a week")
    file.write_text(file.read_text().replace("[prescription]", "[prescription]\nonly_these = true", 1))
    assert kneecli("prescription", "add", file, home=home).code == 0
    plan = planned(home)
    assert [each["exercise"] for each in plan["items"]] == ["bridge"]
    assert plan["minutes"] == -(-plan["seconds"] // 60) < 20
    notes = " ".join(plan["notes"])
    assert "Nothing besides is in the session." in notes
    assert "A short session, for this is all that is prescribed for today" in notes
    assert "Block " not in kneecli("status", home=home).out
    other = home.parent / "other.toml"
    other.write_text('[prescription]\ntitle = "Other"\nleave_out = ["bridge"]\n')
    told = kneecli("--verbose", "prescription", "add", other, home=home).err
    assert "Bridge is prescribed (Knee) and left out (Other). Leaving out counts" in told
    ran = kneecli("plan", home=home)
    assert ran.code == 4
    assert (
        "what is prescribed (Knee and Other) may be in the session, and nothing of it can be today: bridge" in ran.err
    )


def test_no_kneeling_holds_on_the_way_to_the_floor_and_up_again(home: Path) -> None:
    """A limit of the sheet or a caution: no way that is told leads over the knees, in any form of the plan."""
    usual = kneecli("plan", "--full", "--dry-run", home=home).out
    assert "onto hands and knees" in " ".join(usual.split())
    added(home, "--limit", "kneeling")
    told = planned(home)
    assert "without kneeling" in told["down_guide"]
    assert "without kneeling" in told["up_guide"]
    for form in ("plan.md", "plan.html"):
        assert kneecli("plan", "-o", form, home=home, cwd=home.parent).code == 0
        text = (home.parent / form).read_text()
        assert "hands and knees" not in text
        assert told["up_guide"] in text
    assert kneecli("log", "--all", "plan.md", home=home, cwd=home.parent).code == 0


def test_a_caution_against_kneeling_speaks_of_the_way_up_as_well(home: Path) -> None:
    """The other way to say it."""
    assert kneecli("config", "add", "cautions", "no kneeling", home=home).code == 0
    assert "without kneeling" in planned(home)["up_guide"]


def test_titles_in_any_script_are_names_of_their_own(home: Path) -> None:
    """One does not take the place of another; one that differs in marks and capitals only does."""
    for title, exercise in (("膝", "bridge"), ("腰", "calf-raise"), ("Ü", "wall-sit"), ("колено", "squat")):
        added(home, "--exercise", f"{exercise}, 2x8, 3 a week", title=title)
    shown = json.loads(kneecli("prescription", "show", "--json", home=home).out)
    assert [each["name"] for each in shown["prescriptions"]] == ["膝", "腰", "ü", "колено"]
    file = home.parent / "again.toml"
    kneecli("prescription", "new", str(file), "--title", "Колено!", "--exercise", "squat, 2x10, 2 a week", home=home)
    kneecli("prescription", "add", str(file), home=home)
    assert len(json.loads(kneecli("prescription", "show", "--json", home=home).out)["prescriptions"]) == 4
    assert kneecli("prescription", "end", "腰", home=home).code == 0
