"""Words that were said one by one and belong together, such as `high blood pressure` or `step 15 cm`."""

from collections.abc import Callable, Sequence


def together(parts: Sequence[str], is_known: Callable[[str], bool], *, joins_others: bool = False) -> list[str]:
    """The parts, with each run of them that is known as a whole in one piece; the longest such run counts.

    With `joins_others`, what is not known and stands together is one piece, too.
    """
    found: list[str] = []
    others: list[str] = []
    place = 0
    while place < len(parts):
        ends = (end for end in range(len(parts), place, -1) if is_known(" ".join(parts[place:end])))
        end = next(ends, 0)
        if not end:
            others.append(parts[place])
            place += 1
            continue
        found += [*_rest(others, joins_others), " ".join(parts[place:end])]
        others, place = [], end
    return [*found, *_rest(others, joins_others)]


def _rest(others: Sequence[str], joins: bool) -> list[str]:
    return [" ".join(others)] if joins and others else list(others)
