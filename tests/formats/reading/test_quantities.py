"""The grammar of numbers, weights, heights and times: as the page says, and as a second implementation reads them."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kneecli.domain.diary.performance import Said
from kneecli.domain.problem import WrongUsage
from kneecli.domain.vocabulary import UNITS, Units
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.reading.quantities import (
    list_of_figures,
    read_height,
    read_level,
    read_number,
    read_table_number,
    read_time,
    read_weight,
    read_whole,
)
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.keys import BY_NAME
from support import second_reading

FIGURES = st.text("0123456789.,½¼¾:-+ ", max_size=8)
UNITS_TYPED = st.sampled_from(
    ["", "kg", "KG", "g", "lb", "lbs", "cm", "in", "inches", "s", "sec", "min", "mins", "h", "m"]
)
TYPED = st.builds("{}{}{}".format, FIGURES, st.sampled_from(["", " ", "  "]), UNITS_TYPED) | st.text(max_size=12)
TIMES = st.lists(TYPED, min_size=1, max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("text", "metric", "imperial"),
    [
        ("1", 1.0, 0.45),
        ("1kg", 1.0, 1.0),
        (" 1,5 KG ", 1.5, 1.5),
        ("2 lb", 0.91, 0.91),
        ("2 lbs", 0.91, 0.91),
        (".5", 0.5, 0.23),
        ("0", 0.0, 0.0),
        ("½", 0.5, 0.23),
        ("2½lb", 1.13, 1.13),
        ("500 g", 0.5, 0.5),
        ("5 pounds", 2.27, 2.27),
    ],
)
def test_weights_are_read(text: str, metric: float, imperial: float) -> None:
    """A unit counts as it stands, and a bare number is in the person's units."""
    assert (read_weight(text, "metric"), read_weight(text, "imperial")) == (metric, imperial)


@pytest.mark.parametrize(
    ("text", "metric", "imperial"),
    [
        ("15", 15, 38),
        ("15cm", 15, 15),
        ("6 in", 15, 15),
        ("6 Inches", 15, 15),
        ("1 inch", 3, 3),
        ("6,5", 7, 17),
    ],
)
def test_heights_are_read(text: str, metric: int, imperial: int) -> None:
    """A unit counts as it stands, and a bare number is in the person's units."""
    assert (read_height(text, "metric"), read_height(text, "imperial")) == (metric, imperial)


@pytest.mark.parametrize("units", UNITS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "kg",
        "lb",
        "nan",
        "inf",
        "-1",
        "+1",
        "1e3",
        "1 kg 2",
        "1 stone",
        "1.2.3",
        ".",
        "1234567",
        "٣",
        "1.",
        "05",
        "1,000",
        "1.234",
        "0½",
        "−1",
        "1 000",
    ],
)
def test_other_words_are_no_figure(text: str, units: Units) -> None:
    """What is no weight and no height reads as None."""
    assert read_weight(text, units) is None
    assert read_height(text, units) is None


def test_a_unit_of_the_other_kind_is_no_figure() -> None:
    """A weight is not in inches, nor a height in pounds."""
    assert read_weight("1 in", "metric") is read_weight("1 cm", "metric") is None
    assert read_height("1 lb", "metric") is read_height("1 kg", "metric") is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90 s", 90),
        ("90secs", 90),
        ("1:30", 90),
        ("0:30", 30),
        ("1 min 30 s", 90),
        ("1min30s", 90),
        ("2.5 min", 150),
        ("1,5 mins", 90),
        (".5 min", 30),
        ("½ minute", 30),
        ("1 h", 3600),
        ("1 h 5 min", 3900),
        ("1.5 hours", 5400),
    ],
)
def test_times_are_read(text: str, seconds: int) -> None:
    """With a colon, with units, and with parts of a minute."""
    assert read_time(text) == read_time(text.upper()) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "90", "1:3", "1:60", "01:30", "1:30:00", "1 m", "30''", "1 min 90 s", "1.5 min 30 s", "0.33 min", "2.5 s"],
)
def test_other_words_are_no_time(text: str) -> None:
    """Nothing is guessed: neither whether m is metres, nor what a third of a second is."""
    assert read_time(text) is None


