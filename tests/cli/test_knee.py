"""The knee at the command line: what is usual, what was said last, and what it means for today."""

from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.words.advice import DO_NOT_START, DO_NOT_WAIT
from support.cli import before, failed, kneecli, quiet
from support.home import lived, standing
from support.journal import did, felt
from support.terminal import finished, terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of its own."""
    return tmp_path / "home"


def plan_data(home: Path, *words: str) -> dict[str, Any]:
    """Today's plan."""
    ran = kneecli("plan", "--format", "json", *words, home=home)
    assert ran.code == 0, ran.err
    return dict(ran.data)


def told(home: Path, topic: str) -> int:
    """How often the journal says that this was told."""
    return sum(file.read_text().count(f'"{topic}"') for file in home.glob("journal/*.jsonl"))


def test_a_bad_evening_is_not_forgotten_in_the_morning(home: Path) -> None:
    """Pain 9 last evening is no ordinary session this morning, until something newer is said."""
    lived(home, did(1, "bridge"), felt(1, 9))
    ran = kneecli("plan", home=home)
    assert (ran.code, "Pain 9 of 10" in ran.err, "kneecli pain 0-10" in ran.err) == (4, True, True)
    shown = kneecli("status", home=home).out
    assert "pain 9 of 10 yesterday" in shown
    assert "no session is planned" in shown
    quiet(kneecli("pain", "1", home=home))
    assert kneecli("plan", home=home).code == 0
    assert "pain 9 of 10 yesterday and pain 1 of 10 today" in " ".join(kneecli("status", home=home).out.split())


def test_the_last_word_makes_a_flare_day(home: Path) -> None:
    """Pain 6 last evening: a gentle session, and the plan says why and how to say better; --pain is newer."""
    lived(home, did(1, "bridge"), felt(1, 6))
    plan = plan_data(home)
    assert plan["flare"]
    assert any("is the last that was said of the knee" in note for note in plan["notes"])
    assert not any("6 of 10 today" in note for note in plan["notes"])
    assert not plan_data(home, "--pain", "1")["flare"]


def test_swelling_that_nobody_took_back_is_asked_about(home: Path) -> None:
    """In the plan and in the status, until it is said that it is gone."""
    line = "Moderate swelling on"
    lived(home, did(5, "bridge"), felt(3, 6, swelling="moderate"), felt(0, 2, morning=True))
    assert sum(note.startswith(line) for note in plan_data(home)["notes"]) == 1
    assert kneecli("status", home=home).out.count(line) == 1
    quiet(kneecli("pain", "2", "--swelling", "none", home=home))
    assert not any(note.startswith(line) for note in plan_data(home)["notes"])
    assert line not in kneecli("status", home=home).out


def test_a_terminal_asks_how_it_is_now(home: Path) -> None:
    """The answer is recorded, and today's plan goes by it; Enter leaves it as it was."""
    home.mkdir()
    (home / "config.toml").write_text("usual_pain = 0\n")
    lived(home, did(1, "bridge"), felt(1, 9))
    with terminal(home, "plan") as child:
        child.expect("How is it now, 0 to 10")
        child.sendline("")
        assert finished(child)[0] == 4
    with terminal(home, "plan") as child:
        child.expect("How is it now, 0 to 10")
        child.sendline("11")
        child.expect("0 to 10, or Enter")
        child.sendline("1")
        assert finished(child)[0] == 0
    assert "pain 1 of 10 today" in " ".join(kneecli("status", home=home).out.split())


def test_the_first_plan_asks_what_is_usual(home: Path) -> None:
    """On a terminal it is kept in the settings, and not asked again."""
    with terminal(home, "plan") as child:
        child.expect("On an ordinary day, 0 to 10")
        child.sendline("3")
        assert finished(child)[0] == 0
    assert (home / "config.toml").read_text().strip() == "usual_pain = 3"
    with terminal(home, "plan") as child:
        assert "On an ordinary day" not in finished(child)[1]


def test_the_first_plan_says_how_to_say_what_is_usual(home: Path) -> None:
    """Where nobody can be asked it is a note, until a session is logged or it is said."""
    how = "kneecli config set usual_pain N"
    assert any(how in note for note in plan_data(home)["notes"])
    quiet(kneecli("config", "set", "usual_pain", "1", home=home))
    assert not any(how in note for note in plan_data(home)["notes"])


def test_what_was_learned_is_told_once(home: Path) -> None:
    """With the days that it is taken from; on other days no more, and never when it was said."""
    lived(home, felt(6, 3, morning=True), did(6, "bridge"), felt(4, 3, morning=True), felt(2, 3, morning=True))
    learned = "Your usual knee pain is taken as 3 of 10"
    for _ in range(2):
        assert any(note.startswith(learned) for note in plan_data(home)["notes"])
    assert told(home, "usual-pain") == 1
    for file in home.glob("journal/*.jsonl"):
        lines = [
            line.replace(before(0), before(1)) if "usual-pain" in line else line
            for line in file.read_text().splitlines()
        ]
        file.write_text("\n".join(lines) + "\n")
    assert not any(note.startswith(learned) for note in plan_data(home)["notes"])


