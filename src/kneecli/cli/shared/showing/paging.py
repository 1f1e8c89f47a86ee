"""Long output in the person's pager, so that its beginning does not scroll away."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from itertools import chain, islice
from typing import TYPE_CHECKING

from kneecli.cli.shared.talk import Talk

if TYPE_CHECKING:
    from kneecli.render.layout.room import View

USUAL_PAGER = "less -FRX"
"""The pager where PAGER is not set. It ends by itself when all fits, has colours, and leaves the text on the screen."""


_LESS = "-FRX -Ps?eThe end; b goes back, q ends:Space goes on, b goes back, q ends.$"
"""Its options where LESS is not set; the line at the bottom says what to press, also on the last page (`?e`)."""


def show_long(talk: Talk, view: "View") -> None:
    """Shows a view on stdout, or in the pager when it is longer than the screen and someone is at the terminal."""
    from kneecli.render.console import show, text_lines

    pager = _pager() if talk.may_ask else []
    if not pager:
        show(view, talk.color)
        return
    lines, room = text_lines(view, talk.color), shutil.get_terminal_size().lines
    first = list(islice(lines, room))
    if len(first) < room:
        sys.stdout.writelines(first)
    elif not _paged(pager, chain(first, lines)):
        show(view, talk.color)


_FOR_A_SHELL = frozenset("|&;<>()$`\\\"'*?[]#~=%!{}\n")
"""With one of these in it, PAGER is more than a program and its options, and a shell runs it, as git does."""


def _pager() -> list[str]:
    """The command that starts the pager; empty when there is none, or none is wanted."""
    named = os.environ.get("PAGER", USUAL_PAGER)
    command = ["sh", "-c", named] if _FOR_A_SHELL.intersection(named) else named.split()
    can_turn_pages = os.environ.get("TERM") not in (None, "", "dumb", "unknown")
    is_wanted = can_turn_pages and command not in ([], ["cat"])
    return command if is_wanted and shutil.which(command[0]) else []


def _paged(command: list[str], lines: Iterable[str]) -> bool:
    """Runs the pager on the text. False when it could not be run, or failed before it had read anything.

    The text is handed over as a file, whose position shows how far it was read. A person may quit before the end.
    """
    import tempfile  # here, because little output is so long

    sys.stdout.flush()
    env = {"LESS": _LESS, "LESSCHARSET": "utf-8", **os.environ}
    try:
        with tempfile.TemporaryFile() as file:
            file.writelines(line.encode(errors="replace") for line in lines)
            file.seek(0)
            pager = subprocess.Popen(command, stdin=file, env=env)
            handler = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
            try:
                pager.wait()
            finally:
                signal.signal(signal.SIGINT, handler)
            return pager.returncode == 0 or os.lseek(file.fileno(), 0, os.SEEK_CUR) > 0
    except OSError:  # the pager can't be started, or the file can't be written
        return False
