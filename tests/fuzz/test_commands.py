"""Whole commands on malformed files and with malformed arguments, in this process and in real ones."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from fuzz import inprocess
from fuzz.arguments import command_line, known
from fuzz.mutations import CHANCES, mutated, spoiled
from fuzz.test_readers import CONFIG, JOURNAL, PACKS, PLANS
from support.cli import KNEECLI, Ran, clean_env, kneecli, run
from support.examples import examples

MANY = examples(600)
FEW = examples(200)
REAL = examples(30)

OPTIONS = known()
READING = (
    ("plan", "-o", "-"),
    ("status", "--json"),
    ("progress",),
    ("history",),
    ("remind",),
    ("packs", "list"),
    ("exercises",),
    ("config", "show"),
    ("log", "today.md"),
    ("log", "today.toml"),
    ("log", "-"),
)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with plans, a journal, a pack and settings, all of them right."""
    home = tmp_path_factory.mktemp("lived-in")
    for words in (
        ("plan", "-o", "today.md"),
        ("plan", "-o", "today.toml"),
        ("plan",),
        ("log", "bridge", "--pain", "2"),
    ):
        assert kneecli(*words, home=home, cwd=home).code == 0
    (home / "folder").mkdir()
    (home / "config.toml").write_text("minutes = 20\n", encoding="utf-8")
    (home / "broken.md").write_text("# Knee session\n- [x] **Bridge**: 2 sets\n", encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def homes(lived_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for a fresh copy of it for every example."""
    folder = tmp_path_factory.mktemp("homes")
    yield folder
    assert not (folder.parent / "x.md").exists() or (folder.parent / "x.md").is_file()


def fresh(lived_in: Path, homes: Path) -> Path:
    """The home as it was, in place of the last one."""
    home = homes / "home"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(lived_in, home)
    return home


def damaged(home: Path, chance: random.Random) -> None:
    """Spoils one of the files of this home."""
    file, text = chance.choice(
        (
            ("config.toml", CONFIG.replace('plans_folder = "~/knee"\n', "")),
            ("packs/extra.toml", chance.choice(PACKS)),
            ("journal/other.jsonl", JOURNAL),
            ("today.md", PLANS["markdown"]),
            ("today.toml", PLANS["toml"]),
            ("plans/2026-11-21.md", PLANS["markdown"]),
            *((str(file.relative_to(home)), "x" * 100) for file in sorted((home / "cache").glob("*.bin"))),
        )
    )
    path = home / file
    path.parent.mkdir(exist_ok=True)
    kept = path.read_bytes() if file.startswith("cache") and path.is_file() else b""
    whole = bytearray(kept or spoiled(mutated(text, chance), chance))
    for _ in range(3 if kept else 0):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    path.write_bytes(whole)


@pytest.mark.slow
@MANY
@given(chance=CHANCES)
def test_arguments(chance: random.Random, lived_in: Path, homes: Path) -> None:
    """Any command line ends with a documented code, whatever else it does."""
    words = command_line(chance, OPTIONS)
    home = fresh(lived_in, homes) if chance.random() < 0.2 or not (homes / "home").exists() else homes / "home"
    inprocess.ended_well(inprocess.run(*words, home=home, stdin=spoiled(PLANS["markdown"], chance)), words)


@pytest.mark.slow
@FEW
@given(chance=CHANCES)
def test_files(chance: random.Random, lived_in: Path, homes: Path) -> None:
    """Any damage to a file ends with a documented code, in whatever command meets it."""
    home = fresh(lived_in, homes)
    damaged(home, chance)
    words = chance.choice(READING)
    stdin = spoiled(mutated(PLANS["json"], chance), chance)
    inprocess.ended_well(inprocess.run(*words, home=home, stdin=stdin), words)


@REAL
@given(chance=CHANCES)
def test_real_processes(chance: random.Random, lived_in: Path, homes: Path) -> None:
    """The same in processes of their own: arguments one time, a damaged file the next."""
    home = fresh(lived_in, homes)
    words: tuple[str, ...] = tuple(command_line(chance, OPTIONS))
    if chance.random() < 0.5:
        damaged(home, chance)
        words = chance.choice(READING)
    env = clean_env(home, HOME=str(home), EDITOR="true")
    inprocess.ended_well(_really(words, env, home), words)


def _really(words: tuple[str, ...], env: dict[str, str], home: Path) -> Ran:
    return run(KNEECLI, *words, env=env, cwd=home)
