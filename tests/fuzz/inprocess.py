"""Running `kneecli` in this very process, a hundred times as fast as in one of its own."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

from kneecli.cli import main
from support.cli import Ran

DOCUMENTED = (0, 1, 2, 3, 4, 5)


def run(*arguments: str, home: Path, stdin: bytes = b"", **env: str) -> Ran:
    """What comes of the command line in this home, in which it also stands. What else is raised gets through."""
    main.app.registered_commands.clear()
    main.app.registered_groups.clear()
    safe = {"KNEECLI_HOME": str(home), "HOME": str(home), "PATH": "/usr/bin:/bin", "EDITOR": "true"}
    with (
        (home / "out").open("w", encoding="utf-8", newline="") as out,
        (home / "err").open("w", encoding="utf-8", newline="") as err,
        io.TextIOWrapper(io.BytesIO(stdin)) as given,
        mock.patch.dict(os.environ, safe | env, clear=True),
        mock.patch.multiple(
            sys,
            argv=["kneecli", *arguments],
            stdin=given,
            stdout=out,
            stderr=err,
        ),
    ):
        here = Path.cwd()
        os.chdir(home)
        try:
            main.main()
            code: object = "main returned"
        except SystemExit as ending:
            code = ending.code or 0
        finally:
            os.chdir(here)
    assert isinstance(code, int), code
    texts = [(home / name).read_bytes().decode("utf-8", "replace") for name in ("out", "err")]
    return Ran(code, *texts)


def ended_well(ran: Ran, words: Sequence[str]) -> None:
    """The code is documented, a failure has its message, and nobody saw a traceback or an escape."""
    assert ran.code in DOCUMENTED, (words, ran)
    if "--debug" not in words:
        assert "Traceback" not in ran.err, (words, ran.err)
    assert "this is a bug" not in ran.err, (words, ran.err)
    assert not set("\x1b\x07\x9b") & set(ran.err), (words, ran.err)
