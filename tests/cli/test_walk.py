"""What kneecli asks on a terminal: the walk through a plan, and whether to step up."""

import datetime
import signal
import sys
from pathlib import Path

import pytest

from kneecli.domain.diary.record import SetDone
from kneecli.domain.session.session import Prescription
from kneecli.domain.words.wording import date_words
from support.cli import before, kneecli, quiet, today
from support.home import in_plan, items, kept_in, lived, planned, sessions, standing, ticked
from support.journal import did, felt
from support.terminal import awaited, finished, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")

PROMPT = "> "


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def test_all_of_a_plan_asks_once_for_pain_and_effort(home: Path) -> None:
    """On a terminal, where they are not said; given again, it has nothing to ask."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log", "--all") as child:
        child.expect("Knee pain at its worst, .*> ")
        child.sendline("2")
        child.expect("Effort, .*> ")
        child.sendline("")
        assert finished(child)[0] == 0
    assert [(item["pain"], item["effort"]) for item in items(home)] == [(2, None)] * len(names)
    with terminal(home, "log", "--all", "--pain", "2") as child:
        assert "just so" in finished(child)[1]


def test_the_walk_records_every_answer(home: Path) -> None:
    """Enter is as planned, words say what was different, and pain and effort are asked where they were not said."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log") as child:
        child.expect(f"{len(names)} of {len(names)} exercises")
        child.expect(PROMPT)
        child.sendline("")
        child.expect("Knee pain, 0 to 10 > ")
        child.sendline("eleven")
        child.expect("A number from 0 to 10")
        child.expect("Knee pain, 0 to 10 > ")
        child.sendline("1")
        child.expect("Effort, 0 to 10 > ")
        child.sendline("")
        child.expect("Recorded: ")
        child.expect(PROMPT)
        child.sendline("banana")
        child.expect("'banana' can't be understood")
        child.expect(PROMPT)
        child.sendline("pain 3, effort 4, red band")
        child.expect("Recorded: .*pain 3")
        for _ in names[2:]:
            child.expect(PROMPT)
            child.sendline("skip: no time")
            child.expect("Skipped: ")
        code, _ = finished(child)
    assert code == 0
    found = items(home)
    assert [item["exercise"] for item in found] == names
    assert [(item["pain"], item["effort"]) for item in found[:2]] == [(1, None), (3, 4)]
    assert found[1]["band"] == "red"
    assert {item["skipped"] for item in found[2:]} == {"no time"}
    assert kneecli("log", home=home).code == 4


def test_an_answer_that_makes_no_sense_is_asked_again(home: Path) -> None:
    """What the exercise can't have is refused in words that name the cure; nothing of it is recorded."""
    assert kneecli("plan", "--minutes", "10", "--with", "walking", home=home).code == 0
    names = in_plan(home / "plans" / f"{today()}.md")
    with terminal(home, "log") as child:
        for name in names:
            child.expect(PROMPT)
            if name == "walking":
                child.sendline("10/8")
                child.expect("Walking: counted in minutes, not in sets. Say how many minutes it was.")
                child.expect(PROMPT)
                child.sendline("12 min, 1 kg, pain 1, effort 3")
                child.expect("Recorded: Walking, 12 min, 1 kg, pain 1")
                child.expect("Its ladder has no weight: noted, and no rung follows from it.")
            else:
                child.sendline("skip")
                child.expect("Skipped: ")
        assert finished(child)[0] == 0
    (found,) = [item for item in items(home) if item["exercise"] == "walking"]
    assert (found["sets"][0]["seconds"], found["load_kg"], found["pain"]) == (720, 1.0, 1)


