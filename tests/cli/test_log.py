"""`kneecli log`, as its users use it: ticks, remarks, options, and what becomes of mistakes."""

import csv
import datetime
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.words.advice import DO_NOT_WAIT
from support.cli import KNEECLI, Ran, before, clean_env, failed, kneecli, quiet, run, today
from support.home import in_plan, items, lived, planned, sessions, standing, ticked
from support.journal import did

SETS = {"reps": 10, "hold_s": None, "seconds": None}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def planned_with(home: Path, exercise: str) -> Path:
    """A plan of twenty minutes that has this exercise, in a file of its own."""
    file = home.parent / "plan.md"
    quiet(kneecli("plan", "--minutes", "20", "--with", exercise, "-o", file, home=home))
    return file


def test_from_the_plan_to_the_history(home: Path) -> None:
    """Plan, tick, log: then it is in the history, in progress and, from half of it on, in what is due.

    Off a terminal nothing is said.
    """
    file = planned(home)
    first, second, *rest = in_plan(file)
    ticked(file, **{first: "", second: "pain 2, effort 4"})
    text = file.read_bytes()
    quiet(kneecli("log", home=home))
    assert file.read_bytes() == text
    (session,) = sessions(home)
    assert (session["date"], session["minutes"], session["pain"]) == (str(today()), 20, 2)
    assert [item["exercise"] for item in session["items"]] == [first, second]
    assert session["items"][0]["pain"] is None
    assert (session["items"][1]["pain"], session["items"][1]["effort"]) == (2, 4)
    assert {row["exercise"] for row in kneecli("progress", "--json", home=home).data} == {first, second}
    status = kneecli("status", "--json", home=home).data
    assert (status["last_session"], status["days_since"], status["due"]) == (str(today()), 0, ["session"])
    ticked(file, **{rest[0]: ""})
    quiet(kneecli("log", home=home))
    assert kneecli("status", "--json", home=home).data["due"] == []
    assert len(rest) == 4


def test_without_a_plan_there_is_nothing_to_log(home: Path) -> None:
    """The cure is named, and nothing is made."""
    failed(kneecli("log", home=home), 4, "there is no plan", "kneecli plan")
    failed(kneecli("log", "--all", home=home), 4, "there is no plan")
    assert not (home / "journal").exists()


def test_nothing_ticked_is_nothing_to_do(home: Path) -> None:
    """A plan without a tick is not logged."""
    planned(home)
    failed(kneecli("log", home=home), 4, "nothing is ticked", "--all")
    assert sessions(home) == []


def test_all_is_as_planned(home: Path) -> None:
    """`log --all` takes every item as it was prescribed, and says nothing of pain."""
    file = planned(home)
    quiet(kneecli("log", "--all", home=home))
    (session,) = sessions(home)
    assert [item["exercise"] for item in session["items"]] == in_plan(file)
    assert {item["pain"] for item in session["items"]} == {None}
    assert all(item["sets"] for item in session["items"])


def test_all_keeps_what_is_written_in_the_plan(home: Path) -> None:
    """Only the rest is as planned; and what can't be read is no reason to lose it."""
    file = planned(home)
    first, second = in_plan(file)[:2]
    ticked(file, **{first: "skipped: sore", second: "pain 3"})
    quiet(kneecli("log", "--all", "--pain", "1", home=home))
    (session,) = sessions(home)
    by_name = {item["exercise"]: item for item in session["items"]}
    assert by_name[first]["skipped"] == "sore"
    assert [by_name[name]["pain"] for name in in_plan(file)[1:3]] == [3, 1]
    ticked(file, **{second: "-- too hard"})
    failed(kneecli("log", "--all", home=home), 3, "'-- too hard' can't be understood: write how hard it was")


def test_what_was_taken_down_by_itself_is_not_taken_down_once_more(home: Path) -> None:
    """One exercise at a time, and then the rest: nobody did that one twice. A walk may well have been done besides."""
    items = in_plan(planned(home))
    first, second = items[0], items[1]
    quiet(kneecli("log", second, "--pain", "7", home=home))
    quiet(kneecli("log", first, home=home))
    recorded = kneecli("log", "--all", "--json", home=home).data
    assert [item["exercise"] for item in recorded["recorded"]] == [first, *items[2:]]
    assert recorded["messages"][-1].startswith("Taken down by itself already, and not once more: ")
    assert [item["exercise"] for item in sessions(home)[0]["items"]] == [second, first]


def test_a_plan_that_was_taken_down_one_by_one_is_done(home: Path) -> None:
    """There is nothing left to say of it; what is ticked in it counts all the same."""
    assert kneecli("plan", "10", "--pack", "strengthening", home=home).code == 0
    (file,) = (home / "plans").glob("*.md")
    items = in_plan(file)
    for name in items:
        quiet(kneecli("log", name, home=home))
    failed(kneecli("log", "--all", home=home), 4, "one by one")
    ticked(file, **{items[1]: "pain 2"})
    quiet(kneecli("log", "--all", home=home))
    assert [item["exercise"] for item in sessions(home)[-1]["items"]] == [items[1]]


def test_an_earlier_plan_that_can_not_be_read_says_why_it_comes_first(home: Path) -> None:
    """And how another one is logged."""
    assert kneecli("plan", "--date", before(3), home=home).code == 0
    file = home / "plans" / f"{before(3)}.md"
    ticked(file, **{in_plan(file)[0]: "purple"})
    planned(home)
    failed(kneecli("log", home=home), 3, "purple", f"the plan of {before(3)} comes first", "kneecli log FILE")


