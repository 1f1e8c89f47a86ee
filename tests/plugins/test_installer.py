"""The cure for a broken pack is a command that works for the way kneecli was installed."""

import json
from pathlib import Path

import pytest

from kneecli.domain.catalogue.installed import Origin
from kneecli.plugins.installer import Installer, installer

PACK = Origin("bad", "knee-bad", "1.0")
RECEIPT = '[tool]\nrequirements = [{ name = "kneecli" }, { name = "knee-bad" }, { name = "knee-good" }]\n'


def test_pip_in_an_environment(tmp_path: Path) -> None:
    """The command names the very interpreter, quoted where its path has a space."""
    found = installer(tmp_path, "/home/me/my venv/bin/python")
    assert found.uninstall("knee-bad") == "'/home/me/my venv/bin/python' -m pip uninstall knee-bad"
    assert found.update("knee-bad") == "'/home/me/my venv/bin/python' -m pip install --upgrade knee-bad"


def test_pip_of_the_activated_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where `pip` is that of the environment, it needs no path."""
    pip = tmp_path / "bin" / "pip"
    pip.parent.mkdir()
    pip.touch(0o755)
    monkeypatch.setenv("PATH", str(pip.parent))
    assert installer(tmp_path, str(pip.with_name("python"))).uninstall("knee-bad") == "pip uninstall knee-bad"


def test_pipx(tmp_path: Path) -> None:
    """What pipx injected it takes out again; what came otherwise goes through its pip."""
    folder = tmp_path / "kneecli"
    folder.mkdir()
    (folder / "pipx_metadata.json").write_text(json.dumps({"injected_packages": {"knee-bad": {}}}))
    found = installer(folder)
    assert found.uninstall("knee-bad") == "pipx uninject kneecli knee-bad"
    assert found.uninstall("knee-other") == "pipx runpip kneecli uninstall knee-other"
    assert found.update("knee-bad") == "pipx runpip kneecli install --upgrade knee-bad"


def test_uv_tool(tmp_path: Path) -> None:
    """uv takes a package out by installing again with those that stay, which its receipt names."""
    folder = tmp_path / "kneecli"
    folder.mkdir()
    (folder / "uv-receipt.toml").write_text(RECEIPT)
    found = installer(folder)
    assert found.uninstall("knee-bad") == "uv tool install kneecli --with knee-good"
    assert found.update("knee-bad") == "uv tool upgrade kneecli"
    assert found.add("knee-new") == "uv tool install kneecli --with knee-bad --with knee-good --with knee-new"


SOURCES = """[tool]
requirements = [
    { name = "kneecli", path = "/my wheels/kneecli-0.1.0-py3-none-any.whl" },
    { name = "knee-a", git = "https://example.org/a?rev=v1#0123abcd" },
    { name = "knee-b", directory = "/packs/b" },
    { name = "knee-c", editable = "/packs/c" },
    { name = "knee-d", specifier = ">=2" },
    { name = "knee-e", url = "https://example.org/e.whl" },
]
"""


def test_uv_tool_keeps_where_each_came_from(tmp_path: Path) -> None:
    """A folder, a repository with its revision, a version, an address: what is asked for again is the same."""
    folder = tmp_path / "kneecli"
    folder.mkdir()
    (folder / "uv-receipt.toml").write_text(SOURCES)
    assert installer(folder).uninstall("knee-b") == (
        "uv tool install '/my wheels/kneecli-0.1.0-py3-none-any.whl' "
        "--with 'knee-a @ git+https://example.org/a@v1' --with-editable /packs/c --with 'knee-d>=2' "
        "--with 'knee-e @ https://example.org/e.whl'"
    )


def test_uvx(tmp_path: Path) -> None:
    """An environment in uv's cache does not last: that is said, and no command changes it."""
    found = installer(tmp_path / "uv" / "archive-v0" / "x1y2")
    assert "uvx keeps nothing of it" in found.how_to_add()
    assert found.cure(PACK).startswith("Leave out `--with knee-bad`")


def test_a_project(tmp_path: Path) -> None:
    """In a project's environment the next sync undoes what pip does: uv changes the project."""
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    found = installer(tmp_path / ".venv")
    assert found.add("knee-new") == f"uv add --project {tmp_path} knee-new"
    assert found.uninstall("knee-bad") == f"uv remove --project {tmp_path} knee-bad"


def test_an_environment_of_uv_without_pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no pip, the command is uv's."""
    (tmp_path / "pyvenv.cfg").write_text("home = /usr/bin\nuv = 0.9.0\n")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: "found")
    assert installer(tmp_path, "/v/bin/python").kind == "pip"
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert installer(tmp_path, "/v/bin/python").uninstall("x") == "uv pip uninstall --python /v/bin/python x"


@pytest.mark.parametrize("mark", ["pipx_metadata.json", "uv-receipt.toml"])
@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"tool = 1", b'{"injected_packages": 3}'])
def test_a_damaged_mark_is_still_a_mark(tmp_path: Path, mark: str, content: bytes) -> None:
    """Whatever stands in the marks, a cure comes out."""
    (tmp_path / mark).write_bytes(content)
    assert installer(tmp_path).cure(PACK)


def test_each_origin_has_its_cure() -> None:
    """A file is mended, a built-in pack installed again, a damaged package told as such."""
    pip = Installer("pip")
    assert "Mend the file" in pip.cure(Origin(file="/x/mine.toml"))
    assert "pip install --upgrade kneecli" in pip.cure(Origin("yoga", "kneecli", "0.1.0"))
    assert "damaged" in pip.cure(Origin("bad"))
    assert pip.cure(PACK) == ("Update it: `pip install --upgrade knee-bad`, or take it out: `pip uninstall knee-bad`")
