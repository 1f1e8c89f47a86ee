"""A thousand sessions of keys, waiting, sleep, refusals and sudden ends: nothing is lost, and nothing counts twice."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kneecli.domain.diary.performance import Said, done_sets
from kneecli.domain.problem import CouldNot
from kneecli.start.leader import Leader, Silence
from kneecli.start.states.answers import ENTER, ESCAPE, SPACE
from kneecli.start.states.happenings import Did
from kneecli.start.states.machine import KEYS
from kneecli.start.states.moves import begun
from kneecli.start.states.state import Course
from support.courses import Notebook, courses

PRESSED = st.sampled_from([*KEYS, ENTER, ENTER, ENTER, SPACE, ESCAPE, *"0123456789tpdoyz", "a word"]).filter(
    lambda key: key not in ("q", "x")
)


class Sessions(RuleBasedStateMachine):
    """A person with a plan, a clock and a journal, to whom anything happens."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.exercised = 100.0, 0.0
        self.book = Notebook()
        self.done_once: set[str] = set()

    @initialize(course=courses())
    def plans(self, course: Course) -> None:
        """A session is planned, and begun."""
        self.whole = course
        self.leader: Leader = self._started(course)

    def _started(self, course: Course) -> Leader:
        leader = Leader(begun(course), self.book, Silence())
        leader.start(self.now)
        return leader

    def _goes_on(self) -> None:
        course = self.book.left_of(self.whole)
        if course is not None:
            self.leader = self._started(course)

    @rule(key=PRESSED)
    def presses(self, key: str) -> None:
        """A key is pressed."""
        self.leader.key(key, self.now)

    @rule(ms=st.integers(1, 4900), times=st.integers(1, 12))
    def waits(self, ms: int, times: int) -> None:
        """Time passes, and the clock is looked at."""
        for _ in range(times):
            self.now += ms / 1000
            self.exercised += ms / 1000
            self.leader.tick(self.now)

    @rule(seconds=st.floats(5.1, 1e6))
    def sleeps(self, seconds: float) -> None:
        """The machine sleeps: none of it counts, and what ran stands still."""
        before = self.leader.state
        self.now += seconds
        self.leader.tick(self.now)
        after = self.leader.state
        assert (after.at, after.ms, after.counted) == (before.at, before.ms, before.counted)
        assert not after.runs

    @rule(seconds=st.floats(0.1, 1e4))
    def puts_the_clock_back(self, seconds: float) -> None:
        """The clock is put back: nothing happens."""
        self.now -= seconds
        self.leader.tick(self.now)

    @rule()
    def fills_the_disk(self) -> None:
        """From here on the journal takes nothing."""
        self.book.refuses = True

    @rule()
    def frees_the_disk(self) -> None:
        """It takes entries again."""
        self.book.refuses = False

    @precondition(lambda self: not self.leader.waiting)
    @rule()
    def is_killed(self) -> None:
        """Without a word: what was recorded is there, and the next start goes on with the rest."""
        self._goes_on()

    @rule(key=st.sampled_from(["q", "x", "hang up"]))
    def stops(self, key: str) -> None:
        """In order: nothing that was counted is lost, once the disk takes it."""
        counted = {each for each in self.leader.state.counted if each.count}
        exercise = self.leader.state.guided.item.exercise
        if key == "hang up" or (key == "x" and self.leader.state.question == "note"):
            pass
        else:
            self.leader.key(key, self.now)
            if key == "x":
                self.leader.key("q", self.now)
        try:
            self.leader.close()
        except CouldNot:
            self.book.refuses = False
            self.leader.close()
        assert self.leader.waiting == ()
        if counted and not self.leader.state.is_through:
            assert exercise in self.book.done
        self._goes_on()

    @invariant()
    def is_in_order(self) -> None:
        """What has been done stays done, is never more than was asked for, and took no longer than there was time."""
        if not hasattr(self, "leader"):
            return
        names = {each.item.exercise for each in self.whole.items}
        assert self.book.done.keys() <= names
        for name, did in self.book.done.items():
            asked = done_sets(did.prescription, Said())
            assert len(did.sets) <= len(asked)
            assert all(_amount(one) <= _amount(asked[0]) for one in did.sets)
            assert did.was_done or name not in self.done_once, "what was done became a skip"
            if did.was_done:
                self.done_once.add(name)
        assert sum(did.seconds or 0 for did in self.book.done.values()) <= self.exercised + 1
        if not self.book.refuses and not self.leader.waiting:
            assert self.leader.state.recorded <= self.book.done.keys()
        assert all(entry.item.exercise in names for entry in self.book.entries if isinstance(entry, Did))

    def teardown(self) -> None:
        """At the end all that was done is there once the disk takes it, and then the session can be done to its end.

        An exercise that was broken off, and is passed over when it comes again, stays one that can be gone on with.
        """
        if not hasattr(self, "leader"):
            return
        self.book.refuses = False
        self.leader.close()
        for _ in range(500):
            course = self.book.left_of(self.whole)
            if course is None:
                break
            before = len(self.book.entries)
            self.leader = self._started(course)
            for _ in range(3000):
                self.leader.key(ENTER, self.now)
                self.now += 2.5
                self.leader.tick(self.now)
                if self.leader.state.ended:
                    break
            assert self.leader.state.ended == "done"
            again = {each.item.exercise for each in self.book.entries[before:] if isinstance(each, Did)}
            assert not any(self.book.done[exercise].unfinished for exercise in again)
            if not again:
                break
        assert self.book.done.keys() == {each.item.exercise for each in self.whole.items}


def _amount(one: Any) -> int:
    return int(one.reps if one.reps is not None else one.hold_s if one.hold_s is not None else one.seconds)


@pytest.mark.parametrize("number", [20, pytest.param(1000, marks=pytest.mark.slow)], ids=["some", "many"])
def test_nothing_is_lost_and_nothing_counts_twice(number: int) -> None:
    """Whatever is pressed, however long one waits, when the machine sleeps, the disk refuses, or all ends at once."""
    run_state_machine_as_test(Sessions, settings=settings(max_examples=number))
