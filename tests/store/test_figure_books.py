"""The parsed files of figures in the cache: a shorter way to the same picture, and never to another one."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.problem import FileFault
from kneecli.figures.pose import Figure
from kneecli.formats.figure.figures import FigureBook
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.figure_books import kept_book
from kneecli.store.packs.figures import Figures
from support.builders import exercise
from support.bundles import zipped
from support.figures import ALT
from support.stopped_clock import stop_clock_at

TEXT = f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\n'


class Asker:
    """Asks for a figure by way of the cache, and counts how often the file was read."""

    def __init__(self, tmp_path: Path) -> None:
        self.cache = Cache(tmp_path / "cache" / "pictures" / "figures.bin", "1")
        self.file = tmp_path / "figures.toml"
        self.reads = 0
        self.write(TEXT)

    def write(self, text: str, moment: int = 1) -> None:
        """Puts this into the pack's file, at some moment long ago."""
        self.file.write_text(text, encoding="utf-8")
        os.utime(self.file, ns=(moment, moment))

    def ask(self, named: Path | None = None) -> Figure | None:
        """The figure of the exercise `one`, as a command of its own asks for it."""
        pack = Pack(
            "test", "T", "1.0.0", 1, "MIT", ("A",), "en", (exercise(id="one"),), figures=str(named or self.file)
        )

        def keep(_: str, file: Path, on_disk: Path, read: Callable[[], FigureBook]) -> FigureBook:
            def counted() -> FigureBook:
                self.reads += 1
                return read()

            return kept_book(self.cache, file, on_disk, counted)

        return Figures(Catalogue((pack,)), keep=keep).of(exercise(id="one"), 1)


@pytest.fixture
def asker(tmp_path: Path) -> Asker:
    """One with a pack's file that has one figure."""
    return Asker(tmp_path)


def test_the_second_time_nothing_is_parsed(asker: Asker) -> None:
    """And the figure is the same; one that is not there is not there either time."""
    assert asker.ask() == asker.ask() is not None
    assert asker.reads == 1
    asker.write("", moment=2)
    assert asker.ask() is asker.ask() is None


@pytest.mark.parametrize("moment", [1, 2])
def test_a_changed_file_is_read_again(asker: Asker, moment: int) -> None:
    """Whether its size or its time has changed."""
    before = asker.ask()
    asker.write(TEXT.replace("91", "92" if moment == 2 else "9.25"), moment)
    after = asker.ask()
    assert asker.reads == 2
    assert before != after is not None
    assert asker.ask() == after


def test_a_file_that_is_just_being_written_is_not_kept(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been read before its last change."""
    asker.write(TEXT, moment=time.time_ns())
    stop_clock_at(asker.file, monkeypatch)
    asker.ask()
    asker.ask()
    assert asker.reads == 2


def test_a_damaged_cache_is_made_anew(asker: Asker) -> None:
    """Cut short, changed, emptied, of another version, or a folder in its place: the figure is the file's."""
    right = asker.ask()
    whole = asker.cache.file.read_bytes()
    for damaged in (whole[:-1], whole[:30] + b"\0" + whole[31:], b"", b"\0" * 9):
        asker.cache.file.write_bytes(damaged)
        asker.reads = 0
        assert asker.ask() == asker.ask() == right
        assert asker.reads == 1
    asker.cache = Cache(asker.cache.file, "2")
    assert asker.ask() == right
    asker.cache.file.unlink()
    asker.cache.file.mkdir()
    assert asker.ask() == right


def test_nothing_is_written_where_nothing_may_be(asker: Asker, tmp_path: Path) -> None:
    """In a dry run, and where the cache folder can't be made."""
    asker.cache = Cache(asker.cache.file, "1", is_kept=False)
    assert asker.ask() is not None
    assert not (tmp_path / "cache").exists()
    (tmp_path / "cache").touch()
    asker.cache = Cache(asker.cache.file, "1")
    assert asker.ask() is not None


def test_a_fault_is_named_with_its_line_each_time(asker: Asker) -> None:
    """Also when the file was not parsed for it."""
    asker.write(TEXT + "torso = true\n")
    for _ in range(2):
        with pytest.raises(FileFault, match=r"torso.*figures\.toml:5|figures\.toml:5.*torso"):
            asker.ask()
    assert asker.reads == 1


def test_what_is_no_plain_data_is_read_each_time(asker: Asker) -> None:
    """TOML knows dates, which no figure needs."""
    asker.write(TEXT + "[two]\nday = 2026-11-22\n")
    assert asker.ask() == asker.ask() is not None
    assert asker.reads == 2


def test_a_zip_counts_as_a_whole(asker: Asker, tmp_path: Path) -> None:
    """The file in it has no time of its own that could be asked for."""
    packed = tmp_path / "mine.zip"
    for moment, text in enumerate((TEXT, TEXT.replace("91", "92")), start=1):
        packed.write_bytes(zipped({"pack.toml": "", "figures/mine.toml": text}))
        os.utime(packed, ns=(moment, moment))
        figure = asker.ask(packed / "figures" / "mine.toml")
        assert figure is not None
        assert figure == asker.ask(packed / "figures" / "mine.toml")
        assert figure.end is not None
        assert figure.end.hip == (0, 90 + moment)
        assert asker.reads == moment
