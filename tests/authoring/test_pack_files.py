"""New files and packs: whole or not at all, and never over what is there."""

import os
from pathlib import Path
from typing import Any

import pytest

from kneecli.authoring.pack_files import write_new_file
from kneecli.domain.problem import CouldNot


def test_a_full_disk_leaves_nothing_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once there is space, the same command works."""
    file = tmp_path / "knee.toml"
    opened = os.fdopen

    class Full:
        """A stream on a full disk."""

        def __init__(self, descriptor: int) -> None:
            self.stream: Any = opened(descriptor, "wb")

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_: object) -> None:
            self.stream.close()

        def write(self, data: bytes) -> None:
            self.stream.write(data[:3])
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fdopen", lambda descriptor, _: Full(descriptor))
        with pytest.raises(CouldNot, match="No space left"):
            write_new_file(file, "title")
    assert not file.exists()
    write_new_file(file, "title", 0o600)
    assert file.read_text(encoding="utf-8") == "title"
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CouldNot, match="something of this name"):
        write_new_file(file, "other")
