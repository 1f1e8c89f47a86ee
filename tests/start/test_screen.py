"""The session on the whole screen, with a clock of the test's: what a key does, and what is drawn when."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from kneecli.domain.problem import CouldNot
from kneecli.start.display.pictures import Pictures
from kneecli.start.display.screen import Screen, ShownBy
from kneecli.start.leader import Leader, Silence
from kneecli.start.states.moves import begun
from kneecli.start.states.state import Course
from support.builders import prescription
from support.courses import Notebook, course, guided


class Sitting:
    """A person before the screen: they type, and time passes when they say so."""

    def __init__(self, through: Course, typed: PipeInput) -> None:
        self.now = 50.0
        self.book = Notebook()
        self._naps: list[tuple[float, asyncio.Future[None]]] = []
        self._typed = typed
        leader = Leader(begun(through), self.book, Silence())
        pictures = Pictures(lambda *_: None)
        shown_by = ShownBy(lambda: self.now, pictures, "metric", nap=self._nap, input=typed, output=DummyOutput())
        self.screen = Screen(leader, shown_by)

    async def _nap(self, seconds: float) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._naps.append((self.now + seconds, waiting))
        await waiting

    async def types(self, text: str) -> None:
        """Presses these keys, and sees what comes of them."""
        for key in text:
            self._typed.send_text(key)
            await self._settles()

    async def waits(self, seconds: float) -> None:
        """So many seconds pass, each nap ending in its time."""
        end = self.now + seconds
        while self._naps and self._naps[0][0] <= end:
            self.now, waiting = self._naps.pop(0)
            waiting.set_result(None)
            await self._settles()
        self.now = end

    async def sleeps(self, seconds: float) -> None:
        """The machine sleeps so long, and whoever napped wakes late."""
        self.now += seconds
        _, waiting = self._naps.pop(0)
        waiting.set_result(None)
        await self._settles()

    async def _settles(self) -> None:
        for _ in range(20):
            await asyncio.sleep(0)

    async def sees(self) -> None:
        """Looks on until all is drawn, which waits up to a hundredth of a second for a quiet moment."""
        while self.screen.app.invalidated:
            await asyncio.sleep(0)


@contextmanager
def sitting(through: Course) -> Iterator[Sitting]:
    """Someone before a screen with this session."""
    with create_pipe_input() as typed:
        yield Sitting(through, typed)


def goes(one: Sitting, acts: Callable[[], Awaitable[None]]) -> None:
    """Runs the screen while this is done at it."""

    async def both() -> None:
        running = asyncio.create_task(one.screen.run())
        await asyncio.sleep(0)
        await acts()
        await asyncio.wait_for(running, 30)

    asyncio.run(both())


def test_a_session_at_the_keys() -> None:
    """From the beginning to the end: ready, counted, asked, the knee; all of it in the journal."""
    with sitting(course(guided(prescription=prescription(reps=3, rest_s=20)))) as one:

        async def acts() -> None:
            assert "Enter begins." in one.screen.view.text[-1]
            await one.types("\r\r")
            assert one.screen.view.title == "Get ready"
            await one.waits(10.1)
            assert (one.screen.view.big, one.screen.view.under) == ("1", "of 3, set 1 of 2")
            await one.waits(8)
            assert one.screen.view.big == "3"
            await one.waits(5)
            assert one.screen.view.title == "Rest"
            await one.waits(31.5)
            await one.types("24")
            assert "knee now" in one.screen.view.text[-1]
            await one.types("1")

        goes(one, acts)
    (did,) = one.book.done.values()
    assert (did.pain, did.effort, did.seconds, did.setup_s) == (2, 4, 54, 10)
    assert one.screen.leader.state.ended == "done"


def test_what_there_is_to_know_of_a_plan_stands_on_the_screen_before_it_begins() -> None:
    """Such as that there is a newer one: what is printed before the screen opens is seen only when it is left."""
    with sitting(course(notes=("The session that you began goes on.",))) as one:

        async def acts() -> None:
            assert "The session that you began goes on." in one.screen.view.text
            await one.types("\r")
            assert "The session that you began goes on." not in one.screen.view.text
            await one.types("q")

        goes(one, acts)


@pytest.mark.parametrize(("locale", "shown"), [("C.UTF-8", True), ("C", False)])
def test_the_screen_goes_by_the_locale(monkeypatch: pytest.MonkeyPatch, locale: str, shown: bool) -> None:
    """As all other pictures do: without UTF-8 they are in words."""
    monkeypatch.setenv("LC_ALL", locale)
    with sitting(course()) as one:
        assert one.screen.unicode is shown


def test_sleep_pauses() -> None:
    """Time asleep is not exercise: where it was, there it waits."""
    with sitting(course()) as one:

        async def acts() -> None:
            await one.types("\r\r")
            await one.waits(15)
            assert one.screen.view.big == "2"
            await one.sleeps(3600)
            assert one.screen.view.title == "Paused"
            await one.types(" ")
            assert one.screen.view.big == "2"
            await one.types("q")

        goes(one, acts)
    assert one.book.done["heel-raise"].unfinished


def test_a_note_is_typed_in_a_line_of_its_own() -> None:
    """Keys are letters there; Esc leaves it."""
    with sitting(course()) as one:

        async def acts() -> None:
            await one.types("\rn")
            await one.types("quite easy\r")
            assert one.screen.leader.state.note == "quite easy"
            assert one.screen.view.told == "Noted."
            await one.types("st")
            await one.types("q")

        goes(one, acts)
    assert (one.book.done["heel-raise"].note, one.book.done["heel-raise"].skipped) == ("quite easy", "no time")


def test_it_is_drawn_again_only_when_it_looks_otherwise() -> None:
    """While nothing runs, nothing is drawn, however long that is."""
    with sitting(course()) as one:

        async def acts() -> None:
            await one.types("\r")
            drawn: list[object] = []
            one.screen.app.on_invalidate += drawn.append
            await one.waits(60)
            assert drawn == []
            await one.sees()
            await one.types("\r")
            await one.waits(3)
            assert 0 < len(drawn) <= 4
            await one.types("q")

        goes(one, acts)


@pytest.mark.parametrize("key", ["\x03", "\x04", "q"])
def test_any_way_out_keeps_what_was_done(key: str) -> None:
    """Ctrl-C, Ctrl-D and `q`."""
    with sitting(course()) as one:

        async def acts() -> None:
            await one.types("\r\r")
            await one.waits(55)
            await one.types(key)

        goes(one, acts)
    assert one.book.done["heel-raise"].sets[0].reps == 10


def test_what_can_not_be_saved_is_tried_again_and_named_at_the_end() -> None:
    """The session goes on meanwhile."""
    with sitting(course(guided("one"), guided("two"))) as one:

        async def acts() -> None:
            one.book.refuses = True
            await one.types("\rst")
            assert "Not saved yet" in one.screen.view.told
            await one.types("q")

        with pytest.raises(CouldNot, match="no space"):
            goes(one, acts)
        one.book.refuses = False
        one.screen.leader.close()
    assert one.book.done["one"].skipped == "no time"
