"""A clock that stands still, for what depends on how long ago a file was changed."""

import time
from pathlib import Path

import pytest


def stop_clock_at(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets it be a millisecond after this file was changed for as long as the test takes."""
    moment = file.stat().st_mtime + 0.001
    monkeypatch.setattr(time, "time", lambda: moment)
