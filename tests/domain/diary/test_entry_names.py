"""Short names of entries: as short as can be, and never those of two."""

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.entry_names import LEAST, short_names

ALIKE = st.text("ab", min_size=1, max_size=8)
"""Ids that have much in common."""


@given(st.sets(ALIKE, min_size=1), st.sets(ALIKE))
def test_a_short_name_means_one(ids: set[str], known: set[str]) -> None:
    """No other id begins so, unless one is the beginning of another; and a letter less would be another's, too."""
    for id, name in short_names(ids, known).items():
        others = (ids | known) - {id}
        assert id.startswith(name)
        assert name == id or not any(other.startswith(name) for other in others)
        shorter = name[:-1]
        assert len(name) <= LEAST or any(other.startswith(shorter) for other in others)


def test_four_letters_are_the_least() -> None:
    """Also where fewer would do."""
    assert short_names(["abcdefgh", "zzzz9999"], []) == {"abcdefgh": "abcd", "zzzz9999": "zzzz"}
    assert short_names(["abcdefgh"], ["abcdexyz"]) == {"abcdefgh": "abcdef"}
