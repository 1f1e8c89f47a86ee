"""A jump by hand is told what it skips."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.progress.ladder.jump import jump_words
from support.builders import exercise
from support.journal import WEIGHTED, did
from support.today import on_day


@pytest.mark.parametrize(
    ("now", "wanted", "weights", "events", "words"),
    [
        (1, 3, (0.5, 1.0), [], ""),
        (3, 1, (), [], ""),
        (1, 4, (0.5, 1.0, 2.0), [], "From rung 1 to 4 it skips 0.5 kg and 1 kg."),
        (1, 2, (1.0,), [], "Your settings do not have what it needs"),
        (1, 4, (2.0,), [did(300, rung=4)], ""),
        (1, 4, (2.0,), [did(300, rung=1, load_kg=2.0)], ""),
    ],
)
def test_what_is_said_of_a_jump(
    now: int, wanted: int, weights: tuple[float, ...], events: list[Event], words: str
) -> None:
    """More than two rungs up, or to what is not owned; never down, nor to what was done before."""
    said = jump_words(exercise(rungs=WEIGHTED), now, wanted, fold(events), on_day(ankle_weights_kg=weights))
    assert words in said
    assert bool(said) == bool(words)
