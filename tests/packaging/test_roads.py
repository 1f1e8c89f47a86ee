"""The commands that kneecli names for adding and taking out a pack, each tried with the program that they are for.

uv and pipx are installed into an environment of their own; kneecli is a wheel, and the packs are folders and a
repository, so that nothing has to be published for it.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kneecli.domain.value import dataclass
from support import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="commands of a POSIX shell")]


@dataclass(frozen=True)
class Roads:
    """A folder with uv, pipx, kneecli's wheel and two packs, and the environment in which they are used."""

    folder: Path
    wheel: Path
    env: Mapping[str, str]

    def run(self, *words: str | Path, cwd: Path | None = None) -> str:
        """What a command answers; it has to go well."""
        command = [str(word) for word in words]
        ran = subprocess.run(
            command, env=self.env, cwd=cwd or self.folder, capture_output=True, text=True, timeout=600, check=False
        )
        assert ran.returncode == 0, f"{command}: {ran.stdout}{ran.stderr}"
        return ran.stdout

    def follow(self, command: str, cwd: Path | None = None) -> str:
        """Does what kneecli has said."""
        return self.run(*shlex.split(command), cwd=cwd)

    def named(self, python: Path, question: str) -> str:
        """The command that kneecli, run by this Python, names: `add("x")`, `uninstall("x")`."""
        code = f"from kneecli.plugins.installer import installer; print(installer().{question})"
        return self.run(python, "-c", code).strip()

    def packs(self, kneecli: Path | str, cwd: Path | None = None) -> set[str]:
        """The packs beside the built-in ones."""
        listed = self.run(kneecli, "packs", "list", "--fields", "name", cwd=cwd).split()
        return set(listed) - {"name", "aerobic", "strengthening", "stretching", "yoga"}


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Roads:
    """Makes all that the roads need, once."""
    folder = tmp_path_factory.mktemp("roads")
    env = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_"))}
    env |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    env |= {"HOME": str(folder), "KNEECLI_HOME": str(folder / "knee"), "UV_PYTHON": sys.executable}
    env |= {"PATH": f"{folder}/tools/bin:{folder}/.local/bin:/usr/bin:/bin", "PIPX_DEFAULT_PYTHON": sys.executable}
    env |= {"UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    made = Roads(folder, folder, env)
    made.run(sys.executable, "-m", "venv", folder / "tools")
    made.run(folder / "tools" / "bin" / "pip", "install", "-q", "uv", "pipx")
    made.run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "wheels", ROOT)
    for name in ("calm-hips", "big-toe"):
        made.run(sys.executable, "-m", "kneecli", "packs", "new", name, "--into", folder)
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"]):
        made.run("git", *words, cwd=folder / "kneecli-big-toe")
    return Roads(folder, next((folder / "wheels").glob("*.whl")), env)


def test_uv_tool(roads: Roads) -> None:
    """A pack from a folder stays when one from a repository comes and goes; none is lost."""
    roads.run("uv", "tool", "install", roads.wheel, "--with", roads.folder / "kneecli-calm-hips")
    python = Path(roads.run("uv", "tool", "dir").strip()) / "kneecli" / "bin" / "python"
    roads.follow(roads.named(python, f"add('kneecli-big-toe @ git+file://{roads.folder}/kneecli-big-toe')"))
    assert roads.packs("kneecli") == {"calm-hips", "big-toe"}
    roads.follow(roads.named(python, "uninstall('kneecli-calm-hips')"))
    assert roads.packs("kneecli") == {"big-toe"}
    roads.follow(roads.named(python, "uninstall('kneecli-big-toe')"))
    assert roads.packs("kneecli") == set()
    roads.run("uv", "tool", "uninstall", "kneecli")


def test_pipx(roads: Roads) -> None:
    """Injected, and taken out again."""
    roads.run("pipx", "install", roads.wheel)
    environments = Path(roads.run("pipx", "environment", "--value", "PIPX_LOCAL_VENVS").strip())
    python = environments / "kneecli" / "bin" / "python"
    roads.follow(roads.named(python, f"add('{roads.folder}/kneecli-calm-hips')"))
    assert roads.packs("kneecli") == {"calm-hips"}
    roads.follow(roads.named(python, "uninstall('kneecli-calm-hips')"))
    assert roads.packs("kneecli") == set()
    roads.run("pipx", "uninstall", "kneecli")


def test_uvx_says_that_it_does_not_last(roads: Roads) -> None:
    """What it is told leads to a run with the pack, and the environment is left as it was."""
    code = "from kneecli.plugins.installer import installer; print(installer().kind, installer().how_to_add())"
    said = roads.run("uvx", "--from", roads.wheel, "python", "-c", code)
    assert said.startswith("uvx ")
    assert "uvx keeps nothing of it" in said
    words = ("--from", roads.wheel, "--with", roads.folder / "kneecli-calm-hips", "kneecli")
    listed = roads.run("uvx", *words, "packs", "list", "--fields", "name")
    assert "calm-hips" in listed


def test_a_project(roads: Roads) -> None:
    """What is added stays after a sync, because it stands in the project."""
    project = roads.folder / "project"
    project.mkdir()
    roads.run("uv", "init", "-q", "--bare", "--name", "project", ".", cwd=project)
    roads.run("uv", "add", "-q", roads.wheel, cwd=project)
    python, kneecli = project / ".venv" / "bin" / "python", project / ".venv" / "bin" / "kneecli"
    roads.follow(roads.named(python, f"add('{roads.folder}/kneecli-calm-hips')"))
    roads.run("uv", "sync", "-q", cwd=project)
    assert roads.packs(kneecli) == {"calm-hips"}
    roads.follow(roads.named(python, "uninstall('kneecli-calm-hips')"))
    assert roads.packs(kneecli) == set()


def test_an_environment_by_uv(roads: Roads) -> None:
    """Where there is no pip, uv's own command serves; completions and man page are where any wheel puts them."""
    env = roads.folder / "by-uv"
    roads.run("uv", "venv", "-q", env)
    roads.run("uv", "pip", "install", "-q", "--python", env / "bin" / "python", roads.wheel)
    roads.follow(roads.named(env / "bin" / "python", f"add('{roads.folder}/kneecli-calm-hips')"))
    assert roads.packs(env / "bin" / "kneecli") == {"calm-hips"}
    roads.follow(roads.named(env / "bin" / "python", "uninstall('kneecli-calm-hips')"))
    assert roads.packs(env / "bin" / "kneecli") == set()
    assert (env / "share" / "man" / "man1" / "kneecli.1").is_file()
    assert (env / "share" / "bash-completion" / "completions" / "kneecli").is_file()
