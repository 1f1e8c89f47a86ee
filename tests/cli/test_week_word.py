"""The word on the week at the command line."""

from pathlib import Path

from support.cli import kneecli
from support.home import lived
from support.journal import did
from support.terminal import finished, terminal

WORD = "Step-up, 3 weeks ago: a step of 10 cm. Now: 15 cm."


def a_home(tmp_path: Path) -> Path:
    """The home of someone who steps higher than at first."""
    home = tmp_path / "home"
    lived(home, did(24, "step-up", name="Step-up", step_cm=10), did(2, "step-up", name="Step-up", step_cm=15))
    return home


def test_status_says_it(tmp_path: Path) -> None:
    """In words and as JSON; without any session there is none."""
    home = a_home(tmp_path)
    assert WORD in kneecli("status", home=home).out
    assert kneecli("status", "--json", home=home).data["week_word"] == WORD
    assert kneecli("status", "--json", home=tmp_path / "other").data["week_word"] is None


def test_plan_says_it_once_a_week_on_a_terminal(tmp_path: Path) -> None:
    """The second plan is silent, and so is any that nobody reads; the plan itself does not hold it."""
    home = a_home(tmp_path)
    ran = kneecli("plan", home=home)
    assert WORD not in ran.out + ran.err
    with terminal(home, "plan", "-m", "10") as child:
        code, said = finished(child)
    assert (code, said.count("3 weeks ago")) == (0, 1)
    with terminal(home, "plan", "-m", "10") as child:
        assert "3 weeks ago" not in finished(child)[1]
    assert not any("3 weeks ago" in file.read_text() for file in (home / "plans").iterdir())