@pytest.mark.slow
@pytest.mark.parametrize("stop", ["q", "\x03", "\x04"])
def test_an_interruption_loses_nothing(home: Path, stop: str) -> None:
    """After q, Ctrl-C or the end of input the walk goes on with the rest."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log") as child:
        child.expect(PROMPT)
        child.sendline("pain 1, effort 3")
        child.expect("Recorded: ")
        child.expect(PROMPT)
        child.send(stop + ("\n" if stop == "q" else ""))
        code, rest = finished(child)
    assert code == (130 if stop == "\x03" else 0)
    assert "Traceback" not in rest
    assert [item["exercise"] for item in items(home)] == names[:1]
    with terminal(home, "log") as child:
        child.expect(f"{len(names) - 1} of {len(names)} exercises")
        for _ in names[1:]:
            child.expect(PROMPT)
            child.sendline("skip")
            child.expect("Skipped: ")
        assert finished(child)[0] == 0
    assert [item["exercise"] for item in items(home)] == names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("",), (None, None, "")),
        (("", ""), (None, None, "")),
        (("note: fine",), (None, None, "fine")),
        (("", "3"), (3, None, "")),
        (("pain 4",), (4, None, "")),
    ],
)
@pytest.mark.parametrize("stop", ["q", "\x03", "\x04"], ids=["q", "Ctrl-C", "Ctrl-D"])
def test_who_stops_at_a_question_has_said_what_came_before(
    home: Path, typed: tuple[str, ...], kept: tuple[int | None, int | None, str], stop: str
) -> None:
    """The exercise is recorded with what was said of it so far: what is not known of pain never counts as good."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log") as child:
        for answer in typed:
            child.expect(PROMPT)
            child.sendline(answer)
        child.expect(PROMPT)
        child.send(stop if stop != "q" else "q\r")
        child.expect("Recorded: ")
        code, rest = finished(child)
    assert code == (130 if stop == "\x03" else 0)
    assert "Traceback" not in rest
    assert [(item["exercise"], item["pain"], item["effort"], item["note"]) for item in items(home)] == [
        (names[0], *kept)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM], ids=["window closed", "killed"])
@pytest.mark.parametrize(("typed", "kept"), [(("",), (None, None)), (("", "2"), (2, None))])
def test_what_was_answered_is_kept_when_the_window_is_closed(
    home: Path, typed: tuple[str, ...], kept: tuple[int | None, int | None], number: signal.Signals
) -> None:
    """At the question for pain, and at that for effort."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log") as child:
        for answer in typed:
            child.expect(PROMPT)
            child.sendline(answer)
        child.expect(PROMPT)
        awaited(child.pid)
        child.kill(number)
        assert finished(child)[0] == 128 + number
    assert [(item["exercise"], item["pain"], item["effort"]) for item in items(home)] == [(names[0], *kept)]


def test_what_is_marked_in_the_plan_is_taken_as_it_is(home: Path) -> None:
    """Ticks and words in the file count; only what is missing of them, and the rest of the plan, is asked."""
    names = in_plan(planned(home, minutes=10))
    file = next((home / "plans").glob("*.md"))
    first, second = (name.replace("-", "_") for name in names[:2])
    ticked(file, **{first: "pain 6, effort 7", second: ""})
    with terminal(home, "log") as child:
        child.expect("as it stands in the plan")
        child.expect("Recorded: .*pain 6, effort 7")
        child.expect("That is too much")
        child.expect("as it stands in the plan")
        child.expect("Knee pain, 0 to 10 > ")
        child.sendline("1")
        child.expect("Effort, 0 to 10 > ")
        child.sendline("2")
        for _ in names[2:]:
            child.expect(PROMPT)
            child.sendline("skip")
        assert finished(child)[0] == 0
    found = {item["exercise"]: (item["pain"], item["effort"]) for item in items(home)}
    assert (found[names[0]], found[names[1]]) == ((6, 7), (1, 2))


def test_a_remark_that_is_not_clear_is_named_before_anything_is_asked(home: Path) -> None:
    """With its line; nothing is recorded yet."""
    names = in_plan(planned(home, minutes=10))
    file = next((home / "plans").glob("*.md"))
    ticked(file, **{names[0].replace("-", "_"): "banana"})
    with terminal(home, "log") as child:
        code, said = finished(child)
    assert code == 3
    assert "'banana' can't be understood" in said
    assert items(home) == []


def test_ticks_count_after_a_walk_that_was_stopped(home: Path) -> None:
    """Without anyone to ask, what is ticked since in a plan that is logged in part is taken, and nothing twice."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log") as child:
        child.expect(PROMPT)
        child.sendline("pain 1, effort 1")
        child.expect(PROMPT)
        child.sendline("q")
        assert finished(child)[0] == 0
    file = next((home / "plans").glob("*.md"))
    ticked(file, **{names[0].replace("-", "_"): "pain 5", names[1].replace("-", "_"): "pain 2"})
    quiet(kneecli("--no-input", "log", home=home))
    assert [(item["exercise"], item["pain"]) for item in items(home)] == [(names[0], 1), (names[1], 2)]
    quiet(kneecli("log", "--all", home=home))
    assert [(item["exercise"], item["pain"]) for item in items(home)][:2] == [(names[0], 1), (names[1], 2)]
    assert len(items(home)) == len(names)


