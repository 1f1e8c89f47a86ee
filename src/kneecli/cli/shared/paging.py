"""Long answers in the person's pager, so that their beginning does not run off the screen."""

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from kneecli.cli.shared.talk import Talk

if TYPE_CHECKING:
    from rich.console import RenderableType

USUAL = "less -FRX"
"""Where PAGER is not set: it ends by itself when all fits, passes colour on, and leaves the text on the screen."""


def show_long(talk: Talk, view: "RenderableType") -> None:
    """Puts a view on stdout; when it is longer than the screen, and someone is there to turn pages, in their pager."""
    from kneecli.render.console import as_text, show

    pager = _pager() if talk.may_ask else []
    text = as_text(view, talk.color) if pager else ""
    if text.count("\n") < shutil.get_terminal_size().lines or not _paged(pager, text):
        show(view, talk.color)


_FOR_A_SHELL = frozenset("|&;<>()$`\\\"'*?[]#~=%!{}\n")
"""With one of these in it, PAGER is more than a program and its options. As for git, a shell then runs it."""


def _pager() -> list[str]:
    """The command that starts the pager; empty when there is none, or none is wanted."""
    said = os.environ.get("PAGER", USUAL)
    command = ["sh", "-c", said] if _FOR_A_SHELL.intersection(said) else said.split()
    can_turn_pages = os.environ.get("TERM") not in (None, "", "dumb", "unknown")
    wanted = can_turn_pages and command not in ([], ["cat"])
    return command if wanted and shutil.which(command[0]) else []


def _paged(command: list[str], text: str) -> bool:
    """Whether the pager has had the text. How much of it it took is the person's affair, unless it failed before.

    The text is handed over as a file, which shows how far it was read.
    """
    import tempfile  # few answers are so long

    sys.stdout.flush()
    env = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        with tempfile.TemporaryFile() as file:
            file.write(text.encode(errors="replace"))
            file.seek(0)
            pager = subprocess.Popen(command, stdin=file, env=env)
            before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
            try:
                pager.wait()
            finally:
                signal.signal(signal.SIGINT, before)
            return pager.returncode == 0 or os.lseek(file.fileno(), 0, os.SEEK_CUR) > 0
    except OSError:  # it can't be started, or the text can't be put down
        return False
