"""Each usual refusal of the system has a cure of its own; for any other there is no guess."""

import errno
from pathlib import Path

import pytest

from kneecli.domain.problem import CouldNot
from kneecli.store.files import read_text, refused, replace_text
from kneecli.store.refusal import cure

WORDS = {
    errno.ENOSPC: "Free some space",
    errno.EACCES: "who may use it",
    errno.EROFS: "only be read",
    errno.ENAMETOOLONG: "shorter name",
    errno.ENOTDIR: "a file and not a folder",
    errno.EMFILE: "ulimit -n",
    errno.ENFILE: "close some programs",
    errno.EIO: "failed: check it",
}


@pytest.mark.parametrize("number", WORDS, ids=lambda number: errno.errorcode[number])
def test_each_refusal_has_its_own_cure(number: int) -> None:
    """The cure is about what was refused, and no two are the same."""
    assert WORDS[number] in cure(OSError(number, "x"))
    assert sum(WORDS[number] in cure(OSError(other, "x")) for other in WORDS) == 1


@pytest.mark.parametrize("error", [OSError(errno.EDOM, "x"), OSError("without a number")])
def test_what_is_not_known_is_not_guessed(error: OSError) -> None:
    """Then the cure says how to see more, and nothing about disks."""
    assert cure(error) == "`kneecli --debug …` shows where."


def test_only_a_writing_says_that_nothing_was_changed() -> None:
    """Who only wanted to read had nothing to fear."""
    error = OSError(errno.EACCES, "Permission denied")
    assert "Nothing was changed" in refused("write", Path("x"), error).cure
    assert "changed" not in refused("read", Path("x"), error).cure


def test_a_folder_that_is_gone_is_told_from_one_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same refusal has another cure when it is the current folder that was deleted."""
    missing = OSError(errno.ENOENT, "No such file or directory")
    assert "deleted" not in cure(missing)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    here.rmdir()
    assert "The folder that you are in was deleted" in cure(missing)
    with pytest.raises(CouldNot, match="The folder that you are in was deleted"):
        replace_text(Path("x.md"), "text")
    monkeypatch.chdir(tmp_path)


def test_a_name_that_is_too_long_is_named(tmp_path: Path) -> None:
    """Reading and writing it say so, with the cure."""
    with pytest.raises(CouldNot, match=r"File name too long\n.*shorter name"):
        read_text(tmp_path / ("x" * 300))
    with pytest.raises(CouldNot, match=r"File name too long\n.*shorter name.* Nothing was changed"):
        replace_text(tmp_path / ("x" * 300), "text")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    """A path that goes through a file can't be written, and the cure is to look at the path."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CouldNot, match=r"Not a directory\n.*a file and not a folder.* Nothing was changed"):
        replace_text(tmp_path / "file" / "x.md", "text")
