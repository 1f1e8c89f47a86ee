"""What a mistyped word may have meant."""

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str:
    """` Did you mean `x`?`, or an empty text."""
    import difflib  # only faults need it

    known = list(words)
    near = [each for each in known if each.startswith(word)] if word else []
    near = near or difflib.get_close_matches(word, known, n=1) or [each for each in known if word in each.split("-")]
    return f"Did you mean `{near[0]}`?" if near else ""
