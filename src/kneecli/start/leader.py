"""Leading through the session: looks at the clock, takes keys, and has what comes of them kept and heard."""

from typing import Protocol

from kneecli.domain.problem import CouldNot
from kneecli.domain.value import dataclass, field
from kneecli.start.states.happenings import Did, Felt, Happening, Muted, Ring, Say, Signed
from kneecli.start.states.machine import advance, closed, press
from kneecli.start.states.state import State


class Book(Protocol):
    """Where what was done and said is kept."""

    def keep(self, entry: Did | Felt | Signed) -> tuple[str, ...]:
        """Puts it down for good, and returns what there is to tell of it. Raises CouldNot."""


class Sound(Protocol):
    """What can be heard of the session."""

    def say(self, text: str) -> None:
        """Speaks, without waiting."""

    def ring(self) -> None:
        """A bell."""

    def switch(self) -> str:
        """Goes on or off; the words for it."""

    def end(self) -> None:
        """Falls silent at once, and for good."""


class Silence:
    """Nothing is heard."""

    def say(self, text: str) -> None:
        """Nothing."""

    def ring(self) -> None:
        """Nothing."""

    def switch(self) -> str:
        """Nothing to switch."""
        return "There is no sound here."

    def end(self) -> None:
        """Nothing."""


@dataclass
class Leader:
    """A session that is led through. `now` is the clock's last reading, in seconds.

    `told` is what there is to read at the moment; `waiting` what could not be put down yet, because the disk refused:
    it is tried again with everything that follows, and at the end. `taken` has the last that was taken down in this run
    of each exercise, by id.
    """

    state: State
    book: Book
    sound: Sound
    now: float = 0.0
    told: str = ""
    said: tuple[str, ...] = ()
    waiting: tuple[Did | Felt | Signed, ...] = ()
    refusal: CouldNot | None = None
    taken: dict[str, Did] = field(default_factory=dict)

    def start(self, now: float) -> None:
        """From here on time counts."""
        self.now = now

    def tick(self, now: float) -> None:
        """Looks at the clock. A clock that was put back has not moved."""
        ms = int((now - self.now) * 1000)
        if ms <= 0:
            self.now = min(self.now, now)
            return
        self.now += ms / 1000
        state, happened = advance(self.state, ms)
        self._becomes(state, happened)

    def key(self, name: str, now: float) -> None:
        """Takes a key, behind the time that has passed."""
        self.tick(now)
        self.told = ""
        state, happened = press(self.state, name)
        self._becomes(state, happened)

    def close(self) -> None:
        """Ends the session where it stands. Raises CouldNot with what can't be put down even now."""
        state, happened = closed(self.state)
        self._becomes(state, happened)
        self.sound.end()
        if self.waiting:
            self._put_down(())
        if self.waiting and self.refusal:
            raise self.refusal

    def take_said(self) -> tuple[str, ...]:
        """What was said since the last time, for who reads instead of listening."""
        said, self.said = self.said, ()
        return said

    def _becomes(self, state: State, happened: list[Happening]) -> None:
        self.state = state
        self._put_down(tuple(each for each in happened if isinstance(each, (Did, Felt, Signed))))
        for each in happened:
            match each:
                case Say():
                    self.sound.say(each.text)
                    if each.kind != "title":
                        self.said += (each.text,)
                    if each.kind == "word":
                        self.told = self.told or each.text
                case Ring():
                    self.sound.ring()
                case Muted():
                    self._tell(self.sound.switch())

    def _put_down(self, entries: tuple[Did | Felt | Signed, ...]) -> None:
        self.waiting += entries
        while self.waiting:
            try:
                messages = self.book.keep(self.waiting[0])
            except CouldNot as error:
                self.refusal = error
                self._tell(f"Not saved yet, and tried again: {error.problems[0].what}")
                return
            match self.waiting[0]:
                case Did() as did:
                    self.taken[did.item.exercise] = did
            self.waiting = self.waiting[1:]
            if messages:
                self._tell(" ".join(messages))

    def _tell(self, text: str) -> None:
        self.told = text
        self.said += (text,)
