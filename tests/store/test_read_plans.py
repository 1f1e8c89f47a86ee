"""The plans that were read, in the cache: a shorter way to the same plan, and never to another one."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from kneecli.domain.problem import FileFault
from kneecli.domain.session.session import Session
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.plan_formats import MARKDOWN, Format
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.read_plans import MOST_PLANS, ReadPlans
from support.builders import SESSIONS, fixed_session

FILE = "plans/2026-11-22.md"
TEXT = MARKDOWN.write(fixed_session())
TICKED = TEXT.replace("- [ ]", "- [x]", 1)


class Reader:
    """Reads plans by way of a cache in this folder, each time as another run of kneecli, and counts how often."""

    def __init__(self, folder: Path, *, is_kept: bool = True) -> None:
        self.cache, self.read_now = Cache(folder / "plans.bin", "1", is_kept), 0
        self.format = Format("markdown", (".md",), MARKDOWN.write, self._read)

    def _read(self, text: str, file: str) -> FilledPlan:
        self.read_now += 1
        return MARKDOWN.read(text, file)

    def read(self, text: str = TEXT, file: str = FILE) -> FilledPlan:
        """The plan in this text."""
        return ReadPlans(self.cache).read(self.format, text, file)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """One that has read nothing."""
    return Reader(tmp_path)


def test_the_second_time_nothing_is_read(reader: Reader) -> None:
    """And the plan is the same, to the lines of its boxes."""
    first, second = reader.read(TICKED), reader.read(TICKED)
    assert first == second == MARKDOWN.read(TICKED, FILE)
    assert [mark.where for mark in first.marks] == [mark.where for mark in second.marks]
    assert reader.read_now == 1


def test_a_changed_text_and_another_file_are_read(reader: Reader) -> None:
    """A tick counts at once, and a fault is told with the file that has it."""
    reader.read()
    assert reader.read(TICKED).marks[0].done
    reader.read(TICKED, "plans/2026-11-22-2.md")
    assert reader.read_now == 3


def test_what_cannot_be_read_is_not_kept(reader: Reader) -> None:
    """It is told each time what is wrong."""
    for _ in range(2):
        with pytest.raises(FileFault):
            reader.read("# My own page\n")
    assert reader.read_now == 2
    assert not reader.cache.file.exists()


def test_a_damaged_cache_is_as_none(reader: Reader) -> None:
    """The plan is read, and kept again."""
    reader.read()
    reader.cache.file.write_bytes(b"damaged")
    assert reader.read() == reader.read() == MARKDOWN.read(TEXT, FILE)
    assert reader.read_now == 2


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """It reads what is there."""
    dry = Reader(tmp_path, is_kept=False)
    assert dry.read() == MARKDOWN.read(TEXT, FILE)
    assert not dry.cache.file.exists()
    Reader(tmp_path).read()
    dry.read()
    assert dry.read_now == 1


def test_the_plans_that_were_read_last_are_kept(reader: Reader) -> None:
    """One more than are kept: the first is read again, the last is not."""
    files = [f"plans/{number}.md" for number in range(MOST_PLANS + 1)]
    for file in files:
        reader.read(file=file)
    reader.read(file=files[-1])
    assert reader.read_now == len(files)
    reader.read(file=files[0])
    assert reader.read_now == len(files) + 1


@given(plan=SESSIONS)
def test_any_plan_comes_back_the_same(plan: Session) -> None:
    """Whatever it holds."""
    text = MARKDOWN.write(plan)
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        assert reader.read(text) == reader.read(text) == MARKDOWN.read(text, FILE)
        assert reader.read_now == 1