def test_a_session_that_hurt_too_much_says_so_once(home: Path) -> None:
    """It is over: in the past tense, with the advice that such a pain gets; and status does not forget it."""
    planned(home)
    logged = kneecli("--verbose", "log", "--all", "--pain", "7", home=home)
    said = " ".join((logged.out + logged.err).split())
    assert said.count("too much") == said.count("up to 7 of 10: that was too much.") == 1
    assert "leave this one" not in said
    assert all(line in said for line in DO_NOT_WAIT)
    pain = kneecli("--verbose", "pain", "7", home=home.parent / "other")
    assert all(line in " ".join((pain.out + pain.err).split()) for line in DO_NOT_WAIT)
    status = " ".join(kneecli("status", home=home).out.split())
    assert "The knee: pain 7 of 10 at the exercises today. That means a gentle session at most" in status


def test_a_session_that_was_fine_is_no_news_of_the_knee(home: Path) -> None:
    """Pain in the safe band is not told again."""
    planned(home)
    quiet(kneecli("log", "--all", "--pain", "2", home=home))
    assert "The knee:" not in kneecli("status", home=home).out


def test_a_plan_of_days_ago_is_found_and_an_old_one_is_not(home: Path) -> None:
    """The newest plan of the last 14 days is taken, on its own day; one of tomorrow is not."""
    for day in (before(3), before(15), before(-1)):
        assert kneecli("plan", "--date", day, home=home).code == 0
    quiet(kneecli("log", "--all", home=home))
    assert [session["date"] for session in sessions(home)] == [before(3)]
    failed(kneecli("log", home=home), 4, "there is no plan that is not logged yet")


