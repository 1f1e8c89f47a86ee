"""Carrying a change of a plan over into a file in which a person has ticked or written something."""

from difflib import SequenceMatcher

from kneecli.domain.problem import FileFault
from kneecli.domain.session.session import Session
from kneecli.formats.plan.filled import FilledPlan, Mark
from kneecli.formats.plan.plan_formats import Format


def with_marks_kept(text: str, format: Format, new: Session) -> str | None:
    """This text of a plan with the `new` session in it, and all that the person wrote as it was.

    None where that can't be done: something is written in the very lines that change.
    """
    before = format.read(text, "")
    merged = _merged(_lines(format.write(before.session)), _lines(text), _lines(format.write(new)))
    if merged is None:
        return None
    try:
        after = format.read("".join(merged), "")
    except FileFault:
        return None
    ours, theirs = _marks(before), _marks(after)
    kept = all(theirs.get(name) == mark for name, mark in ours.items() if mark.is_filled)
    return "".join(merged) if kept and after.session.items == new.items else None


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _marks(filled: FilledPlan) -> dict[str, Mark]:
    return {item.exercise: mark for item, mark in zip(filled.session.items, filled.marks, strict=True)}


def _merged(base: list[str], mine: list[str], theirs: list[str]) -> list[str] | None:
    """`mine` with the changes that lead from `base` to `theirs`; None where both have changed the same lines.

    The ends count as lines that nobody changes.
    """
    place, untouched = {-1: -1, len(base): len(mine)}, set[int]()
    for kind, since, until, start, end in SequenceMatcher(None, base, mine, autojunk=False).get_opcodes():
        if until - since == end - start:  # as it was, or written in line by line
            place |= zip(range(since, until), range(start, end), strict=True)
        if kind == "equal":
            untouched.update(range(since, until))
    merged = list(mine)
    for kind, since, until, start, end in reversed(SequenceMatcher(None, base, theirs, autojunk=False).get_opcodes()):
        if kind == "equal":
            continue
        around = [place.get(number) for number in range(since - 1, until + 1)]
        first = around[0]
        if first is None or around != list(range(first, first + len(around))):
            return None
        if not untouched.issuperset(range(since, until)):
            return None
        merged[first + 1 : first + len(around) - 1] = theirs[start:end]
    return merged
