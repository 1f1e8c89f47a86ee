"""CSV and TOML plans by the thousand, as spreadsheets and editors may leave them: read as they were, or refused.

The untouched plan is the oracle, as in `fuzz.test_touched`. By hand, with what came of each change:

    PYTHONPATH=tests python -m fuzz.test_touched_tables 100000
"""

import functools
import random
import sys
from collections import Counter
from collections.abc import Mapping

import pytest

from fuzz.test_touched import MISREAD, READ, REFUSED, REMARKS, logged, plan
from fuzz.touching_tables import CSV_CHANGES, TOML_CHANGES, Change, touched
from kneecli.formats.plan.plan_formats import CSV, TOML, Format

FORMATS: Mapping[str, tuple[Format, Mapping[str, Change]]] = {"csv": (CSV, CSV_CHANGES), "toml": (TOML, TOML_CHANGES)}

MANY = 1_000


@functools.cache
def ticked(name: str) -> str:
    """The plan in this format with all but one item ticked, and remarks."""
    text = FORMATS[name][0].write(plan())
    if name == "toml":
        parts = text.split("done = false\n")
        done = [f"done = {str(at != 1).lower()}\n" for at in range(len(REMARKS))]
        said = [f'remark = "{remark}"\n' if remark else "" for remark in REMARKS]
        new = [*map(str.__add__, done, said), ""]
        return "".join(part + after for part, after in zip(parts, new, strict=True))
    head, *lines = text.split("\n,")
    rows = [("yes" if at != 1 else "") + "," + line for at, line in enumerate(lines)]
    return "\n".join([head, *(_with_remark(row, remark) for row, remark in zip(rows, REMARKS, strict=True))])


def _with_remark(row: str, remark: str) -> str:
    """The remark in the first of the empty columns that stand before the cues."""
    before, quote, after = row.partition(',"# Sit' if ',"# Sit' in row else ',"Stand')
    return f'{before}"{remark}"{quote}{after}' if remark else row


def tried(name: str, seeds: range) -> tuple[Counter[tuple[str, str]], list[tuple[int, tuple[str, ...]]]]:
    """What came of so many changes, by their names; and the seeds of those that were misread."""
    format, changes = FORMATS[name]
    counts: Counter[tuple[str, str]] = Counter()
    wrong = []
    before = logged(ticked(name), format)
    for seed in seeds:
        text, names = touched(changes, ticked(name), random.Random(seed))
        after = logged(text, format)
        what = REFUSED if after is None else READ if after == before else MISREAD
        counts.update((each, what) for each in ("all", *names))
        if what == MISREAD:
            wrong.append((seed, names))
    return counts, wrong


@pytest.mark.parametrize("name", FORMATS)
def test_the_oracle_says_something(name: str) -> None:
    """The untouched plan has its records and remarks, the same as the Markdown of the same plan."""
    format, _ = FORMATS[name]
    before = logged(ticked(name), format)
    assert before == logged(ticked_markdown())
    assert before != logged(ticked(name).replace("pain 2", "pain 3"), format)
    assert logged(ticked(name).replace("10/8", "many"), format) is None


def ticked_markdown() -> str:
    """The same plan in Markdown."""
    from fuzz.test_touched import ticked as in_markdown

    return in_markdown()


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_no_touched_table_is_misread(name: str) -> None:
    """It says what it said, or it is refused; and many of them are read."""
    counts, wrong = tried(name, range(MANY))
    assert wrong == []
    assert counts["all", READ] > MANY // 4


def _main(number: int) -> int:
    failed = False
    for name in FORMATS:
        counts, wrong = tried(name, range(number))
        failed |= bool(wrong)
        for each in sorted({each for each, _ in counts}):
            print(
                f"{name:6}{each:26}" + "".join(f"{what} {counts[each, what]:>7}  " for what in (READ, REFUSED, MISREAD))
            )
        print(*(f"misread: {name}, seed {seed}, {', '.join(names)}" for seed, names in wrong[:20]), sep="\n")
    return failed


if __name__ == "__main__":
    sys.exit(_main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