def test_a_usual_pain_of_three_keeps_its_strength_work(home: Path) -> None:
    """3 before the first session, 3 after each of two: nothing got worse, and the third has loaded strength work."""
    kneecli("screen", "--none", home=home)
    for ago in (4, 2):
        lived(
            home,
            felt(ago, 3, morning=True),
            *(did(ago, name, pain=2) for name in ("bridge", "step-up")),
            device=f"d{ago}",
        )
    lived(home, felt(0, 3, morning=True), device="d0")
    plan = plan_data(home)
    strength = [item["exercise"] for item in plan["items"] if item["phase"] == "strength"]
    assert len(strength) >= 2
    assert not any("without loaded strength work" in note for note in plan["notes"])


def test_two_steady_weeks_are_told_once(home: Path) -> None:
    """Pain of 3 to 4 at each session, settled by morning: a kind word, also without any other entry."""
    lived(home, *(did(ago, "bridge", pain=3 + ago % 2) for ago in (17, 14, 11, 8, 5, 2)))
    for _ in range(2):
        assert any("no sign of harm" in note for note in plan_data(home)["notes"])
    assert told(home, "steady-weeks") == 1


def test_a_jump_by_hand_is_asked_about(home: Path) -> None:
    """On a terminal Enter is no and y is yes; elsewhere it is taken and named."""
    for answer, rung in (("", 1), ("y", 9)):
        with terminal(home, "progress", "lateral-leg-raise", "--load", "2") as child:
            child.expect("it skips")
            child.expect("all the same")
            child.sendline(answer)
            code, rest = finished(child)
            assert (code, "Nothing was changed." in rest) == (0, answer == "")
        assert (standing(home, "lateral-leg-raise")["rung"] > 1) is (rung > 1)
    ran = kneecli("progress", "step-up", "--step", "20", home=home)
    assert (ran.code, "it skips" in ran.err, "is now at rung" in ran.out) == (0, True, True)


def test_too_much_pain_says_what_can_be_done_and_how_it_goes_on(home: Path) -> None:
    """The signs not to wait with once; the plan minutes later names where they are asked for, and how to undo."""
    said = plainly(kneecli("--verbose", "pain", "8", home=home).err)
    assert all(line in said for line in DO_NOT_WAIT)
    assert "For today that means rest." in said
    assert "kneecli pain 0-10" in said
    assert "`kneecli undo` takes it back" in said
    planned = plainly(kneecli("plan", home=home).err)
    assert "kneecli screen" in planned
    assert "`kneecli undo ID`" in planned
    assert not any(line in planned for line in DO_NOT_START)


def test_the_same_said_twice_is_named_once(home: Path) -> None:
    """Of two entries that say the same, both are to be taken back."""
    lived(home, felt(1, 6, morning=True, swelling="moderate"), felt(1, 6, swelling="moderate"))
    said = plainly(kneecli("--verbose", "pain", "2", home=home).err)
    assert said.count("pain 6 of 10 with moderate swelling yesterday") == 1
    assert said.count("`kneecli undo ") == 2
    assert "` take them back." in said


def test_a_better_word_of_the_same_day_says_what_still_holds(home: Path) -> None:
    """The worst of the day counts; the entry is named with what takes it back, and then the plan is there."""
    kneecli("pain", "3", "--morning", "--swelling", "moderate", home=home)
    said = plainly(kneecli("--verbose", "pain", "2", "--swelling", "none", home=home).err)
    assert "pain 2 of 10, no swelling today" in said
    assert "because of pain 3 of 10 with moderate swelling today" in said
    id = said.split("`kneecli undo ")[1].split("`")[0]
    assert kneecli("undo", id, home=home).code == 0
    assert kneecli("plan", home=home).code == 0


def plainly(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def test_pain_without_a_number_is_asked_for(tmp_path: Path) -> None:
    """On a terminal; elsewhere the command says how it is written. Enter takes nothing down."""
    failed(kneecli("pain", home=tmp_path), 2, "how much does the knee hurt", "`kneecli pain 2`")
    with terminal(tmp_path, "pain", "--morning") as child:
        child.expect("How much does the knee hurt, 0 to 10")
        child.sendline("bad")
        child.expect("0 is no pain")
        child.sendline("3")
        child.expect("Recorded: pain 3 of 10 today in the morning")
        assert finished(child)[0] == 0
    with terminal(tmp_path, "pain") as child:
        child.expect("How much does the knee hurt, 0 to 10")
        child.sendline("")
        code, said = finished(child)
        assert (code, "nothing was said" in said) == (4, True)
