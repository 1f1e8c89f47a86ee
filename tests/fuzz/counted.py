"""Mutated documents by the ten thousand, with a count of what became of each kind.

`PYTHONPATH=tests python -m fuzz.counted 1000000` tries a million from a seed that it prints; with that seed as a second
argument they are the same again.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from fuzz.mutations import mutated, spoiled
from fuzz.test_readers import CONFIG, JOURNAL, PACKS
from kneecli.domain.problem import FileFault, Problem, WrongUsage
from kneecli.formats.diary.journal import read_journal
from kneecli.formats.pack.pack import read_pack
from kneecli.formats.settings.config import read_config
from kneecli.store.caches.cached import Cache
from support.builders import MINIMAL_PACK

READ, REFUSED, CRASHED = "read", "refused with its place", "crashed"

PACK = min(PACKS, key=len)[:6000].rpartition("[[exercise]]")[0]
"""The beginning of a pack that is shipped; a whole one takes a hundred times as long to read as it takes to spoil."""


def _journal(chance: random.Random) -> str:
    """A few lines of a journal: each is an event, or is named."""
    journal = read_journal(spoiled(mutated(JOURNAL, chance), chance), "x.jsonl")
    return _named(journal.damaged) if journal.damaged else READ


def _settings(chance: random.Random) -> str:
    return _refused_or_read(lambda: read_config(mutated(CONFIG, chance), "config.toml"))


def _pack(chance: random.Random) -> str:
    text = chance.choice((MINIMAL_PACK, MINIMAL_PACK, MINIMAL_PACK, PACK))
    return _refused_or_read(lambda: read_pack(mutated(text, chance), "pack.toml"))


def _cached(chance: random.Random) -> str:
    """A cache that something else has written to: it is the one that was kept, or none."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "x.bin", "1")
        kept = ("a", 1, (2.5, None), tuple(chance.choices(("x", "y"), k=9)))
        cache.keep(kept, ())
        data = bytearray(cache.file.read_bytes())
        match chance.randint(0, 3):
            case 0:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            case 1:
                del data[chance.randrange(len(data)) :]
            case 2:
                data[chance.randrange(len(data)) :] = chance.randbytes(chance.randrange(40))
            case _:
                data += chance.randbytes(1)
        cache.file.write_bytes(data)
        try:
            return READ if cache.read(()) == kept else CRASHED
        except (OSError, ValueError, EOFError, TypeError):
            return REFUSED


KINDS: Mapping[str, Callable[[random.Random], str]] = {
    "journal": _journal,
    "settings": _settings,
    "pack": _pack,
    "cache": _cached,
}


def _refused_or_read(read: Callable[[], object]) -> str:
    try:
        read()
    except (FileFault, WrongUsage) as error:
        return _named(error.problems)
    return READ


def _named(problems: tuple[Problem, ...]) -> str:
    return REFUSED if problems and all(each.what and each.where for each in problems) else CRASHED


def tried(number: int, seed: int) -> tuple[dict[str, Counter[str]], list[str]]:
    """What became of so many documents of all kinds together, by kind, and how those that crashed are made again."""
    counts = {kind: Counter[str]() for kind in KINDS}
    crashes: list[str] = []
    for each in range(number):
        kind = list(KINDS)[each % len(KINDS)]
        try:
            end = KINDS[kind](random.Random(f"{seed}-{each}"))
        except Exception as error:
            end = f"{CRASHED} ({type(error).__name__}: {error})"
        if end.startswith(CRASHED):
            crashes.append(f"{kind}: random.Random('{seed}-{each}'): {end}")
        counts[kind][end.partition(" (")[0]] += 1
    return counts, crashes


def lines(counts: Mapping[str, Counter[str]]) -> list[str]:
    """The counts in words, a line for each kind."""
    return [
        f"{kind}: {count.total()} documents, " + ", ".join(f"{count[end]} {end}" for end in (READ, REFUSED, CRASHED))
        for kind, count in counts.items()
    ]


if __name__ == "__main__":
    chosen = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    print(f"seed {chosen}")
    found, wrong = tried(int(sys.argv[1]), chosen)
    print(*lines(found), *wrong, sep="\n")
    sys.exit(bool(wrong))
