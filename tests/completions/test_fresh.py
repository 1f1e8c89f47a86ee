"""The completion files are what the generator makes of the app as it is now."""

import re
import sys

import pytest

from support import ROOT
from support.cli import clean_env, run
from support.shells import FILES, app_commands


@pytest.mark.slow
def test_files_are_fresh() -> None:
    """The generator would write exactly the files that are there."""
    ran = run(sys.executable, ROOT / "tools" / "generate.py", "--check", env=clean_env(None), cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("path", app_commands())
def test_powershell_has_every_command_and_option(path: str) -> None:
    """The table of options in the PowerShell file has each command with all of its options."""
    text = FILES["powershell"].read_text(encoding="utf-8")
    table = text[text.index("$options = @{") : text.index("$values = @{")]
    options = table[table.index(f"'{path}' = [ordered]@{{") :].partition("}")[0]
    assert set(re.findall(r"^ +'(-[\w-]+)' = '", options, re.MULTILINE)) >= app_commands()[path]


def test_powershell_file_is_plain_ascii() -> None:
    """Windows PowerShell reads a file without a mark as the local code page, in which other letters would be lost."""
    assert FILES["powershell"].read_bytes().isascii()
