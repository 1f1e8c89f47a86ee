"""Long answers in the person's pager, so that their beginning does not run off the screen."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from kneecli.cli.context import Context

if TYPE_CHECKING:
    from rich.console import RenderableType

USUAL = "less -FRX"
"""Where PAGER is not set: it ends by itself when all fits, passes colour on, and leaves the text on the screen."""


def show_long(ctx: Context, view: "RenderableType") -> None:
    """Puts a view on stdout; when it is longer than the screen, and someone is there to turn pages, in their pager."""
    from kneecli.render.console import as_text, show

    pager = _pager() if ctx.may_ask else []
    text = as_text(view, ctx.color) if pager else ""
    if text.count("\n") < shutil.get_terminal_size().lines or not _paged(pager, text):
        show(view, ctx.color)


def _pager() -> list[str]:
    """The command that starts the pager; empty when there is none, or none is wanted."""
    try:
        command = shlex.split(os.environ.get("PAGER", USUAL))
    except ValueError:  # a quotation mark is missing in it
        return []
    can_turn_pages = os.environ.get("TERM") not in (None, "", "dumb", "unknown")
    wanted = can_turn_pages and command not in ([], ["cat"])
    return command if wanted and shutil.which(command[0]) else []


def _paged(command: list[str], text: str) -> bool:
    """Whether the pager could be started. How it ends, and how much of the text it took, is the person's affair."""
    sys.stdout.flush()
    env = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=env)
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
    try:
        pager.communicate(text.encode(errors="replace"))
    finally:
        signal.signal(signal.SIGINT, before)
    return True
