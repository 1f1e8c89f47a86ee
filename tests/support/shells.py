"""Asking real shells what they would complete, where `kneecli` and `python` are traps that leave a mark."""

import functools
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pytest
import typer

from kneecli.cli import main
from kneecli.domain.value import dataclass
from support import ROOT

FILES = {
    "bash": ROOT / "completions" / "kneecli.bash",
    "zsh": ROOT / "completions" / "_kneecli",
    "fish": ROOT / "completions" / "kneecli.fish",
    "powershell": ROOT / "completions" / "kneecli.ps1",
}
TRAPPED = ("kneecli", "python", "python3", "env")

CLEAR, LIST, TELL = "\x15", "\x0c", "\x14"
"""Keys: Control and U empties the line; L and T are given their meaning below."""

ASK_BASH = """
source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_kneecli
printf '%s\\n' "${COMPREPLY[@]}"
"""
ASK_FISH = "source $argv[1]; complete -C $argv[2]"
SET_UP_BASH = """
PS1= PS2=
bind 'set enable-bracketed-paste off'
bind 'set bell-style none'
bind -x '"\\C-t": printf "END<%s>\\n" "$READLINE_LINE"'
source "$KNEECLI_FILE"
echo READY
"""
SET_UP_ZSH = """
PS1= PS2=
unsetopt beep prompt_cr prompt_sp
autoload -Uz compinit && compinit -D -u
tell() { local line=$BUFFER; BUFFER=; zle -Rc; zle -I; print -r -- "END<$line>" }
zle -N tell
bindkey '^T' tell '^L' list-choices '^I' complete-word
source $KNEECLI_FILE
print READY
"""
SET_UP_ZSH_FPATH = "fpath=($KNEECLI_FILE:h $fpath)" + SET_UP_ZSH.replace("source $KNEECLI_FILE", "")
SET_UPS = {"bash": SET_UP_BASH, "zsh": SET_UP_ZSH}


@dataclass(frozen=True)
class Shell:
    """A shell with the completions loaded, in a folder of its own."""

    name: str
    program: str
    folder: Path
    set_up: str

    @property
    def mark(self) -> Path:
        """The file that a trap leaves."""
        return self.folder.parent / "mark"

    @property
    def env(self) -> dict[str, str]:
        """An environment in which no program but the traps can be found."""
        home = str(self.folder.parent)
        path = str(self.folder.parent / "traps")
        more = {"HOME": home, "PATH": path, "LC_ALL": "C.UTF-8", "TERM": "xterm"}
        return more | {"MARK": str(self.mark), "KNEECLI_FILE": str(FILES[self.name])}

    def offers(self, line: str) -> dict[str, str]:
        """What the shell offers for the last word of the line, each with what it says about it."""
        if self.name == "bash":
            words = re.findall(r"=|[^\s=]+", line) + ([""] if line.endswith(" ") else [])
            text = self.run("--norc", "--noprofile", "-c", ASK_BASH, "bash", FILES["bash"], *words)
            return dict.fromkeys(text.split(), "")
        if self.name == "fish":
            text = self.run("--no-config", "-c", ASK_FISH, FILES["fish"], line)
            pairs = (row.partition("\t") for row in text.splitlines())
            return {word.rpartition("=")[2]: about for word, _, about in pairs}
        return dict(_listed(self.typed(line, LIST)[0]))

    def run(self, *arguments: str | Path) -> str:
        """What the shell prints when run with these arguments; it must not complain."""
        command = [self.program, *map(str, arguments)]
        done = subprocess.run(command, env=self.env, cwd=self.folder, capture_output=True, timeout=60, check=False)
        assert done.stderr == b""
        return done.stdout.decode()

    def typed(self, line: str, key: str = "\t") -> tuple[str, str]:
        """Types the line and the key at the terminal: what is shown, and the line as it is then."""
        self.terminal.send(f"{CLEAR}{line}{key}{TELL}")
        self.terminal.expect("END<(.*?)>\r\n")
        return self.terminal.before, self.terminal.match[1]

    @functools.cached_property
    def terminal(self) -> Any:
        """The shell at a terminal large enough for every list, once it is ready."""
        flags = ["-f"] if self.name == "zsh" else ["--norc", "--noprofile"]
        script = self.folder.parent / "set-up"
        script.write_text(self.set_up, encoding="utf-8")
        terminal = pexpect.spawn(
            self.program,
            [*flags, "-i"],
            env=self.env,
            cwd=str(self.folder),
            dimensions=(200, 250),
            encoding="utf-8",
            timeout=60,
        )
        terminal.delaybeforesend = None  # a shell takes what was typed before it waits
        terminal.sendline(f"source {script}")
        terminal.expect("READY\r\n")
        return terminal

    def close(self) -> None:
        """Ends the terminal, if there is one."""
        if "terminal" in self.__dict__:
            self.terminal.close(force=True)


def _listed(screen: str) -> Iterator[tuple[str, str]]:
    """The words in a list as zsh shows it: some words, then two dashes and what they stand for.

    The list stands between the end of the line that was typed and the cursor's way back up to it.
    """
    below = re.split(r"\x1b\[\d*A", screen.partition("\n")[2])[0]
    for row in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", below).splitlines():
        words, _, about = row.partition(" -- ")
        yield from ((word, about.strip()) for word in words.split())


@contextmanager
def opened(name: str, folder: Path, set_up: str = "") -> Iterator[Shell]:
    """The shell, with its traps laid in this folder. Skips the test where it is missing, save in CI."""
    program = shutil.which(name)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not installed, and in CI it must be")
        pytest.skip(f"{name} is not installed")
    shell = Shell(name, program, folder / "here", set_up or SET_UPS.get(name, ""))
    shell.folder.mkdir()
    (folder / "traps").mkdir()
    for trapped in TRAPPED:
        trap = folder / "traps" / trapped
        trap.write_text('#!/bin/sh\necho "$0" >>"$MARK"\n', encoding="utf-8")
        trap.chmod(0o755)
    try:
        yield shell
    finally:
        shell.close()


@functools.cache
def app_commands() -> dict[str, set[str]]:
    """Every command of the app by its path, with its options, help among them."""
    return dict(_walk(typer.main.get_command(main.app), "kneecli"))


def _walk(command: Any, path: str) -> Iterator[tuple[str, set[str]]]:
    yield (
        path,
        {name for param in command.params if param.param_type_name == "option" for name in param.opts} | {"--help"},
    )
    for name, under in getattr(command, "commands", {}).items():
        yield from _walk(under, f"{path} {name}")