def test_a_plan_for_tomorrow_is_not_logged(home: Path) -> None:
    """What is logged has been done."""
    kneecli("plan", "--date", "tomorrow", home=home)
    failed(kneecli("log", home / "plans" / f"{before(-1)}.md", "--all", home=home), 2, "in the future")
    assert sessions(home) == []


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("8/6", {"sets": [SETS | {"reps": 8}, SETS | {"reps": 6}]}),
        ("2x8, pain 3", {"sets": [SETS | {"reps": 8}] * 2, "pain": 3}),
        ("1,5 kg", {"load_kg": 1.5}),
        ("2 lb left only", {"load_kg": 0.91, "side": "left"}),
        ("step 6 in", {"step_cm": 15}),
        ("red band; effort 4/10", {"band": "red", "effort": 4}),
        ("skipped: sore today", {"skipped": "sore today", "sets": []}),
        ("skip", {"skipped": "-"}),
        ("skipped, pain 7", {"skipped": "-", "pain": 7}),
        ("left skipped, right 2x6", {"sets": [SETS | {"reps": 6}] * 2, "side": "right", "skipped": None}),
        ("note: 50% [x] **bold** <b>", {"note": "50% [x] **bold** <b>"}),
    ],
)
def test_remarks_behind_items(home: Path, remark: str, expected: dict[str, Any]) -> None:
    """What is written behind a dose is what was done, with or without the tick."""
    file = planned(home)
    name = next(name for name in in_plan(file) if " sets of " in _line_of(file, name))
    ticked(file, **{name: remark})
    quiet(kneecli("log", file, home=home))
    (item,) = items(home)
    assert item["exercise"] == name
    assert {key: _bare(item[key]) for key in expected} == expected
    file.write_text(file.read_text(encoding="utf-8").replace("- [x]", "- [ ]"), encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    assert [again | {"entry": item["entry"]} for again in items(home)] == [item]


def _bare(value: Any) -> Any:
    """Sets without their holds, which are the exercise's own."""
    return [each | {"hold_s": None} for each in value] if isinstance(value, list) else value


def _line_of(file: Path, name: str) -> str:
    """The line with the tick box of an exercise."""
    lines = file.read_text(encoding="utf-8").splitlines()
    end = next(number for number, line in enumerate(lines) if line.startswith(f"  - `{name}` "))
    return next(line for line in reversed(lines[:end]) if line.startswith("- ["))


def test_remarks_that_are_not_clear_log_nothing(home: Path) -> None:
    """Every one is named with file and line, the code is 3, and nothing of the plan is recorded."""
    file = planned(home)
    names = in_plan(file)
    ticked(file, **{names[0]: "", names[1]: "banana", names[2]: "pain 12"})
    lines = [n for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if line.startswith("- [x]")]
    ran = kneecli("log", file, home=home)
    failed(ran, 3, f"{file}:{lines[1]}: ", "'banana' can't be understood", f"{file}:{lines[2]}: ", "0 to 10, not 12")
    assert sessions(home) == []


def test_a_plan_in_toml(home: Path) -> None:
    """`done = true` is a tick, and `remark` what is written behind it; a wrong one has its line."""
    file = planned(home, "toml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("done = false", 'done = true\nremark = "pain 2, effort 3"', 1), encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    (item,) = items(home)
    assert (item["pain"], item["effort"]) == (2, 3)
    wrong = text.replace("done = false", 'remark = "pain much"', 1)
    file.write_text(wrong, encoding="utf-8")
    line = next(number for number, row in enumerate(wrong.splitlines(), 1) if row.startswith("remark"))
    failed(kneecli("log", file, home=home), 3, f"{file}:{line}: ", "'pain much' can't be understood")
    assert [again | {"entry": item["entry"]} for again in items(home)] == [item]


@pytest.mark.parametrize("ending", ["md", "toml", "json"])
def test_a_plan_on_stdin(home: Path, ending: str) -> None:
    """A single hyphen reads a plan of any format from stdin."""
    format = {"md": "markdown"}.get(ending, ending)
    text = kneecli("plan", "--format", format, "-o", "-", home=home).out
    done = text.replace("- [ ]", "- [x]", 1).replace("done = false", "done = true", 1)
    done = re.sub(r'("exercise": "[a-z0-9-]+",)', r'\1\n      "done": true,', done, count=1)
    quiet(kneecli("log", "-", home=home, text=done))
    assert len(items(home)) == 1


@pytest.mark.parametrize("text", ["", "nonsense", "{", "- [x] milk\n", "\x00\x1b[31m", "[[items]]"])
def test_stdin_that_is_no_plan(home: Path, text: str) -> None:
    """It is named as what it is, and nothing is recorded."""
    failed(kneecli("log", "-", home=home, text=text), 3, "standard input")
    assert not (home / "journal").exists()


def test_files_that_are_none(home: Path, tmp_path: Path) -> None:
    """One that is missing could not be read; one that is no plan, or no text, is wrong."""
    failed(kneecli("log", "no-such.md", home=home, cwd=tmp_path), 1, "no-such.md: there is no such file")
    (tmp_path / "list.md").write_text("# Milk\n", encoding="utf-8")
    failed(kneecli("log", "list.md", home=home, cwd=tmp_path), 3, "list.md:1: this is not a plan of kneecli")
    (tmp_path / "bytes.md").write_bytes(b"\n\xff\xfe")
    failed(kneecli("log", "bytes.md", home=home, cwd=tmp_path), 3, "bytes.md:2: this is not UTF-8")
    failed(kneecli("log", tmp_path / "folder.md" / "x.md", home=home), 1, "there is no such file")


def test_logging_a_plan_twice_corrects(home: Path) -> None:
    """What it says the second time takes the place of the first, item by item, and nothing doubles."""
    file = planned(home)
    first, second, *_ = in_plan(file)
    ticked(file, **{first: "pain 5", second: ""})
    quiet(kneecli("log", file, home=home))
    file.write_text(file.read_text(encoding="utf-8").replace("pain 5", "pain 1, note: better"), encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    quiet(kneecli("log", file, home=home))
    assert [(item["exercise"], item["pain"], item["note"]) for item in items(home)] == [
        (first, 1, "better"),
        (second, None, ""),
    ]


def test_a_plan_that_is_begun_stays_when_another_is_made(home: Path) -> None:
    """Also where nothing is ticked in it, as after `kneecli start`; what is left of it can still be logged."""
    file = planned(home)
    text = file.read_text(encoding="utf-8")
    ticked(file, **{in_plan(file)[0].replace("-", "_"): ""})
    quiet(kneecli("log", home=home))
    file.write_text(text, encoding="utf-8")
    planned(home)
    assert file.read_text(encoding="utf-8") == text
    assert [each.name for each in sorted(file.parent.glob("*.md"))] == [f"{today()}-2.md", f"{today()}.md"]
    planned(home)
    assert len(list(file.parent.glob("*.md"))) == 2


def test_what_is_logged_just_so_is_not_written_again(home: Path) -> None:
    """Once more it says so; another word on it is a correction, and one undo takes back all that was written."""
    planned(home)
    assert kneecli("log", "--all", home=home).code == 0
    ran = kneecli("--verbose", "log", "--all", home=home)
    assert (ran.code, ran.err) == (0, "All of it is logged already, just so.\n")
    assert kneecli("log", "--all", "--json", home=home).data["recorded"] == []
    assert kneecli("undo", home=home).code == 0
    assert items(home) == []


OPTIONS: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    (("step-up",), {"sets": [SETS, SETS], "step_cm": 10, "side": "both", "pain": None, "skipped": None}),
    (("step-up", "--reps", "8"), {"sets": [SETS | {"reps": 8}] * 2}),
    (("step-up", "--sets", "3"), {"sets": [SETS] * 3}),
    (("step-up", "--sets", "3", "--reps", "1"), {"sets": [SETS | {"reps": 1}] * 3}),
    (("step-up", "--step", "5"), {"step_cm": 5}),
    (("step-up", "--pain", "0", "--effort", "10"), {"pain": 0, "effort": 10}),
    (("step-up", "--side", "left", "--note", "tired é\u202e"), {"side": "left", "note": "tired é\u202e"}),
    (("step-up", "--step", "6 in"), {"step_cm": 15}),
    (("step-up", "--step", "15cm", "--load", "2lb"), {"step_cm": 15, "load_kg": 0.91}),
    (("Step-up", "--load", "0.5", "--band", "Red"), {"load_kg": 0.5, "band": "red"}),
    (("bridge", "--hold", "3"), {"sets": [{"reps": 10, "hold_s": 3, "seconds": None}] * 2}),
    (("walking", "--minutes", "25"), {"sets": [{"reps": None, "hold_s": None, "seconds": 1500}]}),
]


@pytest.mark.parametrize(("words", "expected"), OPTIONS, ids=[" ".join(words) for words, _ in OPTIONS])
def test_one_exercise(home: Path, words: tuple[str, ...], expected: dict[str, Any]) -> None:
    """What is said is recorded, and all else is as at the rung where one stands."""
    quiet(kneecli("log", *words, home=home))
    (item,) = items(home)
    assert {key: item[key] for key in expected} == expected


def test_one_by_one_is_one_session_of_the_day(home: Path) -> None:
    """Exercises of one day belong together, and the same one twice was done twice."""
    for words in (("bridge",), ("step-up",), ("bridge",), ("bridge", "--date", "yesterday")):
        quiet(kneecli("log", *words, home=home))
    assert [(session["date"], [item["exercise"] for item in session["items"]]) for session in sessions(home)] == [
        (before(1), ["bridge"]),
        (before(0), ["bridge", "step-up", "bridge"]),
    ]


@pytest.mark.parametrize("date", ["yesterday", "today", "2026-01-05", "monday"])
def test_days_that_have_been(home: Path, date: str) -> None:
    """Words, weekdays and dates say when; a weekday is the last one."""
    quiet(kneecli("log", "bridge", "--date", date, home=home))
    (session,) = sessions(home)
    assert session["date"] <= str(today())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bridge", "--date", "tomorrow"), "lies in the future"),
        (("bridge", "--date", "2199-01-01"), "lies in the future"),
        (("bridge", "--date", "someday"), "is no date"),
        (("bridge", "--date", "2026-02-30"), "is no date"),
        (("brigde",), "bridge"),
        (("bridge", "--band", "pink"), "--band"),
        (("bridge", "--side", "front"), "--side"),
        (("bridge", "--pain", "11"), "--pain"),
        (("bridge", "--pain", "-1"), "--pain"),
        (("bridge", "--effort", "bad"), "--effort"),
        (("bridge", "--load", "nan"), "--load"),
        (("bridge", "--load", "inf"), "--load"),
        (("bridge", "--load", "-1"), "--load"),
        (("bridge", "--load", "1e9"), "--load"),
        (("bridge", "--load", "101"), "Give 0 kg to 100 kg"),
        (("bridge", "--load", "221 lb"), "--load"),
        (("bridge", "--load", ""), "Write for example 1.5, 1.5kg or 3lb"),
        (("step-up", "--step", "0"), "Give 4 cm to 100 cm"),
        (("step-up", "--step", "40in"), "--step"),
        (("step-up", "--step", "high"), "Write for example 15, 15cm or 6in"),
        (("bridge", "--sets", "0"), "--sets"),
        (("bridge", "--reps", "1e9"), "--reps"),
        (("bridge", "bridge"), "bridge"),
    ],
)
def test_words_that_make_no_sense(home: Path, words: tuple[str, ...], said: str) -> None:
    """The code is 2, what is wrong is named, and nothing is recorded."""
    failed(kneecli("log", *words, home=home), 2, said)
    assert not (home / "journal").exists()


