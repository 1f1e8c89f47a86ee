"""A voice, where the system has one: a program that speaks is started for each text, and never waited for."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import PurePath

from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import SPEAKERS
from kneecli.domain.words.wording import listed

_POWERSHELL = (
    "Add-Type -AssemblyName System.Speech;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)

COMMANDS: dict[str, tuple[str, ...]] = {
    "spd-say": ("--wait", "--pipe-mode"),
    "espeak-ng": ("--stdin",),
    "say": ("-f", "-"),
    "powershell": ("-NoProfile", "-NonInteractive", "-Command", _POWERSHELL),
}
"""The options with which each reads aloud what stands on its stdin. As an argument, a text could pass for an option."""

Start = Callable[[list[str]], "subprocess.Popen[bytes]"]


def started(command: list[str]) -> "subprocess.Popen[bytes]":
    """The program, apart from the terminal and its Ctrl-C. Raises OSError."""
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=nowhere, stderr=nowhere, start_new_session=True)


def found(wanted: str, which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """The programs that speak here: those of the system, or the one that is wanted; none when it is to be `off`."""
    if wanted == "off":
        return []
    names = SPEAKERS if wanted == "auto" else (wanted,)
    if wanted == "auto" and sys.platform == "win32":
        names = ("powershell",)
    return [path for name in names if (path := which(name))]


@dataclass
class Voice:
    """Speaks with the first of these programs; with the next one when that can't. One text at a time: the newest."""

    programs: list[str]
    start: Start = started
    speaking: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def say(self, text: str) -> None:
        """Begins to read the text aloud, in place of what is still being read."""
        self._check()
        self.hush()
        while self.programs:
            try:
                self.speaking = [self._begun(text)]
                return
            except OSError:
                self.programs = self.programs[1:]

    def hush(self) -> None:
        """Breaks off what is being read."""
        for each in self.speaking:
            if each.poll() is None:
                with contextlib.suppress(OSError):
                    each.kill()
            with contextlib.suppress(subprocess.TimeoutExpired):
                each.wait(timeout=1)
        self.speaking = []

    def _begun(self, text: str) -> "subprocess.Popen[bytes]":
        name = PurePath(self.programs[0]).stem.lower()
        process = self.start([self.programs[0], *COMMANDS[name]])
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended already: `_check` sees it
            process.stdin.write(text.encode())
            process.stdin.close()
        return process

    def _check(self) -> None:
        """A program that has failed is not tried again."""
        if any(each.poll() not in (None, 0) for each in self.speaking):
            self.programs = self.programs[1:]


@dataclass
class Heard:
    """Bell and voice of a session, switched on and off together by one key."""

    voice: Voice
    bell: Callable[[], None] | None
    is_on: bool = True

    def say(self, text: str) -> None:
        """Speaks, without waiting."""
        if self.is_on:
            self.voice.say(text)

    def ring(self) -> None:
        """A bell."""
        if self.is_on and self.bell:
            self.bell()

    def switch(self) -> str:
        """Goes on or off; the words for it."""
        with_voice = [PurePath(path).stem for path in self.voice.programs[:1]]
        kinds = [*with_voice, *(["the bell"] if self.bell else [])]
        if not kinds:
            return "There is nothing to be heard here."
        self.is_on = not self.is_on
        if not self.is_on:
            self.voice.hush()
        return f"Sound is {'on' if self.is_on else 'off'}: {listed(kinds)}."

    def end(self) -> None:
        """Falls silent at once."""
        self.is_on = False
        self.voice.hush()


def ring_the_terminal() -> None:
    """The terminal's bell, which moves nothing on the screen."""
    sys.stdout.write("\a")
    sys.stdout.flush()


def heard_by(voice: str, sound: str) -> Heard:
    """What the settings ask for."""
    return Heard(Voice(found(voice)), ring_the_terminal if sound == "bell" else None)


def missing(voice: str) -> bool:
    """Whether a program was asked for by its name, and there is none."""
    return voice not in ("auto", "off") and not found(voice)
