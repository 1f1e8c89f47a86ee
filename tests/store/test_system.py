"""Disks without locks, modes or fsync: kneecli goes on where that is safe."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.problem import CouldNot
from kneecli.store.files import read_text, replace_text
from kneecli.store.journal import JournalFolder
from kneecli.store.settings import change_settings
from support.journal import did

Refusal = Callable[..., Any]


def refusing(number: int) -> Refusal:
    """A call of the system that refuses in this way."""

    def call(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return call


@pytest.mark.parametrize("number", [errno.EOPNOTSUPP, errno.ENOSYS, errno.ENOLCK])
def test_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """The journal and the settings are written all the same."""
    monkeypatch.setattr(fcntl, "flock", refusing(number))
    journal, event = JournalFolder(tmp_path / "journal"), did(1)
    journal.append([event])
    assert journal.read().events == (event,)
    assert change_settings(tmp_path / "config.toml", lambda text: f"{text}minutes = 25\n")


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EOPNOTSUPP])
def test_without_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """What can't be waited for is not waited for."""
    monkeypatch.setattr(os, "fsync", refusing(number))
    journal, event = JournalFolder(tmp_path / "journal"), did(1)
    journal.append([event])
    assert journal.read().events == (event,)
    replace_text(tmp_path / "x", "text")
    assert read_text(tmp_path / "x") == "text"


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP])
def test_without_modes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """The file is replaced; where a mode can be given when it is made, it is private."""
    (tmp_path / "x").write_text("before")
    monkeypatch.setattr(Path, "chmod", refusing(number))
    replace_text(tmp_path / "x", "text")
    assert read_text(tmp_path / "x") == "text"
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o600


@pytest.mark.parametrize("call", ["fsync", "flock"])
def test_a_disk_that_fails_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """An error of the disk is no missing feature: nothing is said to be written."""
    monkeypatch.setattr(os if call == "fsync" else fcntl, call, refusing(errno.EIO))
    with pytest.raises(CouldNot):
        JournalFolder(tmp_path / "journal").append([did(1)])
    assert JournalFolder(tmp_path / "journal").read().events == ()
