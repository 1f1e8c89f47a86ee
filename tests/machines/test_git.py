"""Two machines that share a home by git, with what the documentation says to put into the repository."""

import re
import subprocess
from pathlib import Path

import pytest

from support import ROOT
from support.cli import Ran, clean_env, kneecli

DOC = (ROOT / "docs/users/journal.md").read_text(encoding="utf-8")


def documented(name: str) -> str:
    """The content of this file, as the page gives it."""
    return str(re.findall(rf'```text title="{re.escape(name)}"\n(.*?)```', DOC, re.DOTALL)[0])


def git(folder: Path, *words: str) -> str:
    """Runs git in a folder, with nothing of the person in it who runs the tests."""
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    env = clean_env(None, HOME=str(folder.parent), GIT_CONFIG_NOSYSTEM="1")
    done = subprocess.run(["git", *who, *words], cwd=folder, env=env, check=False, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def run(home: Path, device: str, *words: str) -> Ran:
    """Runs a command on a device; it has to succeed."""
    ran = kneecli(*words, home=home, KNEECLI_DEVICE=device)
    assert ran.code == 0, ran.err
    return ran


def facts(home: Path) -> tuple[list[tuple[str, str, int]], object]:
    """What the diary comes to on this machine."""
    items = [
        (session["date"], item["exercise"], item["pain"])
        for session in kneecli("history", "--json", home=home).data["sessions"]
        for item in session["items"]
    ]
    return sorted(items, key=str), kneecli("status", "--json", home=home).data


@pytest.mark.slow
@pytest.mark.parametrize("devices", [("laptop", "phone"), ("same", "same")], ids=["two names", "one name"])
def test_both_orders_of_merging_give_the_same_diary(tmp_path: Path, devices: tuple[str, str]) -> None:
    """With work on both sides, an undo among it, and no conflict; even where two machines have one name."""
    base = tmp_path / "base"
    base.mkdir()
    git(base, "init", "-q", "-b", "main")
    for name in (".gitignore", ".gitattributes"):
        (base / name).write_text(documented(name), encoding="utf-8")
    run(base, devices[0], "log", "bridge", "--pain", "1")
    run(base, devices[0], "log", "plank", "--pain", "2")
    git(base, "add", ".")
    assert {name for name in git(base, "ls-files").splitlines() if name[0] != "."} == {f"journal/{devices[0]}.jsonl"}
    git(base, "commit", "-qm", "base")
    homes = [tmp_path / "one", tmp_path / "two"]
    for home, device in zip(homes, devices, strict=True):
        git(tmp_path, "clone", "-q", str(base), home.name)
        if home.name == "one":
            run(home, device, "undo")
            run(home, device, "log", "step-up", "--pain", "3")
            run(home, device, "plan", "--minutes", "15")
        else:
            run(home, device, "log", "calf-raise", "--pain", "0")
            run(home, device, "pain", "4", "--swelling", "mild")
        assert not [line for line in git(home, "status", "--porcelain").splitlines() if "cache" in line]
        git(home, "add", ".")
        git(home, "commit", "-qm", home.name)
    found = []
    for first, second in (homes, homes[::-1]):
        merged = tmp_path / f"{first.name}-first"
        git(tmp_path, "clone", "-q", first.name, merged.name)
        git(merged, "pull", "-q", "--no-rebase", "--no-edit", str(second), "main")
        found.append(facts(merged))
        assert kneecli("history", home=merged).err == ""
    assert found[0] == found[1]
    items, _ = found[0]
    assert [(exercise, pain) for _, exercise, pain in items] == [("bridge", 1), ("calf-raise", 0), ("step-up", 3)]
