"""`kneecli completion`: the completion script of a shell, shown or put where that shell looks."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

import kneecli
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import CouldNot, Problem
from kneecli.store.files import read_text, replace_text

SHELLS = ("bash", "zsh", "fish", "powershell")

SCRIPTS = Path(kneecli.__file__).parent / "completions"
FILES = {"bash": "kneecli.bash", "zsh": "_kneecli", "fish": "kneecli.fish", "powershell": "kneecli.ps1"}

NEXT = {
    "bash": "Open a new terminal. If the Tab key does nothing there, bash-completion is not set up: then add\n"
    "  source {file}\nto ~/.bashrc (on macOS to ~/.bash_profile).",
    "zsh": "If ~/.zshrc does not have it yet, add this line above the one that calls compinit:\n"
    "  fpath=({folder} $fpath)\nand, if nothing calls it, this one below:\n  autoload -Uz compinit && compinit",
    "fish": "Open a new terminal.",
    "powershell": "Add this line to the file that $PROFILE names:\n  . '{file}'",
}
"""What is still to be done by hand. Nobody's start-up files are changed."""

EXAMPLES = """Examples:

  kneecli completion zsh

  kneecli completion bash --install
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(completion)


def completion(
    context: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.")],
    install: Annotated[bool, typer.Option("--install", help="Put it where the shell looks for it.")] = False,
) -> None:
    """Print the completion script of your shell, or install it."""
    ctx, talk = given(context)
    name = one_of(shell, SHELLS, "SHELL")
    script = script_for(name)
    if not install:
        sys.stdout.write(script)
        return
    file = _place(name)
    if _is_ours(file):
        talk.note(f"{file} leads to this installation's script already: nothing to do.")
        return
    replace_text(file, script)
    ctx.catalogue  # noqa: B018 - its words are kept for the script on the way
    talk.note(f"Installed in {file}.\n{NEXT[name].format(file=file, folder=file.parent)}")


def script_for(shell: str, folder: Path = SCRIPTS) -> str:
    """The completion script of this shell, from this folder. Raises CouldNot when it is missing or empty."""
    script = read_text(folder / FILES[shell])
    if not script:
        raise CouldNot(Problem("the completion script is missing", "Install kneecli again.", FILES[shell]))
    return script


def _is_ours(file: Path) -> bool:
    """Whether it is a link into the environment that kneecli runs in, as pipx makes one."""
    return file.is_symlink() and file.exists() and file.resolve().is_relative_to(Path(sys.prefix).resolve())


def _place(shell: str) -> Path:
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
