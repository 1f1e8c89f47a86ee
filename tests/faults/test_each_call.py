"""Whatever call of the system fails, and wherever a run is killed: all or nothing, and what is said is true."""

from pathlib import Path

import pytest

from faults.bench import Bench
from faults.table import DEEDS, Deed

EACH = pytest.mark.parametrize("deed", DEEDS, ids=[deed.name for deed in DEEDS])

SAMPLE = 23
"""One in so many faults is tried with every change; the slow tests try all."""


def try_some(deed: Deed, folder: Path, each: int) -> None:
    """Tries one in so many of the faults, and fails with a list of what went wrong."""
    bench = Bench(deed, folder)
    wrong: list[str] = []
    tried = list(bench.faults())[::each]
    for fault in tried:
        try:
            bench.try_(fault)
        except AssertionError as error:
            wrong.append(f"{fault}: {error}")
    print(f"{deed.name}: {len(bench.calls)} calls, {len(tried)} faults tried, {len(wrong)} not borne")
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@EACH
def test_some_faults(deed: Deed, tmp_path: Path) -> None:
    """One here and one there, of each command that writes."""
    try_some(deed, tmp_path, SAMPLE)


@pytest.mark.slow
@EACH
def test_all_faults(deed: Deed, tmp_path: Path) -> None:
    """An error once, an error from there on, and kill -9, at every single call."""
    try_some(deed, tmp_path, 1)
