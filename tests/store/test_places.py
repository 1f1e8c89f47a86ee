"""One folder when KNEECLI_HOME is set, else the platform's own places."""

import sys
from pathlib import Path

import pytest

from kneecli.store.places import places
from support.cli import kneecli


def test_home_puts_everything_under_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With KNEECLI_HOME, settings, plans, packs and cache lie in that one folder."""
    monkeypatch.setenv("KNEECLI_HOME", str(tmp_path))
    found = places()
    assert found.config_file == tmp_path / "config.toml"
    assert found.plans == tmp_path / "plans"
    assert found.packs == tmp_path / "packs"
    assert found.cache == tmp_path / "cache"


def test_a_tilde_in_home_is_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """KNEECLI_HOME may begin with a tilde, as it does where no shell has expanded it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("KNEECLI_HOME", "~/knee")
    assert places().plans == tmp_path / "knee" / "plans"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
def test_without_home_the_xdg_folders_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without KNEECLI_HOME, or with an empty one, each thing lies where XDG says."""
    monkeypatch.setenv("KNEECLI_HOME", "")
    for name in ("config", "data", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    found = places()
    assert found.config_file == tmp_path / "config" / "kneecli" / "config.toml"
    assert found.plans == tmp_path / "data" / "kneecli" / "plans"
    assert found.cache == tmp_path / "cache" / "kneecli"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
def test_without_anything_the_usual_places_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing set, things lie where every other program of the platform puts them."""
    for name in ("KNEECLI_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    found = places()
    assert found.config_file == tmp_path / ".config" / "kneecli" / "config.toml"
    assert found.packs == tmp_path / ".local" / "share" / "kneecli" / "packs"


def test_asking_for_places_makes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder appears just because someone asked where it would be."""
    monkeypatch.setenv("KNEECLI_HOME", str(tmp_path / "none"))
    places()
    assert not (tmp_path / "none").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
def test_the_command_keeps_to_xdg(tmp_path: Path) -> None:
    """The real command reads its settings from, and saves its plan to, the XDG folders, and writes nowhere else."""
    config = tmp_path / "c" / "kneecli" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("minutes = 30\n", encoding="utf-8")
    ran = kneecli(
        "plan",
        "--format",
        "json",
        "--date",
        "2026-11-22",
        home=None,
        HOME=str(tmp_path / "home"),
        XDG_CONFIG_HOME=str(tmp_path / "c"),
        XDG_DATA_HOME=str(tmp_path / "d"),
        XDG_CACHE_HOME=str(tmp_path / "e"),
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.data["minutes"] == 30
    written = sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file())
    assert [each for each in written if not each.startswith("e/")] == [
        "c/kneecli/config.toml",
        "d/kneecli/plans/2026-11-22.md",
    ]
