"""The session on the whole screen: keys come in, and what is due is drawn."""

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Iterator

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.layout import ConditionalContainer, DynamicContainer, HSplit, Layout, VSplit
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style
from prompt_toolkit.widgets import TextArea

from kneecli.domain.problem import CouldNot
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units
from kneecli.render.console import has_signs
from kneecli.start.clocks import Clock
from kneecli.start.display import paint
from kneecli.start.display.next_look import until_next_ms
from kneecli.start.display.paint import Styled
from kneecli.start.display.pictures import Pictures
from kneecli.start.display.screen_keys import bindings
from kneecli.start.display.screen_parts import filling, window
from kneecli.start.display.view import View, view_of
from kneecli.start.leader import Leader
from kneecli.start.states.answers import ENTER
from kneecli.start.states.state import seconds_left

NARROW, LEAST_COUNTER = 70, 14
"""On a screen of fewer columns the counter beside the picture has only so many; else it has half of them."""

Nap = Callable[[float], Awaitable[None]]
"""Waits so many seconds."""


@dataclass(frozen=True, slots=True)
class ShownBy:
    """What a session is shown by: the clock, the pictures, the units of weights and heights, and the terminal.

    `nap` waits. Without `input` and `output` it is the terminal that kneecli runs in.
    """

    clock: Clock
    pictures: Pictures
    units: Units
    colour: bool = True
    nap: Nap = asyncio.sleep
    input: Input | None = None
    output: Output | None = None


class Screen:
    """A session on the screen, until it ends. What is shown is drawn again only when it is another view."""

    def __init__(self, leader: Leader, by: ShownBy) -> None:
        self.leader, self.clock, self.pictures, self.units, self.nap = leader, by.clock, by.pictures, by.units, by.nap
        self.total = seconds_left(leader.state)
        self.reading = window(lambda columns, _: paint.reading(self.view, columns), focusable=True)
        self.note = TextArea(multiline=False, prompt="> ", height=1, accept_handler=self._noted)
        self.app: Application[None] = Application(
            layout=self._layout(),
            key_bindings=bindings(self),
            style=Style.from_dict({**paint.STYLES, **paint.role_styles()} if by.colour else _plain_styles()),
            color_depth=None if by.colour else ColorDepth.DEPTH_1_BIT,
            full_screen=True,
            input=by.input,
            output=by.output,
        )
        self.app.ttimeoutlen = 0.05  # Esc is a key of its own
        self.unicode = self.app.output.encoding().lower().startswith("utf") and has_signs()
        self.signalled = 0
        self.view = self._seen()

    async def run(self) -> None:
        """Leads through the session. Raises CouldNot where something can't be kept even at the end."""
        self.leader.start(self.clock())
        with self._ended_by_signals(), contextlib.suppress(EOFError):  # the terminal was closed
            await self.app.run_async(pre_run=self._begin)
        self.leader.close()

    def _begin(self) -> None:
        self.app.create_background_task(self._look())

    async def _look(self) -> None:
        """Looks at the clock whenever something is due."""
        while not self.leader.state.ended:
            await self.nap(until_next_ms(self.leader.state) / 1000)
            self.leader.tick(self.clock())
            self._show()

    def press(self, key: str) -> None:
        """Hands the key to the session, and shows what comes of it."""
        self.leader.key(key, self.clock())
        self._show()

    def _show(self) -> None:
        if self.leader.state.ended:
            if not self.app.is_done and self.app.is_running:
                self.app.exit()
            return
        view = self._seen()
        if view == self.view:
            return
        self.view = view
        self.app.layout.focus(self.note if self.leader.state.question == "note" else self.reading)
        self.app.invalidate()

    def _seen(self) -> View:
        return view_of(self.leader.state, self.total, self.leader.told, self.units)

    def _layout(self) -> Layout:
        note = ConditionalContainer(self.note, Condition(lambda: self.leader.state.question == "note"))
        wide = VSplit([filling(self._picture), filling(self._counter)], padding=2)
        narrow = VSplit([filling(self._picture), filling(self._counter, LEAST_COUNTER)], padding=1)
        parts = [
            window(lambda columns, _: paint.head(self.view, columns)),
            window(lambda columns, _: paint.bar(self.view, columns, unicode=self.unicode)),
            DynamicContainer(lambda: narrow if self._columns() < NARROW else wide),
            self.reading,
            note,
            window(lambda columns, _: paint.footer(self.view, columns)),
            window(lambda columns, _: paint.keys(self.view, columns)),
        ]
        return Layout(HSplit(parts), focused_element=self.reading)

    def _columns(self) -> int:
        return get_app().output.get_size().columns

    def _picture(self, columns: int, rows: int) -> Styled:
        return paint.picture(self.view, self.pictures, columns, rows, unicode=self.unicode)

    def _counter(self, columns: int, rows: int) -> Styled:
        return paint.counter(self.view, columns, rows, unicode=self.unicode)

    def _noted(self, typed: Buffer) -> bool:
        self.press(typed.text or ENTER)
        return False

    def end(self, number: int) -> None:
        """Ends in order: what was done is put down before anything else."""
        self.signalled = number
        with contextlib.suppress(CouldNot):  # `run` tries again, and says so
            self.leader.close()
        self._show()

    @contextlib.contextmanager
    def _ended_by_signals(self) -> Iterator[None]:
        """Has a closed terminal and SIGTERM end the session in order."""
        loop = asyncio.get_running_loop()
        names = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # not on every system, nor in a thread
            for each in names:
                loop.add_signal_handler(each, self.end, int(each))
        try:
            yield
        finally:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                for each in names:
                    loop.remove_signal_handler(each)


def _plain_styles() -> dict[str, str]:
    """Bold, and no colours."""
    return {name: "bold" if "bold" in style else "" for name, style in paint.STYLES.items()}
