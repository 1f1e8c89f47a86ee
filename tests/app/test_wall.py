"""What kneecli does is apart from how it talks: only the rooms that face a terminal print or ask."""

import ast
from pathlib import Path

import pytest

import kneecli

SRC = Path(kneecli.__file__).parent

SILENT = ("app", "authoring", "store", "formats", "planner", "figures", "domain")
"""All but cli and render, which show; and plugins, which holds back what packs print."""


def talks(source: str) -> list[str]:
    """The lines' numbers, and what prints, asks, or writes to a stream of the terminal there."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="print" | "input" as name)):
                found.append(f"{node.lineno}: {name}")
            case ast.Attribute(value=ast.Name(id="sys"), attr="stdout" | "stderr" | "__stdout__" | "__stderr__"):
                found.append(f"{node.lineno}: sys.{node.attr}")
    return found


@pytest.mark.parametrize("room", SILENT)
def test_a_room_that_does_not_face_the_terminal_is_silent(room: str) -> None:
    """Its functions return what there is to say."""
    files = sorted((SRC / room).rglob("*.py"))
    assert files
    assert {str(file): found for file in files if (found := talks(file.read_text(encoding="utf-8")))} == {}


def test_talking_would_be_noticed() -> None:
    """The search finds each way to talk."""
    assert talks("import sys\nprint(1)\ninput()\nsys.stdout.write('x')\n") == ["2: print", "3: input", "4: sys.stdout"]
