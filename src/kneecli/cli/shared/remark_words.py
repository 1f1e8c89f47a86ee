"""What stands behind the name of an exercise on the command line, as it may stand behind an item of a plan."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kneecli.app.context import Context
from kneecli.app.plans.exercise_today import item_today
from kneecli.domain.diary.performance import Said, with_overall
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.session.session import Prescription
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
        name, remark = _said_in_front(ctx, every)
    if not name:
        return " ".join(takewhile(lambda word: not re.search("[0-9]", word), every)) or first, options
    said = read_remark(remark)
    if isinstance(said, str):
        raise WrongUsage(_unread(ctx, name, remark, said))
    if options != Said(pain=options.pain, effort=options.effort, note=options.note) and remark:
        raise WrongUsage(Problem(f"{remark!r} and the options both say what was done", "Say it in one way."))
    if not remark:
        return name, options
    said = with_overall(said, options)
    return name, replace(said, note=" ".join(part for part in (said.note, options.note) if part))


def _said_in_front(ctx: Context, words: Sequence[str]) -> tuple[str, str]:
    """The name and the remark where some of it comes first, as in `skip bridge` or `2x10 bridge`; else empty texts.

    Raises WrongUsage where another exercise is named behind the first, which would be lost in a reason.
    """
    for start in range(1, len(words)):
        for end in range(len(words), start, -1):
            name, remark = " ".join(words[start:end]).rstrip(",:"), " ".join((*words[:start], *words[end:]))
            if ctx.catalogue.find(name, lambda: ctx.journal.whole().logged) and isinstance(read_remark(remark), Said):
                _check_is_all(ctx, name, words[end:])
                return name, remark
    return "", ""


def _check_is_all(ctx: Context, name: str, words: Sequence[str]) -> None:
    behind = words[1:] if words and words[0].lower() in ("and", "or", "nor") else words
    parts = (" ".join(behind[:end]).strip(",:;.") for end in range(len(behind), 0, -1))
    if other := next((part for part in parts if ctx.catalogue.find(part, lambda: ctx.journal.whole().logged)), ""):
        cure = f"Log each alone; a reason stands behind it, as in `kneecli log {name} skipped: {other} ...`."
        raise WrongUsage(Problem(f"two exercises are named, {name} and {other}", cure))


_WAY = re.compile(r"[0-9.,]+\s*(?:km|kilomet(?:er|re)s?|m|met(?:er|re)s?|mi|miles?|steps)\b", re.IGNORECASE)


def _unread(ctx: Context, name: str, remark: str, fault: str) -> Problem:
    """What can't be read behind an exercise, with the cure in what the exercise is counted in."""
    exercise = ctx.catalogue.find(name, lambda: ctx.journal.whole().logged)
    dose = item_today(ctx, exercise).prescription if exercise else Prescription()
    number = re.match(r"[0-9]+(?=$|\s+(?:pain|effort)\b)", remark)
    figure = "--hold" if dose.reps is None else "--reps"
    cure = f'Write it like `kneecli log {name} 2x10 pain 2`, or with --sets, {figure} and --note "{remark}".'
    if dose.minutes is not None:
        if _WAY.match(remark):
            what = f"{name} is counted in minutes, not by the way"
            return Problem(what, f'Write `kneecli log {name} 20 min`, and the way as `--note "{remark}"`.')
        if number:
            return Problem(f"{number[0]} of what?", f"Write `kneecli log {name} {number[0]} min`.")
        cure = f'Write it like `kneecli log {name} 20 min pain 2`, or with --minutes and --note "{remark}".'
    elif number:
        one = f"`kneecli log {name} 1x{number[0]}` for one set of {number[0]}"
        return Problem(f"{number[0]} in how many sets?", f"Write {one}, or `{figure} {number[0]}` for each as planned.")
    return Problem(f"{remark!r} behind the exercise can't be read: {fault}", cure)
