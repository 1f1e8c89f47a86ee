"""A household thing that does the work of one the person has not declared."""

import re
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Needs
from kneecli.domain.person.person import Person

_STRAP = re.compile(r"\b((?:a|the) )?strap\b", re.IGNORECASE)


def with_a_towel(texts: Sequence[str], equipment: Needs, person: Person, *, most: int = 400) -> tuple[str, ...]:
    """The texts with `a strap or a towel` where a strap is named first, for someone who has a towel and no strap.

    A text that would be longer than `most` stays as it is.
    """
    owned = person.owned
    if "strap" in owned or "towel" not in owned or not any({"strap", "towel"} <= set(need) for need in equipment):
        return tuple(texts)
    found = list(texts)
    for index, text in enumerate(found):
        named = _STRAP.sub(_or_towel, text, count=1)
        if named != text and len(named) <= most:
            found[index] = named
            break
    return tuple(found)


def _or_towel(match: re.Match[str]) -> str:
    article = match[1] or ""
    return f"{match[0]} or {'a towel' if article else 'towel'}"
