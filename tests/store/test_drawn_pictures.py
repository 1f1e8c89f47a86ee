"""The drawn pictures in the cache: a shorter way to the same page, and never to another one."""

import os
from pathlib import Path

import pytest

from kneecli.domain.catalogue.exercise import Rung
from kneecli.formats.plan.page.card import Picture
from kneecli.store.caches import drawn_pictures
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.drawn_pictures import kept_drawing
from support.stopped_clock import stop_clock_at

PICTURE = Picture("<svg/>", "A caption.", ("<svg>1</svg>", "<svg>2</svg>"))


class Drawer:
    """Asks for a picture by way of the cache, and counts how often it was drawn."""

    def __init__(self, tmp_path: Path) -> None:
        self.cache = Cache(tmp_path / "cache" / "pictures" / "page.bin", "1")
        self.file, self.drawn = tmp_path / "figures.toml", 0
        self.touch(1)

    def touch(self, moment: int) -> None:
        """Has the pack's file changed at this moment."""
        self.file.touch()
        os.utime(self.file, ns=(moment, moment))

    def ask(self, picture: Picture | None = PICTURE, rung: Rung = Rung("1", sets=1)) -> Picture | None:  # noqa: B008
        """The picture; this one is drawn where none is kept."""

        def draw() -> Picture | None:
            self.drawn += 1
            return picture

        return kept_drawing(self.cache, self.file, rung, draw)


@pytest.fixture
def drawer(tmp_path: Path) -> Drawer:
    """One with a pack's file of long ago."""
    return Drawer(tmp_path)


def test_the_second_time_nothing_is_drawn(drawer: Drawer) -> None:
    """And the picture is the same, with its caption and its frames."""
    assert drawer.ask() == drawer.ask(None) == PICTURE
    assert drawer.drawn == 1


def test_a_changed_pack_or_rung_is_drawn_again(drawer: Drawer) -> None:
    """The height of a step stands in the pack's other file, and shows in the picture."""
    drawer.ask()
    drawer.touch(2)
    drawer.ask()
    assert drawer.drawn == 2
    drawer.ask(rung=Rung("1", sets=1, step_cm=10))
    assert drawer.drawn == 3


def test_other_code_draws_again(drawer: Drawer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version stays the same while kneecli is worked on."""
    code = drawn_pictures._code()
    assert {"drawing.py", "svg.py", "figures.py", "body.py"} <= {Path(name).name for name, _, _ in code}
    assert all(size for _, _, size in code)
    drawer.ask()
    monkeypatch.setattr(drawn_pictures, "_code", lambda: code[1:])
    drawer.ask()
    assert drawer.drawn == 2


def test_what_may_change_by_itself_is_not_kept(drawer: Drawer, monkeypatch: pytest.MonkeyPatch) -> None:
    """No picture, an image by the pack's author, and what comes of a file that is just being written."""
    image = Picture("<svg>image</svg>")
    assert drawer.ask(None) is None
    assert drawer.ask(image) == image
    drawer.file.write_text("x", encoding="utf-8")
    stop_clock_at(drawer.file, monkeypatch)
    drawer.ask()
    drawer.ask()
    assert drawer.drawn == 4


def test_a_damaged_cache_is_made_anew(drawer: Drawer, tmp_path: Path) -> None:
    """As it is where nothing can be written."""
    drawer.ask()
    drawer.cache.file.write_bytes(drawer.cache.file.read_bytes()[:-1])
    assert drawer.ask() == drawer.ask() == PICTURE
    assert drawer.drawn == 2
    (tmp_path / "file").touch()
    drawer.cache = Cache(tmp_path / "file" / "page.bin", "1")
    assert drawer.ask() == PICTURE