MISFITS = [
    ("walking", ("--sets", "2", "--reps", "10"), "2x10 reps", "Walking: counted in minutes, not in repetitions"),
    ("walking", ("--sets", "2"), "10/8", "Walking: counted in minutes, not in sets"),
    ("walking", ("--hold", "90"), "90 s", "Walking: counted in minutes, not in seconds or holds"),
    ("plank", ("--sets", "2", "--reps", "10"), "2x10 reps", "Plank: counted in seconds, not in repetitions"),
    ("quad-set", ("--minutes", "5"), "5 min", "Quad set: counted in repetitions, not in minutes"),
]
"""An exercise, words on the command line and behind its item, and why they make no sense."""


@pytest.mark.parametrize(("exercise", "options", "remark", "why"), MISFITS)
def test_what_an_exercise_can_not_have_is_refused(
    home: Path, exercise: str, options: tuple[str, ...], remark: str, why: str
) -> None:
    """On the command line and in a file, in the same words and with the same cure; nothing is recorded."""
    file = planned_with(home, exercise)
    one = kneecli("log", exercise, *options, home=home)
    failed(one, 2, f"{options[-2]}: {why}", "Say how many")
    others = [name for name in in_plan(file) if name != exercise]
    ticked(file, **{exercise.replace("-", "_"): remark, others[0].replace("-", "_"): "pain 1"})
    ran = kneecli("log", file, home=home)
    failed(ran, 3, why)
    assert [line.rpartition(f"{why}")[1:] for line in ran.err.splitlines() if why in line] == [(why, "")]
    assert ran.err.splitlines()[-1] == one.err.splitlines()[-1]
    assert sessions(home) == []


def test_figures_beyond_belief_are_refused_in_a_file_as_on_the_command_line(home: Path) -> None:
    """Every one of them is named with what is taken."""
    file = planned_with(home, "plank")
    ticked(file, plank="21x8, 101 kg, 99 in")
    failed(kneecli("log", file, home=home), 3, "21 sets are", "a weight of 101 kg is", "a step of 251 cm is")
    assert sessions(home) == []


@pytest.mark.parametrize(
    ("exercise", "options", "remark", "kept"),
    [
        ("quad-set", ("--load", "2kg", "--band", "red"), "2 kg, red band", {"load_kg": 2.0, "band": "red"}),
        ("calf-stretch", ("--step", "20"), "20 cm", {"step_cm": 20}),
        ("hip-adduction-squeeze", ("--load", "3"), "3 kg", {"load_kg": 3.0}),
        ("walking", ("--load", "1"), "1 kg", {"load_kg": 1.0}),
    ],
)
def test_what_the_ladder_does_not_have_is_kept_and_raises_nothing(
    home: Path, exercise: str, options: tuple[str, ...], remark: str, kept: dict[str, Any]
) -> None:
    """A weight, a step or a band is a fact: in the history, and nowhere on the ladder."""
    file, rung = planned_with(home, exercise), standing(home, exercise)["rung"]
    quiet(kneecli("log", exercise, *options, home=home))
    ticked(file, **{exercise.replace("-", "_"): remark})
    quiet(kneecli("log", file, home=home))
    found = items(home)
    assert [{key: item[key] for key in kept} for item in found] == [kept, kept]
    assert [item["rung"] for item in found] == [rung, rung]
    assert standing(home, exercise)["rung"] == rung


