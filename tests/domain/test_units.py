"""Kilograms and pounds, centimetres and inches, in words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kneecli.domain.units import height_words, in_units, weight_words, whole_cm
from kneecli.formats.reading.quantities import read_height, read_weight


@pytest.mark.parametrize(
    ("kg", "metric", "imperial"),
    [
        (0.5, "0.5 kg", "0.5 kg (1.1 lb)"),
        (1.0, "1 kg", "1 kg (2.2 lb)"),
        (1.5, "1.5 kg", "1.5 kg (3.3 lb)"),
        (2.0, "2 kg", "2 kg (4.4 lb)"),
        (2.5, "2.5 kg", "2.5 kg (5.51 lb)"),
        (0.91, "0.91 kg", "0.91 kg (2 lb)"),
        (100, "100 kg", "100 kg (220.46 lb)"),
    ],
)
def test_weights_in_words(kg: float, metric: str, imperial: str) -> None:
    """Kilograms first, always; pounds as short as they can be."""
    assert (weight_words(kg, "metric"), weight_words(kg, "imperial")) == (metric, imperial)


@pytest.mark.parametrize(
    ("cm", "metric", "imperial"),
    [
        (1, "1 cm", "1 cm (0.4 in)"),
        (5, "5 cm", "5 cm (2 in)"),
        (10, "10 cm", "10 cm (4 in)"),
        (15, "15 cm", "15 cm (6 in)"),
        (18, "18 cm", "18 cm (7 in)"),
        (20, "20 cm", "20 cm (8 in)"),
        (44, "44 cm", "44 cm (17.3 in)"),
    ],
)
def test_heights_in_words(cm: int, metric: str, imperial: str) -> None:
    """Centimetres first, always; inches as short as they can be."""
    assert (height_words(cm, "metric"), height_words(cm, "imperial")) == (metric, imperial)


@given(st.integers(0, 10_000).map(lambda grams: grams / 100))
def test_pounds_that_are_shown_mean_the_same_weight(kg: float) -> None:
    """Whoever types the pounds from the brackets gets the kilograms before them."""
    shown = weight_words(kg, "imperial").partition("(")[2].rstrip(")")
    assert read_weight(shown, "metric") == kg


@given(st.integers(0, 1000))
@example(190)  # 75 in are 190.5 cm, which is read as 191
def test_inches_that_are_shown_mean_the_same_height(cm: int) -> None:
    """Whoever types the inches from the brackets gets the centimetres before them."""
    shown = height_words(cm, "imperial").partition("(")[2].rstrip(")")
    assert read_height(shown, "metric") == cm


@given(st.floats(0, allow_nan=False))
def test_no_weight_is_too_odd_for_words(kg: float) -> None:
    """A journal that others have written may hold any figure."""
    assert weight_words(kg, "imperial").startswith(weight_words(kg, "metric"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ankle weight 0.5 kg", "ankle weight 0.5 kg (1.1 lb)"),
        ("10 cm step, one hand", "10 cm (4 in) step, one hand"),
        ("Lift it 10 to 20 cm.", "Lift it 10 to 20 cm (4 to 8 in)."),
        ("2 kg (4 lb), 20 cm", "2 kg (4 lb), 20 cm (8 in)"),
        ("2 sets of 10", "2 sets of 10"),
        ("5 cmX, 5kg", "5 cmX, 5kg"),
    ],
)
def test_texts_in_the_persons_units(text: str, shown: str) -> None:
    """Each weight and height of a text gets its brackets, unless it has them."""
    assert in_units(text, "imperial") == shown
    assert in_units(text, "metric") == text


@pytest.mark.parametrize(("cm", "whole"), [(15.0, 15), (15.4, 15), (15.5, 16), (16.5, 17)])
def test_heights_are_kept_in_whole_centimetres(cm: float, whole: int) -> None:
    """To the nearest one, halves upwards."""
    assert whole_cm(cm) == whole
