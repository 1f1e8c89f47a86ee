"""What all tests share: golden files, and a home of their own."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from support.third_party import Machine

signal.signal(signal.SIGINT, signal.default_int_handler)  # under nohup it is ignored, by all that is started, too

settings.register_profile("kneecli", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("kneecli"), max_examples=1000)
settings.load_profile("kneecli")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew, to be read and committed."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of this name (a path below tests/golden)."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's own settings and plans."""
    monkeypatch.setenv("KNEECLI_HOME", str(tmp_path / "kneecli-home"))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing but the built-in packs."""
    (tmp_path / "site").mkdir()
    return Machine(tmp_path / "home", tmp_path / "site")