def test_a_weight_without_the_step_that_goes_with_it_raises_nothing(home: Path) -> None:
    """Two kilograms on ten centimetres are not the rung with two kilograms on twenty; and a step counts beside them."""
    logged_on(home, 9, "step-up", "--load", "2", "--pain", "0")
    assert (standing(home, "step-up")["rung"], items(home)[0]["load_kg"]) == (3, 2.0)
    for ago in (4, 2):
        logged_on(home, ago, "step-up", "--load", "2", "--step", "15", "--pain", "0")
        quiet(kneecli("pain", "0", "--date", before(ago - 1), home=home))
    assert standing(home, "step-up")["next_rung"] == 6


def test_a_long_hold_may_be_said_in_minutes(home: Path) -> None:
    """As its plan says it: on the command line and behind its item."""
    file = planned_with(home, "legs-up-the-wall")
    quiet(kneecli("log", "legs-up-the-wall", "--minutes", "4", home=home))
    ticked(file, legs_up_the_wall="4 min")
    quiet(kneecli("log", file, home=home))
    assert [item["sets"] for item in items(home)] == [[{"reps": None, "hold_s": 240, "seconds": None}]] * 2


def logged_on(home: Path, ago: int, *words: str) -> None:
    """One exercise, logged for so many days ago."""
    quiet(kneecli("log", *words, "--date", before(ago), home=home))


def test_a_higher_step_counts_when_it_is_seen_twice(home: Path) -> None:
    """Once it is only recorded. On a second day, with the knee fine then and after, its first rung is proposed."""
    words = ("step-up", "--reps", "10", "--sets", "3", "--step", "15", "--pain", "2")
    logged_on(home, 4, *words)
    assert (standing(home, "step-up")["rung"], standing(home, "step-up")["proposal"]) == (3, "hold")
    assert [(item["rung"], item["step_cm"]) for item in items(home)] == [(3, 15)]
    logged_on(home, 2, *words)
    assert standing(home, "step-up")["proposal"] == "hold"
    quiet(kneecli("pain", "1", "--morning", "--date", before(1), home=home))
    found = standing(home, "step-up")
    assert (found["proposal"], found["next_rung"], found["rung"]) == ("advance", 6, 3)
    assert found["why"].startswith("More than asked for on ")


@pytest.mark.parametrize(
    ("words", "rung"),
    [
        (("--load", "1", "--hold", "3"), 6),
        (("--load", "1.7", "--hold", "3"), 7),
        (("--load", "2", "--sets", "3", "--reps", "15", "--hold", "3"), 8),
        (("--load", "1"), None),
        (("--sets", "3", "--reps", "15"), 3),
        (("--sets", "3", "--reps", "15", "--hold", "5"), 4),
        (("--sets", "2", "--reps", "12"), 2),
    ],
)
def test_one_rule_for_all_that_is_more(home: Path, words: tuple[str, ...], rung: int | None) -> None:
    """Weight, sets and repetitions alike: the highest rung that was fulfilled, and the first one of a new weight."""
    home.mkdir()
    (home / "config.toml").write_text("ankle_weights_kg = [0.5, 1, 1.5, 2]\n")
    name = "seated-straight-leg-raise"
    for ago in (4, 2):
        logged_on(home, ago, name, *words, "--pain", "0")
        quiet(kneecli("pain", "0", "--morning", "--date", before(ago - 1), home=home))
    found = standing(home, name)
    assert (found["rung"], found["next_rung"] if found["proposal"] == "advance" else None) == (1, rung), found


@pytest.mark.parametrize(
    ("first", "second", "morning"),
    [((), (), "0"), (("--pain", "0"), ("--pain", "3"), "0"), (("--pain", "0"), ("--pain", "0"), "3")],
)
def test_nothing_is_shown_by_what_is_not_known_or_hurt(
    home: Path, first: tuple[str, ...], second: tuple[str, ...], morning: str
) -> None:
    """Pain has to be said and safe, on both days and after: 2 kg with nothing known stays where it was."""
    home.mkdir()
    (home / "config.toml").write_text("ankle_weights_kg = [0.5, 1, 2]\n")
    for ago, pain in ((4, first), (2, second)):
        logged_on(home, ago, "lateral-leg-raise", "--sets", "2", "--reps", "10", "--load", "2kg", *pain)
        quiet(kneecli("pain", morning, "--morning", "--date", before(ago - 1), home=home))
    found = standing(home, "lateral-leg-raise")
    assert (found["rung"], found["proposal"] == "advance") == (1, False)


@pytest.fixture
def imperial(home: Path) -> Path:
    """The home of someone who likes pounds and inches."""
    home.mkdir()
    (home / "config.toml").write_text('units = "imperial"\nankle_weights_kg = [0.5, 1]\n', encoding="utf-8")
    return home


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--load", "2.2", "--step", "6"), {"load_kg": 1.0, "step_cm": 15}),
        (("--load", "1kg", "--step", "15 cm"), {"load_kg": 1.0, "step_cm": 15}),
    ],
)
def test_bare_numbers_are_in_the_persons_units(
    imperial: Path, words: tuple[str, ...], expected: dict[str, Any]
) -> None:
    """Pounds and inches when the settings say so; what is kept is kilograms and centimetres."""
    quiet(kneecli("log", "step-up", *words, home=imperial))
    (item,) = items(imperial)
    assert {key: item[key] for key in expected} == expected
    assert (
        "Step-up  2 x 10 each side, alternating, 1 kg (2.2 lb), 15 cm (6 in)" in kneecli("history", home=imperial).out
    )
    failed(kneecli("log", "step-up", "--step", "40", home=imperial), 2, "Give 4 cm (1.6 in) to 100 cm (39.4 in).")


