"""Ctrl-C while Python is still importing."""

import sys
from pathlib import Path

import pytest

from support.cli import KNEECLI, Ran, interrupted

STUCK = """
import os
os.write(int(os.environ["READY"]), b"x")
os.read(int(os.environ["NEVER"]), 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("module", ["typer", "json", "tomli"])
@pytest.mark.parametrize("command", [[str(KNEECLI)], [sys.executable, "-m", "kneecli"]], ids=["script", "module"])
def test_an_interrupt_at_once_is_130(tmp_path: Path, module: str, command: list[str]) -> None:
    """Wherever the imports have got to, there is no word and the code is 130."""
    (tmp_path / f"{module}.py").write_text(STUCK, encoding="utf-8")
    assert interrupted(*command, "plan", home=tmp_path / "home", site=tmp_path) == Ran(130, "", "")
