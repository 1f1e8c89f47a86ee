"""`kneecli completion`: the completion script of a shell, shown or put where that shell looks."""

import sys
from typing import Annotated

import typer

from kneecli.cli.shared.options.common import DryRun
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import one_of
from kneecli.store.completion_scripts import SHELLS, leads_to_ours, script_for, script_place
from kneecli.store.files import replace_text

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
    dry_run: DryRun = False,
) -> None:
    """Print the completion script of your shell, or install it."""
    ctx, talk = given(context, dry_run=dry_run)
    name = one_of(shell, SHELLS, "SHELL")
    script = script_for(name)
    if not install:
        sys.stdout.write(script)
        return
    file = script_place(name)
    if leads_to_ours(file):
        talk.note(f"{file} leads to this installation's script already: nothing to do.")
        return
    if dry_run:
        talk.say(f"Installed in {file}.")
        return
    replace_text(file, script)
    ctx.catalogue  # noqa: B018 - its words are kept for the script on the way
    talk.note(f"Installed in {file}.\n{NEXT[name].format(file=file, folder=file.parent)}")
