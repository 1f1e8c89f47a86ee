"""The settings file is changed whole or not at all, and never into something that can't be read."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from kneecli.domain.problem import CouldNot, FileFault
from kneecli.formats.settings.edit import with_setting
from kneecli.store.settings import change_settings


def test_a_new_file_is_private(tmp_path: Path) -> None:
    """The first change makes the file, and its folder, for its owner alone."""
    file = tmp_path / "new" / "config.toml"
    assert change_settings(file, lambda text: with_setting(text, "minutes", 25))
    assert file.read_text(encoding="utf-8") == "minutes = 25\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_link_and_a_mode_are_kept(tmp_path: Path) -> None:
    """Settings that are linked from elsewhere are changed there."""
    there = tmp_path / "dotfiles.toml"
    there.write_text("floor = false\n", encoding="utf-8")
    there.chmod(0o640)
    file = tmp_path / "config.toml"
    file.symlink_to(there)
    change_settings(file, lambda text: with_setting(text, "minutes", 25))
    assert file.is_symlink()
    assert there.read_text(encoding="utf-8") == "floor = false\nminutes = 25\n"
    assert stat.S_IMODE(there.stat().st_mode) == 0o640


def test_windows_line_ends_are_kept(tmp_path: Path) -> None:
    """Every line ends as those that were there."""
    file = tmp_path / "config.toml"
    file.write_bytes(b"# mine\r\nminutes = 25\r\n")
    change_settings(file, lambda text: with_setting(text, "age", 67))
    assert file.read_bytes() == b"# mine\r\nminutes = 25\r\nage = 67\r\n"


@pytest.mark.parametrize(
    ("before", "key", "value", "said"),
    [
        ("", "minutes", 999, "config.toml:1: `minutes` is 999"),
        ("floor = true\n", "minuets", 20, "config.toml:2: unknown key 'minuets'\n  Did you mean `minutes`?"),
        ("floor = \n", "minutes", 20, "config.toml:1: this is not valid TOML"),
        ("age = 1\nflor = true\n", "minutes", 20, "config.toml:2: unknown key 'flor'"),
    ],
)
def test_a_fault_changes_nothing(tmp_path: Path, before: str, key: str, value: object, said: str) -> None:
    """What would not be in order is named with its line and cure, and the file is as it was."""
    file = tmp_path / "config.toml"
    file.write_text(before, encoding="utf-8")
    with pytest.raises(FileFault) as raised:
        change_settings(file, lambda text: with_setting(text, key, value))
    assert said in str(raised.value)
    assert file.read_text(encoding="utf-8") == before


def test_a_change_can_mend_a_fault(tmp_path: Path) -> None:
    """A value that the file should not have is replaced by one that it may have."""
    file = tmp_path / "config.toml"
    file.write_text("minutes = 999 # ha\n", encoding="utf-8")
    change_settings(file, lambda text: with_setting(text, "minutes", 20))
    assert file.read_text(encoding="utf-8") == "minutes = 20 # ha\n"


def test_no_change_does_not_touch_the_file(tmp_path: Path) -> None:
    """A file that says so already keeps its time."""
    file = tmp_path / "config.toml"
    file.write_text("minutes = 20", encoding="utf-8")
    os.utime(file, (1, 1))
    assert not change_settings(file, lambda text: with_setting(text, "minutes", 20))
    assert file.stat().st_mtime == 1


def test_many_changes_at_once_all_count(tmp_path: Path) -> None:
    """Of twenty changes at the same time none is lost."""
    file = tmp_path / "config.toml"
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda name: change_settings(file, partial(_with_pack, name)), map(str, range(20))))
    assert {line for line in file.read_text(encoding="utf-8").split('"') if line.isdigit()} == set(map(str, range(20)))


def _with_pack(name: str, text: str) -> str:
    import tomllib

    return with_setting(text, "disabled_packs", [*tomllib.loads(text).get("disabled_packs", []), name])


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder in its place is left alone."""
    (tmp_path / "config.toml").mkdir()
    with pytest.raises(CouldNot):
        change_settings(tmp_path / "config.toml", lambda text: with_setting(text, "minutes", 20))


def test_a_comment_that_would_be_lost_changes_nothing(tmp_path: Path) -> None:
    """The cure is to change it by hand."""
    file = tmp_path / "config.toml"
    file.write_text('bands = [\n  "red", # old\n  "green",\n]\n', encoding="utf-8")
    with pytest.raises(FileFault, match="kneecli config edit"):
        change_settings(file, lambda text: with_setting(text, "bands", ["green", "red"]))
    assert "# old" in file.read_text(encoding="utf-8")
