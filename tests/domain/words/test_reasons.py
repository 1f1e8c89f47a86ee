"""Reasons in words."""

import datetime
import re
from typing import get_args

import pytest

from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Kind, Reason

FACTS = Reason(
    "declared",
    things=("ankle-weight", "hand-weight"),
    kg=1.0,
    owned_kg=(0.5, 2.0),
    cm=15,
    owned_cm=(10,),
    band="red",
    hours=48,
    days=3,
    exercise="Step-up",
    muscles="the calves",
    pain=4,
    words="Not for you today.",
    limit="your usual is 1",
    label="2 sets of 15",
    date=datetime.date(2026, 11, 22),
    session=datetime.date(2026, 11, 21),
    dates=(datetime.date(2026, 11, 18), datetime.date(2026, 11, 20)),
)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_is_one_plain_sentence(kind: Kind) -> None:
    """It begins with a capital or a figure, ends with a full stop, and has no gap where a fact belongs."""
    words = reason_words(replace(FACTS, kind=kind))
    assert words[0].isupper() or words[0].isdigit()
    assert words.endswith(".")
    assert len(re.findall(r"\.(?!\d)", words)) == 1
    assert not any(gap in words for gap in ("{", "None", "  ", " ,", " ."))


@pytest.mark.parametrize(
    ("reason", "metric", "imperial"),
    [
        (
            Reason("other-weights", kg=1.0, owned_kg=(0.5, 2.0)),
            "It needs 1 kg, and you declared 0.5 kg and 2 kg.",
            "It needs 1 kg (2.2 lb), and you declared 0.5 kg (1.1 lb) and 2 kg (4.4 lb).",
        ),
        (
            Reason("other-steps", cm=15, owned_cm=(10,)),
            "It needs a step of 15 cm, and you declared 10 cm.",
            "It needs a step of 15 cm (6 in), and you declared 10 cm (4 in).",
        ),
    ],
)
def test_weights_and_heights_are_in_the_persons_units(reason: Reason, metric: str, imperial: str) -> None:
    """Kilograms and centimetres, with pounds and inches behind them for who likes these."""
    assert reason_words(reason) == metric
    assert reason_words(reason, "imperial") == imperial
