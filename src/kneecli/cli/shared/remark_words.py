"""What stands behind the name of an exercise on the command line, as it may stand behind an item of a plan."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kneecli.app.context import Context
from kneecli.domain.diary.performance import Said, with_overall
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.formats.diary.remark import read_remark


def name_and_said(ctx: Context, first: str, words: Sequence[str], options: Said) -> tuple[str, Said]:
    """The name of the exercise, which may have several words, and what the words behind it and the options say.

    Raises WrongUsage for words that can't be read, and where both say how much was done.
    """
    every = " ".join([first, *words]).split(" ")  # some may have been in one pair of quotation marks
    parts = ((" ".join(every[:end]).rstrip(",:"), " ".join(every[end:])) for end in range(len(every), 0, -1))
    found = (part for part in parts if ctx.catalogue.find(part[0], lambda: ctx.journal.whole().logged))
    name, remark = next(found, ("", ""))
    if not name:
        return " ".join(takewhile(lambda word: not re.search("[0-9]", word), every)) or first, options
    said = read_remark(remark)
    cure = f'Write it like `kneecli log {name} 2x10 pain 2`, or with --sets, --reps, --minutes and --note "{remark}".'
    if isinstance(said, str):
        raise WrongUsage(Problem(f"{remark!r} behind the exercise can't be read: {said}", cure, "REMARK"))
    if options != Said(pain=options.pain, effort=options.effort, note=options.note) and remark:
        raise WrongUsage(Problem(f"{remark!r} and the options both say what was done", "Say it in one way.", "REMARK"))
    if not remark:
        return name, options
    said = with_overall(said, options)
    return name, replace(said, note=" ".join(part for part in (said.note, options.note) if part))
