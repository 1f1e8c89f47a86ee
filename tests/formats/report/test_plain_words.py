"""What was said to the person, told to a professional."""

import pytest

from kneecli.formats.report.plain_words import for_professionals


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Pain 5 of 10 on Monday; your usual is 3.", "Pain 5 of 10 on Monday; the usual pain is 3."),
        ("On Monday it was done at rung 3.", "On Monday it was done at level 3."),
        ("The next rungs take too much of your 20 minutes.", "The next levels take too much of the 20 minutes."),
        ("Not said (`kneecli pain`).", "Not said."),
        ("The strung rope and yours stay.", "The strung rope and yours stay."),
    ],
)
def test_it_is_told_about_the_person(said: str, told: str) -> None:
    """No word to them, and none of this program's own."""
    assert for_professionals(said) == told
