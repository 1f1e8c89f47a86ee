"""The small files that completions look words up in."""

from pathlib import Path

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.installed import Loaded, LoadedPack, Origin
from kneecli.store.caches.completion_words import keep_plans_folder, keep_words
from support.builders import exercise

LOADED = Loaded(
    (
        LoadedPack(
            Pack("b", "The b pack", "1", 1, "MIT", (), "en", (exercise("z-raise"), exercise("a-raise"))), Origin()
        ),
        LoadedPack(Pack("c", "The c pack", "1", 1, "MIT", (), "en", (exercise("m-raise", name="M"),)), Origin()),
    ),
    (),
)


def test_each_pack_and_exercise_has_a_line(tmp_path: Path) -> None:
    """First all names and ids, then each with its title; exercises in the order of their ids."""
    keep_words(tmp_path / "cache", LOADED)
    assert (tmp_path / "cache" / "words.tsv").read_text(encoding="utf-8") == (
        "all-pack\tb c\n"
        "all-exercise\ta-raise m-raise z-raise\n"
        "all-measure\t\n"
        "all-programme\t\n"
        "all-goal\t\n"
        "pack\tb\tThe b pack\n"
        "pack\tc\tThe c pack\n"
        "exercise\ta-raise\tHeel raise\n"
        "exercise\tm-raise\tM\n"
        "exercise\tz-raise\tHeel raise\n"
    )


def test_what_is_so_already_is_not_written_again(tmp_path: Path) -> None:
    """Planning twice into the same folder touches nothing."""
    keep_plans_folder(tmp_path, tmp_path / "plans")
    before = (tmp_path / "plans-folder").stat()
    keep_plans_folder(tmp_path, tmp_path / "plans")
    now = (tmp_path / "plans-folder").stat()
    # All but the time of reading: a look at the file changes that, when a second has gone by.
    assert (now.st_ino, now.st_mode, now.st_size) == (before.st_ino, before.st_mode, before.st_size)
    assert (now.st_mtime_ns, now.st_ctime_ns) == (before.st_mtime_ns, before.st_ctime_ns)
    assert (tmp_path / "plans-folder").read_text(encoding="utf-8") == f"{tmp_path}/plans\n"


def test_that_it_fails_is_no_ones_trouble(tmp_path: Path) -> None:
    """A cache that can't be written to ends nothing."""
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    keep_words(tmp_path / "cache", LOADED)
    (tmp_path / "other" / "words.tsv").mkdir(parents=True)
    keep_words(tmp_path / "other", LOADED)
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "a file"
