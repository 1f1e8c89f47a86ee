"""A session on a terminal: all of it, in order, at any width."""

import datetime
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kneecli.domain.session.session import Guide, Item, LeftOut, Prescription, Session
from kneecli.domain.vocabulary import Phase, Position
from kneecli.domain.words.wording import clock_words
from kneecli.render.layout.room import Room
from kneecli.render.plan_brief import form_words, plan_brief
from kneecli.render.plan_view import plan_view
from support.cli import KNEECLI, clean_env
from support.terminal import spawned
from support.views import shown

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[()][A-Z0-9]|\x1b[=>]")
TITLES = ("Warm-up", "Strength", "Cool-down")


def item(name: str, phase: Phase, position: Position, dose: Prescription, seconds: int, label: str) -> Item:
    """An item of the fixed session."""
    cues = (
        "Stand or lie as it is comfortable, with a support in reach.",
        "Move slowly, breathe, and ease off at pain.",
    )
    id = name.lower().replace(" ", "-")
    why, title = "Trains the thigh.", "Chair stretch" if name == "Hamstring stretch" else ""
    return Item(id, name, "test", "1.0.0", phase, position, 2, 5, label, dose, seconds, cues, why, title)


SESSION = Session(
    id="2026-11-22-00000000",
    date=datetime.date(2026, 11, 22),
    minutes=20,
    seconds=1065,
    score=500,
    items=(
        item("March in place", "warm-up", "standing", Prescription(minutes=3), 200, "3 minutes"),
        item(
            "Step-up with a rather long name, [bold]not bold[/bold]",
            "strength",
            "standing",
            Prescription("alternating", sets=2, reps=10, rest_s=30, step_cm=10),
            240,
            "10 cm step, one hand",
        ),
        item(
            "Straight leg raise",
            "strength",
            "supine",
            Prescription("per-side", 3, 10, 5, rest_s=60, load_kg=0.5, load_with="ankle-weight"),
            420,
            "ankle weight 0.5 kg",
        ),
        item("Hamstring stretch", "cool-down", "supine", Prescription("per-side", 2, hold_s=30), 155, "knee bent"),
    ),
    left_out=(LeftOut("walking", "It does not fit into the minutes."),),
    notes=("Pain 3 of 10 today: everything is a little easier.",),
    guide=Guide(
        pain="Up to 2 of 10 is fine; 3 to 5 is acceptable if it has settled by tomorrow.",
        effort="Keep it light: 3 to 4 of 10.",
        tempo="A repetition takes about 4 seconds.",
        sides="Begin with the sore side.",
    ),
)


def drawn(width: int, *, first: bool = False, brief: bool = False) -> str:
    """The fixed session as plain text at this width."""
    return shown((plan_brief if brief else plan_view)(SESSION, first=first), Room(width))


@pytest.mark.parametrize("width", [40, 80])
def test_the_view_is_as_agreed(width: int, golden: Callable[[str, str], None]) -> None:
    """The view of a fixed session is, to the letter, what was looked at and found good."""
    golden(f"plan-{width}.txt", drawn(width, first=True))
    golden(f"plan-brief-{width}.txt", drawn(width, brief=True))


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 100])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    """However narrow the screen, no line is longer, and every word of the plan is there."""
    text = drawn(width, first=True)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text
    solid = "".join(text.split())
    for each in SESSION.items:
        for words in (each.label, each.why, *each.cues):
            assert "".join(words.split()) in solid


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 100])
def test_in_short_no_exercise_is_missing_at_any_width(width: int) -> None:
    """Each exercise is there with its dose and its time, and so are the reasons to stop."""
    text = drawn(width, brief=True)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text
    solid = "".join(text.split())
    for each in SESSION.items:
        assert each.shown_name.split()[0] in solid
        assert "".join(clock_words(each.seconds).split()) in solid
    assert "dizziness" in solid


def test_in_short_each_exercise_has_one_line() -> None:
    """Where there is room: dose first, then the name with what the rung's label adds, then the time."""
    lines = drawn(100, brief=True).splitlines()
    assert [" ".join(line.split()) for line in lines if line.startswith(" 3 ")] == [
        "3 3 x 10 each side, hold 5 s, 0.5 kg Straight leg raise 7 min"
    ]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("10 cm step, one hand", "one hand"),
        ("2 sets of 10", ""),
        ("slightly deeper, 30 degrees, 2 sets of 10", "slightly deeper, 30 degrees"),
        ("step-up", ""),
        ("12 reps, two hands", "12 reps, two hands"),
    ],
)
def test_the_form_is_what_the_dose_does_not_say(label: str, words: str) -> None:
    """Figures that stand in the dose are not said twice; an angle is no time of rest."""
    dose = Prescription("alternating", sets=2, reps=10, rest_s=30, step_cm=10)
    assert form_words(item("Step-up", "strength", "standing", dose, 240, label)) == words


