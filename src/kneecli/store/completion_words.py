"""What the completions look up without starting Python: small files in the cache folder, kept fresh on the way.

`words.tsv` begins with two lines, the names of all packs and the ids of all exercises, for bash, in which reading
line after line is slow. Then comes a line for each: its kind, its name or id, and its title, with tabs between.
`plans-folder` has one line: where plans are saved.
"""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.domain.problem import KneecliError
from kneecli.store.files import read_text, replace_text

if TYPE_CHECKING:
    from kneecli.domain.catalogue.installed import Loaded

WORDS, PLANS = "words.tsv", "plans-folder"


def keep_words(cache: Path, loaded: "Loaded") -> None:
    """Writes down the packs that count and their exercises. That this fails is no one's trouble."""
    packs = [pack.pack for pack in loaded.packs]
    rows = [("pack", pack.name, pack.title) for pack in packs]
    rows += sorted(("exercise", exercise.id, exercise.name) for pack in packs for exercise in pack.exercises)
    names = {kind: " ".join(word for each, word, _ in rows if each == kind) for kind in ("pack", "exercise")}
    lines = [*((f"all-{kind}", words) for kind, words in names.items()), *rows]
    _keep(cache / WORDS, "".join("\t".join(line) + "\n" for line in lines))


def keep_plans_folder(cache: Path, folder: Path) -> None:
    """Writes down where plans are saved. That this fails is no one's trouble."""
    _keep(cache / PLANS, f"{folder.absolute()}\n")


def _keep(file: Path, text: str) -> None:
    with contextlib.suppress(KneecliError, ValueError, OSError):
        if read_text(file) != text:
            replace_text(file, text, lasting=False)
