"""The completion scripts that come with kneecli, and where each shell looks for a person's own."""

import os
import sys
from pathlib import Path

from kneecli.domain.doctor.facts import CompletionScript
from kneecli.domain.problem import CouldNot, KneecliError, Problem
from kneecli.store.files import read_text

SHELLS = ("bash", "zsh", "fish", "powershell")

SCRIPTS = Path(__file__).parents[1] / "completions"
FILES = {"bash": "kneecli.bash", "zsh": "_kneecli", "fish": "kneecli.fish", "powershell": "kneecli.ps1"}


def script_for(shell: str, folder: Path = SCRIPTS) -> str:
    """The completion script of this shell, from this folder. Raises CouldNot when it is missing or empty."""
    script = read_text(folder / FILES[shell])
    if not script:
        raise CouldNot(Problem("the completion script is missing", "Install kneecli again.", FILES[shell]))
    return script


def script_place(shell: str) -> Path:
    """Where the shell, or its usual set-up, looks for a person's own completions."""
    home = Path.home()
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    places = {
        "bash": data / "bash-completion" / "completions" / "kneecli",
        "zsh": data / "zsh" / "site-functions" / "_kneecli",
        "fish": config / "fish" / "completions" / "kneecli.fish",
        "powershell": config / "powershell" / "kneecli.ps1",
    }
    return places[shell]


def leads_to_ours(file: Path) -> bool:
    """Whether it is a link into the environment that kneecli runs in, as pipx makes one."""
    return file.is_symlink() and file.exists() and file.resolve().is_relative_to(Path(sys.prefix).resolve())


def installed_script(shell: str) -> CompletionScript:
    """How completion stands in this shell, by the file where it is installed."""
    file = script_place(shell)
    try:
        text = read_text(file)
        state = "none" if text is None else "fresh" if leads_to_ours(file) or text == script_for(shell) else "old"
    except KneecliError:
        state = "old"
    return CompletionScript(shell, str(file), state)
