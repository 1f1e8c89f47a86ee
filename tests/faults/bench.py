"""One command, again and again in the same home, with a fault at each of its calls, and what has to be true then."""

import json
import os
import re
import shutil
import time
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from faults.table import Deed
from kneecli.domain.value import dataclass
from kneecli.formats.diary.journal import write_event
from kneecli.store.journal import JournalFolder
from kneecli.store.put_aside import LIST
from support.cli import Ran, kneecli, with_faults
from support.faults import CHANGING, ERRORS

DONE = ("Recorded", "Taken back", "in place of", "was ", "Opens")
"""Words on stdout that say that something was done."""

DIFFERS = ("id", "at", "n", "batch")
"""What two runs write differently."""


_OF_CHANCE = rb"(?<=-)[0-9a-f]{4}(?=\n$)|(?<=\nDTSTAMP:)\w+|(?<=\nLAST-MODIFIED:)\w+"
"""What two runs write differently into a file: the end of a device's name, and when a calendar was written."""


@dataclass(frozen=True, slots=True)
class State:
    """What a home holds: files by name, the cache and the journal aside, and the journal's events as they came."""

    files: Mapping[str, bytes]
    events: tuple[str, ...]
    damaged: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A call by its number, what it is, and what goes wrong there; see `support.faults`."""

    at: int
    call: str
    kind: str
    error: str = ""


class Bench:
    """A command with its home, and what it does when nothing goes wrong."""

    def __init__(self, deed: Deed, folder: Path) -> None:
        self.deed = deed
        self.folder = folder
        self.home = folder / "home"
        self.record = folder / "record"
        self.home.mkdir()
        deed.make(self.home)
        shutil.copytree(self.home, folder / "template")
        self.before = state(self.home)
        self.renew()
        assert self.run().code == 0
        self.whole = state(self.home)
        self.calls = self.record.read_text(encoding="utf-8").splitlines()
        lines = [int(call.split()[-1]) for call in self.calls if re.match(r"write home/journal/\S+\.jsonl", call)]
        self.strokes = {0, *accumulate(lines)}

    def faults(self) -> Iterator[Fault]:
        """Everything that can go wrong, call by call."""
        for number, call in enumerate(self.calls, start=1):
            name = call.split()[0]
            errors = ERRORS[name]
            yield Fault(number, call, "once", errors[number % len(errors)])
            if name in CHANGING:
                yield Fault(number, call, "lasting", errors[(number + 1) % len(errors)])
                yield Fault(number, call, "kill")
            if name == "write":
                yield Fault(number, call, "half")

    def try_(self, fault: Fault) -> None:
        """Runs the command with this fault, then without, and raises AssertionError for what should not be."""
        self.renew()
        ran = self.run(fault)
        after = state(self.home)
        self._check_kept(after, torn=fault.kind == "half")
        if fault.kind in ("kill", "half"):
            assert ran.code == -9, ran
        else:
            self._check_said(ran, after)
        if fault.kind == "once" and "/cache/" not in fault.call and after in (self.before, self.whole):
            return  # the next run from there is known
        self._check_next(after)
        if self.deed.has_digest and fault.kind != "once":
            self._check_cache()
        self._check_tidy()

    def renew(self) -> None:
        """Makes the home what it was before the command."""
        shutil.rmtree(self.home)
        shutil.copytree(self.folder / "template", self.home)

    def run(self, fault: Fault | None = None, *words: str) -> Ran:
        """Runs the command, or other words, with a fault or without."""
        self.record.unlink(missing_ok=True)
        asked: dict[str, object] = {"folder": str(self.folder), "record": str(self.record)}
        if fault:
            asked |= {"at": fault.at, "kind": fault.kind, "error": fault.error}
        if self.deed.typed is not None:
            asked["typed"] = self.deed.typed
        return with_faults(*(words or self.deed.words), home=self.home, faults=asked, **self.deed.env)

    def _new(self, now: State) -> tuple[str, ...]:
        """The events that came to what was there, all of which is there still."""
        count = len(self.before.events)
        assert now.events[:count] == self.before.events
        return now.events[count:]

    def _is_all_there(self, now: State) -> bool:
        return (self._new(now), now.files) == (self._new(self.whole), self.whole.files)

    def _lacks_what_is_named(self, ran: Ran, now: State) -> bool:
        """All is there but the list of plans that were put aside, and the run says how that plan is logged."""
        files = {name: data for name, data in self.whole.files.items() if not name.endswith(LIST)}
        kept = {name: data for name, data in now.files.items() if not name.endswith(LIST)}
        return (self._new(now), kept) == (self._new(self.whole), files) and "is not on the list" in ran.err

    def _check_kept(self, after: State, *, torn: bool) -> None:
        """Each stroke is in the journal with all its lines or with none, and each file is the old one or the new."""
        new, wanted = self._new(after), self._new(self.whole)
        assert new == wanted[: len(new)]
        assert torn or len(new) in self.strokes  # of a write that is cut off in the middle, the whole lines count
        assert after.damaged <= torn
        for name, data in after.files.items():
            assert data in (self.before.files.get(name), self.whole.files.get(name)), name
        assert self.before.files.keys() <= after.files.keys()

    def _check_said(self, ran: Ran, after: State) -> None:
        """The code and the words are true."""
        assert ran.code in range(6), ran.err
        assert "Traceback" not in ran.err, ran.err
        assert "a bug" not in ran.err, ran.err
        if ran.code == 0:
            assert self._is_all_there(after) or self._lacks_what_is_named(ran, after), ran
            return
        assert "kneecli: " in ran.err, ran
        if self._is_all_there(after):
            assert "Nothing was changed" not in ran.err, ran
            assert len(self.strokes) == 1 or "is recorded" in ran.err or "may be there" in ran.err, ran
        elif not self._new(after):
            assert "is recorded" not in ran.err, ran
            assert not [word for word in DONE if word in ran.out], ran

    def _check_next(self, after: State) -> None:
        """The next run works without help, and does what the last one did not."""
        done = self._is_all_there(after)
        ran = self.run()
        assert ran.code == (self.deed.again if done else 0), ran
        now = state(self.home)
        assert now.damaged == after.damaged
        assert now.events[: len(after.events)] == after.events
        if not done:
            assert set(self._new(self.whole)) <= set(self._new(now))

    def _check_cache(self) -> None:
        """What the digest keeps gives the same answers as the journal."""
        quick = kneecli("status", "--json", home=self.home)
        for file in self.home.glob("cache/diary-*.bin"):
            file.unlink()
        assert kneecli("status", "--json", home=self.home).out == quick.out

    def _check_tidy(self) -> None:
        """What a run has left behind that was killed is gone some time later."""
        long_ago = time.time() - 7200
        for file in temporary(self.home):
            os.utime(file, (long_ago, long_ago))
        if temporary(self.home):
            assert self.run(None, *(self.deed.later or self.deed.words)).code == 0
        assert temporary(self.home) == []


def temporary(home: Path) -> list[Path]:
    """The temporary files below a home. Those in the cache go when it is next written to, or with all of it."""
    return [file for file in home.rglob(".*") if file.suffix == ".tmp" and "cache" not in file.parts[-3:-1]]


def state(home: Path) -> State:
    """What this home holds."""
    left_out = {*temporary(home), *home.glob("journal/*.jsonl"), *home.glob("cache/**/*")}
    files = {
        str(file.relative_to(home)): re.sub(_OF_CHANCE, b"made", file.read_bytes())
        for file in sorted(home.rglob("*"))
        if file.is_file() and file not in left_out
    }
    journal = JournalFolder(home / "journal").read()
    events = sorted(journal.events, key=lambda event: event.number)
    return State(files, tuple(without_chance(write_event(event)) for event in events), len(journal.damaged))


def without_chance(line: str) -> str:
    """A line of the journal without what differs from run to run."""
    return json.dumps({name: value for name, value in json.loads(line).items() if name not in DIFFERS})
