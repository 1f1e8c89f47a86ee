"""Code of packs runs under guard: whatever it does comes out as one error."""

import contextlib
import os
import signal
import sys
import threading

import pytest

from kneecli.plugins import guard
from kneecli.plugins.guard import PackFailed, guarded


def test_nothing_happens_to_code_that_behaves() -> None:
    """What is well-behaved is not noticed."""
    with guarded("x"):
        found = 1 + 1
    assert found == 2


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer")
@pytest.mark.parametrize("stubborn", [False, True])
def test_code_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch, stubborn: bool) -> None:
    """A loop without an end costs its time and no more, even when it catches what is raised in it."""
    monkeypatch.setattr(guard, "MOST_SECONDS", 0.05)
    catches = [True] if stubborn else []

    def endless() -> None:
        try:
            while True:
                pass
        except BaseException:
            if not catches:
                raise
        catches.clear()
        endless()

    with pytest.raises(PackFailed, match=r"took longer than 0\.05 seconds"), guarded("x"):
        endless()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_ctrl_c_is_the_user_s_own() -> None:
    """A real interrupt ends the command, even when the pack swallows it."""

    def swallows() -> None:
        with contextlib.suppress(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt), guarded("x"):
        swallows()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_raised_interrupt_is_the_packs() -> None:
    """`raise KeyboardInterrupt` is an error like any other."""
    with pytest.raises(PackFailed, match="KeyboardInterrupt"), guarded("x"):
        raise KeyboardInterrupt


def test_in_another_thread_it_guards_what_it_can() -> None:
    """Without timers and signals, which belong to the main thread, exceptions are still held back."""
    caught: list[BaseException] = []

    def run() -> None:
        try:
            with guarded("x"):
                sys.exit(1)
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert [type(each) for each in caught] == [PackFailed]


def test_an_error_that_can_t_be_told_is_told_by_its_name() -> None:
    """An error of the pack's own may fail in its own text."""

    class Bad(Exception):
        def __str__(self) -> str:
            raise SystemExit

    with pytest.raises(PackFailed, match="failed with Bad: no message"), guarded("x"):
        raise Bad
