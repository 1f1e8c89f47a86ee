"""What the doctor makes of what it finds."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.doctor.check import STATES, Check, in_all, worst
from kneecli.domain.doctor.facts import Clock, CompletionScript, Dependency, Locale, Place, Terminal, Versions
from kneecli.domain.doctor.places import of_places
from kneecli.domain.doctor.privacy import without_home
from kneecli.domain.doctor.surroundings import of_clock, of_completion, of_locale, of_terminal, of_versions
from kneecli.domain.doctor.versions import serves


@pytest.mark.parametrize(
    ("version", "wanted", "does"),
    [
        ("0.28.1", ">=0.28,<0.29", True),
        ("0.29", ">=0.28,<0.29", False),
        ("0.9", ">=0.28,<0.29", False),
        ("1.5", ">=1.5.0", True),
        ("3.0.43.post1", "<3.0.44,>=3.0.43", True),
        ("2", "!=2.0,>1", False),
        ("10", "==10.*", True),
        ("unknown", "", True),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, wanted: str, does: bool) -> None:
    """Not as texts; what can't be compared serves."""
    assert serves(version, wanted) is does


NUMBERS = st.lists(st.integers(0, 99), min_size=1, max_size=4)


@given(NUMBERS, NUMBERS)
def test_one_of_two_versions_is_not_too_old(one: list[int], other: list[int]) -> None:
    """Of two, either is at least the other; both only when they are the same."""
    a, b = (".".join(map(str, numbers)) for numbers in (one, other))
    assert serves(a, f">={b}") or serves(b, f">={a}")
    assert serves(a, f"<{b}") != serves(a, f">={b}")


def states(checks: object) -> list[tuple[str, str]]:
    """What is not fine, with its state."""
    return [(check.state, check.what) for check in checks if check.state != "fine"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("place", "state", "word"),
    [
        (Place("data", "d", "folder", 0o700, writable=True, free=999), "fault", "is full"),
        (Place("data", "d", "folder", 0o700, writable=True, free=5_000_000), "remark", "has only 5.0 MB left"),
        (Place("data", "d", "folder", 0o700, writable=False, free=10**9), "fault", "can't be written to"),
        (Place("settings", "d", "file", 0o600, writable=False, free=10**9), "remark", "can't be written to"),
        (Place("journal", "d", "folder", 0o750, writable=True, free=10**9), "remark", "can be read by others"),
        (Place("data", "d", "folder", 0o700, writable=True, free=10**9, locks=False), "remark", "can't be locked"),
        (Place("cache", "d", "unreachable", why="Permission denied"), "fault", "Permission denied"),
        (Place("cache", "d", "other", why="it is no folder"), "fault", "is in the way"),
    ],
)
def test_a_place_has_at_most_one_thing_wrong_here(place: Place, state: str, word: str) -> None:
    """Each says what it is, and what to do about it."""
    ((found, what),) = states(of_places([place]))
    assert (found, word in what) == (state, True)
    assert all(check.cure for check in of_places([place]) if check.state != "fine")


def test_what_is_wrong_with_all_of_them_is_said_once() -> None:
    """A full disk, and a folder that nothing can be written to with all that would be in it."""
    names = (("settings", "file"), ("data", "folder"), ("plans", "missing"), ("journal", "folder"))
    full = [Place(name, f"d/{name}", kind, 0o700, writable=True, free=9, disk=1) for name, kind in names]
    assert [state for state, _ in states(of_places(full))] == ["fault"]
    closed = [Place("data", "d", "folder", 0o500, disk=1), *(Place(name, f"d/{name}", kind) for name, kind in names)]
    assert [what for _, what in states(of_places(closed))] == ["data: d can't be written to"]


@pytest.mark.parametrize("kind", ["folder", "missing"])
def test_a_place_that_is_not_there_yet_is_fine(kind: str) -> None:
    """As long as it can be made."""
    assert states(of_places([Place("plans", "p", kind, None, writable=True, free=None)])) == []


def test_what_kneecli_runs_in() -> None:
    """A missing package is a fault; an old one, a narrow terminal, ASCII and a clock of 1970 are remarks."""
    needed = (Dependency("rich", None, ">=14"), Dependency("typer", "0.30", "<0.29"), Dependency("pluggy", "1.6", ""))
    versions = Versions("1.0", "3.12", "Linux", "pip", needed)
    assert [state for state, _ in states(of_versions(versions))] == ["fault", "remark"]
    terminal = Terminal(True, True, True, 30, 24, "xterm", True, "ascii", False)
    assert [state for state, _ in states(of_terminal(terminal))] == ["remark", "remark"]
    assert [state for state, _ in states(of_locale(Locale("C", "ascii", "ascii", "bash")))] == ["remark"]
    assert states(of_locale(Locale("C.UTF-8", "UTF-8", "utf-8", "bash"))) == []
    clock = Clock(datetime.datetime(1970, 1, 1), "UTC", -210, "Mars/Phobos")
    assert [state for state, _ in states(of_clock(clock))] == ["remark", "remark"]
    assert "UTC-03:30" in next(of_clock(clock)).what


def test_completion() -> None:
    """An old script is a remark with the command that renews it; none at all is only said, with the person's shell."""
    old = CompletionScript("zsh", "z", "old")
    assert [check.cure for check in of_completion([old], "bash")] == [
        "`kneecli completion zsh --install` puts the new one there."
    ]
    (none,) = of_completion([CompletionScript("zsh", "z", "none")], "zsh")
    assert (none.state, "completion zsh" in none.cure) == ("fine", True)


def test_the_home_folder_has_no_name() -> None:
    """Wherever it stands, but nowhere else."""
    data = {"a": ["/home/me/x: /home/me", "/home/mean", "/home/me.old"], "b": None, "c": 3}
    assert without_home(data, ("/home/me",)) == {"a": ["~/x: ~", "/home/mean", "/home/me.old"], "b": None, "c": 3}


@given(st.lists(st.sampled_from(STATES), max_size=5))
def test_the_end_says_how_it_stands(given_states: list[str]) -> None:
    """The counts are right, and the worst state decides."""
    checks = [
        Check("x", state, "y") for state in STATES if state in given_states for _ in range(given_states.count(state))
    ]
    said = in_all(checks)
    assert (said == "All is well.") is (worst(checks) == "fine")
    for state in ("fault", "remark"):
        count = given_states.count(state)
        assert (f"{count} {state}" in said) is (count > 0)
