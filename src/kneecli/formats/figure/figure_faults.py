"""All that is wrong with a file of figures, each with its line (docs/packs/figures.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.problem import Problem
from kneecli.figures.linting.cues import cue_problems, reads
from kneecli.figures.linting.figures import figure_problems
from kneecli.formats.figure.figures import FigureBook, figure_in
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines


def figure_faults(book: FigureBook, exercises: tuple[Exercise, ...], language: str = "en") -> tuple[Problem, ...]:
    """All faults of the figures of a file, at every rung: of their keys, as pictures of a body, and against the cues.

    The rules for cues know English words: with another language of the pack they are left out.
    """
    faults = Faults(book.file, TomlLines(book.text).line)
    known = {exercise.id: exercise for exercise in exercises}
    for name, content in book.document.items():
        if name not in known:
            faults.note((name,), f"the pack has no exercise {name!r}", "Write the id of one, or take the figure out.")
            continue
        for number, rung in enumerate(known[name].rungs, start=1):
            before = len(faults.problems())
            figure = figure_in(content, name, number, rung, "metric", faults)
            if figure is not None and len(faults.problems()) == before:
                against_cues = cue_problems(figure, known[name], number) if reads(language) else ()
                for problem in (*figure_problems(figure), *against_cues):
                    faults.note(_path(content, name, number, problem.where), f"{name}: {problem.what}", problem.cure)
    return tuple(dict.fromkeys(faults.problems()))


def _path(content: dict[str, Any], name: str, number: int, where: str) -> tuple[str | int, ...]:
    """The path of the key that a problem names: in the rung's variant, when that has the key, else in the figure."""
    pose, _, part = where.partition(".")
    keys = _keys(part)
    for index, variant in enumerate(content.get("rung", [])):
        if variant["from"] <= number <= variant.get("to", variant["from"]) and pose in variant:
            for key in keys:
                if key in variant[pose]:
                    return (name, "rung", index, pose, key)
            if not keys:
                return (name, "rung", index, pose)
    return (name, pose, next((key for key in keys if key in content.get(pose, {})), keys[0])) if keys else (name, pose)


def _keys(part: str) -> tuple[str, ...]:
    """The keys of a pose that may hold this part; a far limb that is left out is like the near one."""
    limb, _, side = part.partition("_")
    limb = _LIMB_OF.get(limb, limb)
    if side:
        return (f"{limb}_{side}", f"{limb}_{side}".replace("_far", "_near"))
    return (part, *(f"{part}_{side}" for side in ("near", "far", "left", "right"))) if part else ()


_LIMB_OF = {
    **dict.fromkeys(("hand", "wrist", "elbow", "fingers"), "arm"),
    **dict.fromkeys(("foot", "ankle", "knee", "hip", "heel", "toe"), "leg"),
}
