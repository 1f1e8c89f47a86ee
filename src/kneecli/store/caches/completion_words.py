"""Small files in the cache folder for shell completion, which reads them without starting Python.

`words.tsv` begins with a line of each kind for bash, in which reading line after line is slow: the names of all packs,
and the ids of all exercises, measures, programmes and goals. Then comes a line for each: its kind, its name or id, and
its title, with tabs between.
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
    """Writes the names in all working packs. A failure is ignored: completion then offers less."""
    packs = [pack.pack for pack in loaded.packs]
    rows = [("pack", pack.name, pack.title) for pack in packs]
    rows += sorted(("exercise", exercise.id, exercise.name) for pack in packs for exercise in pack.exercises)
    rows += sorted(("measure", measure.id, measure.name) for pack in packs for measure in pack.measures)
    rows += sorted(("programme", each.id, each.name) for pack in packs for each in pack.programmes)
    rows += sorted(("goal", each.id, each.name) for pack in packs for each in pack.goals)
    kinds = ("pack", "exercise", "measure", "programme", "goal")
    names = {kind: " ".join(word for each, word, _ in rows if each == kind) for kind in kinds}
    lines = [*((f"all-{kind}", words) for kind, words in names.items()), *rows]
    _keep(cache / WORDS, "".join("\t".join(line) + "\n" for line in lines))


def keep_plans_folder(cache: Path, folder: Path) -> None:
    """Writes where plans are saved. A failure is ignored: completion then offers less."""
    _keep(cache / PLANS, f"{folder.absolute()}\n")


def _keep(file: Path, text: str) -> None:
    with contextlib.suppress(KneecliError, ValueError, OSError):
        if read_text(file) != text:
            replace_text(file, text, lasting=False)
