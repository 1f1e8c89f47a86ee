"""What all tests share: golden files, and a home of their own."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from kneecli.domain.value import replace
from support.cli import kneecli, kneecli_process
from support.examples import FULL
from support.noon import move_to_noon
from support.third_party import Machine

# Under nohup these are ignored, by all that is started, too.
signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, lambda *_: None)

move_to_noon()

# `fuzz` looks for what is not known yet. The others try the same examples each time: a change is not held up by a fault
# that it did not make, and what fails once fails again.
settings.register_profile("fuzz", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=FULL * 10)
settings.register_profile("full", settings.get_profile("fuzz"), max_examples=FULL, derandomize=True, database=None)
settings.register_profile("quick", settings.get_profile("full"), max_examples=FULL // 10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))  # the gate takes `full`

GOLDEN = Path(__file__).parent / "golden"

TOGETHER = (
    *("tests/packaging/test_pip.py", "tests/packaging/test_roads.py"),
    *("tests/lives/test_lives.py", "tests/lives/test_prescription_life.py", "tests/planner/test_lives.py"),
    *("tests/formats/plan/test_formatters.py", "tests/formats/plan/test_libreoffice.py"),
)
"""Files whose tests share what takes long to make, or come one after the other: one worker has all of a file."""

FIRST = (
    *("tests/lives/", "tests/start/test_lives.py", "tests/planner/test_lives.py", "tests/packaging/"),
    *("tests/machines/test_many.py", "tests/faults/", "tests/fuzz/test_touched.py"),
)
"""Where the tests are that take minutes: they begin, so that no worker is left alone with one at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew, to be read and committed."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the slow tests of `FIRST` first, in its order; all others stay as they are."""

    def place(item: pytest.Item) -> int:
        found = (number for number, each in enumerate(FIRST) if item.nodeid.startswith(each))
        return next(found, len(FIRST)) if item.get_closest_marker("slow") else len(FIRST)

    items.sort(key=place)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hands tests out one by one, but those of a file in `TOGETHER` all to one worker.

    xdist has groups for it, but they do not hold with every version of pytest.
    """
    from xdist.scheduler import LoadScopeScheduling

    def unit_of(test: str) -> str:
        file = test.partition("::")[0]
        return file if file in TOGETHER else test

    scheduling = LoadScopeScheduling(config, log)
    scheduling._split_scope = unit_of
    return scheduling


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


@pytest.fixture(params=[kneecli, pytest.param(kneecli_process, marks=pytest.mark.slow)], ids=["forked", "started"])
def each_machine(machine: Machine, request: pytest.FixtureRequest) -> Machine:
    """The same, where the packs meddle with the process: one that is forked, and in the slow tests one started anew."""
    return replace(machine, runs=request.param)
