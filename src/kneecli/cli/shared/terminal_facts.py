"""What the terminal of this run is like, for `kneecli doctor`."""

import os
import shutil
import sys
from typing import Any

from kneecli.cli.shared.talk import Talk, on_terminal
from kneecli.domain.doctor.facts import Terminal


def terminal_facts(talk: Talk) -> Terminal:
    """The streams of this run."""
    size = shutil.get_terminal_size()
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return Terminal(
        stdin=_is_terminal(sys.stdin),
        stdout=_is_terminal(sys.stdout),
        stderr=_is_terminal(sys.stderr),
        columns=size.columns,
        lines=size.lines,
        term=os.environ.get("TERM", ""),
        colour=_has_colour(talk),
        encoding=encoding,
        unicode=_has("\u2013\u00d7\u28ff", encoding),
    )


def _is_terminal(stream: Any) -> bool:
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _has_colour(talk: Talk) -> bool:
    """Whether what is shown has colour, by the same rules as everywhere."""
    if talk.color != "auto":
        return talk.color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (on_terminal() and os.environ.get("TERM") not in ("dumb", "unknown"))
