"""What a mistyped word may have meant."""

from collections.abc import Iterable, Sequence

from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import Word, narrowed


def nearest(word: str, words: Iterable[str]) -> str:
    """` Did you mean `x`?`, or an empty text."""
    import difflib  # only faults need it

    known = list(words)
    near = [each for each in known if each.startswith(word)] if word else []
    near = near or difflib.get_close_matches(word, known, n=1) or [each for each in known if word in each.split("-")]
    return f"Did you mean `{near[0]}`?" if near else ""


def one_of(text: str, words: Sequence[Word], option: str) -> Word:
    """The word, if it is one of these. Raises WrongUsage."""
    word = text.strip().lower().replace(" ", "-").replace("_", "-")
    if word not in words:
        cure = nearest(word, words) or f"Known are: {', '.join(words)}."
        raise WrongUsage(Problem(f"{text!r} is not known", cure, option))
    return narrowed(word, words)
