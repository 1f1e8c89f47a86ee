"""Ctrl-C while Python is still importing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from support.cli import KNEECLI, clean_env

STUCK = """
import os
os.write(int(os.environ["READY"]), b"x")
os.read(int(os.environ["NEVER"]), 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("module", ["typer", "json", "tomllib"])
@pytest.mark.parametrize("command", [[str(KNEECLI)], [sys.executable, "-m", "kneecli"]], ids=["script", "module"])
def test_an_interrupt_at_once_is_130(tmp_path: Path, module: str, command: list[str]) -> None:
    """Wherever the imports have got to, there is no word and the code is 130."""
    (tmp_path / f"{module}.py").write_text(STUCK, encoding="utf-8")
    (ready, is_ready), (never, open_end) = os.pipe(), os.pipe()
    env = clean_env(tmp_path / "home", PYTHONPATH=str(tmp_path), READY=str(is_ready), NEVER=str(never))
    with subprocess.Popen(
        [*command, "plan"], env=env, pass_fds=(is_ready, never), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        os.read(ready, 1)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    for each in (ready, is_ready, never, open_end):
        os.close(each)
    assert (child.returncode, out, err) == (130, b"", b"")
