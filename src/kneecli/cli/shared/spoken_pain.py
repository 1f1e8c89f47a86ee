"""How the knee is, in the words that people put behind `kneecli pain`."""

import re
from collections.abc import Sequence

from kneecli.cli.shared.spoken_day import level_and_day
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class SpokenPain:
    """The pain as text, the day beside it (empty where none is said), whether on waking, and a word for swelling."""

    level: str
    day: str
    on_waking: bool
    swelling: str | None


def spoken_pain(words: Sequence[str]) -> SpokenPain:
    """What the words say. Raises WrongUsage for a swelling of which nobody says how much it is."""
    text, swelling = _without_swelling(" ".join(words))
    if not text.strip():
        raise WrongUsage(
            Problem("how much does the knee hurt, 0 to 10?", "For example `kneecli pain 2 mild swelling`.")
        )
    level, day, on_waking = level_and_day(text.split())
    level = level.rstrip(",;.")
    return SpokenPain(_FIGURES.get(level.lower(), level), day, on_waking, swelling)


def _without_swelling(text: str) -> tuple[str, str | None]:
    match = _SWELLING.search(text)
    if match is None:
        return text, None
    much = (match["before"] or match["behind"] or "").lower().removesuffix("ly")
    if not much:
        cure = "Say it with `mild swelling`, `moderate swelling` or `severe swelling`; or `no swelling`."
        raise WrongUsage(Problem(f"{match[0]!r} does not say how much", cure))
    left = " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
    return left, {"no": "none", "not": "none", "slight": "mild"}.get(much, much)


_SWELLING = re.compile(
    r"(?:(?<=\S),\s*|(?<!\S))(?:and\s+|with\s+)?(?:(?P<before>no|not|mild|slight|moderate|severe|mildly|slightly|moderately|severely)\s+)?"
    r"(?:swelling|swollen)(?:[\s:]+(?P<behind>none|mild|slight|moderate|severe)(?=[\s,]|$))?[,;.]?(?=\s|$)",
    re.IGNORECASE,
)

_NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FIGURES = {name: str(number) for number, name in enumerate(_NAMES)} | {"none": "0", "no": "0"}
