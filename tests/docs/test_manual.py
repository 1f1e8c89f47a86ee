"""The man page and the reference are made from the app, complete, and can be read."""

import re
import shutil
import subprocess

import pytest

from support import ROOT
from support.shells import app_commands

REFERENCE = ROOT / "docs/users/reference.md"
MAN = ROOT / "man" / "kneecli.1"


@pytest.mark.parametrize("path", app_commands())
def test_both_have_every_command_and_option(path: str) -> None:
    """Under its heading stands each option that the command has."""
    page = re.split(r"^## ", REFERENCE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (section,) = [text for text in page if text.startswith(f"`{path}`\n")]
    assert set(re.findall(r"(?<=[` ,/])--?[a-z][\w-]*", section)) >= app_commands()[path]
    roff = MAN.read_text(encoding="utf-8").replace("\\-", "-")
    heading = ".SH OPTIONS" if path == "kneecli" else f".SS {path.removeprefix('kneecli ')} ["
    part = re.split(r"^\.S[SH]", roff[roff.index(heading) + 3 :], flags=re.MULTILINE)[0]
    assert set(re.findall(r"(?<=[ ,/])--?[a-z][\w-]*", part)) >= app_commands()[path]


def test_man_finds_no_fault_in_the_page() -> None:
    """The formatter has nothing to complain of, and shows the options as they are typed."""
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", str(MAN)]
    done = subprocess.run(command, capture_output=True, check=True, env={"PATH": "/usr/bin:/bin", "MANWIDTH": "80"})
    assert done.stderr == b""
    shown = re.sub(r".\x08|\x1b\[[0-9;]*m", "", done.stdout.decode())
    assert "--no-input" in shown
    assert "KNEECLI_MINUTES" in shown
    assert "\\" not in shown