def test_a_plan_in_pounds_and_inches(imperial: Path) -> None:
    """It shows them in brackets, is logged as any other, and is the same plan as in metric units."""
    step = "step 10 cm (4 in)"
    text = kneecli("plan", "--with", "step-up", "-o", "-", home=imperial).out
    assert f"{step}\n" in text
    assert ", imperial units." in text
    data = kneecli("plan", "--with", "step-up", "--format", "json", "-o", "-", home=imperial).data
    assert (data["units"], data["id"] in text) == ("imperial", True)
    quiet(kneecli("log", "-", home=imperial, text=text.replace(step, f"{step} 8/6, 2 lb")))
    (item,) = items(imperial)
    assert (item["exercise"], item["step_cm"], item["load_kg"]) == ("step-up", 10, 0.91)
    (imperial / "config.toml").write_text("ankle_weights_kg = [0.5, 1]\n", encoding="utf-8")
    kneecli("undo", home=imperial)
    assert kneecli("plan", "--with", "step-up", "--format", "json", home=imperial).data["id"] == data["id"]


def test_a_plan_is_written_anew_in_other_units(imperial: Path) -> None:
    """One that nobody has worked on follows the settings; one with a tick is left as it is."""
    file = planned(imperial)
    assert "imperial units" in file.read_text(encoding="utf-8")
    (imperial / "config.toml").write_text("ankle_weights_kg = [0.5, 1]\n", encoding="utf-8")
    planned(imperial)
    assert "imperial units" not in file.read_text(encoding="utf-8")
    text = ticked(file, **{in_plan(file)[0]: ""}).read_text(encoding="utf-8")
    (imperial / "config.toml").write_text('units = "imperial"\nankle_weights_kg = [0.5, 1]\n', encoding="utf-8")
    planned(imperial)
    assert file.read_text(encoding="utf-8") == text
    assert list((imperial / "plans").iterdir()) == [file]


def test_more_than_asked_with_pain_eases_next(home: Path) -> None:
    """Pain leads: what was higher but hurt is no step up, and goes down."""
    quiet(kneecli("log", "step-up", "--step", "15", "--pain", "7", home=home))
    found = standing(home, "step-up")
    assert (found["proposal"], found["next_rung"]) == ("ease", 2)


def test_an_exercise_that_is_gone_still_shows(home: Path) -> None:
    """What no pack knows any more stays in the history, and can be asked for."""
    lived(home, did(3, "from-an-old-pack", name="Old \x1b[31mfriend"), did(2, "bridge"))
    assert [item["exercise"] for item in items(home)] == ["from-an-old-pack", "bridge"]
    assert [session["date"] for session in sessions(home, "from-an-old-pack")] == [before(3)]
    shown = kneecli("history", home=home)
    assert shown.code == 0
    assert "\x1b" not in shown.out
    assert "friend" in shown.out
    assert [row["exercise"] for row in kneecli("progress", "--json", home=home).data] == ["bridge"]


def test_a_disk_that_refuses_is_said(home: Path) -> None:
    """When the journal can't be written the code is 1, with the file and the reason."""
    home.mkdir()
    (home / "journal").write_text("in the way", encoding="utf-8")
    failed(kneecli("log", "bridge", home=home), 1, "journal")
    failed(kneecli("pain", "2", home=home), 1, "journal")


def test_a_wrong_name_of_the_device_is_said(home: Path) -> None:
    """KNEECLI_DEVICE is named with its cure."""
    failed(kneecli("log", "bridge", home=home, KNEECLI_DEVICE="../up"), 1, "KNEECLI_DEVICE", "lower-case letters")


def test_half_a_kilogram_is_half_a_kilogram_wherever_it_is_said(home: Path) -> None:
    """With or without its nought, behind an item and as an option; and no rung follows from a misread point."""
    exercise = "seated-straight-leg-raise"
    quiet(kneecli("own", "ankle-weight", "0.5", "1", "2.5", home=home))
    file = planned_with(home, exercise)
    ticked(file, **{exercise: ".5 kg"})
    quiet(kneecli("log", file, home=home))
    quiet(kneecli("log", exercise, "--load", ".5kg", home=home))
    assert [item["load_kg"] for item in items(home)] == [0.5, 0.5]
    assert standing(home, exercise)["rung"] < 5


