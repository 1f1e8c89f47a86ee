"""Whatever call of the system fails, and wherever a run is killed: all or nothing, and what is said is true."""

from pathlib import Path

import pytest

from faults.bench import Bench
from faults.table import DEEDS, Deed


@pytest.mark.slow
@pytest.mark.parametrize("deed", DEEDS, ids=[deed.name for deed in DEEDS])
def test_all_faults(deed: Deed, tmp_path: Path) -> None:
    """An error once, an error from there on, and kill -9, at every single call."""
    bench = Bench(deed, tmp_path)
    wrong: list[str] = []
    tried = list(bench.faults())
    for fault in tried:
        try:
            bench.try_(fault)
        except AssertionError as error:
            wrong.append(f"{fault}: {error}")
    print(f"{deed.name}: {len(bench.calls)} calls, {len(tried)} faults tried, {len(wrong)} not borne")
    assert not wrong, "\n".join(wrong)
