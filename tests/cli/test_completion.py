"""`kneecli completion`: the scripts, printed and put in their places."""

import sys
from pathlib import Path

import pytest

from kneecli.domain.problem import CouldNot
from kneecli.store.completion_scripts import script_for
from support.cli import Ran, failed, kneecli
from support.shells import FILES, SET_UP_ZSH_FPATH, opened

PLACES = {
    "bash": ".local/share/bash-completion/completions/kneecli",
    "zsh": ".local/share/zsh/site-functions/_kneecli",
    "fish": ".config/fish/completions/kneecli.fish",
    "powershell": ".config/powershell/kneecli.ps1",
}


def installed(home: Path, shell: str, **env: str) -> Ran:
    """What `completion SHELL --install` says to the person who lives in this home."""
    return kneecli("completion", shell, "--install", home=home / "knee", cwd=home, HOME=str(home), **env)


@pytest.mark.parametrize("shell", FILES)
def test_the_script_is_printed(tmp_path: Path, shell: str) -> None:
    """As it is in the repository, byte for byte."""
    ran = kneecli("completion", shell, home=tmp_path)
    assert (ran.code, ran.err, ran.out) == (0, "", FILES[shell].read_text(encoding="utf-8"))


@pytest.mark.parametrize("shell", FILES)
def test_the_script_is_installed(tmp_path: Path, shell: str) -> None:
    """It is put where the shell looks, and what is left to do is said; a second time does the same."""
    for _ in range(2):
        ran = installed(tmp_path, shell)
        file = tmp_path / PLACES[shell]
        assert (ran.code, ran.out) == (0, "")
        assert str(file) in ran.err
        assert file.read_bytes() == FILES[shell].read_bytes()
    assert (tmp_path / "knee" / "cache" / "words.tsv").is_file()


def test_the_places_can_be_moved(tmp_path: Path) -> None:
    """XDG_CONFIG_HOME and XDG_DATA_HOME say where."""
    there = {"XDG_CONFIG_HOME": str(tmp_path / "c"), "XDG_DATA_HOME": str(tmp_path / "d")}
    for shell in ("bash", "fish"):
        installed(tmp_path, shell, **there)
    assert (tmp_path / "d" / "bash-completion" / "completions" / "kneecli").is_file()
    assert (tmp_path / "c" / "fish" / "completions" / "kneecli.fish").is_file()


def test_fish_finds_what_was_installed(tmp_path: Path) -> None:
    """Nothing else has to be done for fish."""
    with opened("fish", tmp_path) as shell:
        installed(tmp_path, "fish")
        assert "plan" in shell.run("-c", "complete -C 'kneecli pl'")


def test_zsh_finds_what_was_installed(tmp_path: Path) -> None:
    """With the lines that are said to be added."""
    folder = tmp_path / PLACES["zsh"]
    said = SET_UP_ZSH_FPATH.replace("$KNEECLI_FILE:h", str(folder.parent))
    with opened("zsh", tmp_path, set_up=said) as shell:
        assert f"fpath=({folder.parent} $fpath)" in installed(tmp_path, "zsh").err
        assert shell.typed("kneecli pl")[1] == "kneecli plan "


def test_an_unknown_shell_is_2(tmp_path: Path) -> None:
    """The nearest one is named."""
    failed(kneecli("completion", "bahs", home=tmp_path), 2, "Did you mean `bash`?")


def test_a_link_into_the_environment_is_left_alone(tmp_path: Path) -> None:
    """pipx links the script of its environment: writing through the link would change the installation."""
    link, inside = tmp_path / PLACES["fish"], Path(sys.prefix) / "pyvenv.cfg"
    link.parent.mkdir(parents=True)
    link.symlink_to(inside)
    before = inside.read_bytes()
    ran = installed(tmp_path, "fish")
    assert (ran.code, "nothing to do" in ran.err) == (0, True)
    assert (link.is_symlink(), inside.read_bytes()) == (True, before)


def test_a_script_that_is_missing_or_empty_is_an_error(tmp_path: Path) -> None:
    """An installation without it is told; nothing empty is printed or written."""
    with pytest.raises(CouldNot, match="missing"):
        script_for("fish", tmp_path)
    (tmp_path / "kneecli.fish").touch()
    with pytest.raises(CouldNot, match="missing"):
        script_for("fish", tmp_path)
