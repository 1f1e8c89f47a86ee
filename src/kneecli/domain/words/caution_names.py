"""The names of cautions as people write them, and what is said of something that is marked for one."""

from collections.abc import Collection, Iterable

from kneecli.domain.words.wording import listed

ASK = ": ask whoever looks after you whether it is for you"
"""What to do before one begins with something that is marked for a declared caution."""

_SHORT = {"mcl": "MCL", "acl": "ACL"}


def caution_name(caution: str) -> str:
    """`acute MCL sprain` for `acute-mcl-sprain`."""
    return " ".join(_SHORT.get(word, word) for word in caution.split("-"))


def declared_of(marked: Iterable[str], declared: Collection[str]) -> tuple[str, ...]:
    """Those of the cautions that something is marked for which the person has declared."""
    return tuple(caution for caution in marked if caution in declared)


def marked_words(declared: Collection[str], advice: str = "") -> str:
    """`You declared knee injury, and it is marked for that.` with what to do; empty where nothing is declared."""
    if not declared:
        return ""
    return f"You declared {listed(list(map(caution_name, declared)))}, and it is marked for that{advice}."
