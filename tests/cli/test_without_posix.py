"""A day without POSIX: what Windows lacks is hidden, and everything that a person does in a day still works.

Windows itself is untried. What is hidden here are the modules, functions and signals that are missing there.
"""

from pathlib import Path

import pytest

from support.cli import Ran, kneecli_process
from support.home import kept_in

HIDDEN = """
import os, signal, sys

class Hidden:
    names = {"fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "readline", "curses"}

    def find_spec(self, name, path=None, target=None):
        if name in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
for name in Hidden.names:
    sys.modules.pop(name, None)
for module, names in {
    os: ("set_blocking", "get_blocking", "fork", "forkpty", "pread", "pwrite", "getuid", "geteuid", "fchmod", "mkfifo"),
    signal: ("SIGHUP", "SIGALRM", "SIGUSR1", "SIGTSTP", "SIGWINCH", "setitimer", "ITIMER_REAL", "pthread_sigmask"),
}.items():
    for name in names:
        if hasattr(module, name):
            delattr(module, name)
"""


@pytest.fixture
def hidden(tmp_path: Path) -> Path:
    """A folder whose `sitecustomize` hides what is missing elsewhere, before anything of kneecli is imported."""
    folder = tmp_path / "hidden"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(HIDDEN)
    return folder


@pytest.mark.slow
def test_a_day(tmp_path: Path, hidden: Path) -> None:
    """Set up, screened, planned, logged, said how the knee is, looked back, settings and packs changed, taken back."""
    home = tmp_path / "home"

    def kneecli(*words: str, code: int = 0) -> Ran:
        ran = kneecli_process(*words, home=home, PYTHONPATH=str(hidden))
        assert ran.code == code, (words, ran.out, ran.err)
        assert "Traceback" not in ran.err
        return ran

    kneecli("init", "--defaults")
    kneecli("screen", "--none")
    assert "Knee session" in kneecli("plan", "--minutes", "20").out
    kneecli("log", "--all", "--pain", "1", "--effort", "3")
    kneecli("log", "step-up", "--reps", "10", "--sets", "2")
    kneecli("pain", "1", "--morning")
    assert kneecli("history", "--json").data["sessions"]
    kneecli("status")
    kneecli("progress")
    kneecli("config", "set", "minutes", "25")
    assert "25" in kneecli("config", "get", "minutes").out
    kneecli("packs", "disable", "yoga")
    assert kneecli("packs", "list", "--json").data
    kneecli("packs", "enable", "yoga")
    kneecli("undo")
    assert any(name.startswith("journal/") for name in kept_in(home))


def test_the_hiding_hides(tmp_path: Path, hidden: Path) -> None:
    """Otherwise the day above would prove nothing: a program that needs one of these fails."""
    from support.cli import python

    ran = python("import fcntl", home=tmp_path, PYTHONPATH=str(hidden))
    assert "No module named 'fcntl'" in ran.err
    assert "AttributeError" in python("import os; os.set_blocking", home=tmp_path, PYTHONPATH=str(hidden)).err