def test_a_dose_the_wrong_way_round_is_refused_with_its_line(home: Path) -> None:
    """A cross alone does not say which figure is the sets; words do."""
    file = planned_with(home, "bridge")
    ticked(file, bridge="10 x 2")
    line = next(n for n, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if "10 x 2" in text)
    failed(kneecli("log", file, home=home), 3, f"plan.md:{line}", "10 sets of 2, where 2 of 10", "2x10")
    assert sessions(home) == []
    file.write_text(file.read_text(encoding="utf-8").replace("10 x 2", "10 sets of 2"), encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    assert [each["reps"] for each in items(home)[0]["sets"]] == [2] * 10


def test_a_walk_may_be_no_whole_minutes(home: Path) -> None:
    """With a point or a colon; `kneecli history` says it as it was."""
    quiet(kneecli("log", "walking", "--minutes", "2.5", home=home))
    quiet(kneecli("log", "walking", "--minutes", "2:30", home=home))
    assert [item["sets"][0]["seconds"] for item in items(home)] == [150, 150]
    assert "2 min 30 s" in kneecli("history", home=home).out


def test_words_glued_to_the_dose_are_refused(home: Path) -> None:
    """Nobody knows whether `10.5` was the dose with `.5` behind it."""
    file = planned_with(home, "bridge")
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(\*\*Bridge\*\*: .*)", r"\1.5 kg", text), encoding="utf-8")
    failed(kneecli("log", file, home=home), 3, "glued to the dose", "Put a space")


@pytest.mark.parametrize("note", ["می‌خواهم", "👩‍🦽 tired", "e\u0301tait ❤️", "שלום"])
def test_a_note_is_kept_as_it_was_written(home: Path, note: str) -> None:
    """On the command line and behind an item: in the journal, in the JSON and on the screen."""
    file = planned_with(home, "bridge")
    quiet(kneecli("log", "bridge", "--note", note, home=home))
    quiet(kneecli("log", ticked(file, bridge=f"note: {note}"), home=home))
    (journal,) = (home / "journal").glob("*.jsonl")
    assert journal.read_text(encoding="utf-8").count(f'"note":"{note}"') == 2
    assert [item["note"] for item in items(home)] == [note, note]
    assert kneecli("history", home=home).out.count(note) == 2


def test_a_note_that_a_terminal_would_obey_is_only_written_out_where_it_is_shown(home: Path) -> None:
    """JSON has its own way to write it."""
    quiet(kneecli("log", "bridge", "--note", "\x1b[2J \x9b1m \u202ex", home=home))
    assert [item["note"] for item in items(home)] == ["\x1b[2J \x9b1m \u202ex"]
    for words in (("history",), ("history", "--json"), ("history", "--fields", "note")):
        assert not set("\x1b\x9b\u202e") & set(kneecli(*words, home=home).out)


def test_an_exercise_that_stands_twice_has_to_say_the_same(home: Path) -> None:
    """Else one of the two would be taken, and the other be lost without a word."""
    file = planned(home)
    name = in_plan(file)[0]
    text = file.read_text(encoding="utf-8")
    start = text.index("- [ ]")
    block = text[start : text.index("\n\n", start) + 2]
    file.write_text(text.replace(block, block.replace("[ ]", "[x]") + block), encoding="utf-8")
    failed(kneecli("log", file, home=home), 3, "it stands twice, and not both times the same")
    assert sessions(home) == []
    file.write_text(text.replace(block, 2 * block.replace("[ ]", "[x]")), encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    assert [item["exercise"] for item in items(home)] == [name]


def log_stdin(home: Path, file: Path) -> Ran:
    """What comes of this file on stdin, byte for byte."""
    return run("/bin/sh", "-c", f"'{KNEECLI}' log - < '{file}'", env=clean_env(home), cwd=home)


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize("by_stdin", [False, True])
def test_a_table_as_spreadsheets_encode_it(home: Path, encoding: str, by_stdin: bool) -> None:
    """From a file with any ending, and on stdin: the table is known by its first line."""
    quiet(kneecli("plan", "-o", home / "today.csv", home=home))
    with (home / "today.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0] |= {"done": "x", "remark": "note: müde"}
    file = home / "today.txt"
    with file.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    ran = log_stdin(home, file) if by_stdin else kneecli("log", file, home=home)
    assert ran.code == 0, ran.err
    assert [item["note"] for item in items(home)] == ["müde"]


def test_a_plan_on_stdin_is_read_as_a_file_is(home: Path) -> None:
    """What is no UTF-8 is refused, and no letter of a note is lost; a byte order mark is fine."""
    file = planned(home)
    ticked(file, **{in_plan(file)[0]: "note: müde"})
    text = file.read_text(encoding="utf-8").replace("·", "|")
    file.write_bytes(text.encode("latin-1", "replace"))
    failed(log_stdin(home, file), 3, "standard input:")
    file.write_bytes(text.replace("|", "·").encode("utf-8-sig"))
    quiet(log_stdin(home, file))
    assert [item["note"] for item in items(home)] == ["müde"]


def test_words_behind_an_exercise_are_a_remark(home: Path) -> None:
    """As behind an item of a plan; a name may have several words, and both ways at once are refused."""
    quiet(kneecli("log", "walk", "20", "min", "pain", "1", home=home))
    quiet(kneecli("log", "calf", "raise", "2x10", "--pain", "2", home=home))
    assert [(each["exercise"], each["pain"]) for each in items(home)] == [("walking", 1), ("calf-raise", 2)]
    failed(kneecli("log", "walk", "briskly", home=home), 2, "'briskly'", "--note")
    failed(kneecli("log", "walk", "20", "min", "--minutes", "30", home=home), 2, "Say it in one way")
    failed(kneecli("log", "leg", "raise", "3x10", home=home), 2, "'leg raise'", "lateral-leg-raise")


@pytest.mark.parametrize(
    ("words", "sets", "skipped"),
    [
        (("glute bridge", "skipped"), 0, "-"),
        (("glute bridge", "3x12"), 3, None),
        (("glute", "bridge", "3x12, pain 1"), 3, None),
        (("glute bridge 3x12 pain 1",), 3, None),
        (("glute bridge, 3x12",), 3, None),
    ],
)
def test_wherever_quotation_marks_are_no_word_is_lost(
    home: Path, words: Sequence[str], sets: int, skipped: str | None
) -> None:
    """A name in quotation marks, a remark in them, or both in one pair."""
    quiet(kneecli("log", *words, home=home))
    (item,) = items(home)
    assert (item["exercise"], len(item["sets"]), item["skipped"]) == ("bridge", sets, skipped)


@pytest.mark.parametrize(
    "words",
    [
        "walking 20 minutes yesterday",
        "walk yesterday, 20 min",
        "walk 20 min on YESTERDAY pain 1",
        "yesterday walk 20 min",
        "Yesterday evening: walk 20 min",
        "walk 20 min last night",
        "walk 20 min a day ago",
    ],
)
def test_a_day_behind_an_exercise_is_taken(home: Path, words: str) -> None:
    """As with --date, with which it has to agree; in a note it is a word like others."""
    quiet(kneecli("log", *words.split(), home=home))
    quiet(kneecli("log", "bridge", "note", "better", "than", "yesterday", home=home))
    assert [each["date"] for each in sessions(home)] == [before(1), before(0)]
    failed(kneecli("log", *words.split(), "--date", "today", home=home), 2, "both", "Say it once")
    failed(kneecli("log", "walk", "20", "min", "tomorrow", home=home), 2, "future")


@pytest.mark.parametrize("words", ["skip bridge yesterday", "skip yesterday bridge", "bridge skipped: yesterday"])
def test_a_day_in_place_of_a_reason_is_the_day(home: Path, words: str) -> None:
    """Nobody leaves an exercise out because of yesterday; in a reason of more words it is a word."""
    quiet(kneecli("log", *words.split(), home=home))
    quiet(kneecli("log", "skip", "bridge", "sore", "since", "yesterday", home=home))
    assert [(each["date"], each["items"][0]["skipped"]) for each in sessions(home)] == [
        (before(1), "-"),
        (before(0), "sore since yesterday"),
    ]
    failed(kneecli("log", *words.split(), "--date", "today", home=home), 2, "both", "Say it once")


@pytest.mark.parametrize("words", ["skip bridge step-up", "skip bridge and step up", "skip bridge, step-up today"])
def test_of_two_exercises_none_is_lost_in_a_reason(home: Path, words: str) -> None:
    """They are logged one at a time."""
    failed(kneecli("log", *words.split(), home=home), 2, "two exercises", "each alone")
    assert sessions(home) == []


def test_words_beside_a_plan_are_not_lost(home: Path) -> None:
    """Only a day may stand there: figures belong behind an item, or to an exercise."""
    file = planned(home)
    ticked(file, **{in_plan(file)[0].replace("-", "_"): ""})
    for words in (("2x8",), ("pain", "3"), ("yesterday", "3")):
        failed(kneecli("log", str(file), *words, home=home), 2, "goes with one exercise", "behind the item")
    assert sessions(home) == []
    quiet(kneecli("log", str(file), "yesterday", home=home))
    assert [each["date"] for each in sessions(home)] == [before(1)]


@pytest.mark.parametrize(
    "words",
    ["{day} {month} step-up 2x8", "{month} {day}, {year} step-up 2x8", "step-up 2x8 on the {day}th of {month}"],
)
def test_a_day_of_a_month_is_taken(home: Path, words: str) -> None:
    """With or without its year, in full or as three letters, in front or behind."""
    day = today() - datetime.timedelta(3)
    for month in ("%B", "%b"):
        said = words.format(day=day.day, month=f"{day:{month}}", year=day.year)
        quiet(kneecli("log", *said.split(), home=home))
    assert {each["date"] for each in sessions(home)} == {str(day)}


@pytest.mark.parametrize(
    ("words", "fault", "cure"),
    [
        ("squat 10", "10 in how many sets?", "squat 1x10` for one set of 10, or `--reps 10`"),
        ("walk 2 km", "counted in minutes", "walk 20 min`"),
        ("walk 20", "20 of what?", "walk 20 min`"),
        ("walk briskly", "can't be understood", "walk 20 min pain 2`"),
    ],
)
def test_what_is_not_understood_has_its_own_cure(home: Path, words: str, fault: str, cure: str) -> None:
    """In what the exercise is counted in."""
    ran = kneecli("log", *words.split(), home=home)
    failed(ran, 2, fault, cure)
    assert "walk 2x10" not in ran.err


@pytest.mark.parametrize(
    ("words", "sets", "skipped"),
    [
        ("2x10 bridge", 2, None),
        ("2x10 bridge pain 2", 2, None),
        ("skip bridge", 0, "-"),
        ("skipped bridge sore knee", 0, "sore knee"),
        ("yesterday 3x8 bridge", 3, None),
    ],
)
def test_what_was_done_may_be_said_first(home: Path, words: str, sets: int, skipped: str | None) -> None:
    """In front of the exercise, as behind it."""
    quiet(kneecli("log", *words.split(), home=home))
    (item,) = items(home)
    assert (item["exercise"], len(item["sets"]), item["skipped"]) == ("bridge", sets, skipped)


def test_what_is_said_first_and_can_not_be_read_is_no_remark(home: Path) -> None:
    """The words are taken for a name, and all of a plan has its option."""
    failed(kneecli("log", "heal", "slid", "bridge", home=home), 2, "there is no exercise 'heal slid bridge'")
    failed(kneecli("log", "everything", home=home), 2, "`kneecli log --all`")


def test_a_number_of_sets_may_be_a_word(home: Path) -> None:
    """Each as planned."""
    quiet(kneecli("log", "heel", "slides", "just", "one", "set", home=home))
    assert len(items(home)[0]["sets"]) == 1


def test_nobody_asked_for_what_is_in_no_plan(home: Path) -> None:
    """It is measured by the rung alone."""
    said = kneecli("log", "walk", "20", "min", "--dry-run", home=home).out
    assert "asked for" not in said
    assert "More than rung 2 of 9, where you stand: it leads to rung 4, 20 minutes." in said
