"""Plans by the thousand, as other programs may leave them: what would be logged is the same, or the plan is refused.

The untouched plan is the oracle. A run of the gate tries 10,000; a million by hand, with what came of each change:

    PYTHONPATH=tests python -m fuzz.test_touched 1000000
"""

import functools
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from fuzz.touching import touched
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import all_done
from kneecli.domain.problem import FileFault
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.filled import Mark
from kneecli.formats.plan.plan_formats import MARKDOWN, Format
from support.builders import fixed_session, item, prescription, session

MANY = 10_000
_PART = 2_000

REMARKS = ("pain 2", "", "10/8, effort 3, 5 kg, left only", "skipped: sore", "note: late", "")

READ, REFUSED, MISREAD = "read", "refused", "misread"


def plan() -> Session:
    """A session with each kind of dose, each with its weight, step or band."""
    first = fixed_session()
    more = (
        item(exercise="squat", name="Squat", prescription=prescription(rest_s=30, seat_cm=45)),
        item(exercise="clam", name="Clam", prescription=prescription(laterality="per-side", band="red")),
    )
    return session(*first.items, *more, notes=first.notes, guide=first.guide)


@functools.cache
def ticked() -> str:
    """The plan with every other box ticked, and remarks."""
    lines = MARKDOWN.write(plan()).split("\n")
    boxes = [number for number, line in enumerate(lines) if line.startswith("- [ ]")]
    for at, remark in zip(boxes, REMARKS, strict=True):
        lines[at] = f"{lines[at]} {remark}".rstrip()
        if at != boxes[1]:
            lines[at] = lines[at].replace("[ ]", "[x]")
    return "\n".join(lines)


def logged(text: str, format: Format = MARKDOWN) -> Any:
    """What `kneecli log` would record of this plan, free texts aside; None when it refuses."""
    try:
        filled = format.read(text, "plan")
    except FileFault:
        return None
    records = []
    marks: dict[str, Mark] = {}
    for each, mark in zip(filled.session.items, filled.marks, strict=True):
        is_again = each.exercise in marks
        if marks.setdefault(each.exercise, mark) != mark:
            return None  # as `kneecli log` refuses it
        if is_again:
            continue
        said = read_remark(mark.remark)
        if isinstance(said, str) or misfits(each.name, each.prescription, said):
            return None
        if mark.is_filled:
            bare = replace(said, note=bool(said.note) * "x", skipped=said.skipped and "x")
            records += [replace(done, name="", label="") for done in all_done(each, bare)]
    found = filled.session
    return (found.id, found.date, found.minutes, found.flare, *sorted(records, key=lambda done: done.exercise))


def tried(seed: int, number: int) -> tuple[Counter[tuple[str, str]], list[tuple[int, tuple[str, ...]]]]:
    """What came of so many changes, by their names; and the seeds of those that were misread."""
    counts: Counter[tuple[str, str]] = Counter()
    wrong = []
    before = logged(ticked())
    for each in range(seed, seed + number):
        text, names = touched(ticked(), random.Random(each))
        after = logged(text)
        what = REFUSED if after is None else READ if after == before else MISREAD
        counts.update((name, what) for name in ("all", *names))
        if what == MISREAD:
            wrong.append((each, names))
    return counts, wrong


def test_the_oracle_says_something() -> None:
    """The untouched plan has five records, and another figure shows."""
    assert len(logged(ticked())) == 4 + 5
    assert logged(ticked()) != logged(ticked().replace("pain 2", "pain 3"))
    assert logged(ticked().replace("10/8", "many")) is None


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(0, MANY, _PART))
def test_no_touched_plan_is_misread(seed: int) -> None:
    """It says what it said, or it is refused; and most of them are read."""
    counts, wrong = tried(seed, _PART)
    assert wrong == []
    assert counts["all", READ] > _PART // 3


@pytest.mark.parametrize("seed", [30_327, 46_051, 144_624, 234_102, 326_188, 438_277])
def test_what_a_million_found_is_mended(seed: int) -> None:
    """A plan with a hyphen of its name escaped is still that plan; an item quoted without its box is no note."""
    counts, wrong = tried(seed, 1)
    assert counts.total()
    assert wrong == []


def _main(number: int) -> int:
    parts = range(0, number, _PART)
    total: Counter[tuple[str, str]] = Counter()
    misread: list[tuple[int, tuple[str, ...]]] = []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for counts, wrong in pool.map(tried, parts, [_PART] * len(parts)):
            total += counts
            misread += wrong
    _show(total, misread)
    return bool(misread)


def _show(total: Counter[tuple[str, str]], misread: Iterable[tuple[int, tuple[str, ...]]]) -> None:
    print(f"{'change':20}{READ:>10}{REFUSED:>10}{MISREAD:>10}")
    for name in sorted({name for name, _ in total}):
        print(f"{name:20}" + "".join(f"{total[name, what]:>10}" for what in (READ, REFUSED, MISREAD)))
    for seed, names in list(misread)[:20]:
        print(f"misread: seed {seed}, {', '.join(names)}")


if __name__ == "__main__":
    sys.exit(_main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