def test_pain_effort_and_day_hold_for_the_walk_too(home: Path) -> None:
    """What is said once on the command line is not asked again, and the day is that day."""
    names = in_plan(planned(home, minutes=10))
    with terminal(home, "log", "--pain", "2", "--effort", "3", "--date", "yesterday") as child:
        for _ in names:
            child.expect(PROMPT)
            child.sendline("")
            child.expect("Recorded: .*pain 2, effort 3")
        assert finished(child)[0] == 0
    assert {(item["pain"], item["effort"]) for item in items(home)} == {(2, 3)}
    assert [session["date"] for session in sessions(home)] == [before(1)]


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["\N{SUPERSCRIPT TWO}", "-1", "11", "3.5", "\N{ARABIC-INDIC DIGIT THREE}"])
def test_only_a_figure_from_0_to_10_is_one(home: Path, typed: str) -> None:
    """Anything else is asked again."""
    planned(home, minutes=10)
    with terminal(home, "log") as child:
        child.expect(PROMPT)
        child.sendline("")
        child.expect("Knee pain, 0 to 10 > ")
        child.sendline(typed)
        child.expect("A number from 0 to 10")
        child.expect("Knee pain, 0 to 10 > ")
        child.sendline("10")
        child.expect("Effort")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert [item["pain"] for item in items(home)] == [10]


def test_no_input_asks_nothing(home: Path) -> None:
    """With --no-input the ticks are taken on a terminal, too."""
    planned(home, minutes=10)
    with terminal(home, "--no-input", "log") as child:
        code, said = finished(child)
    assert code == 4
    assert "nothing is ticked" in said


def test_on_a_terminal_it_says_what_was_recorded(home: Path) -> None:
    """A person sees what was taken down; with --quiet not."""
    with terminal(home, "log", "step-up", "--step", "15", "--pain", "2") as child:
        code, said = finished(child)
    assert code == 0
    assert "Recorded: Step-up" in said
    assert "rung 6" in said
    with terminal(home, "--quiet", "pain", "2") as child:
        assert finished(child) == (0, "")


def ready(home: Path) -> None:
    """A week in which the bridge went well twice."""
    dose = Prescription(sets=2, reps=10, hold_s=2)
    sets = (SetDone(10, 2), SetDone(10, 2))
    lived(home, *(did(ago, "bridge", rung=2, prescription=dose, sets=sets) for ago in (5, 3)), felt(2, 1))


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "rung"), [("", 3), ("y", 3), ("n", 2), ("\x04", 2)])
def test_a_step_up_is_asked_for(home: Path, answer: str, rung: int) -> None:
    """On a terminal the reason is given and the person agrees or not; no is asked again the next time."""
    ready(home)
    assert standing(home, "bridge")["proposal"] == "advance"
    with terminal(home, "plan", "--minutes", "20", "--with", "bridge") as child:
        child.expect("Bridge: Complete, with little pain and little effort")
        child.expect(r"Step up to rung 3, ball or towel squeeze\? \[Y/n\] > ")
        child.send(answer if answer == "\x04" else answer + "\n")
        assert finished(child)[0] == 0
    assert standing(home, "bridge")["rung"] == rung
    assert standing(home, "bridge")["proposal"] == ("hold" if rung == 3 else "advance")


def test_without_a_terminal_nothing_gets_harder_by_itself(home: Path) -> None:
    """Off a terminal no question is asked and no step up is taken."""
    ready(home)
    assert kneecli("plan", "--with", "bridge", home=home).code == 0
    assert standing(home, "bridge")["rung"] == 2


def test_auto_progress_takes_it(home: Path) -> None:
    """With `auto_progress = true` the step is taken, stands in the plan, and is not taken twice."""
    ready(home)
    (home / "config.toml").write_text("auto_progress = true\n", encoding="utf-8")
    ran = kneecli("plan", "--with", "bridge", home=home)
    assert (ran.code, ran.err) == (0, "")
    assert "new today: ball or towel squeeze" in ran.out.lower()
    assert standing(home, "bridge")["rung"] == 3
    assert "new today" in kneecli("plan", "--with", "bridge", "-o", "-", home=home).out.lower()
    assert standing(home, "bridge")["rung"] == 3
    said = kneecli("undo", home=home).out
    two_days_ago = date_words(today() - datetime.timedelta(2))
    assert said == f"Taken back: pain 1 of 10 on {two_days_ago}\nTaken back: Bridge at rung 3, since today\n"
    assert standing(home, "bridge")["rung"] == 2


