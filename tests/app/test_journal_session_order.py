"""A command's diary is up to date, and what it adds comes after all that it has seen."""

from pathlib import Path

from kneecli.app.journal_session import JournalSession
from kneecli.domain.diary.record import PainFelt
from kneecli.formats.diary.event_values import LARGEST_NUMBER
from kneecli.store.caches.cached import Cache
from kneecli.store.journal import JournalFolder
from support.journal import day


def book(tmp_path: Path) -> tuple[JournalSession, JournalFolder]:
    """A book with the folder that it is kept in."""
    folder = JournalFolder(tmp_path / "journal")
    return JournalSession(folder, Cache(tmp_path / "diary.bin", "1"), day(0)), folder


def test_what_follows_from_everything_comes_after_it(tmp_path: Path) -> None:
    """What another device has added since, and `whole` has read, has a lower number than what is stamped then."""
    diary, folder = book(tmp_path)
    folder.append([PainFelt("a", 40, "", day(0), 3)])
    assert diary.whole().pain_entered_on(day(0)) == 3
    assert [diary.stamp()["number"] for _ in range(2)] == [41, 42]


def test_at_the_largest_number_the_time_is_exact(tmp_path: Path) -> None:
    """Below it seconds will do; from there on the time alone tells what came after what."""
    _, folder = book(tmp_path)
    folder.append([PainFelt("a", LARGEST_NUMBER - 2, "", day(0), 3)])
    diary, _ = book(tmp_path)
    stamps = [diary.stamp() for _ in range(3)]
    assert [stamp["number"] for stamp in stamps] == [LARGEST_NUMBER - 1, LARGEST_NUMBER, LARGEST_NUMBER]
    assert "." not in stamps[0]["at"]
    assert "." in stamps[1]["at"]
    assert stamps[1]["at"] <= stamps[2]["at"]
