"""The keys of the session on the whole screen."""

import signal
from typing import Protocol

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.widgets import TextArea

from kneecli.start.leader import Leader
from kneecli.start.states.answers import ENTER, ESCAPE, SPACE

_NAMES = {" ": SPACE}


class KeyedScreen(Protocol):
    """What takes the keys: a screen that leads through a session."""

    leader: Leader
    note: TextArea

    def press(self, key: str) -> None:
        """Hands the key to the session."""

    def end(self, number: int) -> None:
        """Ends in order, by this signal or by none."""


def bindings(screen: KeyedScreen) -> KeyBindings:
    """What each key does: most go to the session; with others the screen is left."""
    keys = KeyBindings()
    no_note = Condition(lambda: screen.leader.state.question != "note")

    @keys.add("<any>", filter=no_note)
    def _(event: KeyPressEvent) -> None:
        screen.press(_NAMES.get(event.data, event.data.lower()))

    @keys.add("enter", filter=no_note)
    def _(_: KeyPressEvent) -> None:
        screen.press(ENTER)

    @keys.add("escape")
    def _(_: KeyPressEvent) -> None:
        screen.note.text = ""
        screen.press(ESCAPE)

    @keys.add("c-d")
    def _(_: KeyPressEvent) -> None:
        screen.end(0)

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _(_: KeyPressEvent) -> None:
        screen.end(signal.SIGINT)

    @keys.add("c-z")
    def _(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    return keys