def test_markup_is_shown_as_text() -> None:
    """What looks like markup in a name is shown as it stands."""
    assert "[bold]not bold[/bold]" in drawn(100)
    assert "[bold]not" in drawn(100, brief=True)


def assert_whole(lines: list[str], width: int) -> None:
    """The plan is on this screen: its title, its parts in order, its end, and no line too long."""
    assert max(map(len, lines)) <= width
    text = "\n".join(lines)
    places = [text.index(f"\n{title} ") for title in TITLES]
    assert text.index("Knee session, Sunday 22 November 2026") < places[0]
    assert places == sorted(places)
    assert "Information, not medical advice" in " ".join(text.split())
    assert "Traceback" not in text


PLAN = ("plan", "--minutes", "20", "--date", "2026-11-22")


def on_terminal(home: Path, width: int, *arguments: str, full: bool = False, **env: str) -> str:
    """What `kneecli` writes to a terminal of this width, escapes and all."""
    words = (*arguments, *PLAN, *(["--full"] if full else []))
    child = spawned(home, *words, lines=24, columns=width, **{"TERM": "xterm-256color", "PAGER": "cat", **env})
    text = str(child.read()).replace("\r\n", "\n")
    child.close()
    assert child.exitstatus == 0, text
    return text


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_on_a_terminal_the_plan_is_shown(tmp_path: Path, width: int) -> None:
    """On a terminal the plan is shown whole, no line wider than it or than reads well, and saved as well."""
    text = on_terminal(tmp_path, width)
    lines = ESCAPE.sub("", text).splitlines()
    saved = next(number for number, line in enumerate(lines) if line.startswith("Saved in"))
    assert_whole(lines[:saved], min(width, 100))
    assert "\x1b[1" in text
    assert (tmp_path / "plans" / "2026-11-22.md").is_file()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_advice_is_shown_before_the_first_session_only(tmp_path: Path) -> None:
    """What to know before a first session is shown until one is logged, and not again."""
    assert "Before your first session" in on_terminal(tmp_path, 80)
    assert "Before your first session" in on_terminal(tmp_path, 80)
    subprocess.run([str(KNEECLI), "log", "bridge"], env=clean_env(tmp_path), check=True)
    assert "Before your first session" not in on_terminal(tmp_path, 80)


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_a_plain_terminal_gets_no_colour(tmp_path: Path, env: dict[str, str]) -> None:
    """With TERM=dumb no escape is written at all, and with NO_COLOR no colour."""
    text = on_terminal(tmp_path, 80, full=False, **env)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", text)
    assert "TERM" not in env or "\x1b" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_what_is_longer_than_the_screen_is_shown_from_its_beginning(tmp_path: Path) -> None:
    """In the pager, when not all of it fits; the plan is saved before that."""
    text = on_terminal(tmp_path, 80, PAGER="sed -n -e 1p -e '$a in the pager' && ls $KNEECLI_HOME/plans")
    assert text.index("Knee session") < text.index("in the pager") < text.index("2026-11-22.md")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_in_full_there_is_how_to_do_it(tmp_path: Path) -> None:
    """`--full` has the cues and the reasons, and says no longer where to find them."""
    assert "Why: " not in on_terminal(tmp_path, 80)
    text = on_terminal(tmp_path, 80, full=True)
    assert "Why: " in text
    assert "--full" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_quiet_says_nothing_beside_the_plan(tmp_path: Path) -> None:
    """With --quiet the plan is shown, and where it was saved is not."""
    assert "Saved in" not in on_terminal(tmp_path, 80, "--quiet")


@pytest.mark.skipif(not any((Path(each) / "tmux").exists() for each in ("/usr/bin", "/bin")), reason="no tmux here")
@pytest.mark.parametrize("width", [80, 120])
def test_in_tmux_the_plan_is_shown(tmp_path: Path, width: int) -> None:
    """In a real terminal emulator, what stands on the screen is the plan, line by line."""
    env = {**clean_env(tmp_path), "TMUX_TMPDIR": str(tmp_path), "TERM": "xterm", "LC_ALL": "C.UTF-8"}

    def tmux(*words: str) -> str:
        command = ["tmux", "-L", "kneecli", "-f", os.devnull, *words]
        return subprocess.run(command, env=env, capture_output=True, check=True, timeout=60).stdout.decode()

    command = f"{KNEECLI} {' '.join(PLAN)} 2>&1; echo The end.; tmux -L kneecli wait-for -S shown; exec cat"
    tmux("new-session", "-d", "-x", str(width), "-y", "300", command)
    try:
        tmux("wait-for", "shown")
        screens = (tmux("capture-pane", "-p").rstrip().splitlines() for _ in itertools.count())
        lines = next(lines for lines in screens if lines and lines[-1] == "The end.")
    finally:
        tmux("kill-server")
    saved = next(number for number, line in enumerate(lines) if line.startswith("Saved in"))
    assert_whole(lines[:saved], min(width, 100))
