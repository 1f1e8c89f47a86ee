"""The known word that is nearest to a mistyped one."""

from collections.abc import Iterable, Sequence

from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import Word, narrowed


def nearest(word: str, words: Iterable[str]) -> str:
    """` Did you mean `x`?`, or an empty text when no word is near."""
    import difflib  # only faults need it

    known = list(words)
    near = [candidate for candidate in known if candidate.startswith(word)] if word else []
    near = near or difflib.get_close_matches(word, known, n=1)
    near = near or [candidate for candidate in known if word in candidate.split("-")]
    return f"Did you mean `{near[0]}`?" if near else ""


def one_of(text: str, words: Sequence[Word], option: str) -> Word:
    """The text as one of these words, whatever its case; spaces and underscores are hyphens. Raises WrongUsage."""
    word = text.strip().lower().replace(" ", "-").replace("_", "-")
    if word not in words:
        cure = nearest(word, words) or f"Known are: {', '.join(words)}."
        raise WrongUsage(Problem(f"{text!r} is not known", cure, option))
    return narrowed(word, words)
