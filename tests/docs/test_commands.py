"""The commands on the pages run as the pages say, and exist."""

import os
import re
import shutil
from pathlib import Path

import pytest

from support.cli import clean_env, kneecli
from support.pages import PAGES, Block, blocks_of, prose_of
from support.typed import typed


def shell_blocks() -> list[Block]:
    """All shell blocks but the README's first one, the set-up, which `.ci/run` runs, and those of writing-a-pack.md.

    The latter hang together: test_pack_pages.py runs them in one go.
    """
    return [
        block
        for page in PAGES
        for number, block in enumerate(blocks_of(page, "sh"))
        if not (page.name == "README.md" and number == 0) and page.name != "writing-a-pack.md"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("block", shell_blocks(), ids=lambda block: block.name)
def test_the_commands_of_a_page_end_as_the_page_says(block: Block, tmp_path: Path) -> None:
    """Each `kneecli` line of the block ends with the block's code, and every other line with 0."""
    if re.search(r"\bjq\b", block.text) and shutil.which("jq") is None and not os.environ.get("CI"):
        pytest.skip("jq is not installed")
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    lines = [line for line in block.text.replace("\\\n", " ").splitlines() if line.strip()]
    env = clean_env(home, HOME=str(tmp_path))
    found, said = typed(lines, env=env, cwd=folder)
    expected = [block.exit_code if line.startswith("kneecli") else 0 for line in lines]
    assert list(zip(lines, found, strict=True)) == list(zip(lines, expected, strict=True)), said
    assert "Traceback" not in said


def test_every_shell_block_is_about_kneecli() -> None:
    """A block that runs nothing of ours would be tested for nothing."""
    assert [block.name for block in shell_blocks() if not re.search(r"^kneecli", block.text, re.MULTILINE)] == []


def test_only_commands_that_exist_are_named() -> None:
    """A command that stands in a page is one of this version."""
    known = set(_help_commands())
    named = {
        (page.name, word)
        for page in PAGES
        for word in re.findall(r"`kneecli ([a-z]+)", prose_of(page))
        if word not in known
    }
    assert named == set()


def _help_commands() -> list[str]:
    ran = kneecli("--help", home=None, HOME=os.devnull)
    return re.findall(r"^  ([a-z]+)  ", ran.out.split("Commands:")[1], re.MULTILINE)


def test_no_page_promises_health() -> None:
    """The words that facts section 7 rules out stand nowhere (a clinician may still be named)."""
    ruled_out = r"\b(treats?|relieves?|rehabilitates?|diagnos\w+|cures? (?:the|your) knee|safe for you)\b"
    found = [(page.name, word) for page in PAGES for word in re.findall(ruled_out, prose_of(page), re.IGNORECASE)]
    assert found == []