@pytest.mark.parametrize("options", [("-o", "-"), ("--dry-run",), ("--dry-run", "-o", "today.md")])
def test_what_is_not_saved_is_not_recorded(home: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    """For stdout alone, and for a dry run: the plan shows the steps up and down, and the disk stays as it is."""
    ready(home)
    lived(home, did(8, "plank", rung=4, pain=7))
    (home / "config.toml").write_text("auto_progress = true\n", encoding="utf-8")
    kept = {name: (home / name).read_bytes() for name in kept_in(home)}
    ran = kneecli("plan", "--with", "bridge", *options, home=home, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Knee session")
    assert "new today: ball or towel squeeze" in ran.out.lower()
    assert "Easier from today on: " in ran.out
    assert {name: (home / name).read_bytes() for name in kept_in(home)} == kept
    assert not (tmp_path / "today.md").exists()


def test_a_dry_run_takes_a_step_as_enter_would(home: Path) -> None:
    """On a terminal it asks nothing, shows the step, says that nothing was saved, and changes nothing."""
    ready(home)
    with terminal(home, "plan", "--with", "bridge", "--dry-run") as child:
        code, said = finished(child)
    assert code == 0
    assert "ball or towel squeeze" in " ".join(said.split())
    assert "Step up to rung" not in said
    assert "Nothing was saved or recorded." in said
    assert standing(home, "bridge")["rung"] == 2
    assert not (home / "plans").exists()


def test_a_plan_for_a_day_to_come_foresees_its_steps(home: Path) -> None:
    """Tomorrow's plan has the step up that tomorrow would take; nothing of it is recorded."""
    ready(home)
    (home / "config.toml").write_text("auto_progress = true\n", encoding="utf-8")
    ran = kneecli("plan", "--with", "bridge", "--date", "tomorrow", home=home)
    assert "new today: ball or towel squeeze" in ran.out.lower()
    assert standing(home, "bridge")["rung"] == 2


def test_easing_needs_no_asking(home: Path) -> None:
    """Pain leads: a step down is taken at once, terminal or not."""
    lived(home, did(3, "bridge", rung=4, pain=7))
    assert kneecli("plan", home=home).code == 0
    assert standing(home, "bridge")["rung"] == 3


def test_a_plan_for_another_day_takes_no_step(home: Path) -> None:
    """Only today's plan changes where one stands."""
    lived(home, did(3, "bridge", rung=4, pain=7))
    assert kneecli("plan", "--date", "tomorrow", home=home).code == 0
    assert standing(home, "bridge")["rung"] == 4


def test_at_most_two_get_harder_on_a_day(home: Path) -> None:
    """Planning again on the same day does not take two more."""
    names = ["bridge", "step-up", "double-knee-to-chest", "lateral-leg-raise", "seated-straight-leg-raise"]
    known = {each["id"]: each for each in kneecli("exercises", "--json", home=home).data}
    for name in (name for name in names if name in known):
        rung = known[name]["rungs"][0]
        dose = Prescription(sets=rung["sets"], reps=rung["reps"], hold_s=rung["hold_s"], step_cm=rung["step_cm"])
        sets = tuple(SetDone(rung["reps"], rung["hold_s"]) for _ in range(rung["sets"]))
        lived(
            home,
            *(did(ago, name, rung=1, prescription=dose, sets=sets, step_cm=rung["step_cm"]) for ago in (5, 3)),
        )
    lived(home, felt(2, 0))
    home.joinpath("config.toml").write_text("auto_progress = true\n", encoding="utf-8")
    ready_for = [row for row in kneecli("progress", "--json", home=home).data if row["proposal"] == "advance"]
    assert len(ready_for) >= 3
    for _ in range(3):
        assert kneecli("plan", home=home).code == 0
    raised = [row for row in kneecli("progress", "--json", home=home).data if row["rung"] > 1]
    assert len(raised) == 2


def test_a_dose_the_wrong_way_round_is_asked_about(home: Path) -> None:
    """Nothing is recorded before it is said again."""
    assert kneecli("plan", "--minutes", "20", "--with", "bridge", home=home).code == 0
    with terminal(home, "log", "--pain", "1", "--effort", "3") as child:
        while child.expect(["Bridge, 2 sets of 10[^>]*> ", "[a-z0-9] > "]):
            child.sendline("")
        child.sendline("10 x 2")
        child.expect("10 sets of 2, where 2 of 10 were asked for")
        child.expect(PROMPT)
        child.sendline("2x10")
        child.expect("Recorded: Bridge, 2 x 10")
        child.sendline("q")
        finished(child)