def test_a_bare_number_is_a_time_only_where_its_unit_is_known() -> None:
    """As behind `--minutes` and `--hold`."""
    assert (read_time("2.5", bare="min"), read_time("20", bare="s"), read_time("1:30", bare="min")) == (150, 20, 90)
    assert read_time("2.5", bare="s") is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("0.5, 1", ["0.5", "1"]),
        ("0.5,1", ["0.5", "1"]),
        ("2lb, 5 lb", ["2lb", "5 lb"]),
        ("1,5", ["1,5"]),
        ("1,5kg", ["1,5kg"]),
        ("10,15,20", ["10", "15", "20"]),
        ("0.5,1,2", ["0.5", "1", "2"]),
        ("0.5kg,1kg", ["0.5kg", "1kg"]),
        ("10,15", ["10,15"]),
        (",5", [",5"]),
        ("1, ,5", ["1, ,5"]),
        (" , ", []),
    ],
)
def test_a_single_comma_between_two_digits_parts_nothing(text: str, parts: list[str]) -> None:
    """It may be a decimal one; whoever reads the list refuses it. With a point, or a second comma, it is clear."""
    assert list_of_figures(text) == parts


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("-12", -12), ("1,134", 1.134), ("nan", None), ("1e3", None)])
def test_numbers_of_a_spreadsheet(text: str, number: float | None) -> None:
    """Any decimals, and a minus; no other way of writing."""
    assert read_table_number(text) == number


@given(TYPED)
@example(".5")
@example("1,000")
def test_numbers_are_read_as_the_second_implementation_reads_them(text: str) -> None:
    """Or refused by both."""
    assert read_number(text) == second_reading.number(text)
    assert read_whole(text) == second_reading.whole(text)


@given(TYPED, st.sampled_from(UNITS))
@example(".5 kg", "metric")
@example("25 in", "metric")
def test_weights_and_heights_are_read_as_the_second_implementation_reads_them(text: str, units: Units) -> None:
    """Or refused by both."""
    assert read_weight(text, units) == second_reading.weight(text, units)
    assert read_height(text, units) == second_reading.height(text, units)


@given(TIMES, st.sampled_from(["", "s", "min"]))
@example("1 min 30 s", "")
@example("1:30", "min")
def test_times_are_read_as_the_second_implementation_reads_them(text: str, bare: str) -> None:
    """Or refused by both."""
    assert read_time(text, bare=bare) == second_reading.time(text, bare)


@given(st.text("0123456789.,½¼¾-+", max_size=6), st.sampled_from(["kg", "lb", " lbs", " g"]))
@example(".5", " kg")
@example(",5", "kg")
@example("-.5", "kg")
@example("5", "kg")
def test_a_weight_is_the_same_wherever_it_is_written(figure: str, unit: str) -> None:
    """Behind an item, as an option, and in the settings: the same amount, or refused."""
    assume(not figure.startswith((",.", ",,", ",-", ",+")))  # behind an item such a comma ends what came before
    text = figure + unit
    as_option = read_weight(text, "imperial")
    said = read_remark(f"as planned {text}")
    assert (said.load_kg if isinstance(said, Said) else None) == as_option
    key = BY_NAME["ankle_weights_kg"]
    try:
        in_settings = checked({key.name: key.said([text])}, lambda _: "VALUE")[key.name]
    except WrongUsage:
        return
    if len(in_settings) < 2:  # `1,2,3 kg` are three there
        assert list(in_settings) == ([as_option] if as_option is not None else [])


@given(st.text("0123456789.,½¼¾-+ kglbscmin:x/@;|", max_size=16))
@example("2x8,5 kg")
@example("pain 3.5")
@example("rest .5 kg")
def test_no_digit_of_a_remark_is_passed_over(text: str) -> None:
    """Each digit that was typed is part of a figure that was read, or the remark is refused."""
    said = read_remark(text)
    if isinstance(said, Said) and any(each in "0123456789½¼¾" for each in text):
        assert said != Said()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("0", 0),
        (" 10 ", 10),
        ("Pain 3", 3),
        ("effort 4", 4),
        ("3/10", 3),
        ("pain 3 of 10", 3),
        ("3 out of 10", 3),
        ("none", 0),
        ("No pain", 0),
        ("11", None),
        ("3/5", None),
        ("-1", None),
        ("2.5", None),
        ("a bit", None),
        ("", None),
    ],
)
def test_a_level_is_read_as_people_answer(text: str, level: int | None) -> None:
    """A figure from 0 to 10, with or without what it is of."""
    assert read_level(text) == level
