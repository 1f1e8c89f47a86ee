"""The files with the pictures: read when they are asked for, once, and never trusted."""

from pathlib import Path

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.problem import CouldNot, FileFault
from kneecli.formats.pack.bundle import MOST_OF_ONE
from kneecli.store.packs.figures import Figures, read_image
from support.builders import exercise
from support.figures import ALT


def _figures(file: Path | str) -> Figures:
    """The figures of a pack that names this file."""
    pack = Pack("test", "Test", "1.0.0", 1, "MIT", ("A",), "en", (exercise(id="one"),), figures=str(file))
    return Figures(Catalogue((pack,)))


def test_a_file_is_read_once(tmp_path: Path) -> None:
    """A page with many pictures parses no file twice."""
    file = tmp_path / "figures.toml"
    file.write_text(f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\n')
    figures = _figures(file)
    first = figures.of(exercise(id="one"), 1)
    file.unlink()
    assert first is not None
    assert figures.of(exercise(id="one"), 1) == first


def test_no_file_no_figure_and_no_fault(tmp_path: Path) -> None:
    """A pack need not have pictures, nor a picture of each exercise."""
    assert _figures("").of(exercise(id="one"), 1) is None
    (tmp_path / "figures.toml").write_text("")
    assert _figures(tmp_path / "figures.toml").of(exercise(id="one"), 1) is None


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(CouldNot, match=r"gone\.toml"):
        _figures(tmp_path / "gone.toml").of(exercise(id="one"), 1)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.png", b"<svg>", "it is no PNG image"),
        ("a.svg", b"\x89PNG", "it is no SVG image"),
        ("a.svg", b"<svg>" + b" " * MOST_OF_ONE, "it is larger"),
    ],
)
def test_an_image_has_to_be_one(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    """Of its kind, and no larger than a page can bear."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FileFault, match=what):
        read_image(tmp_path / name)


def test_an_image_that_is_not_there_is_said(tmp_path: Path) -> None:
    """With where to put it."""
    with pytest.raises(CouldNot, match="there is no such file"):
        read_image(tmp_path / "a.png")
