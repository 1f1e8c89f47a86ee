"""Lines as people type them into a shell: those of the documentation and of the help."""

import re
import shlex
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from support.cli import KNEECLI, forked, read_packs, run

PLAIN = re.compile(r"kneecli [\w ./,:=+'\"-]*( #.*)?")
"""Nothing but kneecli and words, and a comment."""


def is_plain(line: str) -> bool:
    """Whether the line means the same without a shell."""
    return PLAIN.fullmatch(line) is not None


def typed(lines: Sequence[str], *, env: Mapping[str, str], cwd: Path) -> tuple[list[int], str]:
    """The exit code of each line, typed one after the other into one /bin/sh, and what was said on stderr.

    Plain lines need no shell, which saves most of the time: tests/test_forked_runs.py shows that it is the same.
    """
    if all(map(is_plain, lines)):
        all_ran = [forked(KNEECLI, *shlex.split(line, comments=True)[1:], env=env, cwd=cwd) for line in lines]
        return [ran.code for ran in all_ran], "".join(ran.err for ran in all_ran)
    read_packs(env)
    with tempfile.NamedTemporaryFile() as codes:
        script = "".join(f'{line}\necho "$?" >>"$CODES"\n' for line in lines)
        ran = run("/bin/sh", "-c", script, env={**env, "CODES": codes.name}, cwd=cwd)
        return [int(code) for code in codes.read().split()], ran.err
