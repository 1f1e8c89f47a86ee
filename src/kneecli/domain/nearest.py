"""What a word that is not known may have meant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import Word, narrowed

MOST = 6
"""So many are named at most."""

VERY_CLOSE = 0.85
"""So much alike have to be a word and an everyday name of another: `blood` is no `block`."""

LONG_ENOUGH = 5
"""A shorter word is like too many others."""


def nearest(word: str, words: Iterable[str], also: Mapping[str, Sequence[str]] = MappingProxyType({})) -> str:
    """`Did you mean `x` or `y`?`, or an empty text when no word is near. `also` has other names of the words."""
    near = fitting(word, words, also)[:MOST]
    if not near:
        return ""
    *others, last = (f"`{each}`" for each in near)
    return f"Did you mean {', '.join(others)}{' or ' if others else ''}{last}?"


def fitting(word: str, words: Iterable[str], also: Mapping[str, Sequence[str]] = MappingProxyType({})) -> list[str]:
    """All words that this one may mean: those called so, else those that begin so or have it in their name, else one.

    Many are called something else by people (`everyday_words.py`).
    """
    plain = _plain(word)
    if not plain:
        return []
    called = {known: _names(known, also) for known in words}
    part = _singular(plain)
    exact = [known for known, names in called.items() if plain in names or part in names]
    begun = [known for known, names in called.items() if names[0].startswith(plain)]
    within = [known for known, names in called.items() if "-" in plain and any(_has(name, part) for name in names)]
    whole_part = [known for known in (*within, *_with_part(called, part.__eq__)) if known not in begun]
    own = {known: names[:1] for known, names in called.items()}
    others = {known: [name for name in names[1:] if len(name) >= LONG_ENOUGH] for known, names in called.items()}
    return (
        exact
        or list(dict.fromkeys([*begun, *whole_part]))
        or _with_part(own, lambda each: each.startswith(part))
        or _close(plain, own)
        or _with_part(others, lambda each: each.startswith(part))
        or _close(plain, others, least=VERY_CLOSE)
    )


def called(text: str, words: Sequence[Word]) -> Word | None:
    """The one of these words that a text says, in its own or in everyday words; None for none, and for several."""
    from kneecli.domain.everyday_words import EVERYDAY_WORDS

    plain = _plain(text)
    for each in (plain, _singular(plain)):
        if each in words:
            return narrowed(each, words)
    found = [word for word in words if {plain, _singular(plain)} & set(map(_plain, EVERYDAY_WORDS.get(word, ())))]
    return found[0] if len(found) == 1 else None


def wider(text: str, words: Sequence[Word]) -> Word | None:
    """The one of these words that is meant where its question is answered with yes: what the text says may be more."""
    from kneecli.domain.everyday_words import WIDER_WORDS

    plain = _plain(text)
    return next((word for word in words if plain in map(_plain, WIDER_WORDS.get(word, ()))), None)


def needs_no_caution(text: str) -> bool:
    """Whether it is what the plans are for, so that nobody has to declare it."""
    from kneecli.domain.everyday_words import NO_CAUTION

    return plain_name(text) in NO_CAUTION


def one_of(text: str, words: Sequence[Word], option: str) -> Word:
    """The word, if it is one of these. Raises WrongUsage."""
    word = called(text, words)
    if word is None:
        cure = nearest(text, words) or f"Known are: {', '.join(words)}."
        raise WrongUsage(Problem(f"{text!r} is not known", cure, option))
    return word


def _names(known: str, also: Mapping[str, Sequence[str]]) -> list[str]:
    """All that a word is called, itself first."""
    from kneecli.domain.everyday_words import EVERYDAY_WORDS, WIDER_WORDS

    others = (*also.get(known, ()), *EVERYDAY_WORDS.get(known, ()), *WIDER_WORDS.get(known, ()))
    return [_plain(name) for name in (known, *others)]


def _has(name: str, words: str) -> bool:
    """Whether these words stand together in a name; the last one may go on, as in `leg-raises`."""
    return f"-{words}" in f"-{name}"


def _with_part(called: Mapping[str, Sequence[str]], fits: Callable[[str], bool]) -> list[str]:
    """The words of which a part fits, those with it in their own name first."""
    own = [known for known, names in called.items() if names and any(map(fits, names[0].split("-")))]
    others = [known for known, names in called.items() if any(map(fits, "-".join(names[1:]).split("-")))]
    return list(dict.fromkeys(own + others))


def _close(word: str, called: Mapping[str, Sequence[str]], least: float = 0.6) -> list[str]:
    """The word one name of which is spelt most like this; both where two are equally like it, as `plan` and `pain`."""
    import difflib  # only faults need it

    names = {name: known for known, all_names in called.items() for name in all_names}
    found = difflib.get_close_matches(word, names, n=2, cutoff=least)
    likeness = [difflib.SequenceMatcher(None, each, word).ratio() for each in found]
    return list(dict.fromkeys(names[each] for each, like in zip(found, likeness, strict=True) if like == likeness[0]))


def plain_name(text: str) -> str:
    """The text as names are compared: small letters, with one space between words."""
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())


def _plain(text: str) -> str:
    return plain_name(text).replace(" ", "-")


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
